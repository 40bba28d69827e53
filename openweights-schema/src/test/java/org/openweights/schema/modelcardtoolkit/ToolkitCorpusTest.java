package org.openweights.schema.modelcardtoolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openweights.schema.CardReading;
import org.openweights.schema.Corpus;
import org.openweights.schema.Marked;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Severity;

/** The toolkit's own sample cards: valid, but for what a schema without asserted formats lets through. */
class ToolkitCorpusTest {
    private static CardReading read(String name) {
        List<Path> files = Corpus.files("model-card-toolkit", name);
        assertThat(files).hasSize(1);
        return ModelCards.standard().read(files.get(0));
    }

    private static List<String> warnings(CardReading reading) {
        return reading.report().of(Severity.WARNING).stream().map(Marked::told).toList();
    }

    @Test
    void allOfThemAreReadAndValid() {
        assertThat(Corpus.files("model-card-toolkit", ".json")).hasSize(4).allSatisfy(file -> {
            CardReading reading = ModelCards.standard().read(file);
            assertThat(reading.format()).contains("model-card-toolkit");
            assertThat(reading.report().isValid()).as(file.toString()).isTrue();
            assertThat(reading.release()).isPresent();
        });
    }

    @Test
    void aDateThatIsNoneIsAWarning() {
        assertThat(warnings(read("cats_vs_dogs_v0_0_1.json"))).contains("OW-MCT-DATE 14:15");
        assertThat(warnings(read("cats_vs_dogs_v0_0_2.json"))).contains("OW-MCT-DATE 14:15");
        assertThat(warnings(read("full.json"))).containsExactly("OW-MCT-DATE 19:15");
    }

    @Test
    void whatIsNoIdentifierAndNoLinkIsAWarning() {
        assertThat(warnings(read("considerations.json")))
                .containsExactly("OW-MCT-LICENSE-ID 16:33", "OW-MCT-LINK 28:17", "OW-MCT-LINK 39:17");
    }

    @Test
    void theLicenseIsFoundInBothVersions() {
        assertThat(read("cats_vs_dogs_v0_0_1.json")
                        .release()
                        .orElseThrow()
                        .license()
                        .declaration()
                        .values())
                .containsExactly("Apache-2.0");
        assertThat(read("cats_vs_dogs_v0_0_2.json")
                        .release()
                        .orElseThrow()
                        .license()
                        .declaration()
                        .values())
                .containsExactly("Apache-2.0");
    }
}
