package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"a": "x", "b": 1}                     | {a=x, b=}
            {"a": {"b": "x"}, "c": ["d", {"e":1}]} | {a=, c=}
            {"a": "}", "b": "]{", "c": "x"}        | {a=}, b=]{, c=x}
            {"a": "\\"", "b": "x\\\\", "c": "y"}   | {a=, b=, c=y}
            {"a": {"b": "\\\\"}, "c": "y"}         | {a=, c=y}
            {"a": {"b": "\\""}, "c": "y\\"}"}      | {a=, c=}
            {"a": "x", "a": "y"}                   | {a=y}
            {"a": "x                               | {a=x}
            {"a": \\ "x", "b": "y"}                | {a=x, b=y}
            {"a": "x"} {"b": "y"}                  | {a=x}
            """)
    void holdsTheFieldsAtTheTopWithTheirPlainTexts(String json, String fields) {
        assertThat(Outline.of(json).fields()).hasToString(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[{\"a\": 1}]", "\"a\"", "---\nlicense: mit\n---\n", "{", "{}"})
    void isEmptyWhereThereIsNoField(String text) {
        assertThat(Outline.of(text).fields()).isEmpty();
    }

    @Test
    void leavesOutTheTextOfALongValue() {
        String longer = "x".repeat(201);

        assertThat(Outline.of("{\"a\": \"" + longer + "\", \"b\": \"y\"}").fields())
                .isEqualTo(Map.of("a", "", "b", "y"));
    }
}
