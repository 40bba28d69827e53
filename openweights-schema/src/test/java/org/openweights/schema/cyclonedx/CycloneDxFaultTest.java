package org.openweights.schema.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.CardReading;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** One mistake gives one finding, at the place of the mistake. */
class CycloneDxFaultTest {
    private static final String LICENSED = "\"licenses\": [{\"license\": {\"id\": \"MIT\"}}]";

    private static final String CONCLUDED =
            "\"licenses\": [{\"license\": {\"id\": \"MIT\", \"acknowledgement\": \"concluded\"}}]";

    private static final String CONSUMPTION =
            "/components/0/modelCard/considerations/environmentalConsiderations/energyConsumptions/0/";

    /** Code, pointer, and a bill with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("OW-CDX-VERSION", "/specVersion", bill("§\"1.4\"", "")),
                arguments("OW-CDX-VERSION", "/specVersion", bill("§\"2.0\"", "")),
                arguments("OW-CDX-TYPE", "/specVersion", bill("§1.6", model(LICENSED))),
                arguments(
                        "OW-CDX-REQUIRED",
                        "",
                        "§{\"bomFormat\": \"CycloneDX\", \"components\": [" + model(LICENSED) + "]}"),
                arguments(
                        "OW-CDX-REQUIRED",
                        "/components/0",
                        bill("\"1.6\"", "§{\"type\": \"machine-learning-model\", " + LICENSED + "}")),
                arguments(
                        "OW-CDX-REQUIRED", "/components/1", bill("\"1.6\"", model(LICENSED) + ", §{\"name\": \"a\"}")),
                arguments(
                        "OW-CDX-FIELD",
                        "/components/0/licence",
                        bill("\"1.6\"", model(LICENSED + ", §\"licence\": \"MIT\""))),
                arguments(
                        "OW-CDX-FIELD",
                        "/component",
                        bill("\"1.6\"", model(LICENSED))
                                .replace("\"components\"", "§\"component\": {}, \"components\"")),
                arguments(
                        "OW-CDX-FIELD",
                        "/components/0/modelCard/task",
                        bill("\"1.6\"", model(LICENSED + ", \"modelCard\": {§\"task\": \"a\"}"))),
                arguments(
                        "OW-CDX-LICENSE-TEXT",
                        "/components/0/licenses/0/license/text",
                        bill(
                                "\"1.6\"",
                                model(
                                        "\"licenses\": [{\"license\": {\"name\": \"MIT\", \"text\": §{\"content\": \"x\"}}}]"))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/1/type",
                        bill("\"1.6\"", model(LICENSED) + ", {\"type\": §\"model\", \"name\": \"a\"}")),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/modelCard/modelParameters/approach/type",
                        bill("\"1.6\"", card("\"modelParameters\": {\"approach\": {\"type\": §\"fine-tuned\"}}"))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/mime-type",
                        bill("\"1.6\"", model(LICENSED + ", \"mime-type\": §\"text\""))),
                arguments(
                        "OW-CDX-TYPE",
                        "/components/0/modelCard/quantitativeAnalysis/performanceMetrics/0/value",
                        bill(
                                "\"1.6\"",
                                card(
                                        "\"quantitativeAnalysis\": {\"performanceMetrics\": [{\"type\": \"f1\", \"value\": §0.9}]}"))),
                arguments(
                        "OW-CDX-TYPE",
                        "/components/0/licenses",
                        bill(
                                "\"1.6\"",
                                model(
                                        "\"licenses\": §{\"license\": {\"id\": \"MIT\"}}, \"externalReferences\": [{\"type\": \"license\", \"url\": \"u\"}]"))),
                arguments(
                        "OW-CDX-REQUIRED",
                        "/components/0/modelCard/considerations/environmentalConsiderations/energyConsumptions/0",
                        bill(
                                "\"1.6\"",
                                card(
                                        "\"considerations\": {\"environmentalConsiderations\": {\"energyConsumptions\": [§{\"activity\": \"training\", \"activityEnergyCost\": {\"value\": 1, \"unit\": \"kWh\"}}]}}"))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/modelCard/considerations/environmentalConsiderations/energyConsumptions/0/activityEnergyCost/unit",
                        bill(
                                "\"1.6\"",
                                card(
                                        "\"considerations\": {\"environmentalConsiderations\": {\"energyConsumptions\": [{\"activity\": \"training\", \"energyProviders\": [], \"activityEnergyCost\": {\"value\": 1, \"unit\": §\"MWh\"}}]}}"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/tags",
                        bill("\"1.5\"", model(LICENSED + ", §\"tags\": [\"a\"]"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/licenses/0/license/acknowledgement",
                        bill(
                                "\"1.5\"",
                                model(
                                        "\"licenses\": [{\"license\": {\"id\": \"MIT\", §\"acknowledgement\": \"declared\"}}]"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/modelCard/considerations/environmentalConsiderations",
                        bill("\"1.5\"", card("\"considerations\": {§\"environmentalConsiderations\": {}}"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/licenses/0/expressionDetails",
                        bill(
                                "\"1.6\"",
                                model("\"licenses\": [{\"expression\": \"MIT\", §\"expressionDetails\": []}]"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/externalReferences/0/type",
                        bill(
                                "\"1.6\"",
                                model(LICENSED
                                        + ", \"externalReferences\": [{\"type\": §\"patent\", \"url\": \"https://example.org\"},"
                                        + " {\"type\": \"rfc-9116\", \"url\": \"https://example.org\"}]"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/hashes/0/alg",
                        bill(
                                "\"1.6\"",
                                model(LICENSED
                                        + ", \"hashes\": [{\"alg\": §\"Streebog-256\", \"content\": \""
                                        + "0".repeat(64) + "\"}]"))),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/metadata/component/isExternal",
                        bill("\"1.6\"", model(LICENSED))
                                .replace(
                                        "\"components\"",
                                        "\"metadata\": {\"component\": {\"type\": \"library\", \"name\": \"l\", §\"isExternal\": true}}, \"components\"")),
                arguments(
                        "OW-CDX-NEWER-FIELD",
                        "/components/0/evidence/licenses/0/license/acknowledgement",
                        bill(
                                "\"1.5\"",
                                model(
                                        LICENSED
                                                + ", \"evidence\": {\"licenses\": [{\"license\": {\"id\": \"MIT\", §\"acknowledgement\": \"declared\"}}]}"))),
                arguments(
                        "OW-CDX-FIELD",
                        "/components/0",
                        bill(
                                "\"1.7\"",
                                "§"
                                        + model(
                                                LICENSED
                                                        + ", \"version\": \"1\", \"versionRange\": \"vers:generic/1\", \"isExternal\": true"))),
                arguments(
                        "OW-CDX-REQUIRED",
                        "/components/0",
                        bill("\"1.7\"", "§" + model(LICENSED + ", \"versionRange\": \"vers:generic/1\""))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/isExternal",
                        bill(
                                "\"1.7\"",
                                model(LICENSED + ", \"versionRange\": \"vers:generic/1\", \"isExternal\": §false"))),
                arguments(
                        "OW-CDX-VALUE",
                        "/dependencies/0/dependsOn",
                        bill("\"1.6\"", model(LICENSED + ", \"bom-ref\": \"m\""))
                                .replace(
                                        "\"components\"",
                                        "\"dependencies\": [{\"ref\": \"m\", \"dependsOn\": §[\"a\", \"a\"]}], \"components\"")),
                arguments(
                        "OW-CDX-FIELD",
                        "/dependencies/0/dependOn",
                        bill("\"1.6\"", model(LICENSED + ", \"bom-ref\": \"m\""))
                                .replace(
                                        "\"components\"",
                                        "\"dependencies\": [{\"ref\": \"m\", §\"dependOn\": []}], \"components\"")),
                arguments(
                        "OW-CDX-LICENSE-CHOICE",
                        "/components/0/licenses/0",
                        bill(
                                "\"1.7\"",
                                model("\"licenses\": [§{\"license\": {\"id\": \"MIT\"}, \"expression\": \"MIT\"}]"))),
                arguments(
                        "OW-CDX-LICENSE-CHOICE",
                        "/components/1/licenses/0",
                        bill(
                                "\"1.6\"",
                                model(LICENSED) + ", {\"type\": \"library\", \"name\": \"l\", \"licenses\": [§{}]}")),
                arguments(
                        "OW-CDX-LICENSE-MIX",
                        "/components/0/licenses",
                        bill(
                                "\"1.6\"",
                                model("\"licenses\": §[{\"expression\": \"MIT\"}, {\"license\": {\"id\": \"MIT\"}}]"))),
                arguments(
                        "OW-CDX-LICENSE-MIX",
                        "/components/0/licenses",
                        bill(
                                "\"1.5\"",
                                model("\"licenses\": §[{\"expression\": \"MIT\"}, {\"expression\": \"ISC\"}]"))),
                arguments(
                        "OW-CDX-LICENSE-NAME",
                        "/components/0/licenses/0/license",
                        bill(
                                "\"1.6\"",
                                model("\"licenses\": [{\"license\": §{\"id\": \"MIT\", \"name\": \"MIT License\"}}]"))),
                arguments(
                        "OW-CDX-LICENSE-NAME",
                        "/components/1/licenses/0/license",
                        bill(
                                "\"1.7\"",
                                model(LICENSED)
                                        + ", {\"type\": \"library\", \"name\": \"l\", \"licenses\": [{\"license\": §{\"url\": \"u\"}}]}")),
                arguments(
                        "OW-CDX-LICENSE-ID",
                        "/components/0/licenses/0/license/id",
                        bill("\"1.6\"", model("\"licenses\": [{\"license\": {\"id\": §\"llama3.1\"}}]"))),
                arguments(
                        "OW-CDX-LICENSE-ID",
                        "/components/0/licenses/0/license/id",
                        bill("\"1.6\"", model("\"licenses\": [{\"license\": {\"id\": §\"apache-2.0\"}}]"))),
                arguments(
                        "OW-CDX-EXPRESSION",
                        "/components/0/licenses/0/expression",
                        bill("\"1.6\"", model("\"licenses\": [{\"expression\": §\"MIT OR\"}]"))),
                arguments(
                        "OW-CDX-REFERENCE",
                        "/components/0/modelCard/modelParameters/datasets/0/ref",
                        bill("\"1.6\"", card("\"modelParameters\": {\"datasets\": [{\"ref\": §\"data-1\"}]}"))),
                arguments(
                        "OW-CDX-DUPLICATE-REFERENCE",
                        "/components/1/bom-ref",
                        bill(
                                "\"1.6\"",
                                model(LICENSED + ", \"bom-ref\": \"a\"")
                                        + ", {\"type\": \"library\", \"name\": \"l\", \"bom-ref\": §\"a\"}")),
                arguments("OW-CDX-NO-MODEL", "", "§" + bill("\"1.6\"", "{\"type\": \"library\", \"name\": \"l\"}")),
                arguments("OW-CDX-NO-LICENSE", "/components/0", bill("\"1.6\"", "§" + model("\"version\": \"1\""))),
                arguments(
                        "OW-CDX-ONLY-CONCLUDED",
                        "/components/0/licenses/0/license/id",
                        bill("\"1.6\"", model(CONCLUDED.replace("\"MIT\"", "§\"MIT\"")))),
                arguments(
                        "OW-CDX-ONLY-CONCLUDED",
                        "/components/0/pedigree/ancestors/0/licenses/0/license/id",
                        bill(
                                "\"1.6\"",
                                model(LICENSED
                                        + ", \"pedigree\": {\"ancestors\": [{\"type\": \"machine-learning-model\","
                                        + " \"name\": \"b\", " + CONCLUDED.replace("\"MIT\"", "§\"MIT\"") + "}]}"))),
                arguments(
                        "OW-CDX-METRIC-EMPTY",
                        "/components/0/modelCard/quantitativeAnalysis/performanceMetrics/0",
                        bill(
                                "\"1.6\"",
                                card("\"quantitativeAnalysis\": {\"performanceMetrics\": [§{\"type\": \"f1\"}]}"))),
                arguments(
                        "OW-CDX-METRIC-EMPTY",
                        "/components/0/modelCard/quantitativeAnalysis/performanceMetrics/0",
                        bill(
                                "\"1.6\"",
                                card("\"quantitativeAnalysis\": {\"performanceMetrics\": [§{\"value\": \"1\"}]}"))),
                arguments(
                        "OW-CDX-TIMESTAMP",
                        "/metadata/timestamp",
                        bill("\"1.6\"", model(LICENSED))
                                .replace(
                                        "\"components\"", "\"metadata\": {\"timestamp\": §\"today\"}, \"components\"")),
                arguments(
                        "OW-CDX-DUPLICATE-COMPONENT",
                        "/components/2",
                        bill(
                                "\"1.6\"",
                                model(LICENSED)
                                        + ", {\"type\": \"library\", \"name\": \"a\"}, §{\"type\": \"library\", \"name\": \"a\"}")),
                arguments(
                        "OW-CDX-MEASURE",
                        CONSUMPTION + "activityEnergyCost/value",
                        bill("\"1.6\"", card(consumption("§-1", "1")))),
                arguments(
                        "OW-CDX-CARBON",
                        CONSUMPTION + "co2CostEquivalent/value",
                        bill("\"1.6\"", card(consumption("1", "§1e-9")))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/version",
                        bill("\"1.6\"", model(LICENSED + ", \"version\": §\"" + "1".repeat(1025) + "\""))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/versionRange",
                        bill("\"1.7\"", model(LICENSED + ", \"isExternal\": true, \"versionRange\": §\"\""))),
                arguments(
                        "OW-CDX-VALUE",
                        "/components/0/versionRange",
                        bill(
                                "\"1.7\"",
                                model(LICENSED + ", \"isExternal\": true, \"versionRange\": §\"" + "1".repeat(4097)
                                        + "\""))),
                arguments(
                        "OW-CDX-VALUE",
                        "/$schema",
                        schema("\"1.5\"", "§\"http://cyclonedx.org/schema/bom-1.6.schema.json\"")),
                arguments(
                        "OW-CDX-DATASET-LICENSE",
                        "/components/1",
                        bill("\"1.6\"", model(LICENSED) + ",\n §{\"type\": \"data\", \"name\": \"d\"}")));
    }

    /** 1.5 has one word for its schema, and no limit on versions; later ones take any schema, and versions of 1024 characters. */
    @Test
    void whatAVersionOfTheStandardLeavesOpenIsOpen() {
        String version = ", \"version\": \"" + "1".repeat(1024);

        assertThat(Stream.of(
                        schema("\"1.5\"", "\"http://cyclonedx.org/schema/bom-1.5.schema.json\""),
                        schema("\"1.6\"", "\"http://cyclonedx.org/schema/bom-1.5.schema.json\""),
                        schema("\"1.7\"", "\"urn:a\""),
                        bill("\"1.5\"", model(LICENSED + version + "1\"")),
                        bill("\"1.6\"", model(LICENSED + version + "\"")),
                        bill("\"1.7\"", model(LICENSED + version + "\""))))
                .allSatisfy(bill ->
                        assertThat(Marked.read("bom.json", bill).findings()).isEmpty());
    }

