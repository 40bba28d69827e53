package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a **b** _c_ `d`;a b c d",
                "snake_case and 2 * 3;snake_case and 2 3",
                "[text](https://example.org/a_b);text",
                "[**bold** text](x) end;bold text end",
                "![alt](picture.png) text;text",
                "[![badge](a.svg)](https://example.org) text;text",
                "a<br>b;a b",
                "<p align=center>a</p>;a",
                "<https://example.org/x>;https://example.org/x",
                "a < b and c > d;a < b and c > d",
                "[not a link] (x);[not a link] (x)",
                "[open](x;[open](x",
                "\\*not bold\\*;*not bold*",
                "a\u00a0b\u200bc;a b c"
            })
    void hasNoMarkup(String markdown, String plain) {
        assertThat(PlainText.of(markdown)).isEqualTo(plain);
    }

    @Test
    void isOnOneLine() {
        assertThat(PlainText.of(" a\n  b\r\n\tc ")).isEqualTo("a b c");
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(PlainText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.cut("abcd😀f", 6)).isEqualTo("abcd…");
    }
}
