package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private static final Set<String> TEXTS = Table.words("placeholders.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[More Information Needed]",
                "More information needed",
                "**More information needed**, for all of it",
                "- TODO: write this",
                "1. To-do",
                "N/A",
                "TBD (optional)",
                "Coming {{ when | default('soon') }}soon",
                "!{{ x }}",
                "|---|",
                ""
            })
    void aPlaceholderSaysNothing(String text) {
        assertThat(Placeholders.says(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More information",
                "More information is needed",
                "Today",
                "To be done with care",
                "| 1 | 2 |",
                "The model",
                "The training data is not public yet",
                "None of it",
                "Optional",
                "未定",
                "{{ x }} is it"
            })
    void anythingElseSaysSomething(String text) {
        assertThat(Placeholders.says(text)).isTrue();
    }

    @Test
    void aLongTextSaysSomethingHoweverItStarts() {
        assertThat(Placeholders.says("To do " + "x ".repeat(200))).isTrue();
        assertThat(Placeholders.says("More information needed " + "{{ x }}".repeat(60)))
                .isFalse();
    }

    /** A look at the start of a text must come to what its whole key says. */
    @Test
    void aGlanceTellsTheSameAsTheKey() {
        List<String> words = List.of(
                "to",
                "do",
                "todo",
                "more",
                "information",
                "needed",
                "optional",
                "optionally",
                "of",
                "the",
                "training",
                "data",
                "is",
                "not",
                "public",
                "n",
                "a",
                "1",
                "2nd",
                "none",
                "T",
                "b",
                "d");
        List<String> marks = List.of(" ", " ", " ", "-", "_", "**", "`", ", ", "![", "<b>", "&", " (", ") ", "é", "");
        Random random = new Random(20261129);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(words.get(random.nextInt(words.size()))).append(marks.get(random.nextInt(marks.size())));
            }
            String key = HeadingTable.key(text.toString());

            assertThat(Placeholders.says(text.toString())).as(text.toString()).isEqualTo(!isPlaceholder(key));
        }
    }

    private static boolean isPlaceholder(String key) {
        return key.isEmpty()
                || TEXTS.contains(key)
                || TEXTS.stream()
                        .filter(text -> text.endsWith("*"))
                        .anyMatch(text -> key.startsWith(text.substring(0, text.length() - 1)));
    }

    @Test
    void everyPlaceholderIsKnown() {
        assertThat(TEXTS).allSatisfy(text -> {
            assertThat(Placeholders.says(text.replace("*", "x"))).isFalse();
            assertThat(text).matches("[a-z].*").doesNotContainPattern("[^ ]\\*");
        });
        assertThat(Arrays.asList("todo *", "more information needed *")).allMatch(TEXTS::contains);
    }
}
