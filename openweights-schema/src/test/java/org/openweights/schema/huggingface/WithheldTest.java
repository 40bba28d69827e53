package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;

/** A section that only says that something is withheld, not known, to come, or told elsewhere is no description. */
class WithheldTest {
    private static Optional<Component> shown(ComponentKind kind, String heading, String text) {
        return Marked.read(
                        "README.md",
                        "---\nlicense: mit\n---\n# Sedge 7B\n\n" + heading + "\n" + text.replace('¦', '\n') + "\n")
                .release()
                .orElseThrow()
                .component(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What is withheld.
                "We do not disclose the training data.",
                "We cannot disclose the training data.",
                "We don't disclose\u00A0the training data!",
                "None disclosed.",
                "The training data is confidential.",
                "The training data of Sedge is a trade secret.",
                "Sedge's training data is confidential.",
                "Proprietary data that cannot be shared.",
                "The data is not public.",
                "The data isn’t public.",
                "Details are withheld for competitive reasons.",
                "Details on the data have been withheld, for legal, commercial and safety reasons.",
                "Secret.",
                "**Secret**",
                "No details are given.",
                "This information is not available.",
                "Undisclosed sources.",
                "In-house data.",
                "Our own dataset.",
                "A private dataset, not released.",
                "Acme does not disclose the training data.",
                "Acme declines to share details.",
                "We do not disclose the composition of the Cyperus corpus.",
                "We are unable to reveal what the model was trained on due to contracts with our partners.",
                "We will not release the data because of the advice of lawyers.",
                "The data used cannot be published owing to privacy restrictions.",
                "For competitive reasons, nothing is said about the data.",
                "Under NDA.",
                "We'd rather not say.",
                "No comment.",
                "Classified information",
                "We do not disclose¦the training data.",
                "- We do not share the data.¦- We do not share its sources.",
                "1. Not disclosed.¦2. Secret.",
                "| Data | secret |¦|---|---|¦| Sources | not disclosed |",
                "> The data is confidential.",
                "<p>The data is confidential.</p>",
                "**Sources:** we do not disclose them",
                "**Sources:** confidential",
                "The data is not public ([policy](https://example.org/policy)).",
                // What is not known.
                "Unknown at this time.",
                "The training data is unknown.",
                "We do not know what it was trained on.",
                // What is to come.
                "We will describe it in a paper.",
                "More information coming soon",
                "Details will be released at a later date.",
                "The data will be published in 2027.",
                "To be added soon.",
                "A description is in preparation.",
                "Planned for a future version.",
                // What is elsewhere, without a way there.
                "Ask us.",
                "Contact the authors for details.",
                "See paper.",
                "Please see the paper for more details.",
                "Details can be found in our paper.",
                "Please refer to the original paper by Carex et al.",
                "Available elsewhere.",
            })
    void aSectionThatSaysNoMoreThanThatDescribesNothing(String text) {
        assertThat(shown(ComponentKind.TRAINING_DATA_DESCRIPTION, "## Training data", text))
                .isEmpty();
        assertThat(shown(ComponentKind.TRAINING_METHODOLOGY, "## Training procedure", text))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The data is not public, but consists of 2M news articles from 2010–2020.",
                "The data is not public. It consists of news articles.",
                "The data is not public; it holds news.",
                "The 2M news articles that we used cannot be shared.",
                "We cannot share the data, which is a collection of medical notes.",
                "Proprietary medical notes of three hospitals.",
                "A private collection of letters.",
                "We do not disclose the data. Its texts were crawled from the web.",
                "We cannot release the 20,000 hours of speech.",
                "Wikipedia. More will be added.",
                "Wikipedia and books; see the paper.",
                "- News: 2M articles¦- Mail: confidential",
                "Not public (letters, mostly English).",
                "See [the paper](https://example.org/paper).",
                "More details are at https://example.org/data.",
                "Public data.",
                "Books.",
                "Trained on tweets that we do not share.",
                "La documentation est privée.",
                "未公開",
                "| Source | Share |¦|---|---|¦| Web | 80% |¦| Undisclosed | 20% |",
                "Secret.¦```¦load(\"books\")¦```"
            })
    void aSectionThatSaysMoreDescribesSomething(String text) {
        assertThat(shown(ComponentKind.TRAINING_DATA_DESCRIPTION, "## Training data", text))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING_DATA_PROVENANCE, ### Data provenance, Undisclosed sources.",
        "TRAINING_DATA_DESCRIPTION, ### Data provenance, Undisclosed sources.",
        "HYPERPARAMETERS, ## Hyperparameters, The hyperparameters are secret.",
        "ARCHITECTURE, ## Architecture, The architecture is confidential.",
        "EVALUATION_RESULTS, ## Evaluation, The model has not been evaluated.",
        "EVALUATION_RESULTS, ## Results, Results will follow.",
        "HARDWARE, ## Hardware, We cannot say.",
        "LIMITATIONS, ## Limitations, The limitations are not known yet.",
        "TOKENIZER, ## Tokenizer, See the paper."
    })
    void noComponentComesOfIt(ComponentKind kind, String heading, String text) {
        assertThat(shown(kind, heading, "Number 3 tells of an encoder with layers."))
                .isPresent();
        assertThat(shown(kind, heading, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Training data¦We do not disclose the training data.",
                "## Training data¦The training data is confidential.",
                "## Training data¦Proprietary data that cannot be shared.",
                "The model was trained on confidential data.",
                "The model was trained on data that we do not disclose.",
                "## Data provenance¦Undisclosed sources.",
                "| Model | Size | Training data |¦|---|---|---|¦| Sedge | 7B | We do not tell |",
            })
    void whoWithholdsTheDataIsSaidNotToTellOfIt(String text) {
        String card = "---\nlicense: mit\n---\n# Sedge\n\n" + text.replace('¦', '\n') + "\n";

        assertThat(Marked.read("README.md", card).findings())
                .extracting(Finding::code)
                .contains("OW-HF-TRAINING-DATA");
    }

    @Test
    void wordsStandInTheTableAsTheyAreLookedUp() {
        assertThat(Table.rows("withheld-words.tsv"))
                .allSatisfy(row -> assertThat(row[1])
                        .isEqualTo(row[1].toLowerCase(Locale.ROOT))
                        .matches("[a-z]+"));
        assertThat(Table.rows("withheld-words.tsv").stream()
                        .filter(row -> !row[0].equals("agent"))
                        .map(row -> row[1]))
                .doesNotHaveDuplicates();
    }
}
