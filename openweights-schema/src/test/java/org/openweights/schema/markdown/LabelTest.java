package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.markdown.Line.Kind;

class LabelTest {
    private static Optional<Label> label(String text) {
        return new Line(100, text, Kind.TEXT).label();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "**Training data:** SQuAD;Training data;SQuAD;2",
                "**Training data**: SQuAD;Training data;SQuAD;2",
                "- **Training data:** SQuAD;Training data;SQuAD;4",
                "`  * __Training data__ : SQuAD`;Training data;SQuAD;6",
                "**Training data**;Training data;``;2",
                "Training data: SQuAD 2.0;Training data;SQuAD 2.0;0",
                "1. Training data: SQuAD;Training data;SQuAD;3",
                "> Training data: SQuAD;Training data;SQuAD;2",
                "- learning_rate: 2e-05;learning_rate;2e-05;2",
                "batch_size = 32;batch_size;32;0",
                "| Training data | SQuAD |;Training data;SQuAD;2",
                "|Training data|SQuAD;Training data;SQuAD;1",
                "<b>Training data</b>: SQuAD;Training data;SQuAD;3",
                "- <strong>Training data:</strong> SQuAD;Training data;SQuAD;10"
            })
    void isANameWithAValue(String text, String name, String value, int offset) {
        assertThat(label(text)).contains(new Label(name, value, 100 + offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "A sentence.",
                "See https://example.org",
                "Really? yes: no",
                "**Bold** words",
                "**open",
                "| a | b | c |",
                "| |",
                ": x",
                "One sentence. Another: x"
            })
    void isNoLabel(String text) {
        assertThat(label(text)).isEmpty();
    }

    @Test
    void mayBeBoldWordsThatALineBeginsWith() {
        assertThat(Label.runIn(new Line(100, "- **Intended use** Fruit.", Kind.TEXT)))
                .contains(new Label("Intended use", "Fruit.", 104));
        assertThat(Label.runIn(new Line(100, "A **word** in between.", Kind.TEXT)))
                .isEmpty();
        assertThat(Label.runIn(new Line(100, "**open", Kind.TEXT))).isEmpty();
        assertThat(Label.runIn(new Line(100, "****", Kind.TEXT))).isEmpty();
    }

    @Test
    void hasAShortName() {
        assertThat(label("x".repeat(81) + ": y")).isEmpty();
        assertThat(label("**" + "x".repeat(81) + "**: y")).isEmpty();
        assertThat(label("x".repeat(80) + ": y")).isPresent();
    }

    @Test
    void splitsTheRowOfATable() {
        assertThat(Label.cells("| a | b c||d |")).containsExactly("a", "b c", "", "d");
        assertThat(Label.cells("|a|b")).containsExactly("a", "b");
        assertThat(Label.cells("a | b")).isEmpty();
        assertThat(Label.isTableRule("|---|:-:|")).isTrue();
        assertThat(Label.isTableRule("| a |---|")).isFalse();
        assertThat(Label.isTableRule("||")).isFalse();
    }
}
