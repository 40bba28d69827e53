package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ComponentKind;
import org.openweights.schema.huggingface.HeadingTable.Claim;

class TablesTest {
    @Test
    void headingsStandInTheTableAsTheyAreLookedUp() {
        List<String[]> rows = Table.rows("headings.tsv");

        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            String heading = row[0].replace("*", " ").strip();
            assertThat(HeadingTable.key(heading)).isEqualTo(heading.replaceAll(" +", " "));
        });
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hyperparameters.txt", "placeholders.txt", "architecture-words.txt", "architecture-sizes.txt"})
    void wordsStandInTheTableAsTheyAreLookedUp(String table) {
        assertThat(Table.rows(table))
                .extracting(row -> row[0])
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(HeadingTable.key(word)).isEqualTo(word.replace(" *", "")));
    }

    @Test
    void misspelledKeysLeadToKnownOnes() {
        Set<String> known = MetadataSchema.standard().keys();

        assertThat(Table.rows("misspelled-keys.tsv")).allSatisfy(row -> {
            assertThat(known).contains(row[1]).doesNotContain(row[0]);
            assertThat(row[0]).doesNotContain("-");
        });
    }

    @Test
    void languageWordsLeadToCodes() {
        assertThat(Table.rows("language-words.tsv")).allSatisfy(row -> {
            assertThat(Languages.isCode(row[1])).isTrue();
            assertThat(Languages.isCode(row[0])).as(row[0]).isFalse();
        });
    }

    /** The JDK's list has two languages more that ISO 639-1 has withdrawn, and some under the names they had. */
    @Test
    void languageCodesAreThoseOfIso639() {
        Set<String> ours = Table.words("languages.tsv");
        Set<String> others = Set.of(Locale.getISOLanguages());

        assertThat(others).filteredOn(code -> !ours.contains(code)).isSubsetOf("in", "iw", "ji", "mo");
        assertThat(ours).filteredOn(code -> !others.contains(code)).isSubsetOf("id", "he", "yi", "sh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Training Data 📚;training data",
                "2.1 Pre-Training Corpus:;pretraining corpus",
                "Uses & Limitations;uses and limitations",
                "**Direct Use** [optional];direct use",
                "[Training data](#data);training data",
                "Bias, Risks, and Limitations;bias risks and limitations",
                "訓練データ;訓練データ"
            })
    void aHeadingIsLookedUpWithoutItsMarks(String heading, String key) {
        assertThat(HeadingTable.key(heading)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Details of the downstream task (Q&A) - Dataset 📚, TRAINING_DATA_DESCRIPTION",
        "Model fine-tuning 🏋️‍, TRAINING_METHODOLOGY",
        "Out-of-Scope Use, LIMITATIONS",
        "Test set Results 🧾, EVALUATION_RESULTS"
    })
    void headingsInTheWildAreKnown(String heading, ComponentKind kind) {
        assertThat(HeadingTable.standard().find(heading).orElseThrow().claims())
                .extracting(Claim::kind)
                .contains(kind);
    }

    @Test
    void otherHeadingsAreNot() {
        assertThat(HeadingTable.standard().find("Details of the downstream task (Q&A) - Model 🧠"))
                .isEmpty();
        assertThat(HeadingTable.standard().find("")).isEmpty();
        assertThat(HeadingTable.standard().find("training data ".repeat(100))).isEmpty();
    }
}
