package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.validation.Finding;

/** A hostile card is refused or read, in time that grows with its size; the limit is there to end a hang, not to measure. */
class HostileCardTest {
    private static final int MANY = 20_000;

    static Stream<Arguments> cards() {
        String bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 10; i++) {
            bomb += "a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
        }
        return Stream.of(
                arguments("alias bomb", metadata(bomb), "OW-DATA-NODES"),
                arguments("deep lists", metadata("a: " + "[".repeat(MANY)), "OW-DATA-DEPTH"),
                arguments("deep mappings", metadata("a: " + "{a: ".repeat(MANY)), "OW-DATA-DEPTH"),
                arguments("deep blocks", metadata("- ".repeat(MANY) + "a"), "OW-DATA-DEPTH"),
                arguments("deep keys", metadata("? ".repeat(MANY) + "a"), "OW-DATA-KEY"),
                arguments("many values", metadata("tags: [" + "a,".repeat(251_000) + "]"), "OW-DATA-NODES"),
                arguments("many wrong values", metadata("tags: [" + "1,".repeat(MANY) + "]"), "OW-CARD-MORE-FINDINGS"),
                arguments("many equal keys", metadata("x: 1\n".repeat(MANY)), "OW-CARD-MORE-FINDINGS"),
                arguments("many new lines", "\n".repeat(200_000), "OW-HF-FRONT-MATTER"),
                arguments(
                        "new lines before metadata", "\n".repeat(200_000) + metadata("license: MIT"), "OW-HF-LICENSE"),
                arguments("new lines in metadata", metadata("license: MIT\n" + "\n".repeat(200_000)), "OW-HF-LICENSE"),
                arguments("many hyphens", "---\n" + "-".repeat(MANY), "OW-HF-FENCE"),
                arguments("many fences", "---\n" + "---a\n".repeat(MANY), "OW-HF-FENCE"),
                arguments("a number without end", metadata("co2_eq_emissions: " + "9".repeat(MANY)), "OW-HF-CARBON"),
                arguments("a power without end", metadata("co2_eq_emissions: 1e999999999"), "OW-HF-CARBON"),
                arguments("many words on training", "trained on on on ".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("a line of blanks that are no spaces", "# a\n\u2028\n\u2003\n", "OW-HF-FRONT-MATTER"),
                arguments("many headings", "# a\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many open comments", "<!-- ".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many comments", "<!----> a\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many open fences", "```\n~~~\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many brackets", "[".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many bars", "|".repeat(MANY) + "\n|-|-|\n", "OW-HF-FRONT-MATTER"),
                arguments("many stars", "**a".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many tags", "<a".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many calls", "from_pretrained('".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many endings", ".bin".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many addresses", "http://".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many labels", "**Training data:** a\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many labels without value", "**Training data:**\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many hyper-parameters", "- learning rate: 1\n".repeat(MANY), "OW-HF-FRONT-MATTER"),
                arguments("many placeholders", "More Information Needed\n".repeat(MANY), "OW-HF-PLACEHOLDER"));
    }

    private static String metadata(String yaml) {
        return "---\n" + yaml + "\n---\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    @Timeout(60)
    void isNeitherAHangNorACrash(String what, String card, String code) {
        CardReading reading = ModelCards.standard().read("README.md", card.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.findings()).extracting(Finding::code).contains(code);
        assertThat(reading.findings()).hasSizeLessThanOrEqualTo(1_001);
        assertThat(Written.json(reading.release().orElseThrow())).isNotEmpty();
    }
}