    /** The data that both were trained on is told of once, and what one of them passes on for that one. */
    @Test
    void everyModelIsHeldAgainstTheRules() {
        String llama = "\"pedigree\": {\"ancestors\": [{\"type\": \"machine-learning-model\","
                + " \"name\": \"meta-llama/Llama-3.1-8B\"}]}";
        String data = ", \"modelCard\": {\"modelParameters\": {\"datasets\": [{\"ref\": \"d\"}]}}";
        String bill = bill(
                "\"1.6\"",
                model(LICENSED + data) + ",\n"
                        + model(LICENSED + ", " + llama + data).replace("\"m\"", "\"n\"")
                        + ",\n{\"type\": \"data\", \"bom-ref\": \"d\", \"name\": \"d\"}");
        CardReading reading = Marked.read("bom.json", bill);

        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-CDX-DATASET-LICENSE", "OW-BASE-RESTRICTIONS-DROPPED");
        assertThat(reading.releases().get(1).baseModels()).hasSize(1);
    }

    private static String bill(String version, String components) {
        return "{\"bomFormat\": \"CycloneDX\",\n \"specVersion\": " + version + ",\n \"components\": [\n  " + components
                + "\n ]}";
    }

    private static String schema(String version, String schema) {
        return bill(version, model(LICENSED)).replace("{\"bomFormat\"", "{\"$schema\": " + schema + ", \"bomFormat\"");
    }

