package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Definitions;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.openness.Verdict;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Finding;

/** A base model that a card names in whatever way is a base model. */
class BaseModelsTest {
    private static CardReading read(String card) {
        return ModelCards.standard().read("README.md", card.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelRelease metadata(String yaml) {
        return read("---\nlicense: mit\n" + yaml.replace('|', '\n') + "\n---\n")
                .release()
                .orElseThrow();
    }

    private static CardReading text(String text) {
        return read("---\nlicense: mit\n---\n# Owl\n\n" + text.replace("\\n", "\n") + "\n");
    }

    private static String bases(ModelRelease release) {
        return release.baseModels().stream().map(BaseModel::model).collect(Collectors.joining(" ~ "));
    }

    private static String effective(ModelRelease release) {
        return EffectiveLicense.of(release, Knowledge.standard()).expression().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "base_model: {name: google/gemma-2b};google/gemma-2b",
                "base_model: {name: Gemma, id: google/gemma-2b};google/gemma-2b",
                "base_model: {model: google/gemma-2b, revision: main};google/gemma-2b",
                "base_model: {name: gpt2};gpt2",
                "base_model:|- model: google/gemma-2b|- org/b;google/gemma-2b ~ org/b",
                "base_model: [[google/gemma-2b], [[org/b]]];google/gemma-2b ~ org/b",
                "base_model: org/a|base_model: org/b;org/a ~ org/b",
                "base_model: org/a|base_model: org/a;org/a",
                "base_models: google/gemma-2b;google/gemma-2b",
                "base-model: google/gemma-2b;google/gemma-2b",
                "Base_model: google/gemma-2b;google/gemma-2b",
                "base_model_id: google/gemma-2b;google/gemma-2b",
                "base_model_name_or_path: google/gemma-2b;google/gemma-2b",
                "base_model: org/a|base_models: [org/a, org/b];org/a ~ org/b",
                "tags:|- base_model: google/gemma-2b;google/gemma-2b",
                "tags:|- base_model:quantized: google/gemma-2b;google/gemma-2b",
                "tags:|- [base_model:google/gemma-2b];google/gemma-2b",
                "tags:|- base_model:/home/me;/home/me",
                "base_model: [~, '', org/b];org/b",
                "base_model: {name: ~};''",
                "base_model:;''"
            })
    void whatStandsInTheMetadataIsRead(String yaml, String bases) {
        assertThat(bases(metadata(yaml))).isEqualTo(bases);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "base_model: {google/gemma-2b: finetune};{google/gemma-2b: finetune}",
                "base_model: {all: [of, {my: models}]};{all: [of, {my: models}]}",
                "base_model: [{a: b}];{a: b}",
                "base_model: mistralai/Mistral-7B-v0.1 or so;mistralai/Mistral-7B-v0.1 or so",
                "base_model: mistralai/Mistral-7B-v0.1/google/gemma-2b;mistralai/Mistral-7B-v0.1/google/gemma-2b",
                "base_model: mistralai/Mistral-7B-v0.1 (and more);mistralai/Mistral-7B-v0.1 (and more)",
                "base_model: my base;my base"
            })
    void whatCannotBeReadIsABaseModelThatNobodyKnows(String yaml, String base) {
        ModelRelease release = metadata(yaml);

        assertThat(bases(release)).isEqualTo(base);
        assertThat(effective(release)).isEqualTo("NOASSERTION");
        assertThat(release.baseModels().get(0).location()).isPresent();
        assertThat(bases(metadata("base_model: '" + base + "'"))).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mistralai/Mistral-7B-v0.1, google/gemma-2b",
                "mistralai/Mistral-7B-v0.1 google/gemma-2b",
                "mistralai/Mistral-7B-v0.1 + google/gemma-2b",
                "mistralai/Mistral-7B-v0.1 and google/gemma-2b",
                "mistralai/Mistral-7B-v0.1; https://huggingface.co/google/gemma-2b",
                "\"mistralai/Mistral-7B-v0.1\\ngoogle/gemma-2b\""
            })
    void aListOfIdsInOneTextIsEachOfThem(String base) {
        ModelRelease release = metadata("base_model: " + base);

        assertThat(bases(release)).isEqualTo("mistralai/Mistral-7B-v0.1 ~ google/gemma-2b");
        assertThat(effective(release)).contains("gemma");
        assertThat(read("---\nlicense: mit\nbase_model: " + base + "\n---\n")
                        .report()
                        .findings())
                .extracting(Finding::code)
                .contains("OW-HF-BASE-MODEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- **Finetuned from model [optional]:** [google/gemma-2b](https://huggingface.co/google/gemma-2b);google/gemma-2b",
                "- **Finetuned from model:** [google/gemma-2b](https://huggingface.co/google/gemma-2b);google/gemma-2b",
                "- **Finetuned from model :** google/gemma-2b;google/gemma-2b",
                "Finetuned from model: google/gemma-2b;google/gemma-2b",
                "Fine-tuned from: `google/gemma-2b`;google/gemma-2b",
                "- **Finetuned from model:** google/gemma-2b (the small one);google/gemma-2b",
                "- **Finetuned from model:** https://huggingface.co/google/gemma-2b;google/gemma-2b",
                "- **Finetuned from model:** [Gemma](https://huggingface.co/google/gemma-2b);google/gemma-2b",
                "- **Finetuned from model:** [google/gemma-2b](https://huggingface.co/org/b);org/b ~ google/gemma-2b",
                "- **Finetuned from model:** google/gemma-2b, org/b;google/gemma-2b ~ org/b",
                "- **Finetuned from model:** our own model of last year;our own model of last year",
                "- **Base model:** `google/gemma-2b` from the Hub;google/gemma-2b",
                "This model is a fine-tuned version of [google/gemma-2b](https://huggingface.co/google/gemma-2b) on the squad"
                        + " dataset.;google/gemma-2b",
                "It is a fine-tuned version of [google/gemma-2b](https://huggingface.co/google/gemma-2b).;google/gemma-2b",
                "Owl is a fine-tuned version of google/gemma-2b.;google/gemma-2b",
                "This model is a PyTorch fine-tuned version of the [BERT](https://arxiv.org/abs/1810.04805) model.;BERT",
                "We like owls. This model is a fine-tuned version of BERT on tweets.;BERT",
                "This model is a fine-tuned version of [bert-base-cased](https://huggingface.co/bert-base-cased) on"
                        + " x.;bert-base-cased"
            })
    void whereTheMetadataNamesNoneThoseOfTheTextCountAndAreTold(String text, String bases) {
        CardReading reading = text(text);

        assertThat(bases(reading.release().orElseThrow())).isEqualTo(bases);
        assertThat(reading.report().findings().stream()
                        .filter(finding -> finding.code().equals("OW-BASE-UNDECLARED")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.location().line()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Finetuned from model [optional]:** [More Information Needed]",
                "- **Finetuned from model:** None",
                "- **Finetuned from model:** N/A",
                "- **Finetuned from model:** trained from scratch.",
                "- **Base model:** 12 layers",
                "| Base model | 110M |",
                "Zephyr is a fine-tuned version of [google/gemma-2b](https://huggingface.co/google/gemma-2b).",
                "This model is not a fine-tuned version of google/gemma-2b.",
                "This is a non-finetuned version of google/gemma-2b.",
                "We compare it with Zephyr, a fine-tuned version of google/gemma-2b.",
                "This model is a rival of X, a fine-tuned version of google/gemma-2b.",
                "```\\nFinetuned from model: google/gemma-2b\\n```",
                "<!-- Finetuned from model: google/gemma-2b -->"
            })
    void whatTheTextSaysOfOthersIsNoBaseModel(String text) {
        CardReading reading = text(text);

        assertThat(reading.release().orElseThrow().baseModels()).isEmpty();
        assertThat(reading.report().findings()).extracting(Finding::code).doesNotContain("OW-BASE-UNDECLARED");
    }

    @Test
    void theTextIsNotAskedWhereTheMetadataNamesABase() {
        CardReading reading =
                read("---\nlicense: mit\nbase_model: org/a\n---\n# Owl\n\nFinetuned from model: google/gemma-2b\n");

        assertThat(bases(reading.release().orElseThrow())).isEqualTo("org/a");
        assertThat(reading.report().findings()).extracting(Finding::code).doesNotContain("OW-BASE-UNDECLARED");
    }

    @Test
    void aBaseOfTheTextIsToldAtItsPlaceAndPassesOnItsLicense() {
        CardReading reading = text("Finetuned from model: [google/gemma-2b](https://huggingface.co/google/gemma-2b)");

        assertThat(reading.report().findings())
                .extracting(
                        finding -> finding.location().line(),
                        finding -> finding.location().column(),
                        Finding::code)
                .contains(tuple(6, 24, "OW-BASE-UNDECLARED"));
        ModelRelease release = reading.release().orElseThrow();
        assertThat(effective(release)).contains("gemma");
        assertThat(Definitions.openWeights()
                        .assess(release, Knowledge.standard())
                        .verdict())
                .isNotEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @CsvSource({"peft, adapter", "PEFT, adapter", "timm, unstated"})
    void theLibraryOfAdaptersIsKnownInAnyCase(String library, String relation) {
        List<BaseModel> bases =
                metadata("base_model: org/b|library_name: " + library).baseModels();

        assertThat(bases.get(0).relation().keyword()).isEqualTo(relation);
    }

    @Test
    void aBaseModelOfTheApiIsReadTheSameWay() {
        CardReading reading = ModelCards.standard()
                .read(
                        "model.json",
                        "{\"id\": \"me/owl\", \"modelId\": \"me/owl\", \"cardData\": {\"license\": \"mit\","
                                + " \"base_model\": {\"name\": \"google/gemma-2b\"}}}");

        assertThat(bases(reading.release().orElseThrow())).isEqualTo("google/gemma-2b");
    }
}
