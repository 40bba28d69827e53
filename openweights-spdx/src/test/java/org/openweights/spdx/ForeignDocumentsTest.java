package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.validation.Finding;

/** Documents as other tools make them: what conforms has no finding, whichever profiles it uses. */
class ForeignDocumentsTest {
    private static final String CONTEXT = "\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"";
    private static final String PREFIXED =
            "[" + CONTEXT + ", {\"ex\": \"https://example.org/p#\", \"sys\": \"https://example.org/sys/\"}]";
    private static final String HEAD = """
            {"@context": %s, "@graph": [
              {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2024-02-29T23:59:59Z",
               "createdBy": ["https://example.org/p#ada"]},
              {"type": "Organization", "spdxId": "https://example.org/p#ada", "creationInfo": "_:c", "name": "Ada"},
            """.formatted(CONTEXT);

    /** An SBOM of a system build: a map of namespaces, an import, a build, and a vulnerability with its assessments. */
    private static final String SYSTEM = HEAD + """
              {"type": "SpdxDocument", "spdxId": "https://example.org/p#document", "creationInfo": "_:c",
               "profileConformance": ["core", "software", "build", "security"],
               "rootElement": ["https://example.org/p#sbom"],
               "namespaceMap": [{"type": "NamespaceMap", "prefix": "ex", "namespace": "https://example.org/p#"}],
               "import": [{"type": "ExternalMap", "externalSpdxId": "https://example.org/sys/libc",
                 "locationHint": "libc.spdx3.json",
                 "verifiedUsing": [{"type": "Hash", "algorithm": "sha1", "hashValue": "00"}]}]},
              {"type": "software_Sbom", "spdxId": "https://example.org/p#sbom", "creationInfo": "_:c",
               "software_sbomType": ["build"], "rootElement": ["https://example.org/p#app"],
               "element": ["https://example.org/p#app", "https://example.org/p#file"]},
              {"type": "Relationship", "spdxId": "https://example.org/p#r1", "creationInfo": "_:c",
               "from": "https://example.org/p#app", "to": ["https://example.org/p#file"], "relationshipType": "contains",
               "completeness": "complete"},
              {"type": "LifecycleScopedRelationship", "spdxId": "https://example.org/p#r2", "creationInfo": "_:c",
               "from": "https://example.org/p#app", "to": ["https://example.org/sys/libc"],
               "relationshipType": "hasStaticLink", "scope": "build"},
              {"type": "Relationship", "spdxId": "https://example.org/p#r3", "creationInfo": "_:c",
               "from": "https://example.org/p#build", "to": ["https://example.org/p#app"],
               "relationshipType": "hasOutput"},
              {"type": "software_Package", "spdxId": "https://example.org/p#app", "creationInfo": "_:c", "name": "app",
               "software_packageVersion": "1.0", "software_primaryPurpose": "application",
               "software_additionalPurpose": ["source", "install"], "supportLevel": ["support"],
               "originatedBy": ["https://example.org/p#ada", "https://spdx.org/rdf/3.0.1/terms/Core/SpdxOrganization"],
               "externalIdentifier": [{"type": "ExternalIdentifier", "externalIdentifierType": "cpe23",
                 "identifier": "cpe:2.3:a:a:app:1.0:*:*:*:*:*:*:*", "issuingAuthority": "nobody"}],
               "verifiedUsing": [{"type": "PackageVerificationCode", "algorithm": "sha1", "hashValue": "00",
                 "packageVerificationCodeExcludedFile": ["./a"]}],
               "extension": [{"type": "https://example.org/terms#Note", "https://example.org/terms#text": {"a": [1]}},
                 {"type": "extension_CdxPropertiesExtension", "extension_cdxProperty": [
                   {"type": "extension_CdxPropertyEntry", "extension_cdxPropName": "a", "extension_cdxPropValue": "b"}]}]},
              {"type": "software_File", "spdxId": "https://example.org/p#file", "creationInfo": "_:c", "name": "./a",
               "software_fileKind": "file", "contentType": "text/plain", "software_copyrightText": "NOASSERTION"},
              {"type": "software_Snippet", "spdxId": "https://example.org/p#snippet", "creationInfo": "_:c",
               "software_snippetFromFile": "https://example.org/p#file",
               "software_lineRange": {"type": "PositiveIntegerRange", "beginIntegerRange": 1, "endIntegerRange": 20}},
              {"type": "build_Build", "spdxId": "https://example.org/p#build", "creationInfo": "_:c",
               "build_buildType": "https://example.org/make", "build_buildStartTime": "2024-02-29T00:00:00Z",
               "build_configSourceUri": ["https://example.org/Makefile"], "build_configSourceEntrypoint": ["all"],
               "build_environment": [{"type": "DictionaryEntry", "key": "CC"}],
               "build_parameter": [{"type": "DictionaryEntry", "key": "-j", "value": "2"}]},
              {"type": "security_Vulnerability", "spdxId": "https://example.org/p#cve", "creationInfo": "_:c",
               "name": "CVE-2024-1", "security_publishedTime": "2024-02-01T00:00:00Z",
               "externalRef": [{"type": "ExternalRef", "externalRefType": "securityAdvisory",
                 "locator": ["https://example.org/advisory"]}]},
              {"type": "Relationship", "spdxId": "https://example.org/p#r4", "creationInfo": "_:c",
               "from": "https://example.org/p#app", "to": ["https://example.org/p#cve"],
               "relationshipType": "hasAssociatedVulnerability"},
              {"type": "security_CvssV3VulnAssessmentRelationship", "spdxId": "https://example.org/p#cvss",
               "creationInfo": "_:c", "from": "https://example.org/p#cve", "to": ["https://example.org/p#app"],
               "relationshipType": "hasAssessmentFor", "security_score": 6.8, "security_severity": "medium",
               "security_vectorString": "CVSS:3.1/AV:N", "suppliedBy": "https://example.org/p#ada"},
              {"type": "security_VexNotAffectedVulnAssessmentRelationship", "spdxId": "https://example.org/p#vex",
               "creationInfo": "_:c", "from": "https://example.org/p#cve", "to": ["https://example.org/p#app"],
               "relationshipType": "doesNotAffect", "security_justificationType": "componentNotPresent",
               "security_assessedElement": "https://example.org/p#file"}
            ]}""";

