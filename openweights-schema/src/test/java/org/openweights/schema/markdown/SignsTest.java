package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        DOTS,
        DOT_BEFORE_BIN,
        WORD,
        BRACKETS;

        @Override
        public Set<String> starts() {
            return switch (this) {
                case DOTS -> Set.of("...");
                case DOT_BEFORE_BIN -> Set.of(".bin");
                case WORD -> Set.of("only", "one");
                case BRACKETS -> Set.of("[[[", "]](");
            };
        }

        Pattern pattern() {
            return Pattern.compile(
                    switch (this) {
                        case DOTS -> "\\.\\.\\.";
                        case DOT_BEFORE_BIN -> "\\.bin";
                        case WORD -> "(?<![a-zA-Z0-9\u00e9])(?i:only|one)(?![a-zA-Z0-9\u00e9])";
                        case BRACKETS -> "\\[\\[\\[|]]\\(";
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
        String card = "a.bin\n\nx.cin a.bin a.bin\r\n....\ra.bin...";
        assertThat(offsets(card, 1, Kind.DOT_BEFORE_BIN)).containsExactly(1, 7, 31);
        assertThat(offsets(card, 1, Kind.DOTS)).containsExactly(26, 31);
    }

    @Test
    void aSignInACommentIsFoundInALineWithoutIt() {
        assertThat(SIGNS.in(MarkdownText.of("<!-- a.bin -->", 0)).get(Kind.DOT_BEFORE_BIN))
                .extracting(Line::text)
                .containsExactly(" ".repeat(14));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(SIGNS.in(MarkdownText.of("", 0))).isEmpty();
        assertThat(SIGNS.in(MarkdownText.of("...", 3))).isEmpty();
    }

    @Test
    void aSignOfFewerThanThreeCharactersIsRefused() {
        assertThatThrownBy(() -> new Signs<>(Brief.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kinds: TWO starts with '](', which is short");
    }

    private enum Brief implements Sign {
        TWO;

        @Override
        public Set<String> starts() {
            return Set.of("](");
        }

        @Override
        public boolean isAt(String card, int at) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "only, true",
        "ONLY., true",
        "an-only, true",
        "_one_, true",
        "commonly, false",
        "only1, false",
        "1only, false",
        "on, false",
        "\u00e9one, false",
        "one\u00e9, false",
        "\u2014one\u2014, true"
    })
    void aWordIsMetWholeAndInAnyCase(String text, boolean found) {
        assertThat(offsets(text, 0, Kind.WORD)).hasSize(found ? 1 : 0);
    }

    @Test
    void thatWhichIsFoundIsWhatALookAtEachLineFinds() {
        Random random = new Random(20);
        String[] pieces = {
            "only",
            "One",
            "on",
            "e",
            ".",
            ".bin",
            "bin",
            "[",
            "[[",
            "]](",
            "]",
            " ",
            " ",
            "\n",
            "\r\n",
            "-",
            "\u00e9",
            "7",
            "\ud83d\ude00"
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
