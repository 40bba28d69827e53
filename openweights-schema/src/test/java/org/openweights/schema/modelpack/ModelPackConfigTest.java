package org.openweights.schema.modelpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

class ModelPackConfigTest {
    private static final String LAYERS = "\"modelfs\": {\"type\": \"layers\", \"diffIds\": [\"\"]}";

    private static String config(String descriptor, String config) {
        return """
                {
                  "descriptor": {%s},
                  "config": {%s},
                  %s
                }
                """.formatted(descriptor, config, LAYERS);
    }

    private static String licensed(String descriptor, String config) {
        return config("\"licenses\": [\"MIT\"]" + descriptor, config);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-02T03:04:05Z, true", "2016-12-31T23:59:60Z, false", "2025-01-02T03:04:05+23:59, false"})
    void aMomentThatCannotBeToldIsLeftBehind(String moment, boolean isRead) {
        CardReading reading = Marked.read("config.json", licensed(", \"createdAt\": \"" + moment + "\"", ""));

        assertThat(reading.release().orElseThrow().identity().released().isPresent())
                .isEqualTo(isRead);
        assertThat(reading.findings()).extracting(Finding::code).hasSize(isRead ? 0 : 1);
    }

    /** Code, pointer, and a config with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("OW-MODELPACK-TYPE", "/descriptor/licenses", config("\"licenses\": §\"MIT\"", "")),
                arguments("OW-MODELPACK-TYPE", "/config/paramSize", licensed("", "\"paramSize\": §8")),
                arguments(
                        "OW-MODELPACK-TYPE",
                        "/config/capabilities/reasoning",
                        licensed("", "\"capabilities\": {\"reasoning\": §\"yes\"}")),
                arguments("OW-MODELPACK-REQUIRED", "", "§{\"descriptor\": {\"licenses\": [\"MIT\"]}, " + LAYERS + "}"),
                arguments(
                        "OW-MODELPACK-REQUIRED",
                        "/modelfs",
                        licensed("", "").replace(LAYERS, "\"modelfs\": §{\"type\": \"layers\"}")),
                arguments("OW-MODELPACK-FIELD", "/descriptor/licence", licensed(", §\"licence\": \"MIT\"", "")),
                arguments(
                        "OW-MODELPACK-FIELD",
                        "/layers",
                        licensed("", "").replace(LAYERS, LAYERS + ",\n §\"layers\": []")),
                arguments("OW-MODELPACK-FIELD", "/config/params", licensed("", "\n §\"params\": \"8b\"")),
                arguments("OW-MODELPACK-VALUE", "/descriptor/name", licensed(", \"name\": §\"\"", "")),
                arguments(
                        "OW-MODELPACK-VALUE",
                        "/descriptor/createdAt",
                        licensed(", \"createdAt\": §\"2026-01-31\"", "")),
                arguments(
                        "OW-MODELPACK-VALUE",
                        "/config/capabilities/inputTypes/1",
                        licensed("", "\"capabilities\": {\"inputTypes\": [\"text\", §\"words\"]}")),
                arguments(
                        "OW-MODELPACK-VALUE",
                        "/config/capabilities/languages/0",
                        licensed("", "\"capabilities\": {\"languages\": [§\"eng\"]}")),
                arguments(
                        "OW-MODELPACK-VALUE",
                        "/modelfs/diffIds",
                        licensed("", "").replace("[\"\"]", "§[]")),
                arguments(
                        "OW-MODELPACK-EXPRESSION",
                        "/descriptor/licenses/0",
                        config("\"licenses\": [§\"Apache 2.0\"]", "")),
                arguments(
                        "OW-MODELPACK-NO-LICENSE",
                        "/descriptor",
                        config("\"name\": \"a\"", "").replace("{\"name\"", "§{\"name\"")),
                arguments(
                        "OW-MODELPACK-NOT-READ",
                        "/modelfs/diffIds",
                        licensed("", "").replace("\"diffIds\": [\"\"]", "§\"diffIds\": [\"sha256:00\"]")),
                arguments(
                        "OW-MODELPACK-NOT-READ",
                        "/descriptor/revision",
                        licensed(", \"version\": \"1\", §\"revision\": \"9f2c1f0\"", "")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(String code, String pointer, String card) {
        Marked marked = Marked.of(card);

        assertThat(Marked.read("config.json", marked.text()).findings())
                .extracting(Marked::told)
                .containsExactly(marked.expected(code));
        assertThat(Marked.read("config.json", marked.text()).findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly(pointer);
    }

    @Test
    void everyRuleIsBrokenByATest() {
        Set<Object> broken = faults().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(broken)
                .isEqualTo(Arrays.stream(ModelPackRule.values()).map(Rule::code).collect(Collectors.toSet()));
    }

    @Test
    void readsWhatHasAPlace() {
        CardReading reading = Marked.read("config.json", """
                {
                  "descriptor": {
                    "createdAt": "2026-01-31T14:30:00+02:00", "authors": ["Ada Example"], "family": "fruit",
                    "name": "fruit-8b", "docURL": "https://example.org/docs", "sourceURL": "https://example.org/source",
                    "datasetsURL": ["https://example.org/apples"], "revision": "9f2c1f0", "vendor": "Example Labs",
                    "licenses": ["Apache-2.0", "LicenseRef-pies"], "description": "Tells apples from pears."
                  },
                  "config": {
                    "architecture": "transformer", "format": "safetensors", "paramSize": "8b", "precision": "bf16",
                    "capabilities": {
                      "inputTypes": ["text", "image"], "outputTypes": ["text"], "languages": ["en", "de"],
                      "knowledgeCutoff": "2025-01-01T00:00:00Z", "reasoning": false
                    }
                  },
                  "modelfs": {"type": "layers", "diffIds": ["sha256:00"]}
                }
                """);
        ModelRelease release = reading.release().orElseThrow();

        assertThat(reading.format()).contains("modelpack-config");
        assertThat(reading.findings()).extracting(finding -> finding.code()).containsExactly("OW-MODELPACK-NOT-READ");
        assertThat(release.identity().name()).isEqualTo("fruit-8b");
        assertThat(release.identity().version()).contains("9f2c1f0");
        assertThat(release.identity().supplier()).contains("Example Labs");
        assertThat(release.identity().authors()).containsExactly("Ada Example");
        assertThat(release.identity().released()).contains(Instant.parse("2026-01-31T12:30:00Z"));
        assertThat(release.identity().references())
                .containsExactly("https://example.org/docs", "https://example.org/source");
        assertThat(release.license().declaration().values()).containsExactly("Apache-2.0", "LicenseRef-pies");
        assertThat(release.datasets().get(0).reference()).contains("https://example.org/apples");
        assertThat(release.characteristics().types()).containsExactly("transformer", "fruit");
        assertThat(release.characteristics().languages()).containsExactly("en", "de");
        assertThat(release.characteristics().inputs()).containsExactly("text", "image");
        assertThat(release.characteristics().outputs()).containsExactly("text");
        assertThat(release.characteristics().properties())
                .containsExactly(
                        new Property("format", "safetensors"),
                        new Property("paramSize", "8b"),
                        new Property("precision", "bf16"),
                        new Property("knowledgeCutoff", "2025-01-01T00:00:00Z"),
                        new Property("reasoning", "false"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"descriptor\": {}, \"modelfs\": {}} | CERTAIN",
                "{\"modelfs\": {}} | LIKELY",
                "{\"descriptor\": {}, \"config\": {}} | POSSIBLE",
                "{\"config\": {\"modelfs\": 1}} | NONE",
                "{} | NONE"
            })
    void isRecognizedByItsParts(String card, Confidence confidence) {
        assertThat(new ModelPackConfig().recognize(new CardSource("", card, ReadLimits.standard())))
                .isEqualTo(confidence);
    }
}
