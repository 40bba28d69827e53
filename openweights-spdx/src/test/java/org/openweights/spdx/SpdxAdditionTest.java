package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openweights.spdx.SpdxAddition.Relation;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.ValidationReport;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.SpdxModelClassFactoryV3;
import org.spdx.library.model.v3_0_1.core.Agent;
import org.spdx.library.model.v3_0_1.core.CreationInfo;
import org.spdx.library.model.v3_0_1.core.ProfileIdentifierType;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

class SpdxAdditionTest {
    private static final SpdxDocuments MODEL =
            SpdxDocuments.of(Releases.full(), SpdxOptions.standard().withNamespace("https://example.org/model"));
    private static final String ROOT = "https://example.org/app#application";
    private static final String SBOM = """
            {
              "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
              "@graph": [
                {"type": "CreationInfo", "@id": "_:creationinfo", "specVersion": "3.0.1",
                 "created": "2026-01-02T03:04:05Z", "createdBy": ["https://example.org/app#ada"]},
                {"type": "Person", "spdxId": "https://example.org/app#ada", "creationInfo": "_:creationinfo", "name": "Ada"},
                {"type": "SpdxDocument", "spdxId": "https://example.org/app#document", "creationInfo": "_:creationinfo",
                 "profileConformance": ["core", "software", "lite"], "rootElement": ["https://example.org/app#application"]},
                {"type": "software_Package", "spdxId": "https://example.org/app#application",
                 "creationInfo": "_:creationinfo", "name": "\\u00c4pp", "software_packageVersion": "1.0"},
                {"type": "https://example.org/terms#Custom", "spdxId": "https://example.org/app#custom",
                 "https://example.org/terms#size": 1.50E+3}
              ]
            }
            """;

    @Test
    void every_byte_of_the_existing_elements_stays() {
        String result = added(SBOM, Optional.of(Relation.CONTAINS));

        String untouched =
                SBOM.substring(SBOM.indexOf("    {\"type\": \"software_Package\""), SBOM.indexOf("\n  ]\n}"));
        assertThat(result).contains(untouched).startsWith(SBOM.substring(0, SBOM.indexOf("\"profileConformance\"")));
    }

    @Test
    void the_result_has_one_document_whose_root_contains_the_model() {
        String result = added(SBOM, Optional.of(Relation.CONTAINS));

        assertThat(result.split("\"SpdxDocument\"", -1)).hasSize(2);
        assertThat(result)
                .contains("\"from\": \"" + ROOT + "\"")
                .contains("\"relationshipType\": \"contains\"")
                .contains("\"rootElement\": [\"" + ROOT + "\"]");
    }

    @Test
    void without_a_relation_the_model_is_a_further_root() {
        assertThat(added(SBOM, Optional.empty()))
                .contains("\"rootElement\": [\"" + ROOT + "\", \"https://example.org/model#model\"]");
    }

    @Test
    void profiles_are_claimed_as_far_as_they_hold_for_all() {
        ValidationReport report = report(SBOM);

        assertThat(added(SBOM, Optional.empty()))
                .contains("\"profileConformance\": [\"core\", \"software\", \"ai\", \"simpleLicensing\"]");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("OW-SPDX-INTO-CLAIM");
        assertThat(report.findings().get(0).value()).contains("lite");
    }

    @Test
    void a_model_that_lacks_facts_takes_the_claim_away() {
        SpdxDocuments poor = SpdxDocuments.of(Releases.licensed("MIT"));
        String claiming = added(SBOM, Optional.empty());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ValidationReport report = add(SpdxAddition.of(poor), claiming, out);

        assertThat(report.findings())
                .extracting(finding -> finding.value().orElse(""))
                .containsExactly("ai");
        assertThat(check(out.toString(StandardCharsets.UTF_8)).of(Severity.ERROR))
                .isEmpty();
    }

    @Test
    void what_is_there_already_is_kept_and_told() {
        String once = added(SBOM, Optional.of(Relation.CONTAINS));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ValidationReport report = add(SpdxAddition.of(MODEL).relatedBy(Relation.CONTAINS), once, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(once);
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("OW-SPDX-INTO-SAME-ID"));
    }

    @Test
    void a_document_that_is_one_object_becomes_a_graph() {
        String single = """
                {"type": "SpdxDocument", "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
                 "spdxId": "https://example.org/app#document", "name": "A", "rootElement": [{"type": "software_Package",
                 "spdxId": "https://example.org/app#application", "name": "B", "creationInfo": "_:c"}],
                 "creationInfo": {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1",
                 "created": "2026-01-02T03:04:05Z", "createdBy": ["https://spdx.org/rdf/3.0.1/terms/Core/SpdxOrganization"]}}""";

        String result = added(single, Optional.of(Relation.DEPENDS_ON));

        assertThat(check(result).findings()).extracting(Finding::code).containsExactly("OW-SPDX-DOC-INLINE");
        assertThat(SpdxJudges.jsonSchema().objections(result)).isEmpty();
        assertThat(result).contains("\"from\": \"" + ROOT + "\"");
    }

