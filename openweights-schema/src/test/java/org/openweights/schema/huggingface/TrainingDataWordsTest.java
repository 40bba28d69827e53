package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ComponentKind;
import org.openweights.model.ModelRelease;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;

/** A card that tells in passing what the model was trained on is not said to tell nothing. */
class TrainingDataWordsTest {
    private static boolean isMissed(String card) {
        return Marked.read("m.md", card.replace('¦', '\n')).findings().stream()
                .map(Finding::code)
                .anyMatch("OW-HF-TRAINING-DATA"::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A model of paraphrases. Trained on the [Google PAWS](https://example.org/paws) dataset.",
                "The model was trained on the English part of Twitter, Reddit and Blogs.",
                "Training data is the whole of the Mongolian Wikipedia.",
                "The training corpora consist of books. The training corpus contains two million letters.",
                "# A language model trained on OSCAR",
                "A model that was fine-tuned for three epochs on SQuAD v2.",
                "It was pre-trained from scratch¦on 20 GB of text.",
                "It was fine\u2011tuned on English MultiNLI.",
                "Trained on 8 GPUs with the letters of a newspaper and its comments.",
                "The corpus that was used to train it holds letters.",
                "Fine-tuned to produce controlled movie reviews based the [IMDB dataset](https://example.org/imdb).",
                "```¦model()¦¦## Limitations and bias¦Trained on a small fraction of the xsumm training dataset",
                "¦<details>¦<summary>Training data</summary>¦¦Letters.¦¦</details>",
                "¦| Model | Training data |¦|---|---|¦| a | Oscar, 138 GB |",
                "¦Model | Size | Pre-training data¦---|---|---¦a | 1 | Letters",
                "¦| Model | Size | Pre-training data |¦|:--|--|--|¦| a | 1 | - |¦| b | 2 | Letters |",
            })
    void aSentenceOrAColumnTellsOfTheData(String text) {
        assertThat(isMissed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A model.",
                "It was trained on 8 V100 GPUs for three days.",
                "It was trained on Google Cloud TPUs.",
                "A model that was trained with PyTorch and the Trainer of Transformers.",
                "A fine-tuned version of a model on an unknown dataset.",
                "It was pretrained on the ALBERT architecture.",
                "The training is based on the RoBERTa procedure.",
                "Fine-tuning on NLU tasks",
                "The training data is not known.",
                "It was trained for a day. We like data.",
                "It can be fine-tuned on your dataset.",
                "The pretraining task is to put sentences back in order.",
                "¦| Model | Training data |¦|---|---|¦| a | |¦",
                "¦```¦trained on the Wikipedia¦```¦",
                "¦```¦# trained on the Wikipedia",
            })
    void otherWordsOnTrainingDoNot(String text) {
        assertThat(isMissed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets: [org/set]", "dataset: org/set"})
    void theMetadataTells(String metadata) {
        assertThat(isMissed("---¦" + metadata + "¦---¦# M¦")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None",
                "n/a",
                "N/A",
                "[n/a]",
                "custom",
                "[custom, private, unknown]",
                "proprietary",
                "internal",
                "custom_dataset",
                "private-data",
                "my-own-dataset",
                "tbd",
                "not_disclosed",
                "unknown/unknown"
            })
    void aKeyThatOnlyHasAPlaceForDataDoesNot(String datasets) {
        ModelRelease release = Marked.read("m.md", "---\ndatasets: " + datasets + "\n---\n# M\n")
                .release()
                .orElseThrow();

        assertThat(isMissed("---¦datasets: " + datasets + "¦---¦# M¦")).isTrue();
        assertThat(release.datasets()).isEmpty();
        assertThat(release.component(ComponentKind.TRAINING_DATA_PROVENANCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"squad", "acme/private-data", "unknown-songs", "data", "org/none"})
    void aDataSetMayHaveANameThatBeginsSo(String dataset) {
        assertThat(isMissed("---¦datasets: " + dataset + "¦---¦# M¦")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = "model-index: [{name: m, results: [{task: {type: t}, dataset: {type: squad, name: S}, metrics:"
                    + " [{type: f1, value: 1}]}]}]")
    void aDataSetOfEvaluationDoesNot(String metadata) {
        assertThat(isMissed("---¦" + metadata + "¦---¦# M¦")).isTrue();
    }
}
