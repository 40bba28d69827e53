package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/**
 * A license that is there and cannot be read is not known: it is not absent, no other one stands in for it, and no link says
 * more.
 */
class UnreadLicenseTest {
    private static final String UNKNOWN = "NOASSERTION";
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final String NONE = "";

    private static Stream<Arguments> cards() {
        return Stream.of(framework(), bills(), documents(), own(), others(), metadata())
                .flatMap(cards -> cards);
    }

    /** What the license means, the code and place of the one fault, and the card. */
    private static Arguments card(String meant, String fault, String name, String text) {
        return arguments(meant, fault, name, text);
    }

    private static Stream<Arguments> framework() {
        return Stream.of(
                part(UNKNOWN, "OW-MOF-LICENSE-FIELD /release/components/0/licence", "\"licence\": \"CC-BY-NC-4.0\""),
                part(
                        UNKNOWN,
                        "OW-MOF-LICENSE-FIELD /release/components/0/licence",
                        "\"licence\": \"CC-BY-NC-4.0\", \"license_path\": \"" + APACHE + "\""),
                part("CC-BY-NC-4.0", "OW-MOF-TYPE /release/components/0/license", "\"license\": [\"CC-BY-NC-4.0\"]"),
                part(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-MOF-TYPE /release/components/0/license",
                        "\"license\": [\"MIT\", \"CC-BY-NC-4.0\"]"),
                part(
                        UNKNOWN,
                        "OW-DATA-DUPLICATE-KEY /release/components/0/license",
                        "\"license\": \"MIT\", \"license\": \"CC-BY-NC-4.0\""),
                part(UNKNOWN, "OW-MOF-TYPE /release/components/0/license", "\"license\": {\"name\": \"CC-BY-NC-4.0\"}"),
                part(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-MOF-OLD-FIELD /release/components/0/license_name",
                        "\"license\": \"MIT\", \"license_name\": \"CC-BY-NC-4.0\""),
                whole(UNKNOWN, "OW-MOF-TYPE /release/license/data", "\"data\": \"CC-BY-NC-4.0\""),
                whole(UNKNOWN, "OW-MOF-LICENSE-FIELD /release/license/Data", "\"Data\": {\"name\": \"CC-BY-NC-4.0\"}"),
                whole(UNKNOWN, "OW-MOF-LICENSE-FIELD /release/license/dat", "\"dat\": {\"name\": \"CC-BY-NC-4.0\"}"),
                whole(
                        UNKNOWN,
                        "OW-MOF-LICENSE-FIELD /release/license/data/license",
                        "\"data\": {\"license\": \"CC-BY-NC-4.0\"}"),
                whole(
                        UNKNOWN,
                        "OW-MOF-LICENSE-FIELD /release/license/data/nam",
                        "\"data\": {\"nam\": \"CC-BY-NC-4.0\", \"path\": \"" + APACHE + "\"}"),
                whole("MIT", NONE, "\"data\": {\"name\": \"\", \"path\": null}"),
                part("MIT", NONE, "\"license\": \"\""));
    }

    private static Arguments part(String meant, String fault, String license) {
        return described(meant, fault, "", ", " + license);
    }

    private static Arguments whole(String meant, String fault, String license) {
        return described(meant, fault, ", " + license, "");
    }

    private static Arguments described(String meant, String fault, String type, String component) {
        return card(meant, fault, "mof.json", """
                {"framework": {"name": "Model Openness Framework", "version": "1.0", "date": "2024-12-15"},
                 "release": {"name": "m", "producer": "p", "license": {"distribution": {"name": "MIT"}%s},
                  "components": [{"name": "Model parameters (Final)"%s}]}}
                """.formatted(type, component));
    }