    private static String model(String fields) {
        return "{\"type\": \"machine-learning-model\", \"name\": \"m\",\n   " + fields + "}";
    }

    private static String consumption(String energy, String carbon) {
        return "\"considerations\": {\"environmentalConsiderations\": {\"energyConsumptions\": [{\"activity\": \"training\","
                + " \"energyProviders\": [], \"activityEnergyCost\": {\"value\": " + energy + ", \"unit\": \"kWh\"},"
                + " \"co2CostEquivalent\": {\"value\": " + carbon + ", \"unit\": \"tCO2eq\"}}]}}";
    }

    private static String card(String fields) {
        return model(LICENSED + ",\n   \"modelCard\": {" + fields + "}");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsOneMistakeOnceAndWhereItIs(String code, String pointer, String marked) {
        Marked card = Marked.of(marked);

        assertThat(card.faults("bom.json"))
                .extracting(Marked::told, finding -> finding.location().pointer())
                .containsExactly(tuple(card.expected(code), pointer));
    }

    @Test
    void everyRuleIsBrokenByACard() {
        Set<String> broken =
                faults().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toSet());

        assertThat(Arrays.stream(CycloneDxRule.values())
                        .filter(rule -> rule.severity() != Severity.INFO)
                        .map(CycloneDxRule::code))
                .allSatisfy(code -> assertThat(broken).contains(code));
    }

