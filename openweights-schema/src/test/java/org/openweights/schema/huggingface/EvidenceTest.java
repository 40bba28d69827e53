package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openweights.model.Component.Certainty.DESCRIBED;
import static org.openweights.model.Component.Certainty.INFERRED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;
import org.openweights.schema.Corpus;
import org.openweights.schema.Marked;
import org.openweights.schema.ModelCards;
import org.openweights.validation.SourceLocation;

/** What a card is evidence of, how surely, and where; and what is no evidence. */
class EvidenceTest {
    private static final String START = "---\nlicense: mit\n---\n# M\n\n";

    /**
     * A card that shows a component at the place of its mark; a bar is the end of a line.
     *
     * @param kind what it shows
     * @param certainty how surely
     * @param text its text
     */
    record Shown(ComponentKind kind, Certainty certainty, String text) {}

    static Stream<Shown> shown() {
        return Stream.of(
                // How a heading is written.
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Bias, Risks, and Limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Risks, Limitations and Biases|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§### Known limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Limitations of the model|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Technical limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## 5.1 Out-of-scope use|Law."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## ⚠️ Limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## :warning: Limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Limitations {#limits}|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## <a name=\"l\"></a> Limitations|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## [Limitations](#limitations)|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## **Limitations**|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§Limitations|-----------|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§<h3>Limitations</h3>|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Limitations (known)|It errs."),
                new Shown(ComponentKind.EVALUATION_RESULTS, DESCRIBED, "§## Results (dev set)|F1 is 90."),
                // How a label is written.
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "**§Limitations**||It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "**§Limitations:**||- It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "<b>§Limitations</b>|It errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "<strong>§Limitations:</strong> it errs."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§Limitations:||It errs."),
                new Shown(ComponentKind.USAGE_INFORMATION, DESCRIBED, "**§Intended Use Cases** To tell fruit apart."),
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "- **§Out-of-scope** Whatever is against the law."),
                new Shown(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        DESCRIBED,
                        "<details>|§<summary><b>Training data</b></summary>||Books.|</details>"),
                new Shown(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        DESCRIBED,
                        "<details>§<summary>Training data</summary>Books.</details>"),
                // Where the text stands.
                new Shown(ComponentKind.LIMITATIONS, DESCRIBED, "§## Limitations|### Of words|It errs."),
                new Shown(
                        ComponentKind.LIMITATIONS, DESCRIBED, "## Uses|### Direct use|All.|§### Out-of-Scope Use|Law."),
                new Shown(
                        ComponentKind.LIMITATIONS,
                        DESCRIBED,
                        "§## Bias, Risks, and Limitations|[More Information Needed]|### Recommendations|Check it."),
                new Shown(ComponentKind.LIMITATIONS, INFERRED, "§## Uses and limitations|To read."),
                new Shown(ComponentKind.LIMITATIONS, INFERRED, "§## Strengths and limitations|It reads."),
                new Shown(ComponentKind.LIMITATIONS, INFERRED, "§## Ethics and Safety|It was tested."),
                // What was it trained on?
                new Shown(ComponentKind.TRAINING_DATA_DESCRIPTION, DESCRIBED, "§## Pretrain Corpus Details|Books."),
                new Shown(ComponentKind.TRAINING_DATA_DESCRIPTION, DESCRIBED, "__§Notes on training data:__|- Books."),
                new Shown(ComponentKind.TRAINING_DATA_DESCRIPTION, INFERRED, "§## Data and other resources|At mine."),
                new Shown(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        DESCRIBED,
                        "§## Training data|[Books](https://huggingface.co/datasets/org/books)."),
                new Shown(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        INFERRED,
                        "§## Training data|That of [b](https://huggingface.co/org/base)."),
                new Shown(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        INFERRED,
                        "§## Training data|See [this](https://arxiv.org/abs/1706.03762)."),
                new Shown(ComponentKind.TRAINING_DATA_PROVENANCE, INFERRED, "§## Dataset|[B](https://example.org/b)."),
                new Shown(ComponentKind.TRAINING_DATA_PROCESSING, DESCRIBED, "§## Data filtering|No lists."),
                // How was it trained?
                new Shown(ComponentKind.TRAINING_METHODOLOGY, DESCRIBED, "§## Pretraining Procedures|Masked words."),
                new Shown(ComponentKind.TRAINING_METHODOLOGY, INFERRED, "§## Environment setup|With pip."),
                new Shown(ComponentKind.HYPERPARAMETERS, DESCRIBED, "§### Pretraining Hyperparameters|Rate 1."),
                new Shown(ComponentKind.HARDWARE, DESCRIBED, "- **§Hardware used:** one of them"),
                // What is it?
                new Shown(ComponentKind.ARCHITECTURE, INFERRED, "§It has 12 layers, 768 dimensions and 12 heads."),
                new Shown(ComponentKind.ARCHITECTURE, INFERRED, "§* BERT (12-layer, 768-hidden, 110M parameters)"),
                new Shown(ComponentKind.ARCHITECTURE, INFERRED, "- **§Model type:** decoder of a transformer"),
                new Shown(
                        ComponentKind.ARCHITECTURE,
                        DESCRIBED,
                        "§## Technical Specifications|A transformer with 12 layers."),
                // How good is it?
                new Shown(ComponentKind.EVALUATION_RESULTS, INFERRED, "§## Results|See [here](https://e.org/2.html)."),
                new Shown(
                        ComponentKind.EVALUATION_RESULTS,
                        DESCRIBED,
                        "§It achieves the following results on the evaluation set:|- Loss: 0.5"),
                // Where is more?
                new Shown(ComponentKind.FINE_TUNING_CODE, DESCRIBED, "§## Code for Fine-tuning|https://e.org/code"),
                new Shown(ComponentKind.TRAINING_CODE, INFERRED, "See our §[repository](https://github.com/a/b)."),
                new Shown(ComponentKind.EVALUATION_CODE, INFERRED, "This is the §[eval script](https://e.org/e.py)."),
                new Shown(ComponentKind.TECHNICAL_REPORT, INFERRED, "* §[Technical Report](https://e.org/r.pdf)"),
                new Shown(ComponentKind.DATA_CARD, INFERRED, "There is a §[**Data Card**](https://e.org/card)."),
                new Shown(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        INFERRED,
                        "Tuned on §[B](https://huggingface.co/datasets/org/b)."),
                new Shown(ComponentKind.RESEARCH_PAPER, INFERRED, "§## References|https://arxiv.org/abs/1706.03762"),
                new Shown(ComponentKind.USAGE_INFORMATION, DESCRIBED, "§## How to use it in a browser|Open it."));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aCardShowsAComponent(Shown shown) {
        Marked card = Marked.of(START + shown.text().replace('|', '\n') + "\n");

        Component found = Marked.read("README.md", card.text())
                .release()
                .orElseThrow()
                .component(shown.kind())
                .orElseThrow();

        assertThat(found.certainty()).isEqualTo(shown.certainty());
        assertThat(found.location()).contains(new SourceLocation("README.md", card.line(), card.column(), ""));
    }

    /**
     * A card that does not show a component; a bar is the end of a line.
     *
     * @param kind what it does not show
     * @param text its text
     */
    record Missing(ComponentKind kind, String text) {}

    static Stream<Missing> missing() {
        return Stream.of(
                new Missing(ComponentKind.LIMITATIONS, "## Limitations|[More Information Needed]"),
                new Missing(ComponentKind.LIMITATIONS, "## Limitations|<!-- What does it not do? -->"),
                new Missing(ComponentKind.LIMITATIONS, "## Limitations|Coming soon!"),
                new Missing(
                        ComponentKind.LIMITATIONS,
                        "## Limitations|[TODO: provide examples of latent issues and potential remediations]"),
                new Missing(
                        ComponentKind.LIMITATIONS,
                        "## Limitations and bias|Provide examples of latent issues and potential remediations."),
                new Missing(
                        ComponentKind.LIMITATIONS,
                        "## Bias, Risks, and Limitations|[More Information Needed]|### Recommendations|"
                                + "Users (both direct and downstream) should be made aware of the risks, biases and "
                                + "limitations of the model. More information needed for further recommendations."),
                new Missing(
                        ComponentKind.LIMITATIONS,
                        "## Limitations|{{ limits(\"" + "Nobody has told anything yet. ".repeat(12) + "\") }}"),
                new Missing(ComponentKind.LIMITATIONS, "## Limitations|**Of words:**|[More Information Needed]"),
                new Missing(ComponentKind.LIMITATIONS, "## Intended uses & limitations|### How to use|Like this."),
                new Missing(ComponentKind.LIMITATIONS, "**Limitations:**||## Uses|All."),
                new Missing(
                        ComponentKind.LIMITATIONS,
                        "<details>|<summary>Limitations</summary>|</details>||It reads what it is given."),
                new Missing(ComponentKind.LIMITATIONS, "**Limitations:**||**Training data:** books"),
                new Missing(ComponentKind.LIMITATIONS, "```|## Limitations|It errs.|```"),
                new Missing(ComponentKind.LIMITATIONS, "Disclaimer: the card was written by others."),
                new Missing(ComponentKind.LIMITATIONS, "See the base for its limitations and biases."),
                new Missing(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        "## Training data|Describe the data you used to train the model."),
                new Missing(
                        ComponentKind.TRAINING_METHODOLOGY,
                        "## Training procedure|Preprocessing, hardware used, hyperparameters..."),
                new Missing(ComponentKind.TRAINING_METHODOLOGY, "## Training procedure|### Framework versions|- P 1"),
                new Missing(ComponentKind.EVALUATION_RESULTS, "## Eval results|### BibTeX entry|Text of 2020."),
                new Missing(ComponentKind.EVALUATION_RESULTS, "Results:||```|1|```"),
                new Missing(
                        ComponentKind.USAGE_INFORMATION,
                        "## How to use|```python|# TODO: add an example code snippet|```"),
                new Missing(ComponentKind.ARCHITECTURE, "It beats the 24-layer model in 3 tasks."),
                new Missing(ComponentKind.ARCHITECTURE, "## Technical Specifications|It is fast."),
                new Missing(ComponentKind.TRAINING_CODE, "By A ([GitHub](https://github.com/a), [B](https://b.org))."),
                new Missing(ComponentKind.TRAINING_CODE, "![Code](https://github.com/a/b)"),
                new Missing(ComponentKind.TRAINING_CODE, "```|[code](https://github.com/a/b)|```"),
                new Missing(ComponentKind.TRAINING_CODE, "## Code|https://github.com/a"),
                new Missing(
                        ComponentKind.RESEARCH_PAPER,
                        "Carbon emissions can be estimated using the "
                                + "[Machine Learning Impact calculator](https://mlco2.github.io/impact#compute) presented in "
                                + "[Lacoste et al. (2019)](https://arxiv.org/abs/1910.09700)."),
                new Missing(
                        ComponentKind.MODEL_CARD,
                        "Use the code below to get started with the model.|**BibTeX:**|[More Information Needed]"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void aCardDoesNotShowWhatItOnlyHasAPlaceFor(Missing missing) {
        String card = START + missing.text().replace('|', '\n') + "\n";

        assertThat(Marked.read("README.md", card).release().orElseThrow().component(missing.kind()))
                .isEmpty();
    }

    /** Who reads of a data set or an architecture does not have it yet. */
    @ParameterizedTest
    @CsvSource({
        "ARCHITECTURE, ## Architecture, UNKNOWN",
        "TOKENIZER, ## Tokenizer, UNKNOWN",
        "EVALUATION_DATA, ## Evaluation data, UNKNOWN",
        "SUPPORTING_LIBRARIES, ## Requirements, UNKNOWN",
        "TRAINING_DATA_DESCRIPTION, ## Training data, PUBLIC",
        "EVALUATION_RESULTS, ## Results, PUBLIC"
    })
    void aThingThatATextDescribesNeedNotBeHad(ComponentKind kind, String heading, Access access) {
        assertThat(Marked.read("README.md", START + heading + "\nOne of them.\n")
                        .release()
                        .orElseThrow()
                        .component(kind)
                        .map(Component::access))
                .contains(access);
    }

    @ParameterizedTest
    @CsvSource({
        "acme/foo-7b, DESCRIBED, PUBLIC",
        "other/thing, INFERRED, UNKNOWN",
        "acme/base,,",
    })
    void aFileOfWeightsInARepositoryIsOfTheModelThatTheRepositoryIsNamedAfter(
            String model, Certainty certainty, Access access) {
        String card = "---\nlicense: mit\nbase_model: acme/base\n---\n# Foo 7B\n\n[file](https://huggingface.co/"
                + model + "/resolve/main/model.safetensors)\n";
        Optional<Component> weights =
                Marked.read("README.md", card).release().orElseThrow().component(ComponentKind.WEIGHTS);

        assertThat(weights.map(Component::certainty)).isEqualTo(Optional.ofNullable(certainty));
        assertThat(weights.map(Component::access)).isEqualTo(Optional.ofNullable(access));
    }

    @ParameterizedTest
    @CsvSource({
        "ARCHITECTURE, ## Architecture, Not disclosed.",
        "TRAINING_DATA_DESCRIPTION, ## Training data, The training data is not public.",
        "TRAINING_DATA_DESCRIPTION, ## Training data, *Proprietary*",
        "TRAINING_METHODOLOGY, ## Training procedure, Not publicly available.",
        "LIMITATIONS, ## Limitations, Not known."
    })
    void aSectionThatOnlySaysThatThereIsNothingToReadShowsNothing(ComponentKind kind, String heading, String text) {
        assertThat(component(kind, heading, "A text.")).isPresent();
        assertThat(component(kind, heading, text)).isEmpty();
    }

    private static Optional<Component> component(ComponentKind kind, String heading, String text) {
        return Marked.read("README.md", START + heading + "\n" + text + "\n")
                .release()
                .orElseThrow()
                .component(kind);
    }

    @Test
    void aModelMayBeNamedLikeAHeading() {
        assertThat(Marked.read("README.md", "# Bias Detector\nIt detects bias.\n")
                        .release()
                        .orElseThrow()
                        .component(ComponentKind.LIMITATIONS))
                .isEmpty();
    }

    /** Counts over all real cards: a change here is a change of what is recognised, and wants a look at those cards. */
    @Test
    void realCardsShowAsMuchAsTheyDid() {
        Map<ComponentKind, Map<Certainty, Integer>> counts = new EnumMap<>(ComponentKind.class);
        Corpus.files("huggingface", ".md").stream()
                .flatMap(card -> ModelCards.standard().read(card).release().orElseThrow().components().stream())
                .forEach(component -> counts.computeIfAbsent(component.kind(), kind -> new TreeMap<>())
                        .merge(component.certainty(), 1, Integer::sum));

        List<String> told = new ArrayList<>();
        counts.forEach((kind, of) -> of.forEach((certainty, count) -> told.add(kind + " " + certainty + " " + count)));
        assertThat(told)
                .containsExactly(
                        "ARCHITECTURE DESCRIBED 2",
                        "ARCHITECTURE INFERRED 36",
                        "WEIGHTS DESCRIBED 18",
                        "WEIGHTS INFERRED 131",
                        "TOKENIZER DESCRIBED 6",
                        "TOKENIZER INFERRED 137",
                        "HYPERPARAMETERS DESCRIBED 19",
                        "TRAINING_METHODOLOGY DESCRIBED 96",
                        "TRAINING_METHODOLOGY INFERRED 5",
                        "TRAINING_DATA_DESCRIPTION DESCRIBED 70",
                        "TRAINING_DATA_DESCRIPTION INFERRED 69",
                        "TRAINING_DATA_PROVENANCE STATED 97",
                        "TRAINING_DATA_PROVENANCE DESCRIBED 27",
                        "TRAINING_DATA_PROVENANCE INFERRED 41",
                        "TRAINING_DATA_PROCESSING DESCRIBED 3",
                        "TRAINING_CODE DESCRIBED 4",
                        "TRAINING_CODE INFERRED 40",
                        "FINE_TUNING_CODE DESCRIBED 1",
                        "EVALUATION_CODE INFERRED 1",
                        "SUPPORTING_LIBRARIES DESCRIBED 1",
                        "EVALUATION_DATA DESCRIBED 7",
                        "MODEL_CARD STATED 327",
                        "RESEARCH_PAPER DESCRIBED 28",
                        "RESEARCH_PAPER INFERRED 127",
                        "EVALUATION_RESULTS DESCRIBED 89",
                        "EVALUATION_RESULTS INFERRED 28",
                        "USAGE_INFORMATION DESCRIBED 197",
                        "LIMITATIONS DESCRIBED 20",
                        "LIMITATIONS INFERRED 9",
                        "HARDWARE DESCRIBED 9");
    }

    /** The template of the Hub's client, as it is: there are places for everything, and nothing is said. */
    @Test
    void anUntouchedTemplateShowsNothing() {
        List<Component> components = Corpus.files("huggingface-fixtures", "template.md").stream()
                .filter(card -> !card.endsWith("sample_template.md"))
                .flatMap(card -> ModelCards.standard().read(card).release().orElseThrow().components().stream())
                .toList();

        assertThat(components).isEmpty();
    }
}