    private static Stream<Arguments> bills() {
        String at = " /components/0/licenses";
        return Stream.of(
                bill(
                        "CC-BY-NC-4.0 AND MIT",
                        "OW-CDX-TYPE" + at + "/0/license",
                        "[{\"license\": \"CC-BY-NC-4.0\"}, MIT]"),
                bill("CC-BY-NC-4.0 AND MIT", "OW-CDX-TYPE" + at + "/0", "[\"CC-BY-NC-4.0\", MIT]"),
                bill(
                        UNKNOWN,
                        "OW-DATA-DUPLICATE-KEY" + at + "/1/license/id",
                        "[MIT, {\"license\": {\"id\": \"MIT\", \"id\": \"CC-BY-NC-4.0\"}}]"),
                bill(UNKNOWN, "OW-CDX-TYPE" + at + "/0/license/id", "[{\"license\": {\"id\": null}}]"),
                bill(UNKNOWN, "OW-CDX-TYPE" + at + "/1/license/name", "[MIT, {\"license\": {\"name\": [\"x\"]}}]"),
                bill(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-CDX-LICENSE-NAME" + at + "/0/license",
                        "[{\"license\": {\"id\": \"MIT\", \"name\": \"CC-BY-NC-4.0\"}}]"),
                bill(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-CDX-LICENSE-CHOICE" + at + "/0",
                        "[{\"license\": {\"id\": \"MIT\"}, \"expression\": \"CC-BY-NC-4.0\"}]"),
                bill(
                        "LicenseRef-MIT",
                        "OW-CDX-LICENSE-TEXT" + at + "/0/license/text",
                        "[{\"license\": {\"name\": \"MIT\", \"text\": {\"content\": \"not for commercial purposes\"}}}]"),
                bill(
                        "LicenseRef-scancode-llama-3.1-license-2024",
                        "OW-CDX-LICENSE-TEXT" + at + "/0/license/text",
                        "[{\"license\": {\"name\": \"llama3.1\", \"text\": {\"content\": \"LLAMA\"}}}]"),
                bill("MIT", NONE, "[{\"license\": {\"id\": \"MIT\", \"text\": {\"content\": \"Permission\"}}}]"),
                bill("Apache-2.0", NONE, "[]"));
    }

