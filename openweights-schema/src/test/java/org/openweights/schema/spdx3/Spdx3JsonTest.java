package org.openweights.schema.spdx3;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.BaseModel;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.EnergyUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.schema.CardReading;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** SPDX documents as others write them: the round trip of our own is tested where the writer is. */
class Spdx3JsonTest {
    private static final String HEAD = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
            {"type": "SpdxDocument", "spdxId": "e:doc", "creationInfo": "_:c", "name": "d", "rootElement": ["e:bom"]},
            {"type": "software_Sbom", "spdxId": "e:bom", "creationInfo": "_:c", "rootElement": ["e:model"]},
            """;
    private static final String MODEL =
            "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:model\", \"creationInfo\": \"_:c\", \"name\": \"org/m\"";
    private static final String LICENSE = """
            {"type": "simplelicensing_LicenseExpression", "spdxId": "e:mit", "creationInfo": "_:c", "simplelicensing_licenseExpression": "MIT"},
            """;
    private static final String DECLARED = relationship("e:model", "hasDeclaredLicense", "e:mit");

    private static String relationship(String from, String type, String to) {
        return "{\"type\": \"Relationship\", \"creationInfo\": \"_:c\", \"spdxId\": \"e:" + type + from + to
                + "\", \"from\": \"" + from + "\", \"relationshipType\": \"" + type + "\", \"to\": [\"" + to + "\"]}";
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
                "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:other\", \"creationInfo\": \"_:c\", \"name\": \"other\"}",
                MODEL + "}",
                LICENSE + DECLARED);

        assertThat(reading.release().orElseThrow().identity().name()).isEqualTo("org/m");
        assertThat(told(reading)).containsExactlyInAnyOrder("OW-SPDX3-SEVERAL-MODELS 4:1", "OW-SPDX3-NO-LICENSE 4:1");
    }

    @Test
    void readsEveryModelThatNoOtherIsDerivedFrom() {
        CardReading reading = read(
                MODEL + "}",
                MODEL.replace("e:model", "e:other").replace("org/m", "org/other") + "}",
                MODEL.replace("e:model", "e:base").replace("org/m", "org/base") + "}",
                LICENSE + DECLARED,
                relationship("e:other", "descendantOf", "e:base"));

        assertThat(reading.releases())
                .extracting(release -> release.identity().name())
                .containsExactly("org/m", "org/other");
        assertThat(reading.release()).contains(reading.releases().get(0));
        assertThat(told(reading)).containsExactlyInAnyOrder("OW-SPDX3-SEVERAL-MODELS 5:1", "OW-SPDX3-NO-LICENSE 5:1");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX3-SEVERAL-MODELS"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("There are 2 models in the document: it is about 'org/m', and has 'org/other' besides.");
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
                "{\"type\": \"Organization\", \"spdxId\": \"e:org\", \"creationInfo\": \"_:c\", \"name\": \"Org\"}",
                "{\"type\": \"Person\", \"spdxId\": \"e:ada\", \"creationInfo\": \"_:c\", \"name\": \"Ada\", \"externalIdentifier\": [{\"type\":"
                        + " \"ExternalIdentifier\", \"externalIdentifierType\": \"email\", \"identifier\": \"a@example.org\"}]}");

        assertThat(release.identity().supplier()).contains("Org");
        assertThat(release.identity().authors()).containsExactly("Ada <a@example.org>");
        assertThat(release.identity().released()).hasToString("Optional[2026-01-02T03:04:05Z]");
        assertThat(release.identity().references())
                .containsExactly("https://example.org/talk", "pkg:huggingface/org/m@1.0", "urn:x:1");
        assertThat(release.license().declaration().link()).contains("https://example.org/LICENSE");
        assertThat(release.component(ComponentKind.LIMITATIONS).orElseThrow().reference())
                .contains("https://example.org/risk");
    }

    @Test
    void readsWhatTheModelIsRelatedTo() {
        ModelRelease release = release(
                "",
                "{\"type\": \"ai_AIPackage\", \"spdxId\": \"e:base\", \"creationInfo\": \"_:c\", \"name\": \"org/base\"}",
                "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:data\", \"creationInfo\": \"_:c\", \"name\": \"org/data\", \"dataset_datasetType\": [\"text\"]}",
                "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:more\", \"creationInfo\": \"_:c\", \"name\": \"org/more\", \"dataset_datasetType\": [\"text\"]}",
                "{\"type\": \"software_File\", \"spdxId\": \"e:file\", \"creationInfo\": \"_:c\", \"name\": \"model.bin\", \"verifiedUsing\": [{\"type\":"
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
    void readsWhoMadeADataSetAndWhen() {
        CardReading reading = read(MODEL + "}", """
                {"type": "Organization", "spdxId": "e:org", "creationInfo": "_:c", "name": "Org"},
                {"type": "Person", "spdxId": "e:ada", "creationInfo": "_:c", "name": "Ada"},
                {"type": "dataset_DatasetPackage", "spdxId": "e:data", "creationInfo": "_:c", "name": "org/data",
                 "builtTime": "2025-01-02T03:04:05Z", "releaseTime": "2026-01-02T03:04:05Z",
                 "originatedBy": ["e:ada"], "suppliedBy": "e:org", "software_primaryPurpose": "data",
                 "dataset_datasetType": ["text", "image"]}
                """, relationship("e:model", "testedOn", "e:data"), LICENSE + DECLARED);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.release().orElseThrow().datasets()).singleElement().satisfies(use -> {
            assertThat(use.types()).containsExactly(DatasetType.TEXT, DatasetType.IMAGE);
            assertThat(use.provenance())
                    .isEqualTo(new Provenance(
                            List.of("Ada"),
                            Optional.of("Org"),
                            Optional.of(Instant.parse("2025-01-02T03:04:05Z")),
                            Optional.of(Instant.parse("2026-01-02T03:04:05Z"))));
        });
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

    /** What is declared, what is said of it, and what is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e:mit                                                                   | another one is declared               | [MIT]
            https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense   | which one is declared is not said     | []
            https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoneLicense          | what is declared is that there is none | [NONE]
            e:nothing                                                               | what is declared cannot be read       | [unreadable: e:nothing]
            """)
    void saysWhatStandsBesideAConclusion(String declared, String said, String read) {
        CardReading reading = read(
                MODEL + "}",
                LICENSE + relationship("e:model", "hasDeclaredLicense", declared),
                relationship("e:model", "hasConcludedLicense", "https://spdx.org/licenses/GPL-3.0-only"));

        assertThat(reading.release().orElseThrow().license().declaration().values())
                .hasToString(read);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX3-CONCLUDED"))
                .extracting(Finding::message)
                .containsExactly(
                        "The license 'GPL-3.0-only' was concluded, and " + said
                                + ". Find out why: base models may pass on more than is declared. Only what is declared is read.");
    }

    /** What the license is read from is broken: neither is it missing, nor is the conclusion taken for it. */
    @ParameterizedTest
    @ValueSource(strings = {"type", "from", "relationshipType", "to"})
    void aLicenseWhoseRelationshipIsBrokenIsNotMissedAsWell(String property) {
        CardReading reading = read(
                MODEL + "}",
                LICENSE + DECLARED.replace("\"" + property + "\"", "\"x" + property + "\""),
                relationship("e:model", "hasConcludedLicense", "https://spdx.org/licenses/GPL-3.0-only"));

        assertThat(reading.release().orElseThrow().license().declaration().isEmpty())
                .isTrue();
        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::code)
                .containsExactly("OW-SPDX3-REQUIRED");
    }

    @Test
    void aLicenseIsMissedBesideARelationshipThatIsBrokenAndOfAnother() {
        CardReading reading = read(
                MODEL + "}",
                LICENSE + relationship("e:other", "hasDeclaredLicense", "e:mit").replace("\"to\"", "\"xto\""));

        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-SPDX3-REQUIRED", "OW-SPDX3-NO-LICENSE");
    }

    /** As in bills whose authors write conclusions and nothing else. */
    @Test
    void takesAConclusionThatStandsAloneAndSaysSo() {
        Marked card = Marked.of(HEAD + MODEL + "},\n"
                + LICENSE.replace(": \"MIT\"", ": §\"MIT\"")
                + relationship("e:model", "hasConcludedLicense", "e:mit") + "]}");

        assertThat(Marked.read("m.json", card.text())
                        .release()
                        .orElseThrow()
                        .license()
                        .declaration())
                .hasToString("MIT");
        assertThat(card.faults("m.json"))
                .extracting(Marked::told)
                .containsExactly(card.expected("OW-SPDX3-ONLY-CONCLUDED"));
    }

    /** Whoever says that nothing is asserted has looked for a declaration. */
    @Test
    void takesNoConclusionWhereTheDeclarationIsSaidToBeUnknown() {
        CardReading reading = read(
                MODEL + "}",
                LICENSE + relationship("e:model", "hasConcludedLicense", "e:mit"),
                relationship(
                        "e:model",
                        "hasDeclaredLicense",
                        "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense"));

        assertThat(reading.release().orElseThrow().license().declaration().isEmpty())
                .isTrue();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-SPDX3-NO-LICENSE", "OW-SPDX3-CONCLUDED");
    }

    /** The class of a license with its properties, other licenses of the document, and the expression it stands for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ListedLicense         | "name": "MIT License"                                                                             | MIT
            ConjunctiveLicenseSet | "M": ["L/MIT", "L/Apache-2.0"]                                                                    | MIT AND Apache-2.0
            DisjunctiveLicenseSet | "M": ["L/MIT", "e:and", "e:own"]                                                                  | MIT OR (Zlib AND 0BSD) OR LicenseRef-Our-own
            DisjunctiveLicenseSet | "M": ["L/MIT", "e:simple"]                                                                        | MIT OR (ISC AND Zlib)
            OrLaterOperator       | "E_subjectLicense": "L/GPL-2.0-only"                                                              | GPL-2.0-or-later
            OrLaterOperator       | "E_subjectLicense": "L/Apache-2.0"                                                                | Apache-2.0+
            WithAdditionOperator  | "E_subjectExtendableLicense": "e:later", "E_subjectAddition": "L/Classpath-exception-2.0"         | GPL-2.0-or-later WITH Classpath-exception-2.0
            WithAdditionOperator  | "E_subjectExtendableLicense": "L/MIT", "E_subjectAddition": "e:addition"                          | MIT WITH AdditionRef-house
            ConjunctiveLicenseSet | "M": ["L/MIT", {"type": "expandedlicensing_ListedLicense", "spdxId": "e:n", "creationInfo": "_:c", "name": "Zlib"}]       | MIT AND Zlib
            CustomLicense         | "name": "Our own", "simplelicensing_licenseText": "Do."                                           | LicenseRef-Our-own
            """)
    void readsLicensesOfTheExpandedProfile(String type, String properties, String expression) {
        String license = "{\"type\": \"expandedlicensing_" + type + "\", \"creationInfo\": \"_:c\", \"spdxId\": \""
                + (type.equals("ListedLicense") ? "https://spdx.org/licenses/MIT" : "e:x") + "\", "
                + expanded(properties)
                + "}";
        CardReading reading = read(
                MODEL + "}",
                license,
                expanded("""
                        {"type": "expandedlicensing_ConjunctiveLicenseSet", "spdxId": "e:and", "creationInfo": "_:c", "M": ["L/Zlib", "L/0BSD"]},
                        {"type": "expandedlicensing_CustomLicense", "spdxId": "e:own", "creationInfo": "_:c", "name": "Our own"},
                        {"type": "expandedlicensing_OrLaterOperator", "spdxId": "e:later", "creationInfo": "_:c", "E_subjectLicense": "L/GPL-2.0-only"},
                        {"type": "expandedlicensing_CustomLicenseAddition", "spdxId": "e:AdditionRef-house", "creationInfo": "_:c", "name": "House"},
                        {"type": "simplelicensing_LicenseExpression", "spdxId": "e:simple", "creationInfo": "_:c",
                         "simplelicensing_licenseExpression": "ISC AND Zlib"}
                        """),
                relationship(
                        "e:model",
                        "hasDeclaredLicense",
                        type.equals("ListedLicense") ? "https://spdx.org/licenses/MIT" : "e:x"));

        assertThat(reading.release().orElseThrow().license().declaration()).hasToString(expression);
        assertThat(reading.report().of(Severity.WARNING)).isEmpty();
        assertThat(reading.report().isValid()).isTrue();
    }

    private static String expanded(String text) {
        return text.replace("\"M\"", "\"expandedlicensing_member\"")
                .replace("E_", "expandedlicensing_")
                .replace("e:addition", "e:AdditionRef-house")
                .replace("\"L/", "\"https://spdx.org/licenses/");
    }

    @Test
    void readsElementsThatStandWhereOthersAreReferredTo() {
        CardReading reading = Marked.read("m.json", """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                {"type": "SpdxDocument", "spdxId": "e:doc", "creationInfo": {"type": "CreationInfo", "specVersion": "3.0.1",
                 "created": "2026-01-01T00:00:00Z", "createdBy": [{"type": "Person", "spdxId": "e:p", "creationInfo": "_:c", "name": "P"}]},
                 "rootElement": [{"type": "ai_AIPackage", "spdxId": "e:model", "creationInfo": "_:c", "name": "org/m",
                  "suppliedBy": {"type": "Organization", "spdxId": "e:org", "creationInfo": "_:c", "name": "Org"}}]},
                {"type": "Relationship", "spdxId": "e:1", "creationInfo": "_:c", "from": "e:model", "relationshipType": "hasDeclaredLicense",
                 "to": [{"type": "simplelicensing_LicenseExpression", "spdxId": "e:mit", "creationInfo": "_:c",
                  "simplelicensing_licenseExpression": "MIT"}]},
                {"type": "Relationship", "spdxId": "e:2", "creationInfo": "_:c", "from": {"type": "ai_AIPackage", "spdxId": "e:base", "creationInfo": "_:c", "name": "org/base"},
                 "relationshipType": "hasVariant", "to": ["e:model"]},
                {"type": "Relationship", "spdxId": "e:3", "creationInfo": "_:c", "from": "e:model", "relationshipType": "trainedOn",
                 "to": [{"type": "dataset_DatasetPackage", "spdxId": "e:d", "creationInfo": "_:c", "name": "org/data", "dataset_datasetType": ["noAssertion"]}]}
                ]}
                """);
        ModelRelease release = reading.release().orElseThrow();

        assertThat(reading.report().isValid()).as(reading.findings().toString()).isTrue();
        assertThat(release.identity().supplier()).contains("Org");
        assertThat(release.license().declaration()).hasToString("MIT");
        assertThat(release.license().location().orElseThrow().line()).isEqualTo(8);
        assertThat(release.baseModels()).extracting(BaseModel::model).containsExactly("org/base");
        assertThat(release.datasets()).extracting(DatasetUse::dataset).containsExactly("org/data");
        assertThat(reading.findings()).noneMatch(finding -> finding.code().equals("OW-SPDX3-NOT-READ"));
    }

    @Test
    void anObjectThatOnlyNamesAnElementStandsForIt() {
        CardReading reading = read(
                MODEL + "}",
                relationship("e:model", "hasDeclaredLicense", "e:mit").replace("\"e:mit\"]", "{\"@id\": \"e:mit\"}]"),
                LICENSE.strip().replaceFirst(",$", ""));

        assertThat(reading.release().orElseThrow().license().declaration()).hasToString("MIT");
    }

    /** A license that the model declares, with a mark before the place of the fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OW-SPDX3-LICENSE   | {"type": "simplelicensing_LicenseExpression", "spdxId": "e:x", "creationInfo": "_:c", "simplelicensing_licenseExpression": §"MIT AND"}
            OW-SPDX3-LICENSE   | §{"type": "expandedlicensing_ConjunctiveLicenseSet", "spdxId": "e:x", "creationInfo": "_:c", "M": ["e:x", "L/MIT"]}
            OW-SPDX3-LICENSE   | §{"type": "expandedlicensing_OrLaterOperator", "spdxId": "e:x", "creationInfo": "_:c"}
            OW-SPDX3-LICENSE   | §{"type": "expandedlicensing_ListedLicense", "spdxId": "e:x", "creationInfo": "_:c", "name": "MIT License"}
            OW-SPDX3-LICENSE   | §{"type": "Person", "spdxId": "e:x", "creationInfo": "_:c", "name": "P"}
            OW-SPDX3-REFERENCE | {"type": "expandedlicensing_ConjunctiveLicenseSet", "spdxId": "e:x", "creationInfo": "_:c", "M": §["e:none"]}
            """)
    void tellsOfALicenseThatCannotBeRead(String code, String license) {
        Marked card = Marked.of(HEAD + MODEL + "},\n" + expanded(license) + ",\n"
                + relationship("e:model", "hasDeclaredLicense", "e:x") + "]}");

        assertThat(card.faults("m.json"))
                .filteredOn(finding -> !finding.code().equals("OW-SPDX3-NO-LICENSE"))
                .extracting(Marked::told)
                .containsExactly(card.expected(code));
    }

    @Test
    void tellsOfALicenseThatIsNotThere() {
        Marked card = Marked.of(HEAD + MODEL + "},\n"
                + relationship("e:model", "hasDeclaredLicense", "e:x").replace("[", "§[") + "]}");

        assertThat(card.faults("m.json")).extracting(Marked::told).contains(card.expected("OW-SPDX3-REFERENCE"));
    }

    @Test
    void missesTheLicenseOfDataForTraining() {
        Marked card = Marked.of(HEAD + MODEL + "},\n" + LICENSE + DECLARED + ",\n"
                + "§{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:data\", \"creationInfo\": \"_:c\", \"name\": \"org/data\", \"dataset_datasetType\": [\"text\"]},\n"
                + "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"e:test\", \"creationInfo\": \"_:c\", \"name\": \"org/test\", \"dataset_datasetType\": [\"text\"]},\n"
                + relationship("e:model", "trainedOn", "e:data") + ",\n"
                + relationship("e:model", "testedOn", "e:test") + "]}");

        assertThat(card.faults("m.json"))
                .extracting(Marked::told)
                .containsExactly(card.expected("OW-SPDX3-DATASET-LICENSE"));
    }

    @Test
    void doesNotFollowLicensesWithoutEnd() {
        StringBuilder sets = new StringBuilder(HEAD + MODEL + "},\n");
        for (int i = 0; i < 60; i++) {
            sets.append(expanded(
                    "{\"type\": \"expandedlicensing_ConjunctiveLicenseSet\", \"creationInfo\": \"_:c\", \"spdxId\": \"e:"
                            + i + "\", \"M\": [\"e:" + (i + 1) + "\", \"e:" + (i + 1) + "\"]},\n"));
        }
        sets.append(
                expanded(
                        "{\"type\": \"expandedlicensing_ListedLicense\", \"spdxId\": \"e:60\", \"creationInfo\": \"_:c\", \"name\": \"MIT\"},\n"));

        CardReading reading = Marked.read("m.json", sets + relationship("e:model", "hasDeclaredLicense", "e:0") + "]}");

        assertThat(reading.findings()).anyMatch(finding -> finding.message().contains("longer than 10000 characters"));
        assertThat(reading.release().orElseThrow().license().declaration()).hasToString("unreadable: e:0");
    }

    @Test
    void namesWhatIsLeftBehind() {
        CardReading reading = read(
                MODEL + ", \"ai_modelDataPreprocessing\": [\"x\"]}",
                LICENSE + DECLARED,
                "{\"type\": \"Annotation\", \"spdxId\": \"e:a\", \"creationInfo\": \"_:c\", \"statement\": \"s\"}");

        assertThat(reading.findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("'@graph[].ai_modelDataPreprocessing' has no place"),
                        second -> assertThat(second).startsWith("'@graph[]' has no place"));
    }

    /** A base model with the properties, and what of them is left behind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "software_packageUrl": "pkg:huggingface/org/base"                                                                           | pkg:huggingface/org/base        | ''
            "software_downloadLocation": "https://hf.co/org/base"                                                                       | https://hf.co/org/base          | ''
            "software_downloadLocation": "https://hf.co/org/base", "software_packageUrl": "pkg:huggingface/org/base"                    | https://hf.co/org/base          | ''
            "software_downloadLocation": "https://example.org/base", "software_packageUrl": "pkg:huggingface/org/base"                  | https://example.org/base        | software_packageUrl
            """)
    void aPackageUrlThatLeadsElsewhereThanTheLocationIsTold(String properties, String reference, String left) {
        for (String type : List.of("ai_AIPackage", "dataset_DatasetPackage")) {
            boolean model = type.equals("ai_AIPackage");
            CardReading reading = read(
                    MODEL + "}",
                    LICENSE + DECLARED,
                    "{\"type\": \"" + type
                            + "\", \"spdxId\": \"e:x\", \"creationInfo\": \"_:c\", \"name\": \"org/base\", "
                            + (model ? "" : "\"dataset_datasetType\": [\"text\"], ") + properties + "}",
                    relationship("e:model", model ? "descendantOf" : "testedOn", "e:x"));
            ModelRelease release = reading.release().orElseThrow();

            assertThat(
                            model
                                    ? release.baseModels().get(0).reference()
                                    : release.datasets().get(0).reference())
                    .contains(reference);
            assertThat(reading.findings())
                    .extracting(finding -> finding.location().pointer())
                    .isEqualTo(left.isEmpty() ? List.of() : List.of("/@graph/5/" + left));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Languages: de, en.\nMade by hand.",
                "Languages: de, en",
                "A model. Languages: de.",
                "Size: 3 bytes.",
                "Tags:"
            })
    void aCommentOfOthersIsLeftBehind(String comment) {
        CardReading reading =
                read(MODEL + ", \"comment\": \"" + comment.replace("\n", "\\n") + "\"}", LICENSE + DECLARED);

        assertThat(reading.release().orElseThrow().characteristics().languages())
                .isEmpty();
        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("'@graph[].comment' has no place"));
    }

    @Test
    void energyThatAStoreOfTheLibraryCannotHoldIsReadFromTheComment() {
        assertThat(release("\"comment\": \"Languages: de.\\nai_trainingEnergyConsumption: 21500000 megajoule.\"")
                        .training()
                        .energy())
                .containsExactly(
                        new EnergyUse(EnergyUse.Phase.TRAINING, new BigDecimal("21500000"), EnergyUse.Unit.MEGAJOULE));
    }

    @Test
    void anExplanationOfOthersIsLeftBehind() {
        CardReading reading = read(
                MODEL + "}", LICENSE + DECLARED.replace("\"from\"", "\"comment\": \"Declared as 'x'.\", \"from\""));

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("'@graph[].comment' has no place"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OW-SPDX3-TYPE      | "ai_domain": §"text"
                    OW-SPDX3-VALUE     | "ai_safetyRiskAssessment": §"huge"
                    OW-SPDX3-VALUE     | "releaseTime": §"yesterday"
                    OW-SPDX3-REQUIRED  | "ai_metric": [§{"value": "1"}]
                    OW-SPDX3-METRIC-EMPTY | "ai_metric": [§{"key": "f1"}]
                    """)
    void tellsWhereAFaultIs(String code, String property) {
        Marked card = Marked.of(HEAD + MODEL + ", " + property + "},\n" + LICENSE + DECLARED + "]}");

        assertThat(card.faults("model.spdx3.json")).extracting(Marked::told).containsExactly(card.expected(code));
    }

    private static String data(String id) {
        return "{\"type\": \"dataset_DatasetPackage\", \"spdxId\": \"" + id
                + "\", \"creationInfo\": \"_:c\", \"name\": \"" + id + "\", \"dataset_datasetType\": [\"text\"]}";
    }

    @Test
    void theDataOfAnotherModelIsNotThatOfThisOne() {
        List<ModelRelease> releases = read(
                        MODEL + "}",
                        MODEL.replace("e:model", "e:other").replace("org/m", "org/other") + "}",
                        data("e:own"),
                        data("e:others"),
                        data("e:nobodys"),
                        relationship("e:model", "trainedOn", "e:own"),
                        relationship("e:other", "testedOn", "e:others"))
                .releases();

        assertThat(releases)
                .extracting(release -> release.datasets().stream()
                        .map(use -> use.dataset() + " " + use.role())
                        .toList())
                .containsExactly(List.of("e:own TRAINING"), List.of("e:others EVALUATION"));
    }

    @Test
    void theDataOfABaseModelOrOfAnApplicationIsNotThatOfTheModel() {
        ModelRelease release = read(
                        MODEL + "}",
                        MODEL.replace("e:model", "e:base").replace("org/m", "org/base") + "}",
                        "{\"type\": \"software_Package\", \"spdxId\": \"e:app\", \"creationInfo\": \"_:c\", \"name\": \"app\"}",
                        data("e:of-base"),
                        data("e:of-app"),
                        data("e:alone"),
                        relationship("e:model", "descendantOf", "e:base"),
                        relationship("e:base", "trainedOn", "e:of-base"),
                        relationship("e:app", "dependsOn", "e:of-app"),
                        relationship("e:bom", "contains", "e:alone"))
                .release()
                .orElseThrow();

        assertThat(release.datasets())
                .extracting(use -> use.dataset() + " " + use.role())
                .containsExactly("e:alone UNSTATED");
    }

    @ParameterizedTest
    @CsvSource({"suppliedBy, '''e:nobody'''", "originatedBy, ['e:nobody']"})
    void tellsOfAnAgentThatIsNotThere(String property, String value) {
        CardReading reading =
                read(MODEL + ", \"" + property + "\": " + value.replace('\'', '"') + "}", LICENSE + DECLARED);

        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX3-REFERENCE"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("'e:nobody' is not in the document.");
    }

    @ParameterizedTest
    @CsvSource({
        "ABCDEF, true, 0",
        "abcdef, true, 0",
        "abcdeg, false, 1",
    })
    void theFirstDigestThatIsOneIsRead(String start, boolean isRead, int left) {
        String good =
                "{\"type\": \"Hash\", \"algorithm\": \"sha256\", \"hashValue\": \"" + start + "0".repeat(58) + "\"}";
        CardReading reading = read(
                MODEL + "}",
                LICENSE + DECLARED,
                "{\"type\": \"software_File\", \"spdxId\": \"e:file\", \"creationInfo\": \"_:c\", \"name\": \"a\", \"verifiedUsing\": ["
                        + good + "]}",
                relationship("e:model", "contains", "e:file"));

        assertThat(reading.release().orElseThrow().files().get(0).sha256().isPresent())
                .isEqualTo(isRead);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX3-NOT-READ"))
                .hasSize(left);
    }

    @Test
    void theHomePageIsAReference() {
        assertThat(release("\"software_homePage\": \"https://example.org/m\"")
                        .identity()
                        .references())
                .containsExactly("https://example.org/m");
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
        assertThat(
                        told(
                                read(
                                        "{\"type\": \"software_Package\", \"spdxId\": \"e:p\", \"creationInfo\": \"_:c\", \"name\": \"p\"}")))
                .containsExactly("OW-SPDX3-NO-MODEL 1:1");
    }
}