    @Test
    void the_judges_accept_the_result() throws IOException, InvalidSPDXAnalysisException {
        for (Optional<Relation> relation : List.of(Optional.<Relation>empty(), Optional.of(Relation.CONTAINS))) {
            String result = added(foreign(), relation);

            assertThat(SpdxJudges.jsonSchema().objections(result)).isEmpty();
            assertThat(SpdxJudges.shacl().objections(result)).isEmpty();
            assertThat(check(result).findings()).isEmpty();
            SpdxDocument read = new JsonLDStore(new InMemSpdxStore())
                    .deSerialize(new ByteArrayInputStream(result.getBytes(StandardCharsets.UTF_8)), false);
            assertThat(read.verify()).isEmpty();
        }
    }

    @Test
    void the_document_of_the_library_has_no_findings() throws IOException, InvalidSPDXAnalysisException {
        assertThat(check(foreign()).findings()).isEmpty();
    }

    @Test
    void what_is_no_document_is_refused_and_nothing_is_written() {
        for (String bad : List.of(
                "",
                "[]",
                "{",
                "{\"spdxVersion\": \"SPDX-2.3\"}",
                SBOM.replace("3.0.1/spdx", "3.0.0/spdx"),
                SBOM + "x")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            ValidationReport report = add(SpdxAddition.of(MODEL), bad, out);

            assertThat(report.findings()).as(bad).extracting(Finding::code).containsExactly("OW-SPDX-INTO-DOCUMENT");
            assertThat(out.size()).isZero();
        }
    }

