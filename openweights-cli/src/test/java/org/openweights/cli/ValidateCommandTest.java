package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {
    @Test
    void findingsAreListedAsCompilersListTheirs() {
        String card = Run.example("full-of-mistakes");
        Run run = Run.of("validate", card);

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.words())
                .contains(card + ":4:11: error: 'english' is not a language code. Did you mean 'en'? [OW-HF-LANGUAGE]")
                .endsWith(card + ": 3 errors, 3 warnings ");
    }

    @Test
    void aFindingIsOneLineWhateverTheWidth() {
        String card = Run.example("full-of-mistakes");
        Run run = Run.on(60, false, Map.of(), "validate", card);

        assertThat(run.lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith(card + ":"))
                .filteredOn(line -> line.endsWith("]"))
                .hasSize(6);
    }

    @Test
    void aCardWithoutMistakesSaysSo() {
        String card = Run.example("permissive-full");
        Run run = Run.of("validate", card);

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.words()).isEqualTo(card + ": no findings ");
    }

    @Test
    void jsonHasTheFindingsAndNoAssessment() {
        Map<String, Object> card = Run.of("validate", "--format", "json", Run.example("full-of-mistakes"))
                .objects()
                .get(0);

        assertThat(JsonTree.at(card, "models.0.assessments")).isEqualTo(List.of());
        assertThat((List<?>) JsonTree.at(card, "findings")).hasSize(6);
    }
}
