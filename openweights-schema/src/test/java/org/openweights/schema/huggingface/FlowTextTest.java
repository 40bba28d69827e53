package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.validation.Finding;

class FlowTextTest {
    /** An underscore is an end of line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a, b] # c                | [a, b]",
                "{a: [b], c: d}, e: f}     | {a: [b], c: d}",
                "[a,_  b_]_x: y            | [a, b ]",
                "[_  a, # why ]_  b]       | [ a, b]",
                "[a#b, c]                  | [a#b, c]",
                "['a]', b] c               | ['a]', b]",
                "['it''s ]', b] c          | ['it''s ]', b]",
                "[\"a\\\"]\", b] c           | [\"a\\\"]\", b]",
                "['a_  b]', c] d           | ['a b]', c]",
                "[it's, b] c's]            | [it's, b]",
                "{\"a\":\"}\"} b             | {\"a\":\"}\"}",
                "[a, b                     | [a, b",
                "['a, b]                   | ['a, b]",
            })
    void endsAtTheBracketThatClosesIt(String text, String value) {
        assertThat(FlowText.at("x: " + text.replace('_', '\n') + '\n', 3).strip())
                .isEqualTo(value);
    }

    @Test
    void isNotReadBeyondWhatAFindingCanHold() {
        String value = FlowText.at("[" + "a, ".repeat(100_000) + "b]", 0);

        assertThat(value.length()).isBetween(Finding.LONGEST_VALUE + 1, Finding.LONGEST_VALUE + 3);
        assertThat(FlowText.at("[" + "\n".repeat(100_000) + "b]", 0)).isEqualTo("[ ");
        assertThat(FlowText.at("['" + "''".repeat(100_000) + "b]", 0)).hasSizeLessThan(3_000);
    }

    @Test
    void isInBracketsOnly() {
        assertThat(FlowText.isAt("x: [a]", 3)).isTrue();
        assertThat(FlowText.isAt("x: {a: b}", 3)).isTrue();
        assertThat(FlowText.isAt("- a", 0)).isFalse();
        assertThat(FlowText.isAt("", 0)).isFalse();
    }
}