    @Test
    void aMessageSaysWhatWasMeant() {
        String bill = bill("\"1.6\"", model("\"licenses\": [{\"license\": {\"id\": \"Apache 2.0\"}}]"));

        assertThat(Marked.read("bom.json", bill).report().of(Severity.ERROR))
                .extracting(Finding::message)
                .containsExactly("'Apache 2.0' is not on the SPDX license list. Did you mean 'Apache-2.0'?");
    }

    @Test
    void whatHasNoPlaceIsNamedOnceWithTheNumberOfPlaces() {
        String bill = bill(
                "\"1.6\"",
                model(LICENSED + ", \"copyright\": \"me\", \"hashes\": []")
                        + ", {\"type\": \"library\", \"name\": \"a\"}, {\"type\": \"library\", \"name\": \"b\"}");
        CardReading reading = Marked.read("bom.json", bill);

        assertThat(reading.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        tuple(
                                "OW-CDX-NOT-READ",
                                "'components[].copyright' has no place in a release and was not read."
                                        + " Keep the bill beside the release if it matters."),
                        tuple(
                                "OW-CDX-NOT-READ",
                                "'components[]' has no place in a release and was not read (2 times)."
                                        + " Keep the bill beside the release if it matters."));
    }

    @Test
    void ofSeveralModelsAllAreReadAndTheFirstIsTheRelease() {
        String bill = bill("\"1.6\"", model(LICENSED) + ",\n" + model(LICENSED).replace("\"m\"", "\"n\""));
        CardReading reading = Marked.read("bom.json", bill);

        assertThat(reading.release().orElseThrow().identity().name()).isEqualTo("m");
        assertThat(reading.releases())
                .extracting(release -> release.identity().name())
                .containsExactly("m", "n");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("OW-CDX-SEVERAL-MODELS"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .startsWith("There are 2 models in the bill: it is about 'm', and has 'n' besides.");
                    assertThat(finding.location().line()).isEqualTo(6);
                });
    }
}
