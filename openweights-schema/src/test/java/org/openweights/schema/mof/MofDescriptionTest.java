package org.openweights.schema.mof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

class MofDescriptionTest {
    private static final String HEAD = """
            framework:
              name: 'Model Openness Framework'
              version: '1.0'
              date: '2024-12-15'
            release:
              name: Reader-7B-Instruct
              version: 7B
              date: '2025-06-17'
              type: language
              architecture: 'transformer decoder'
              treatment: 'instruct fine-tuned'
              origin: Reader-7B
              producer: 'Example Labs'
              contact: ''
              repository: 'https://example.org/code'
              huggingface: 'https://example.org/reader'
            """;

    private static final String FULL = HEAD + """
              license:
                distribution:
                  name: Apache-2.0
                  path: 'https://example.org/LICENSE'
                data:
                  name: CC-BY-4.0
                  path: ''
              components:
                -
                  name: 'Model parameters (Final)'
                  description: 'Trained model parameters'
                -
                  name: 'Training code'
                  description: 'Code that trains'
                  license: MIT
                  license_path: 'https://example.org/code/LICENSE'
                  component_path: 'https://example.org/code/train'
                -
                  name: 'Model card'
                  description: 'What the model is'
            """;

    /** Code, pointer, and a description with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        String licensed = "  license:\n    distribution: {name: MIT}\n";
        return Stream.of(
                arguments(
                        "OW-MOF-REQUIRED",
                        "/release",
                        FULL.replace("release:\n  name", "release:\n  §name")
                                .replace("  producer: 'Example Labs'\n", "")),
                arguments(
                        "OW-MOF-REQUIRED",
                        "/framework",
                        FULL.replace("  name: 'Model Open", "  §name: 'Model Open")
                                .replace("  date: '2024-12-15'\n", "")),
                arguments("OW-MOF-TYPE", "/release/version", FULL.replace("version: 7B", "version: §2.0")),
                arguments("OW-MOF-TYPE", "/release/license", HEAD + "  license: §MIT\n  components: []\n"),
                arguments("OW-MOF-TYPE", "/release/components", HEAD + licensed + "  components: §{}\n"),
                arguments(
                        "OW-MOF-VALUE",
                        "/framework/name",
                        FULL.replace("'Model Openness Framework'", "§'Model Openess Framework'")),
                arguments("OW-MOF-VALUE", "/release/date", FULL.replace("'2025-06-17'", "§'17.06.2025'")),
                arguments("OW-MOF-VALUE", "/release/type", FULL.replace("type: language", "type: §text")),
                arguments("OW-MOF-VALUE", "/release/treatment", FULL.replace("'instruct fine-tuned'", "§'fine-tuned'")),
                arguments(
                        "OW-MOF-LICENSE-FIELD",
                        "/release/components/0/licence",
                        HEAD + licensed + "  components:\n    - {name: Datasets, licence: §CC-BY-NC-4.0}\n"),
                arguments(
                        "OW-MOF-COMPONENT",
                        "/release/components/0/name",
                        HEAD + licensed + "  components:\n    - name: §Training cod\n"),
                arguments(
                        "OW-MOF-COMPONENT",
                        "/release/components/0",
                        HEAD + licensed + "  components:\n    - §description: what\n"),
                arguments(
                        "OW-MOF-DUPLICATE-COMPONENT",
                        "/release/components/1/name",
                        HEAD + licensed + "  components:\n    - name: Datasets\n    - name: §datasets\n"),
                arguments(
                        "OW-MOF-NO-LICENSE",
                        "/release/components/0/name",
                        HEAD + "  license: {}\n  components:\n    - name: §Datasets\n"),
                arguments(
                        "OW-MOF-NO-LICENSE",
                        "/release/components/0/name",
                        HEAD
                                + "  license: {code: {name: MIT}}\n  components:\n    - name: §Data card\n    - name: Training code\n"),
                arguments(
                        "OW-MOF-NO-LICENSE",
                        "/release/components/0/name",
                        HEAD + licensed + "  components:\n    - name: §Datasets\n      license: unlicensed\n"),
                arguments(
                        "OW-MOF-NO-LICENSE",
                        "/release/components/0/name",
                        HEAD + licensed
                                + "  components:\n    - name: §Datasets\n      license: License not specified\n"),
                arguments(
                        "OW-MOF-OLD-FIELD",
                        "/release/components/0/license_name",
                        HEAD + licensed
                                + "  components:\n    - name: Datasets\n      license_name: §MIT\n    - name: Data card\n      license_name: MIT\n"),
                arguments(
                        "OW-MOF-OLD-FIELD",
                        "/release/components/0/location",
                        HEAD + licensed
                                + "  components:\n    - name: Datasets\n      location: §'https://example.org'\n"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsOneMistakeOnceAndWhereItIs(String code, String pointer, String marked) {
        Marked card = Marked.of(marked);

        assertThat(card.faults("MOF.yml"))
                .extracting(Marked::told, finding -> finding.location().pointer())
                .containsExactly(tuple(card.expected(code), pointer));
    }

    @Test
    void everyRuleIsBrokenByACard() {
        Set<String> broken =
                faults().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toSet());

        assertThat(Arrays.stream(MofRule.values())
                        .filter(rule -> rule.severity() != Severity.INFO)
                        .map(MofRule::code))
                .allSatisfy(code -> assertThat(broken).contains(code));
    }

    @Test
    void readsWhatTheReleaseIs() {
        ModelRelease release = read(FULL);

        assertThat(release.identity().name()).isEqualTo("Reader-7B-Instruct");
        assertThat(release.identity().version()).contains("7B");
        assertThat(release.identity().supplier()).contains("Example Labs");
        assertThat(release.identity().released()).contains(Instant.parse("2025-06-17T00:00:00Z"));
        assertThat(release.identity().location()).contains("https://example.org/reader");
        assertThat(release.identity().references()).containsExactly("https://example.org/code");
        assertThat(release.characteristics().types()).containsExactly("language", "transformer decoder");
        assertThat(release.characteristics().properties())
                .containsExactly(new Property("treatment", "instruct fine-tuned"));
        assertThat(release.baseModels())
                .extracting(BaseModel::model, BaseModel::relation)
                .containsExactly(tuple("Reader-7B", Relation.FINETUNE));
    }

    @Test
    void aComponentWithoutALicenseHasThatOfItsTypeOrOfTheWhole() {
        List<Component> components = read(FULL).components();

        assertThat(components)
                .extracting(
                        Component::kind,
                        component -> license(component).declaration().toString(),
                        component -> license(component).medium())
                .containsExactly(
                        tuple(ComponentKind.WEIGHTS, "CC-BY-4.0", Medium.INHERITED),
                        tuple(ComponentKind.TRAINING_CODE, "MIT", Medium.METADATA),
                        tuple(ComponentKind.MODEL_CARD, "Apache-2.0", Medium.INHERITED));
        assertThat(license(components.get(1)).declaration().link()).contains("https://example.org/code/LICENSE");
        assertThat(components.get(1).reference()).contains("https://example.org/code/train");
    }

    @Test
    void theLicenseOfTheReleaseIsThatOfTheDistributionOrElseOfTheWeights() {
        String own = HEAD + "  license: {}\n  components:\n    - {name: Model parameters (Final), license: MIT}\n";

        assertThat(read(FULL).license().declaration())
                .isEqualTo(new LicenseDeclaration(
                        List.of("Apache-2.0"), Optional.empty(), Optional.of("https://example.org/LICENSE")));
        assertThat(read(own).license().declaration()).isEqualTo(LicenseDeclaration.of("MIT"));
    }

    @Test
    void aComponentThatIsNotIncludedIsAbsent() {
        String old = HEAD + "  license: {}\n  components:\n    - {name: Datasets, license: Component not included}\n";

        assertThat(read(old).components()).extracting(Component::presence).containsExactly(Presence.ABSENT);
        assertThat(Marked.read("MOF.yml", old).findings()).isEmpty();
    }

    @Test
    void aModelThatIsItsOwnOriginHasNoBase() {
        assertThat(read(FULL.replace("origin: Reader-7B", "origin: reader-7b-instruct"))
                        .baseModels())
                .isEmpty();
    }

    @Test
    void namesWhatIsLeftBehindOnce() {
        CardReading reading = Marked.read("MOF.yml", FULL.replace("contact: ''", "contact: 'a@example.org'"));

        assertThat(reading.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        tuple(
                                "OW-MOF-NOT-READ",
                                "'release.contact' has no place in a release and was not read."
                                        + " Keep the description beside the release if it matters."),
                        tuple(
                                "OW-MOF-NOT-READ",
                                "'release.components[].description' has no place in a release and was not read (3 times)."
                                        + " Keep the description beside the release if it matters."));
    }

    @Test
    void isRecognizedByQuotedKeysAndBehindADirective() {
        String quoted = FULL.replace("framework:", "\"framework\":").replace("release:", "'release':");

        assertThat(Marked.read("MOF.yml", quoted).format()).contains("mof");
        assertThat(Marked.read("MOF.yml", "%YAML 1.2\n---\n" + FULL).format()).contains("mof");
    }

    @Test
    void readsTheSameFromJson() {
        String json = """
                {"framework": {"name": "Model Openness Framework", "version": "1.0", "date": "2024-12-15"},
                 "release": {"name": "m", "producer": "Example Labs", "license": {"code": {"name": "MIT", "path": null}},
                  "components": [{"name": "Inference code"}]}}
                """;
        CardReading reading = Marked.read("mof.json", json);

        assertThat(reading.format()).contains("mof");
        assertThat(reading.findings()).isEmpty();
        assertThat(license(reading.release().orElseThrow().components().get(0)).declaration())
                .isEqualTo(LicenseDeclaration.of("MIT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CERTAIN | framework:;  name: Model Openness Framework;release:;  name: m",
                "CERTAIN | # about;---;release: {};framework: {name: Model Openness Framework}",
                "CERTAIN | {'release': {}, 'framework': {'name': 'Model Openness Framework'}}",
                "LIKELY | framework:;  name: other;release:;  name: m",
                "LIKELY | framewrk:;  name: Model Openness Framework;release:;  name: m",
                "LIKELY | release: {};'framewrk': {name: Model Openness Framework}",
                "LIKELY | {'framewrk': {'name': 'Model Openness Framework'}, 'release': {}}",
                "NONE | release:;  name: m",
                "NONE | release:;  summary: scored by the Model Openness Framework",
                "NONE | framewrk:;  name: Model Openness Framework",
                "NONE | framework: pytorch",
                "NONE | The framework is this:;framework:;  name: Model Openness Framework",
                "NONE | ---;license: mit;---;The framework;framework:;  name: Model Openness Framework",
                "NONE | license: mit;framework2:;  name: Model Openness Framework",
            })
    void isRecognizedByItsContent(Confidence confidence, String text) {
        CardSource card =
                new CardSource("a.txt", text.strip().replace(';', '\n').replace('\'', '"'), ReadLimits.standard());

        assertThat(new MofDescription().recognize(card)).isEqualTo(confidence);
    }

    private static LicenseStatement license(Component component) {
        return component.license().orElseThrow();
    }

    private static ModelRelease read(String text) {
        return Marked.read("MOF.yml", text).release().orElseThrow();
    }
}
