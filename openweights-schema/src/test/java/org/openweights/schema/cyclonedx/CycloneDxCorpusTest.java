package org.openweights.schema.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openweights.schema.CardReading;
import org.openweights.schema.Corpus;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Severity;

/** The standard's own test cases, whose names say whether they are valid. */
class CycloneDxCorpusTest {
    private static List<Path> cases() {
        return Corpus.files("cyclonedx", ".json").stream()
                .filter(file -> file.getFileName().toString().matches(".*-1\\.[567]\\.json"))
                .toList();
    }

    @Test
    void everyCaseIsValidOrInvalidAsItsNameSays() {
        assertThat(cases()).hasSizeGreaterThan(30).allSatisfy(file -> {
            CardReading reading = ModelCards.standard().read(file);
            boolean valid = file.getFileName().toString().startsWith("valid-");
            assertThat(reading.format()).contains("cyclonedx-json");
            assertThat(reading.report().isValid())
                    .as(reading.findings().toString())
                    .isEqualTo(valid);
        });
    }

    /** Versions before 1.5 have no model cards: whatever the case is about, the version is what is said. */
    @Test
    void olderBillsAreRefusedForTheirVersionAlone() {
        List<Path> older = Corpus.files("cyclonedx", ".json").stream()
                .filter(file -> file.getFileName().toString().matches(".*-1\\.[234]\\.json"))
                .toList();

        assertThat(older).hasSize(18).allSatisfy(file -> {
            CardReading reading = ModelCards.standard().read(file);
            assertThat(reading.format()).contains("cyclonedx-json");
            assertThat(reading.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("OW-CDX-VERSION");
                assertThat(finding.location().pointer()).isEqualTo("/specVersion");
            });
        });
    }

    @Test
    void oneMistakeGivesOneFinding() {
        assertThat(cases()).allSatisfy(file -> {
            String name = file.getFileName().toString();
            int mistakes = name.startsWith("valid-") ? 0 : name.contains("-mix-") ? 3 : 1;
            assertThat(ModelCards.standard().read(file).report().of(Severity.ERROR))
                    .hasSize(mistakes);
        });
    }

    @Test
    void everyModelBecomesARelease() {
        assertThat(cases())
                .filteredOn(file -> file.getFileName().toString().contains("machine-learning"))
                .hasSize(5)
                .allSatisfy(file ->
                        assertThat(ModelCards.standard().read(file).release()).isPresent());
    }
}
