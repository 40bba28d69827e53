package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
    private static final Signs<Kind> SIGNS = new Signs<>(Kind.class);

    private enum Kind implements Sign {
        DOT,
        DOT_BEFORE_B,
        WORD,
        BRACKET;

        @Override
        public Set<String> starts() {
            return switch (this) {
                case DOT -> Set.of(".");
                case DOT_BEFORE_B -> Set.of(".b");
                case WORD -> Set.of("only", "on");
                case BRACKET -> Set.of("[", "]");
            };
        }

        Pattern pattern() {
            return Pattern.compile(
                    switch (this) {
                        case DOT -> "\\.";
                        case DOT_BEFORE_B -> "\\.b";
                        case WORD -> "(?<![a-zA-Z0-9\u00e9])(?i:only|on)(?![a-zA-Z0-9\u00e9])";
                        case BRACKET -> "[\\[\\]]";
                    });
        }

        @Override
        public boolean isAt(String card, int at) {
            return at < card.length();
        }
    }

    private static List<Integer> offsets(String card, int start, Kind kind) {
        return SIGNS.in(MarkdownText.of(card, start)).getOrDefault(kind, List.of()).stream()
                .map(Line::offset)
                .toList();
    }

    @Test
    void eachLineIsFoundOnceWhateverEndsIt() {
        assertThat(offsets("a.b\n\nx.c a.b a.b\r\n.\ra.b", 1, Kind.DOT_BEFORE_B))
                .containsExactly(1, 5, 20);
        assertThat(offsets("a.b\n\nx.c a.b a.b\r\n.\ra.b", 1, Kind.DOT)).containsExactly(1, 5, 18, 20);
    }

    @Test
    void aSignInACommentIsFoundInALineWithoutIt() {
        assertThat(SIGNS.in(MarkdownText.of("<!-- a.b -->", 0)).get(Kind.DOT))
                .extracting(Line::text)
                .containsExactly(" ".repeat(12));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(SIGNS.in(MarkdownText.of("", 0))).isEmpty();
        assertThat(SIGNS.in(MarkdownText.of("...", 3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "only, true",
        "ONLY., true",
        "an-only, true",
        "_on_, true",
        "commonly, false",
        "only1, false",
        "1only, false",
        "o, false",
        "\u00e9on, false",
        "on\u00e9, false",
        "\u2014on\u2014, true"
    })
    void aWordIsMetWholeAndInAnyCase(String text, boolean found) {
        assertThat(offsets(text, 0, Kind.WORD)).hasSize(found ? 1 : 0);
    }

    @Test
    void thatWhichIsFoundIsWhatALookAtEachLineFinds() {
        Random random = new Random(20);
        String[] pieces = {
            "only", "On", "o", "n", ".", ".b", "[", "]", " ", " ", "\n", "\r\n", "-", "\u00e9", "7", "\ud83d\ude00"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder card = new StringBuilder();
            random.ints(random.nextInt(60), 0, pieces.length).forEach(piece -> card.append(pieces[piece]));
            MarkdownText text = MarkdownText.of(card.toString(), 0);
            for (Kind kind : Kind.values()) {
                List<Integer> expected = new ArrayList<>();
                for (int line = 0; line < text.lines(); line++) {
                    if (kind.pattern().matcher(text.line(line).text()).find()) {
                        expected.add(text.line(line).offset());
                    }
                }
                assertThat(offsets(card.toString(), 0, kind))
                        .as(kind + " in " + card)
                        .isEqualTo(expected);
            }
        }
    }
}
