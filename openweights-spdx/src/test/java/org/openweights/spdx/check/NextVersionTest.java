package org.openweights.spdx.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.validation.Finding;

/** The table of the next version of SPDX can be switched on: nothing but the version that is asked for decides by which rules. */
class NextVersionTest {
    /** A model that claims the AI profile with its purpose alone, as the first candidate of 3.1 lets it. */
    private static final String DOCUMENT = """
            {"@context": "https://spdx.org/rdf/3.1/spdx-context.jsonld", "@graph": [
              {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.1.0", "created": "2026-01-02T03:04:05Z",
               "createdBy": ["https://example.org/x#ada"]},
              {"type": "Person", "spdxId": "https://example.org/x#ada", "creationInfo": "_:c", "name": "Ada"},
              {"type": "SpdxDocument", "spdxId": "https://example.org/x#document", "creationInfo": "_:c",
               "profileConformance": ["core", "software", "ai"], "rootElement": ["https://example.org/x#model"]},
              {"type": "ai_AIPackage", "spdxId": "https://example.org/x#model", "creationInfo": "_:c",
               "name": "model", "software_primaryPurpose": "model"},
              {"type": "ai_AIPackage", "spdxId": "https://example.org/x#base", "creationInfo": "_:c",
               "name": "base", "software_primaryPurpose": "model"},
              {"type": "Relationship", "spdxId": "https://example.org/x#relationship", "creationInfo": "_:c",
               "from": "https://example.org/x#model", "relationshipType": "finetunedOn",
               "to": ["https://example.org/x#base"]}
            ]}""";

    @Test
    void aDocumentOfTheNextVersionConformsToItsRules() {
        assertThat(codes(SpdxVersion.V3_1, DOCUMENT)).isEmpty();
    }

    @Test
    void theSameIsNoDocumentOfThisVersion() {
        assertThat(codes(SpdxVersion.V3_0_1, DOCUMENT)).containsExactly("OW-SPDX-DOC-CONTEXT");
    }

    @Test
    void inThisVersionItLacksWhatTheNextOneNoLongerDemands() {
        String now = DOCUMENT.replace("rdf/3.1/", "rdf/3.0.1/").replace("3.1.0", "3.0.1");

        assertThat(codes(SpdxVersion.V3_0_1, now))
                .contains(
                        "OW-SPDX-DOC-AI-FACT",
                        "OW-SPDX-DOC-DECLARED-LICENSE",
                        "OW-SPDX-DOC-CONCLUDED-LICENSE",
                        "OW-SPDX-DOC-RELATIONSHIP-TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.0, 3.0.1, OW-SPDX-DOC-SPEC-VERSION",
        "finetunedOn, finetunedBy, OW-SPDX-DOC-RELATIONSHIP-TYPE",
        "'\"software_primaryPurpose\": \"model\"},', '\"comment\": \"none\"},', OW-SPDX-DOC-AI-FACT"
    })
    void whatTheNextVersionDemandsIsChecked(String good, String bad, String code) {
        assertThat(DOCUMENT).contains(good);
        assertThat(codes(SpdxVersion.V3_1, DOCUMENT.replace(good, bad))).containsOnly(code);
    }

    private static List<String> codes(SpdxVersion version, String document) {
        return DocumentCheck.check(
                        Model.of(version),
                        "x",
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        1_000_000,
                        64,
                        1_000,
                        100)
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }
}
