package org.openweights.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.huggingface.HuggingFaceReadme;
import org.openweights.validation.SourceLocation;

/** A release keeps the places of the card that it was first read from; what is told of it leads into the file that was read. */
class PlacedTest {
    private static final String EVIDENCE =
            "\"location\": {\"source\": \"README.md\", \"line\": 3, \"column\": 7, \"pointer\": \"/base_model\"}";

    private static final String RELEASE = """
            {"identity": {"name": "org/orchard"},
             "license": {"values": ["apache-2.0"], "medium": "metadata", %1$s},
             "components": [{"kind": "weights", "presence": "full", "access": "public", "certainty": "stated", %1$s}],
             "baseModels": [
              {"model": "org/nothing", "relation": "merge", %1$s},
              {"model": "google/gemma-2-9b", "relation": "merge", %1$s}],
             "datasets": [{"dataset": "org/d", "role": "evaluation", %1$s}]}
            """.formatted(EVIDENCE);

    @Test
    void whatLicensesOfBaseModelsAskForIsToldInTheFile() {
        assertThat(Marked.read("release.json", RELEASE).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-BASE-RESTRICTIONS-DROPPED");
                    assertThat(finding.location()).isEqualTo(new SourceLocation("release.json", 2, 13, "/license"));
                });
    }

    @Test
    void theReleaseThatIsReadKeepsItsEvidence() {
        SourceLocation evidence = new SourceLocation("README.md", 3, 7, "/base_model");

        assertThat(places(Marked.read("release.json", RELEASE).release().orElseThrow()))
                .hasSize(5)
                .containsOnly(evidence);
    }

    @Test
    void everyPartThatHasAPlaceHasTheOneInTheFile() {
        ModelRelease read = Marked.read("release.json", RELEASE).release().orElseThrow();
        ModelRelease placed = new CanonicalJson().placed(read, source("release.json", RELEASE));

        assertThat(places(placed))
                .containsExactly(
                        new SourceLocation("release.json", 2, 13, "/license"),
                        new SourceLocation("release.json", 3, 17, "/components/0"),
                        new SourceLocation("release.json", 5, 3, "/baseModels/0"),
                        new SourceLocation("release.json", 6, 3, "/baseModels/1"),
                        new SourceLocation("release.json", 7, 15, "/datasets/0"));
        assertThat(placed.baseModels())
                .extracting(BaseModel::model)
                .containsExactly("org/nothing", "google/gemma-2-9b");
    }

    @Test
    void aFormatThatReadsItsOwnPlacesHasNoOthers() {
        ModelRelease release = ModelRelease.named("m").withLicense(LicenseStatement.of("mit"));

        assertThat(new HuggingFaceReadme().placed(release, source("README.md", "# m")))
                .isSameAs(release);
    }

    private static CardSource source(String name, String text) {
        return new CardSource(name, text, ReadLimits.standard());
    }

    private static Stream<SourceLocation> places(ModelRelease release) {
        return Stream.of(
                        Stream.of(release.license().location()),
                        release.components().stream().map(Component::location),
                        release.baseModels().stream().map(BaseModel::location),
                        release.datasets().stream().map(DatasetUse::location))
                .flatMap(parts -> parts)
                .flatMap(Optional::stream);
    }
}
