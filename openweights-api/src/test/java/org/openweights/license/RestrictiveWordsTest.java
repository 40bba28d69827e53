package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictiveWordsTest {
    static List<String> restrictions() {
        return Table.rows("restrictive-words.tsv", 2).stream()
                .filter(row -> row[0].equals("says"))
                .map(row -> row[1])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("restrictions")
    void everyRowOfTheTableRestrictsWithNoWordInItsGapAndWithSome(String row) {
        assertThat(RestrictiveWords.areIn("It is, " + row.replace("~ ", "") + "!"))
                .isTrue();
        assertThat(RestrictiveWords.areIn(row.replace("~", "of any of its other")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("restrictions")
    void everyRowHasOneOfTheKeyWords(String row) {
        assertThat(Arrays.asList(row.split(" ", -1))).containsAnyElementsOf(RestrictiveWords.keyWords());
    }

    @Test
    void noKeyWordIsSoShortThatEveryTextHasIt() {
        assertThat(RestrictiveWords.keyWords()).allMatch(word -> word.length() >= "personal".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For commercial and non-commercial use.",
                "Not only for research.",
                "There are no restrictions on commercial use.",
                "This is commercial research."
            })
    void aSentenceThatTakesItBackDoesNotRestrict(String sentence) {
        assertThat(RestrictiveWords.areIn(sentence)).isFalse();
    }
}
