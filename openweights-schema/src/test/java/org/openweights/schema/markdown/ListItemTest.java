package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.schema.markdown.Line.Kind;

class ListItemTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "- weights,weights",
                "  *   weights,weights",
                "+\tweights,weights",
                "• weights,weights",
                "1. weights,weights",
                "12) weights,weights"
            })
    void aBulletOrANumberWithABlankBehindItStartsAnItem(String line, String text) {
        assertThat(ListItem.startsIn(line)).isTrue();
        assertThat(line.substring(ListItem.textStart(line, 0))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "**weights**,0",
                "-weights,0",
                "  7B weights,2",
                "1.5 weights,0",
                "1.,0",
                "-,0",
                "| a |,0",
                "\"\",0"
            })
    void nothingElseDoes(String line, int text) {
        assertThat(ListItem.startsIn(line)).isFalse();
        assertThat(ListItem.textStart(line, 0)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'- a', true", "'3. a', true", "'  | a | b |', true", "'> a', false", "a, false"})
    void anItemAndARowOfATableStartAnew(String line, boolean startsAnew) {
        assertThat(new Line(0, line, Kind.TEXT).startsAnew()).isEqualTo(startsAnew);
    }
}