    /** A model whose licenses are trees, and whose data set has all that its profile demands. */
    private static final String TREES = HEAD + """
              {"type": "SpdxDocument", "spdxId": "https://example.org/p#document", "creationInfo": "_:c",
               "profileConformance": ["core", "software", "ai", "dataset", "expandedLicensing", "simpleLicensing"],
               "rootElement": ["https://example.org/p#model"]},
              {"type": "ai_AIPackage", "spdxId": "https://example.org/p#model", "creationInfo": "_:c", "name": "model",
               "suppliedBy": "https://example.org/p#ada", "releaseTime": "2024-01-02T03:04:05Z",
               "software_packageVersion": "1", "software_downloadLocation": "git+https://example.org/model@main",
               "software_primaryPurpose": "model", "ai_typeOfModel": ["transformer"],
               "ai_hyperparameter": ["_:rate"]},
              {"type": "DictionaryEntry", "@id": "_:rate", "key": "learning rate", "value": "1e-4"},
              {"type": "dataset_DatasetPackage", "spdxId": "https://example.org/p#data", "creationInfo": "_:c",
               "name": "data", "originatedBy": ["https://example.org/p#ada"], "builtTime": "2024-01-02T03:04:05Z",
               "releaseTime": "2024-01-02T03:04:05Z", "software_downloadLocation": "https://example.org/data",
               "software_primaryPurpose": "data", "dataset_datasetType": ["text"], "dataset_datasetSize": 45000000000000},
              {"type": "expandedlicensing_ListedLicense", "spdxId": "https://example.org/p#gpl", "creationInfo": "_:c",
               "name": "GPL-2.0-only", "simplelicensing_licenseText": "text"},
              {"type": "expandedlicensing_OrLaterOperator", "spdxId": "https://example.org/p#later",
               "creationInfo": "_:c", "expandedlicensing_subjectLicense": "https://example.org/p#gpl"},
              {"type": "expandedlicensing_ListedLicenseException", "spdxId": "https://example.org/p#exception",
               "creationInfo": "_:c", "expandedlicensing_additionText": "text"},
              {"type": "expandedlicensing_WithAdditionOperator", "spdxId": "https://example.org/p#with",
               "creationInfo": "_:c", "expandedlicensing_subjectExtendableLicense": "https://example.org/p#later",
               "expandedlicensing_subjectAddition": "https://example.org/p#exception"},
              {"type": "expandedlicensing_CustomLicense", "spdxId": "https://example.org/p#custom", "creationInfo": "_:c",
               "name": "own", "simplelicensing_licenseText": "text"},
              {"type": "expandedlicensing_DisjunctiveLicenseSet", "spdxId": "https://example.org/p#or",
               "creationInfo": "_:c",
               "expandedlicensing_member": ["https://example.org/p#with", "https://example.org/p#custom"]},
              {"type": "simplelicensing_LicenseExpression", "spdxId": "https://example.org/p#expression",
               "creationInfo": "_:c", "simplelicensing_licenseExpression": "MIT OR LicenseRef-own",
               "simplelicensing_customIdToUri": [{"type": "DictionaryEntry", "key": "LicenseRef-own",
                 "value": "https://example.org/p#custom"}]},
              {"type": "Relationship", "spdxId": "https://example.org/p#l1", "creationInfo": "_:c",
               "from": "https://example.org/p#model", "relationshipType": "hasDeclaredLicense",
               "to": ["https://example.org/p#or"]},
              {"type": "Relationship", "spdxId": "https://example.org/p#l2", "creationInfo": "_:c",
               "from": "https://example.org/p#model", "relationshipType": "hasConcludedLicense",
               "to": ["https://example.org/p#expression"]},
              {"type": "Relationship", "spdxId": "https://example.org/p#l3", "creationInfo": "_:c",
               "from": "https://example.org/p#data", "relationshipType": "hasDeclaredLicense",
               "to": ["https://example.org/p#custom"]},
              {"type": "Relationship", "spdxId": "https://example.org/p#l4", "creationInfo": "_:c",
               "from": "https://example.org/p#data", "relationshipType": "hasConcludedLicense",
               "to": ["expandedlicensing_NoAssertionLicense"]}
            ]}""";

    static Stream<String> documents() {
        return Stream.of(SYSTEM, TREES);
    }

    @Test
    void what_conforms_has_no_finding_and_the_json_schema_accepts_it() {
        assertThat(documents()).allSatisfy(document -> {
            assertThat(findings(document)).isEmpty();
            assertThat(SpdxJudges.jsonSchema().objections(document)).isEmpty();
        });
    }

    @Test
    void identifiers_may_be_shortened_by_the_prefixes_of_the_context() {
        assertThat(documents()).allSatisfy(document -> {
            String shortened = document.replace(CONTEXT, PREFIXED)
                    .replace("\"spdxId\": \"https://example.org/p#", "\"spdxId\": \"ex:")
                    .replace("\"to\": [\"https://example.org/sys/", "\"to\": [\"sys:");
            assertThat(shortened).contains("\"ex:document\"");
            assertThat(findings(shortened)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1.0", "0", "45000000000000"})
    void an_integer_is_one_however_json_writes_it(String size) {
        assertThat(findings(TREES.replace(": 45000000000000", ": " + size))).isEmpty();
    }

    private static List<Finding> findings(String document) {
        return AiProfileChecker.standard()
                .check("x", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .findings();
    }
}
