package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontMatterTest {
    /** The expression of the Hub's client; its dollar sign is the very end here, which is the same behind the alternatives. */
    private static final Pattern CLIENT = Pattern.compile(
            "^(\\s*---(?:\\r\\n|\\r|\\n))([\\S\\s]*?)((?:\\r\\n|\\r|\\n)---[ \\t]*(\\r\\n|\\n|\\z))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<String> PIECES = List.of("---", "-", "\n", "\r\n", "\n---\n", " ", "\t", "a", "\u00a0");

    static Stream<String> cards() {
        Random random = new Random(20261122);
        return Stream.generate(() -> {
                    StringBuilder card = new StringBuilder();
                    for (int i = random.nextInt(12); i >= 0; i--) {
                        card.append(PIECES.get(random.nextInt(PIECES.size())));
                    }
                    return random.nextBoolean() ? "---\n" + card : card.toString();
                })
                .filter(card -> !card.contains("\r\n---")) // see the next test
                .distinct()
                .limit(2_000);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isFoundAsTheClientFindsIt(String card) {
        Matcher matcher = CLIENT.matcher(card);
        Optional<FrontMatter> found = FrontMatter.find(card);

        assertThat(found.isPresent()).isEqualTo(matcher.find());
        found.ifPresent(block -> {
            assertThat(card.substring(block.start(), block.end())).isEqualTo(matcher.group(2));
            assertThat(block.body()).isEqualTo(matcher.end());
            assertThat(card.substring(block.opening())).startsWith("---");
        });
    }

    @Test
    void endsBeforeAWholeEndOfLine() {
        String card = "---\r\na: b\r\n---\r\nText";
        FrontMatter block = FrontMatter.find(card).orElseThrow();

        assertThat(card.substring(block.start(), block.end())).isEqualTo("a: b");
        assertThat(card.substring(block.body())).isEqualTo("Text");
    }

    /** The client splits the end of line in two here, and reads an empty block; so little is no metadata for the Hub. */
    @Test
    void isNotWithinAnEndOfLine() {
        assertThat(FrontMatter.find("---\r\n---\r\n")).isEmpty();
    }
}
