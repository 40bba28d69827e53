package org.openweights.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.Outline;

class JsonOutlineTest {
    /** What a card that is parsed tells is what a search of its text tells, whatever is wrong with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"x\", \"b\": [1, {\"c\": \"y\"}], \"d\": null, \"e\": \"\", \"f\": true}",
                " \n{\"a\": \"x\\n\", \"b\": \"\\u0041\", \"c\": \"y\"}",
                "{\"\\u0061\": \"x\", \"b\": \"y\"}",
                "{\"a\": \"x\", \"a\": \"y\"}",
                "{\"a\": \"x\", \"a\": 1}",
                "{\"a\": \"x\", \"b\": {\"c\": ",
                "{\"a\": \"x\"} {\"b\": \"y\"}",
                "{a: x}",
                "[{\"a\": \"x\"}]",
                "a: x",
                "{}",
                ""
            })
    void isTheSameWhenItIsTakenFromTheTree(String text) {
        assertThat(parsed(text).fields()).hasToString(Outline.of(text).fields().toString());
    }

    @Test
    void isTheSameForLongTextsAndManyFields() {
        String longer = "{\"a\": \"" + "x".repeat(201) + "\", \"b\": \"" + "y".repeat(200) + "\"}";
        String more = IntStream.range(0, 600)
                .mapToObj(i -> "\"a" + i + "\": \"x\"")
                .collect(Collectors.joining(", ", "{", "}"));

        assertThat(parsed(longer).fields()).isEqualTo(Outline.of(longer).fields());
        assertThat(parsed(more).fields()).isEqualTo(Outline.of(more).fields());
    }

    private static Outline parsed(String text) {
        return JsonOutline.of(Sources.card(text));
    }
}
