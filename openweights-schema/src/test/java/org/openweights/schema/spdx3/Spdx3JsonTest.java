package org.openweights.schema.spdx3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.EnergyUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.CardReading;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** SPDX documents as others write them: the round trip of our own is tested where the writer is. */
class Spdx3JsonTest {
    private static final String HEAD = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
            {"type": "SpdxDocument", "spdxId": "e:doc", "name": "d", "rootElement": ["e:bom"]},
            {"type": "software_Sbom", "spdxId": "e:bom", "rootElement": ["e:model"]},
            """;
    private static final String MODEL = "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:model\", \"name\": \"org/m\"";
    private static final String LICENSE = """
            {"type": "simplelicensing_LicenseExpression", "spdxId": "e:mit", "simplelicensing_licenseExpression": "MIT"},
            """;
    private static final String DECLARED = relationship("e:model", "hasDeclaredLicense", "e:mit");

    private static String relationship(String from, String type, String to) {
        return "{\"type\": \"Relationship\", \"spdxId\": \"e:" + type + from + to + "\", \"from\": \"" + from
                + "\", \"relationshipType\": \"" + type + "\", \"to\": [\"" + to + "\"]}";
    }

    private static CardReading read(String... elements) {
        return Marked.read("model.spdx3.json", HEAD + String.join(",\n", elements) + "\n]}\n");
    }

    private static ModelRelease release(String properties, String... more) {
        String model = MODEL + (properties.isEmpty() ? "" : ", " + properties) + "}";
        String rest = more.length == 0 ? "" : ",\n" + String.join(",\n", more);
        CardReading reading = read(LICENSE + DECLARED, model + rest);
        assertThat(reading.format()).contains("spdx3-json-ld");
        assertThat(reading.report().isValid()).as(reading.findings().toString()).isTrue();
        return reading.release().orElseThrow();
    }

    private static List<String> told(CardReading reading) {
        return reading.findings().stream().map(Marked::told).toList();
    }

    @Test
    void findsTheModelThatTheDocumentIsAboutThroughItsBillOfMaterials() {
        CardReading reading = read(
                "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:other\", \"name\": \"other\"}",
                MODEL + "}",
                LICENSE + DECLARED);

        assertThat(reading.release().orElseThrow().identity().name()).isEqualTo("org/m");
        assertThat(told(reading)).containsExactly("OW-SPDX3-SEVERAL-MODELS 4:1");
    }

    @Test
    void saysNothingOfADocumentThatIsReadInFull() {
        assertThat(read(MODEL + "}", LICENSE + DECLARED).findings()).isEmpty();
    }

    @Test
    void readsIdentityAndReferences() {
        ModelRelease release = release(
                """
                "suppliedBy": "e:org", "originatedBy": ["e:ada"], "software_packageVersion": "1.0",
                "releaseTime": "2026-01-02T03:04:05Z", "software_downloadLocation": "https://example.org/m",
                "software_packageUrl": "pkg:huggingface/org/m@1.0",
                "externalIdentifier": [{"type": "ExternalIdentifier", "externalIdentifierType": "other", "identifier": "urn:x:1"}],
                "externalRef": [
                  {"type": "ExternalRef", "externalRefType": "license", "locator": ["https://example.org/LICENSE"]},
                  {"type": "ExternalRef", "externalRefType": "riskAssessment", "locator": ["https://example.org/risk"]},
                  {"type": "ExternalRef", "externalRefType": "socialMedia", "locator": ["https://example.org/talk"]}]
                """,
                "{\"type\": \"Organization\", \"spdxId\": \"e:org\", \"name\": \"Org\"}",
                "{\"type\": \"Person\", \"spdxId\": \"e:ada\", \"name\": \"Ada\", \"externalIdentifier\": [{\"type\":"
                        + " \"ExternalIdentifier\", \"externalIdentifierType\": \"email\", \"identifier\": \"a@example.org\"}]}");

        assertThat(release.identity().supplier()).contains("Org");
        assertThat(release.identity().authors()).containsExactly("Ada <a@example.org>");
        assertThat(release.identity().released()).hasToString("Optional[2026-01-02T03:04:05Z]");
        assertThat(release.identity().references()).containsExactly("https://example.org/talk", "urn:x:1");
        assertThat(release.license().declaration().link()).contains("https://example.org/LICENSE");
        assertThat(release.component(ComponentKind.LIMITATIONS).orElseThrow().reference())
                .contains("https://example.org/risk");
    }

    @Test
    void readsWhatTheModelIsRelatedTo() {
        ModelRelease release = release(
                "",
                "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:base\", \"name\": \"org/base\"}",
                "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:data\", \"name\": \"org/data\"}",
                "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:more\", \"name\": \"org/more\"}",
                "{\"type\": \"software_File\", \"spdxId\": \"e:file\", \"name\": \"model.bin\", \"verifiedUsing\": [{\"type\":"
                        + " \"Hash\", \"algorithm\": \"sha256\", \"hashValue\": \"" + "0a".repeat(32) + "\"}]}",
                relationship("e:base", "hasVariant", "e:model"),
                relationship("e:base", "hasDeclaredLicense", "e:mit"),
                relationship("e:model", "testedOn", "e:data"),
                relationship("e:data", "hasDeclaredLicense", "https://spdx.org/licenses/CC-BY-4.0"),
                relationship("e:model", "contains", "e:file"));

        assertThat(release.baseModels()).singleElement().satisfies(base -> {
            assertThat(base.model()).isEqualTo("org/base");
            assertThat(base.relation()).isEqualTo(Relation.UNSTATED);
            assertThat(base.license().orElseThrow()).hasToString("MIT");
        });
        assertThat(release.datasets())
                .extracting(use -> use.dataset() + " " + use.role())
                .containsExactly("org/data " + Role.EVALUATION, "org/more " + Role.UNSTATED);
        assertThat(release.datasets().get(0).license().orElseThrow().declaration())
                .hasToString("CC-BY-4.0");
        assertThat(release.files())
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).contains("0a".repeat(32)));
    }

    @Test
    void readsEnergyThatIsWrittenAsText() {
        ModelRelease release = release("""
                "ai_energyConsumption": {"type": "ai_EnergyConsumption", "ai_trainingEnergyConsumption": [
                  {"type": "ai_EnergyConsumptionDescription", "ai_energyQuantity": "0.0001", "ai_energyUnit": "megajoule"}]}
                """);

        assertThat(release.training().energy()).singleElement().satisfies(use -> {
            assertThat(use.quantity()).hasToString("0.0001");
            assertThat(use.unit()).isEqualTo(EnergyUse.Unit.MEGAJOULE);
        });
    }

    @Test
    void tellsOfAConcludedLicenseThatIsNotTheDeclaredOne() {
        CardReading reading = read(
                MODEL + "}",
                LICENSE + DECLARED,
                relationship("e:model", "hasConcludedLicense", "https://spdx.org/licenses/GPL-3.0-only"));

        assertThat(reading.release().orElseThrow().license().declaration()).hasToString("MIT");
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-SPDX3-CONCLUDED");
            assertThat(finding.location().pointer()).isEqualTo("/@graph/5/to");
        });
    }

    @Test
    void aConclusionIsNoDeclaration() {
        CardReading reading = read(MODEL + "}", LICENSE + relationship("e:model", "hasConcludedLicense", "e:mit"));

        assertThat(reading.release().orElseThrow().license().declaration().isEmpty())
                .isTrue();
        assertThat(reading.report().of(Severity.WARNING))
                .extracting(Finding::code)
                .containsExactly("OW-SPDX3-NO-LICENSE");
    }

    @Test
    void namesWhatIsLeftBehind() {
        CardReading reading = read(
                MODEL + ", \"ai_modelDataPreprocessing\": [\"x\"]}",
                LICENSE + DECLARED,
                "{\"type\": \"Annotation\", \"spdxId\": \"e:a\", \"statement\": \"s\"}");

        assertThat(reading.findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("'@graph[].ai_modelDataPreprocessing' has no place"),
                        second -> assertThat(second).startsWith("'@graph[]' has no place"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OW-SPDX3-TYPE      | "ai_domain": §"text"
                    OW-SPDX3-VALUE     | "ai_safetyRiskAssessment": §"huge"
                    OW-SPDX3-VALUE     | "releaseTime": §"yesterday"
                    OW-SPDX3-REQUIRED  | "ai_metric": [§{"value": "1"}]
                    """)
    void tellsWhereAFaultIs(String code, String property) {
        Marked card = Marked.of(HEAD + MODEL + ", " + property + "},\n" + LICENSE + DECLARED + "]}");

        assertThat(card.faults("model.spdx3.json")).extracting(Marked::told).containsExactly(card.expected(code));
    }

    @Test
    void tellsOfAReferenceThatLeadsNowhere() {
        Marked card = Marked.of(HEAD + MODEL + "},\n" + LICENSE + DECLARED + ",\n"
                + relationship("e:model", "trainedOn", "e:x").replace("[", "§[") + "]}");

        assertThat(card.faults("model.spdx3.json"))
                .extracting(Marked::told)
                .containsExactly(card.expected("OW-SPDX3-REFERENCE"));
    }

    @Test
    void refusesAContextThatItDoesNotKnow() {
        Marked card = Marked.of("{\"@context\": §\"https://spdx.org/rdf/3.1/spdx-context.jsonld\", \"@graph\": []}");

        assertThat(card.faults("a.json")).extracting(Marked::told).containsExactly(card.expected("OW-SPDX3-VERSION"));
    }

    @Test
    void saysThatADocumentHasNoModel() {
        assertThat(told(read("{\"type\": \"software_Package\", \"spdxId\": \"e:p\", \"name\": \"p\"}")))
                .containsExactly("OW-SPDX3-NO-MODEL 1:1");
    }
}