    /** An SBOM that the SPDX Java Library writes. */
    private static String foreign() throws IOException, InvalidSPDXAnalysisException {
        SpdxModelFactory.init();
        JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
        CreationInfo creation = SpdxModelClassFactoryV3.createCreationInfo(
                store, "https://example.org/app#ada", "Ada", new ModelCopyManager());
        creation.setCreated("2026-01-02T03:04:05Z");
        Agent agent = creation.getCreatedBys().iterator().next();
        SpdxPackage application = creation.createSpdxPackage(ROOT)
                .setName("application")
                .setCreationInfo(creation)
                .build();
        SpdxDocument document = creation.createSpdxDocument("https://example.org/app#document")
                .setName("application")
                .setCreationInfo(creation)
                .addProfileConformance(ProfileIdentifierType.CORE)
                .addProfileConformance(ProfileIdentifierType.SOFTWARE)
                .addRootElement(application)
                .addElement(application)
                .addElement(agent)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.serialize(out, document);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String added(String existing, Optional<Relation> relation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpdxAddition addition = SpdxAddition.of(MODEL);
        add(relation.map(addition::relatedBy).orElse(addition), existing, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ValidationReport report(String existing) {
        return add(SpdxAddition.of(MODEL), existing, new ByteArrayOutputStream());
    }

    private static ValidationReport add(SpdxAddition addition, String existing, ByteArrayOutputStream out) {
        try {
            return addition.addTo("x", new ByteArrayInputStream(existing.getBytes(StandardCharsets.UTF_8)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationReport check(String document) {
        return AiProfileChecker.standard()
                .check("x", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_context_of_a_document_that_is_one_object_stays() {
        String single = """
                {"@context": ["https://spdx.org/rdf/3.0.1/spdx-context.jsonld", {"ex": "https://example.org/app#"}],
                 "type": "software_Package", "spdxId": "ex:application", "name": "B", "creationInfo":
                 {"type": "CreationInfo", "specVersion": "3.0.1", "created": "2026-01-02T03:04:05Z",
                 "createdBy": ["https://spdx.org/rdf/3.0.1/terms/Core/SpdxOrganization"]}}""";

        assertThat(added(single, Optional.empty()))
                .startsWith("{\"@context\": [\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\","
                        + " {\"ex\": \"https://example.org/app#\"}], \"@graph\": [{\"type\": \"software_Package\"");
        assertThat(report(single).findings()).extracting(Finding::code).containsExactly("OW-SPDX-INTO-ROOT");
    }

    @Test
    void a_document_without_an_SpdxDocument_is_told() {
        String bare = SBOM.replace("\"SpdxDocument\"", "\"Bundle\"").replace(", \"lite\"", "");

        assertThat(report(bare).findings()).extracting(Finding::code).containsExactly("OW-SPDX-INTO-ROOT");
    }

    @Test
    void a_second_SpdxDocument_is_told() {
        String two = SBOM.replace(", \"lite\"", "")
                .replace(
                        "\n  ]\n}",
                        ",\n    {\"type\": \"SpdxDocument\", \"spdxId\": \"https://example.org/app#other\"}\n  ]\n}");

        assertThat(report(two).findings())
                .extracting(Finding::code, Finding::value)
                .containsExactly(tuple("OW-SPDX-INTO-DOCUMENTS", Optional.of("https://example.org/app#other")));
    }

    @Test
    void a_second_graph_is_refused() {
        String two = SBOM.replace("\n  ]\n}", "\n  ],\n  \"@graph\": []\n}");

        assertThat(report(two).findings()).extracting(Finding::code).containsExactly("OW-SPDX-INTO-DOCUMENT");
    }

    @Test
    void a_byte_order_mark_stays() {
        assertThat(added("\uFEFF" + SBOM, Optional.empty())).isEqualTo("\uFEFF" + added(SBOM, Optional.empty()));
    }

    @Test
    void what_an_Sbom_is_about_is_related_to_the_model() {
        String result = added(
                withSbom("[\"core\"]", "\"rootElement\": [\"" + ROOT + "\"], "), Optional.of(Relation.DEPENDS_ON));

        assertThat(result)
                .contains("\"from\": \"" + ROOT + "\"")
                .doesNotContain("\"from\": \"https://example.org/app#sbom\"");
    }

    @Test
    void an_Sbom_that_is_about_nothing_is_told() {
        ValidationReport report = add(
                SpdxAddition.of(MODEL).relatedBy(Relation.CONTAINS),
                withSbom("[\"core\"]", ""),
                new ByteArrayOutputStream());

        assertThat(report.findings())
                .extracting(Finding::code)
                .containsOnly("OW-SPDX-INTO-ROOT", "OW-SPDX-INTO-CLAIM")
                .contains("OW-SPDX-INTO-ROOT");
    }

    @Test
    void a_claim_of_an_Sbom_is_withdrawn_as_one_of_the_document_is() {
        String claiming = withSbom("[\"core\", \"ai\"]", "\"rootElement\": [\"" + ROOT + "\"], ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ValidationReport report = add(SpdxAddition.of(SpdxDocuments.of(Releases.licensed("MIT"))), claiming, out);

        assertThat(report.findings())
                .extracting(finding -> finding.value().orElse(""))
                .containsExactlyInAnyOrder("lite", "ai");
        assertThat(check(out.toString(StandardCharsets.UTF_8)).of(Severity.ERROR))
                .isEmpty();
    }

    @Test
    void a_model_that_was_added_at_another_time_is_there_already() {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        add(SpdxAddition.of(made("2026-01-02T03:04:05Z")), SBOM, once);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();

        add(SpdxAddition.of(made("2027-01-02T03:04:05Z")), once.toString(StandardCharsets.UTF_8), twice);

        assertThat(twice.toString(StandardCharsets.UTF_8)).isEqualTo(once.toString(StandardCharsets.UTF_8));
    }

    @Test
    void different_releases_have_different_identifiers() {
        SpdxDocuments one = SpdxDocuments.of(Releases.full());
        SpdxDocuments other =
                SpdxDocuments.of(Releases.full().withFiles(Releases.files().files()));

        assertThat(one.graph().namespace()).isNotEqualTo(other.graph().namespace());
    }

    private static SpdxDocuments made(String created) {
        return SpdxDocuments.of(Releases.full(), SpdxOptions.standard().withCreated(Instant.parse(created)));
    }

    /** The document whose root element is an Sbom. */
    private static String withSbom(String claims, String roots) {
        return SBOM.replace(
                        "\"rootElement\": [\"" + ROOT + "\"]", "\"rootElement\": [\"https://example.org/app#sbom\"]")
                .replace(
                        "\n  ]\n}",
                        ",\n    {\"type\": \"software_Sbom\", \"spdxId\": \"https://example.org/app#sbom\", " + roots
                                + "\"profileConformance\": " + claims
                                + ", \"creationInfo\": \"_:creationinfo\"}\n  ]\n}");
    }

    @Test
    void a_root_element_that_stands_within_the_document_stays_there() {
        String nested = """
                {"type": "SpdxDocument", "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
                 "spdxId": "https://example.org/app#document", "rootElement": {"type": "software_Sbom",
                 "spdxId": "https://example.org/app#sbom", "rootElement": ["https://example.org/app#application"]}}""";

        assertThat(added(nested, Optional.empty()))
                .contains("\"rootElement\": [{\"type\": \"software_Sbom\",")
                .contains("[\"" + ROOT + "\"]}, \"https://example.org/model#model\"]");
        assertThat(added(nested, Optional.of(Relation.CONTAINS))).contains("\"from\": \"" + ROOT + "\"");
    }
}
