package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.validation.Finding;

/** Words that the license of a base model wants displayed are missed where there is a place for them, and nowhere else. */
class DisplayTest {
    private static final String DISPLAY = "OW-BASE-DISPLAY";
    private static final String BASE = "meta-llama/Llama-3.1-8B";
    private static final String METADATA = "license: llama3.1\nbase_model: " + BASE + "\nlibrary_name: transformers\n";
    private static final String CYCLONEDX = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{
              "type": "machine-learning-model", "name": "Llama-Owl",
              "pedigree": {"ancestors": [{"type": "machine-learning-model", "name": "%s"}]}}]}
            """.formatted(BASE);
    private static final String SPDX = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
              {"type": "ai_AIPackage", "spdxId": "urn:x:owl", "creationInfo": "_:c", "name": "Llama-Owl"},
              {"type": "ai_AIPackage", "spdxId": "urn:x:llama", "creationInfo": "_:c", "name": "%s"},
              {"type": "Relationship", "spdxId": "urn:x:r", "creationInfo": "_:c", "from": "urn:x:owl",
               "relationshipType": "descendantOf", "to": ["urn:x:llama"]}]}
            """.formatted(BASE);

    static Stream<Arguments> cards() {
        ModelRelease release =
                ModelRelease.named("Llama-Owl").withBaseModels(List.of(BaseModel.of(BASE, Relation.FINETUNE)));
        return Stream.of(
                Arguments.of("huggingface-readme", "README.md", "---\n" + METADATA + "---\n# Llama-Owl\n", true),
                Arguments.of("huggingface-metadata", "metadata.yaml", METADATA, false),
                Arguments.of(
                        "huggingface-api",
                        "model.json",
                        "{\"id\": \"me/Llama-Owl\", \"modelId\": \"me/Llama-Owl\", \"cardData\": {\"license\": \"llama3.1\", "
                                + "\"base_model\": \"" + BASE + "\"}}",
                        false),
                Arguments.of("cyclonedx-json", "bom.json", CYCLONEDX, false),
                Arguments.of("spdx3-json-ld", "spdx.json", SPDX, false),
                Arguments.of("openweights-json", "release.json", Written.as("openweights-json", release), false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cards")
    void aDisplayIsMissedInProseAlone(String format, String name, String card, boolean missed) {
        CardReading reading = Marked.read(name, card);

        assertThat(reading.format()).contains(format);
        assertThat(reading.release().orElseThrow().baseModels())
                .extracting(BaseModel::model)
                .containsExactly(BASE);
        assertThat(reading.findings())
                .extracting(Finding::code)
                .filteredOn(DISPLAY::equals)
                .hasSize(missed ? 1 : 0);
    }

    @Test
    void cardsForPeopleHaveProse() {
        assertThat(ModelCards.standard().formats())
                .filteredOn(CardFormat::hasProse)
                .extracting(CardFormat::id)
                .containsExactlyInAnyOrder("huggingface-readme", "model-card-toolkit");
    }
}
