package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    /** The expression of the Hub's client; its dollar sign is the very end here, which is the same behind the alternatives. */
    private static final Pattern CLIENT = Pattern.compile(
            "^(\\s*---(?:\\r\\n|\\r|\\n))([\\S\\s]*?)((?:\\r\\n|\\r|\\n)---[ \\t]*(\\r\\n|\\n|\\z))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<String> PIECES = List.of("---", "-", "\n", "\r\n", "\n---\n", " ", "\t", "a", "\u00a0");

    @Test
    void isFoundAsTheClientFindsIt() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            String card = card(random);
            Matcher matcher = CLIENT.matcher(card);
            Optional<FrontMatter> found = FrontMatter.find(card);

            assertThat(found.isPresent()).as(card).isEqualTo(matcher.find());
            found.ifPresent(block -> {
                assertThat(card.substring(block.start(), block.end())).as(card).isEqualTo(matcher.group(2));
                assertThat(block.body()).as(card).isEqualTo(matcher.end());
                assertThat(card.substring(block.opening())).startsWith("---");
            });
        }
    }

    private static String card(Random random) {
        StringBuilder card = new StringBuilder(random.nextBoolean() ? "---\n" : "");
        for (int i = random.nextInt(12); i >= 0; i--) {
            card.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        // How the client splits this end of line is the subject of a test of its own.
        return card.toString().replace("\r\n---", "\n---");
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
