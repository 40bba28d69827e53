package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;
import org.openweights.validation.ValidationReport;

class AiProfileCheckerTest {
    private static final CheckLimits LIMITS = CheckLimits.standard();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_document_that_claims_the_ai_profile_and_has_all_it_demands_has_no_findings() {
        assertThat(check(SpdxDocuments.of(Releases.full()).toJsonLd()).findings())
                .isEmpty();
    }

    @Test
    void
            documents_that_claim_less_have_no_errors_but_a_note_on_each_element_that_lacks_what_the_profiles_would_demand() {
        Stream.concat(Releases.all().values().stream(), RandomReleases.several(300))
                .map(SpdxDocuments::of)
                .map(SpdxDocuments::toJsonLd)
                .forEach(document -> assertThat(check(document).findings())
                        .as(document)
                        .allSatisfy(finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.INFO);
                            assertThat(finding.code()).isIn("OW-SPDX-DOC-AI-FACT", "OW-SPDX-DOC-DATASET-FACT");
                        })
                        .extracting(finding -> finding.location().pointer())
                        .doesNotHaveDuplicates());
    }

    @Test
    void what_is_missing_is_an_error_where_its_profile_is_claimed() {
        String document = SpdxDocuments.of(Releases.licensed("MIT")).toJsonLd();
        String claiming = document.replace("\"core\",", "\"ai\",\n        \"core\",");

        assertThat(check(claiming).of(Severity.ERROR))
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.message()).contains("the profile 'ai' is claimed"));
    }

    @Test
    void where_its_profile_is_not_claimed_one_note_names_all_that_a_model_lacks() {
        String document = SpdxDocuments.of(Releases.licensed("MIT")).toJsonLd();

        assertThat(check(document.replace("\"hasDeclaredLicense\"", "\"hasEvidence\""))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO))
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("OW-SPDX-DOC-AI-FACT"))
                .satisfies(finding -> assertThat(finding.message())
                        .contains("has no 'releaseTime', no 'suppliedBy', no 'software_downloadLocation', no"
                                + " 'software_packageVersion', no relationship 'hasDeclaredLicense', and the"
                                + " profile 'ai' is not claimed"));
    }

    @Test
    void a_second_license_is_a_note_of_its_own_where_its_profile_is_not_claimed() {
        String document = SpdxDocuments.of(Releases.licensed("MIT")).toJsonLd();

        assertThat(check(document.replace("\"hasConcludedLicense\"", "\"hasDeclaredLicense\""))
                        .findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-SPDX-DOC-DECLARED-LICENSE", "OW-SPDX-DOC-AI-FACT");
    }

    @Test
    void a_finding_names_the_element_and_the_place() {
        String document = SpdxDocuments.of(
                        Releases.full(), SpdxOptions.standard().withNamespace("https://example.org/x"))
                .toJsonLd()
                .replace(
                        "\"simplelicensing_licenseExpression\": \"Apache-2.0\"",
                        "\"simplelicensing_licenseExpression\": \"Apache-2.0 OR\"");

        Finding finding = check(document).findings().get(0);

        assertThat(finding.message()).contains("fails at character 14", "a license is missing here");
        assertThat(finding.location().pointer()).matches("/@graph/[0-9]+/simplelicensing_licenseExpression");
        assertThat(document.lines().toList().get(finding.location().line() - 1)).contains("Apache-2.0 OR");
    }

    @Test
    void a_single_root_object_is_a_document_too() {
        String document = """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "type": "Person",
                 "spdxId": "https://example.org/ada", "name": "Ada", "creationInfo": {"type": "CreationInfo",
                 "specVersion": "3.0.1", "created": "2026-01-02T03:04:05Z", "createdBy": ["https://example.org/ada"]}}""";

        assertThat(check(document).findings()).extracting(Finding::code).containsExactly("OW-SPDX-DOC-NO-DOCUMENT");
        assertThat(check(document.replace(
                                "\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"",
                                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"]"))
                        .isValid())
                .isTrue();
    }

    @Test
    void what_is_no_document_is_a_finding_with_its_place() throws IOException {
        assertOnly(check(""), "OW-SPDX-DOC-CONTEXT", "1:1");
        assertOnly(check("[]"), "OW-SPDX-DOC-CONTEXT", "1:1");
        assertOnly(check("{\"spdxVersion\": \"SPDX-2.3\"}"), "OW-SPDX-DOC-CONTEXT", "1:1");
        assertOnly(
                check("{\"@context\": \"https://spdx.org/rdf/3.0.0/spdx-context.jsonld\", \"@graph\": []}"),
                "OW-SPDX-DOC-CONTEXT",
                "1:14");
        assertOnly(check("{\n  \"@context\" \"x\"}"), "OW-SPDX-DOC-SYNTAX", "2:14");
        assertOnly(AiProfileChecker.standard().check(folder.resolve("none.json")), "OW-SPDX-DOC-MISSING", "1:1");
        assertOnly(AiProfileChecker.standard().check(folder), "OW-SPDX-DOC-UNREADABLE", "1:1");
        Path file = Files.write(folder.resolve("bytes.json"), new byte[] {'{', '"', (byte) 0xC3, '"', '}'});
        assertThat(AiProfileChecker.standard().check(file).findings())
                .extracting(Finding::code)
                .containsExactly("OW-SPDX-DOC-ENCODING");
    }

    @Test
    void limits_are_kept() {
        String document = SpdxDocuments.of(Releases.full()).toJsonLd();
        List<CheckLimits> tight = List.of(
                new CheckLimits(100, LIMITS.depth(), LIMITS.elements(), LIMITS.findings()),
                new CheckLimits(LIMITS.bytes(), 3, LIMITS.elements(), LIMITS.findings()),
                new CheckLimits(LIMITS.bytes(), LIMITS.depth(), 5, LIMITS.findings()));
        assertThat(tight)
                .allSatisfy(limits -> assertThat(AiProfileChecker.with(limits)
                                .check("x", stream(document))
                                .findings())
                        .extracting(Finding::code)
                        .containsExactly("OW-SPDX-DOC-LIMIT"));
        assertThat(AiProfileChecker.with(new CheckLimits(LIMITS.bytes(), LIMITS.depth(), LIMITS.elements(), 1))
                        .check(
                                "x",
                                stream(SpdxDocuments.of(Releases.licensed("MIT"))
                                        .toJsonLd()
                                        .replace("\"core\",", "\"ai\",\n        \"core\",")))
                        .findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-SPDX-DOC-AI-FACT", "OW-SPDX-DOC-MORE-FINDINGS");
    }

    @Test
    void cut_off_anywhere_a_document_is_a_finding() {
        String document = SpdxDocuments.of(Releases.licensed("MIT")).toJsonLd().strip();
        for (int length = 0; length < document.length(); length += 37) {
            assertThat(check(document.substring(0, length)).isValid()).isFalse();
        }
    }

    @Test
    void codes_are_unique_across_the_tables() {
        Set<String> codes = new HashSet<>();
        Stream.of(AiProfileChecker.rules(), SpdxAddition.rules(), List.<Rule>of(SpdxRule.values()))
                .flatMap(List::stream)
                .map(Rule::code)
                .forEach(code -> assertThat(codes.add(code)).as(code).isTrue());
    }

    @Test
    void references_may_stand_before_and_after_what_they_lead_to() {
        ModelRelease release = Releases.full().withBaseModels(List.of(BaseModel.of("a/b", Relation.FINETUNE)));
        String document = SpdxDocuments.of(release).toJsonLd();

        assertThat(check(document).of(Severity.ERROR)).isEmpty();
    }

    @Test
    void what_the_parser_objects_to_is_told_in_whole_words() {
        assertThat(check("---\nlicense: mit\n---\n").findings())
                .extracting(Finding::message)
                .containsExactly(
                        "This is not JSON: Unexpected character ('-' (code 45)) in numeric value. Mend it at this place.");
    }

    private static void assertOnly(ValidationReport report, String code, String place) {
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).code()).isEqualTo(code);
        assertThat(report.findings().get(0).location().line() + ":"
                        + report.findings().get(0).location().column())
                .isEqualTo(place);
    }

    private static ValidationReport check(String document) {
        return AiProfileChecker.standard().check("x", stream(document));
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
