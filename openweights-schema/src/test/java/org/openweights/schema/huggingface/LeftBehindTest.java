package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.CardReading;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;

/** What metadata says is in the release, or it is told that it is not. */
class LeftBehindTest {
    private static final String RESULT = "name: m, results: [{task: {type: t}, dataset: {type: d, name: D}, metrics:"
            + " [{type: f1, value: 0.9}]}]";

    /** A key of the Hub with a value that is right; a bar is an end of line. */
    static Stream<String> values() {
        return Stream.of(
                "license: mit",
                "license_name: own",
                "license_link: LICENSE",
                "license_details: Read the terms.",
                "language: en",
                "language_bcp47: [pt-BR]",
                "language_details: Brazilian",
                "tags: [nlp]",
                "pipeline_tag: translation",
                "library_name: timm",
                "datasets: squad",
                "base_model: org/base",
                "base_model: org/base|base_model_relation: merge",
                "new_version: org/newer",
                "metrics: [f1]",
                "model-index: [{" + RESULT + "}]",
                "co2_eq_emissions: 12",
                "extra_gated_prompt: Promise.",
                "extra_gated_heading: Promise",
                "extra_gated_description: Why",
                "extra_gated_button_content: Go on",
                "extra_gated_fields: {Name: text}",
                "inference: true",
                "widget: [{text: a}]",
                "thumbnail: a.png",
                "description: A model of fruit.",
                "instance_prompt: a photo of sks",
                "mask_token: <mask>",
                "finetuned_from: org/base",
                "buckets: [a]",
                "pretty_name: Fruit");
    }

    private static CardReading read(String metadata) {
        return Marked.read("m.md", "---\n" + metadata.replace('|', '\n') + "\n---\n");
    }

    private static List<String> left(CardReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.code().equals("OW-HF-NOT-READ"))
                .map(Finding::message)
                .map(message -> message.substring(1, message.indexOf('\'', 1)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aKeyIsReadOrSaidToBeLeftBehind(String metadata) {
        String key = metadata.substring(metadata.lastIndexOf('|') + 1).replaceFirst(":.*", "");
        CardReading with = read(metadata);
        CardReading without = read(metadata.contains("|") ? metadata.replaceFirst("\\|.*", "") : "a: ");

        boolean isRead = !with.release().equals(without.release());

        boolean isTold = left(with).stream().anyMatch(path -> path.equals(key));
        assertThat(isRead)
                .as(
                        "%s is %s, and %s to be left behind",
                        key, isRead ? "read" : "not read", isTold ? "said" : "not said")
                .isNotEqualTo(isTold);
    }

    @Test
    void everyKeyOfTheHubIsTried() {
        Set<String> tried = new TreeSet<>();
        values().forEach(metadata ->
                tried.add(metadata.substring(metadata.lastIndexOf('|') + 1).replaceFirst(":.*", "")));

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(MetadataSchema.standard().keys());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "co2_eq_emissions: {emissions: 1, source: s, training_type: t, geographical_location: g, hardware_used: h};"
                        + "co2_eq_emissions.source co2_eq_emissions.training_type co2_eq_emissions.geographical_location",
                "widget: [{text: a}, {text: b}];widget",
                "model-index: [{name: m, results: [{dataset: {type: d, name: D, config: c, split: s, revision: r},"
                        + " metrics: [{type: f1, value: 1}]}]}];"
                        + "model-index[].results[].dataset.config model-index[].results[].dataset.revision",
                "model-index: [{name: m, results: [{task: {type: t}, metrics: [{type: f1, name: F1, value: 1, verified: true}],"
                        + " source: {url: u}}]}];model-index[].results[].task model-index[].results[].metrics[].verified"
                        + " model-index[].results[].source",
                "model-index: [{name: a, results: [{metrics: [{type: f1, value: 1}]}]},"
                        + "{name: b, results: [{metrics: [{type: f1, value: 2}]}]}];"
                        + "model-index[].name",
                "model-index: [{name: a, results: [{metrics: [{type: f1, value: 1}]}]},{name: a,"
                        + " results: [{metrics: [{type: f1, value: 2}]}]}];''",
                "base_model: org/a|finetuned_from: org/b;finetuned_from",
                "pipeline_tag: t|metrics: [f1]|model-index: [{name: m, results: [{task: {type: t, name: T},"
                        + " metrics: [{type: f1, value: 1}]}]}];''",
                "pipeline_tag: u|metrics: [f1, em]|model-index: [{name: m, results: [{task: {type: t, name: T},"
                        + " metrics: [{type: f1, value: 1}]}]}];metrics model-index[].results[].task",
                "model-index: [{name: m, results: [{metrics: [{type: wer, name: Quality, value: 1},"
                        + " {type: wer, name: Test WER, value: 1}]}]}];model-index[].results[].metrics[].type",
                "model-index: [{name: m, results: [{metrics: [{type: f1, value: {a: 1}}, {type: f1, value: [1]},"
                        + " {type: f1, value: 1}]}]}];model-index[].results[].metrics[]",
                "own key: 1|_other: {a: 1};own key _other",
                "own: {a: [~, ''], b: {}};''",
                "thumbnail:;''"
            })
    void eachFieldIsNamedOnceByItsPath(String metadata, String paths) {
        assertThat(left(read(metadata)))
                .containsExactlyInAnyOrder(paths.isEmpty() ? new String[0] : paths.split(" (?!key)", -1));
    }

    @ParameterizedTest
    @CsvSource({"licence: mit", "thumbnail: 1", "extra: 1|extra: 2", "license: {id: mit}"})
    void aFieldOfWhichSomethingElseIsSaidIsNotNamedAgain(String metadata) {
        assertThat(left(read(metadata))).isEmpty();
        assertThat(read(metadata).findings())
                .anyMatch(finding -> finding.code().matches("OW-HF-(KEY|TYPE)|OW-DATA-DUPLICATE-KEY"));
    }

    @Test
    void theKeyBeforeBaseModelNamesABaseThatWasTrainedFurther() {
        ModelRelease release = read("finetuned_from: https://huggingface.co/org/base")
                .release()
                .orElseThrow();

        assertThat(release.baseModels())
                .extracting(BaseModel::model, BaseModel::relation)
                .containsExactly(tuple("org/base", Relation.FINETUNE));
        assertThat(release.baseModels().get(0).location().orElseThrow().column())
                .isEqualTo(17);
    }

    @Test
    void theHardwareBesideTheEmissionsIsStated() {
        ModelRelease release = read("co2_eq_emissions:|  emissions: 1|  hardware_used: 8 A100")
                .release()
                .orElseThrow();

        Optional<Component> hardware = release.component(ComponentKind.HARDWARE);
        assertThat(hardware.map(Component::certainty)).contains(Certainty.STATED);
        assertThat(hardware.flatMap(Component::location).orElseThrow().line()).isEqualTo(4);
    }

    @Test
    void descriptionAndLanguageTagsHaveAPlace() {
        ModelRelease release = read("description: Fruit.|language: pt|language_bcp47: [pt-BR]")
                .release()
                .orElseThrow();

        assertThat(release.identity().description()).contains("Fruit.");
        assertThat(release.characteristics().languages()).containsExactly("pt", "pt-BR");
    }
}
