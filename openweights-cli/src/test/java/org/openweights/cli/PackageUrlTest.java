package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxDocuments;

/** From a card to the package URLs in its SPDX document: only who is on the Hub, and says so, gets one. */
class PackageUrlTest {
    private static final Pattern PACKAGE_URL = Pattern.compile("\"software_packageUrl\": \"([^\"]*)\"");

    private static String cycloneDx(String model, String ancestor) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{
                  "type": "machine-learning-model", "group": "org", "name": "owl"%s,
                  "pedigree": {"ancestors": [{"type": "machine-learning-model", "group": "org", "name": "egg"%s}]}}]}
                """.formatted(model, ancestor);
    }

    private static String spdx(String model, String base) {
        return """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                  {"type": "ai_AIPackage", "spdxId": "urn:x:owl", "creationInfo": "_:c", "name": "org/owl"%s},
                  {"type": "ai_AIPackage", "spdxId": "urn:x:egg", "creationInfo": "_:c", "name": "org/egg"%s},
                  {"type": "Relationship", "spdxId": "urn:x:r", "creationInfo": "_:c", "from": "urn:x:owl",
                   "relationshipType": "descendantOf", "to": ["urn:x:egg"]}]}
                """.formatted(model, base);
    }

    private static String reference(String url) {
        return ", \"externalReferences\": [{\"type\": \"distribution\", \"url\": \"" + url + "\"}]";
    }

    static Stream<Arguments> cards() {
        String owl = "pkg:huggingface/org/owl";
        String egg = "pkg:huggingface/org/egg";
        String purl = ", \"purl\": \"%s\"";
        String location = ", \"software_downloadLocation\": \"https://huggingface.co/%s\"";
        String packageUrl = ", \"software_packageUrl\": \"%s\"";
        return Stream.of(
                card("a title, which can be that of another model", "README.md", "---\nlicense: mit\n---\n# org/owl\n"),
                card("a base model", "README.md", "---\nbase_model: org/egg\n---\n# Owl\n", egg),
                card("a path as base model", "README.md", "---\nbase_model: /models/org/egg\n---\n# Owl\n"),
                card("metadata", "metadata.yaml", "license: mit\nbase_model: org/egg\nlibrary_name: peft\n", egg),
                card(
                        "an API answer",
                        "m.json",
                        "{\"id\": \"org/owl\", \"modelId\": \"org/owl\", \"cardData\": {}}",
                        owl),
                card("CycloneDX, names alone", "bom.json", cycloneDx("", "")),
                card(
                        "CycloneDX, package URLs",
                        "bom.json",
                        cycloneDx(purl.formatted(owl), purl.formatted(egg)),
                        owl,
                        egg),
                card(
                        "CycloneDX, places",
                        "bom.json",
                        cycloneDx(reference("https://hf.co/org/owl"), reference("https://example.org/org/egg")),
                        owl),
                card("SPDX, names alone", "spdx.json", spdx("", "")),
                card(
                        "SPDX, package URLs",
                        "spdx.json",
                        spdx(packageUrl.formatted(owl), packageUrl.formatted(egg)),
                        owl,
                        egg),
                card(
                        "SPDX, places",
                        "spdx.json",
                        spdx(location.formatted("org/owl"), location.formatted("org/egg")),
                        owl,
                        egg),
                card(
                        "canonical JSON, names alone",
                        "release.json",
                        "{\"identity\": {\"name\": \"org/owl\"}, \"baseModels\": [{\"model\": \"org/egg\", \"relation\": \"merge\"}]}"),
                card("Model Openness Framework", "mof.yml", """
                        framework:
                          name: Model Openness Framework
                          version: '1.0'
                        release:
                          name: org/owl
                          origin: org/egg
                          components: []
                        """));
    }

    private static Arguments card(String what, String name, String card, String... packageUrls) {
        return Arguments.of(what, name, card, List.of(packageUrls));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cards")
    void theModelsThatAreOnTheHubHaveAPackageUrl(String what, String name, String card, List<String> packageUrls) {
        String document = SpdxDocuments.of(ModelCards.standard()
                        .read(name, card.getBytes(StandardCharsets.UTF_8))
                        .release()
                        .orElseThrow())
                .toJsonLd();

        assertThat(PACKAGE_URL.matcher(document).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(packageUrls);
    }
}