    private static Arguments bill(String meant, String fault, String licenses) {
        return card(meant, fault, "bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "machine-learning-model", "name": "m",
                 "licenses": %s, "externalReferences": [{"type": "license", "url": "%s"}]}]}
                """.formatted(
                        licenses.replace("MIT]", "{\"license\": {\"id\": \"MIT\"}}]")
                                .replace("[MIT,", "[{\"license\": {\"id\": \"MIT\"}},"),
                        APACHE));
    }

    private static Stream<Arguments> documents() {
        String mit =
                element("simplelicensing_LicenseExpression", "e:mit", "\"simplelicensing_licenseExpression\": \"MIT\"");
        return Stream.of(
                document(
                        UNKNOWN,
                        NONE,
                        element(
                                "expandedlicensing_CustomLicense",
                                "e:x",
                                "\"name\": \"MIT License\", \"simplelicensing_licenseText\": \"no commercial use\""),
                        "e:x"),
                document(
                        UNKNOWN,
                        NONE,
                        element(
                                "simplelicensing_SimpleLicensingText",
                                "e:x",
                                "\"name\": \"MIT\", \"simplelicensing_licenseText\": \"no commercial use\""),
                        "e:x"),
                document(
                        "LicenseRef-My-Non-Commercial-License",
                        NONE,
                        element(
                                "expandedlicensing_CustomLicense",
                                "e:x",
                                "\"name\": \"My Non-Commercial License\", \"simplelicensing_licenseText\": \"t\""),
                        "e:x"),
                document(
                        "LicenseRef-unnamed",
                        NONE,
                        element("expandedlicensing_CustomLicense", "e:x", "\"simplelicensing_licenseText\": \"t\""),
                        "e:x"),
                document(
                        "LicenseRef-scancode-llama-3.1-license-2024",
                        NONE,
                        element(
                                "expandedlicensing_CustomLicense",
                                "e:x",
                                "\"name\": \"llama3.1\", \"simplelicensing_licenseText\": \"t\""),
                        "e:x"),
                document(UNKNOWN, "OW-SPDX3-NO-LICENSE /@graph/1", mit, "expandedlicensing_NoAssertionLicense"),
                document(UNKNOWN, "OW-SPDX3-REFERENCE /@graph/3/to", mit, "e:none"),
                document(
                        UNKNOWN, "OW-SPDX3-REFERENCE /@graph/3/to", mit, "https://www.apache.org/licenses/LICENSE-2.0"),
                document(UNKNOWN, "OW-SPDX3-REFERENCE /@graph/3/to", mit, "e:mit\", \"e:none"),
                document(UNKNOWN, NONE, mit, "e:mit\", \"expandedlicensing_NoAssertionLicense"),
                document(
                        UNKNOWN,
                        "OW-SPDX3-DUPLICATE-ID /@graph/3",
                        mit + ",\n" + mit.replace("\"MIT\"", "\"CC-BY-NC-4.0\""),
                        "e:mit"),
                document("MIT", NONE, mit + ",\n" + mit, "e:mit"),
                concluded(UNKNOWN, "OW-SPDX3-REFERENCE /@graph/3/to", mit, "e:none"),
                concluded("Apache-2.0", "OW-SPDX3-NO-LICENSE /@graph/1", mit, "expandedlicensing_NoAssertionLicense"));
    }

    private static String element(String type, String id, String properties) {
        return "{\"type\": \"" + type + "\", \"spdxId\": \"" + id + "\", \"creationInfo\": \"_:c\", " + properties
                + "}";
    }

    private static Arguments document(String meant, String fault, String elements, String declared) {
        return related(meant, fault, elements, "hasDeclaredLicense", declared);
    }

    private static Arguments concluded(String meant, String fault, String elements, String license) {
        return related(meant, fault, elements, "hasConcludedLicense", license);
    }

    private static Arguments related(String meant, String fault, String elements, String type, String license) {
        return card(meant, fault, "m.json", """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                {"type": "SpdxDocument", "spdxId": "e:doc", "creationInfo": "_:c", "rootElement": ["e:m"]},
                {"type": "ai_AIPackage", "spdxId": "e:m", "creationInfo": "_:c", "name": "m", "externalRef": [
                 {"type": "ExternalRef", "externalRefType": "license", "locator": ["%s"]}]},
                %s,
                {"type": "Relationship", "spdxId": "e:r", "creationInfo": "_:c", "from": "e:m", "relationshipType": "%s", "to": ["%s"]}]}
                """.formatted(APACHE, elements, type, license));
    }

    private static Stream<Arguments> own() {
        String apache = ", \"link\": \"" + APACHE + "\"";
        String values = "\"values\": [\"CC-BY-NC-4.0\"], \"medium\": \"metadata\"";
        return Stream.of(
                release(
                        UNKNOWN,
                        "OW-RELEASE-TYPE /license/values/1",
                        "{\"values\": [\"MIT\", 5], \"medium\": \"metadata\"}",
                        NONE),
                release(
                        UNKNOWN,
                        "OW-DATA-DUPLICATE-KEY /license/values",
                        "{\"values\": [\"MIT\"], \"values\": [\"CC-BY-NC-4.0\"], \"medium\": \"metadata\"" + apache
                                + "}",
                        NONE),
                release(
                        "CC-BY-NC-4.0",
                        "OW-RELEASE-REQUIRED /components/0/license",
                        "{\"values\": [\"MIT\"], \"medium\": \"metadata\"}",
                        ", \"license\": {\"values\": [\"CC-BY-NC-4.0\"]}"),
                release(
                        UNKNOWN,
                        "OW-DATA-DUPLICATE-KEY /components/0/license",
                        "{\"values\": [\"MIT\"], \"medium\": \"metadata\"}",
                        ", \"license\": {" + values + "}, \"license\": {" + values + "}"),
                release(
                        UNKNOWN,
                        "OW-RELEASE-TYPE /components/0/license",
                        "{\"values\": [\"MIT\"], \"medium\": \"metadata\"}",
                        ", \"license\": \"CC-BY-NC-4.0\""));
    }

    private static Arguments release(String meant, String fault, String license, String component) {
        return card(meant, fault, "release.json", """
                {"$schema": "https://openweights.org/schema/release-1.json", "identity": {"name": "m"}, "license": %s,
                 "components": [{"kind": "weights", "presence": "full", "access": "public", "certainty": "stated"%s}]}
                """.formatted(license, component));
    }

    private static Stream<Arguments> others() {
        String at = " /model_details/licenses";
        return Stream.of(
                toolkit(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-MCT-TYPE" + at + "/1",
                        "\"licenses\": [{\"identifier\": \"MIT\"}, \"CC-BY-NC-4.0\"]"),
                toolkit(
                        UNKNOWN,
                        "OW-MCT-TYPE" + at + "/1/identifier",
                        "\"licenses\": [{\"identifier\": \"MIT\"}, {\"identifier\": null}]"),
                toolkit(UNKNOWN, "OW-MCT-NO-LICENSE" + at, "\"licenses\": [{\"identifier\": \" \"}]"),
                toolkit(UNKNOWN, "OW-MCT-NO-LICENSE" + at, "\"licenses\": []"),
                toolkit(
                        "MIT AND CC-BY-NC-4.0",
                        "OW-MCT-LICENSE-FIELD /model_details/license",
                        "\"license\": \"MIT\", \"licenses\": [{\"identifier\": \"CC-BY-NC-4.0\"}]"),
                pack(UNKNOWN, "OW-MODELPACK-TYPE /descriptor/licenses/1", "[\"MIT\", {\"id\": \"CC-BY-NC-4.0\"}]"),
                pack(UNKNOWN, "OW-MODELPACK-TYPE /descriptor/licenses/1", "[\"MIT\", null]"),
                pack(UNKNOWN, "OW-MODELPACK-NO-LICENSE /descriptor/licenses", "[]"),
                pack(UNKNOWN, "OW-MODELPACK-NO-LICENSE /descriptor/licenses", "[\" \"]"));
    }

    private static Arguments toolkit(String meant, String fault, String licenses) {
        return card(meant, fault, "card.json", """
                {"schema_version": "0.0.2", "model_details": {"name": "m", "path": "p", %s},
                 "model_parameters": {"data": [{"name": "d"}]}}
                """.formatted(licenses));
    }

    private static Arguments pack(String meant, String fault, String licenses) {
        return card(meant, fault, "config.json", """
                {"descriptor": {"licenses": %s}, "config": {}, "modelfs": {"type": "layers", "diffIds": [""]}}
                """.formatted(licenses));
    }

    private static Stream<Arguments> metadata() {
        return Stream.of(
                hub(UNKNOWN, "OW-HF-TYPE /license/1", "license: [mit, [cc-by-nc-4.0]]"),
                hub(UNKNOWN, "OW-HF-TYPE /license/1", "license: [mit, {x: y}]"),
                hub(UNKNOWN, "OW-HF-TYPE /license/1", "license:\n- apache-2.0\n- name: cc-by-nc-4.0"),
                hub(UNKNOWN, "OW-HF-BLANK /license/1", "license: [mit, null]"),
                hub(UNKNOWN, "OW-HF-TYPE /license", "license: {a: b}\nlicense_link: " + APACHE),
                hub(UNKNOWN, "OW-DATA-DUPLICATE-KEY /license", "license: mit\nlicense: apache-2.0"),
                hub(
                        UNKNOWN,
                        "OW-DATA-DUPLICATE-KEY /license",
                        "license: mit\nlicense: cc-by-nc-4.0\nlicense_link: " + APACHE));
    }

    private static Arguments hub(String meant, String fault, String metadata) {
        return card(
                meant,
                fault,
                "README.md",
                "---\n" + metadata + "\n---\n# M\n\nTrained on the data of C4.\n\n## License\nMIT\n");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isNotKnown(String meant, String fault, String name, String text) {
        LicenseDeclaration declared =
                license(Marked.read(name, text).release().orElseThrow()).declaration();
        LicenseDeclaration unlinked = new LicenseDeclaration(declared.values(), declared.name(), Optional.empty());

        // The link leads to another license: beside what is declared, it can only contradict it.
        assertThat(LicenseResolver.standard().resolve(declared).expression().toString())
                .isIn(meant, UNKNOWN);
        if (!declared.values().isEmpty()) {
            assertThat(LicenseResolver.standard().resolve(unlinked).expression())
                    .hasToString(meant);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isToldOnceAndWhereItIs(String meant, String fault, String name, String text) {
        List<Finding> findings = Marked.read(name, text).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .filteredOn(finding -> !finding.code().contains("TRAINING-DATA"))
                // The section of the cards of the Hub names another license than their link leads to.
                .filteredOn(finding -> !finding.code().equals("OW-HF-LICENSE-SECTION"))
                .extracting(finding -> finding.code() + " " + finding.location().pointer())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
        assertThat(findings)
                .filteredOn(finding -> finding.message().contains("has no place"))
                .noneMatch(
                        finding -> finding.message().matches("'[^']*(licen[sc]es?|identifier|custom_text|name)' .*"));
    }

    /** The license of the weights, as an assessment takes it. */
    private static LicenseStatement license(ModelRelease release) {
        return release.component(ComponentKind.WEIGHTS)
                .flatMap(weights -> weights.license())
                .orElse(release.license());
    }
}
