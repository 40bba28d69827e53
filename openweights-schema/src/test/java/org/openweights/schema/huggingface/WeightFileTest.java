package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;
import org.openweights.schema.Marked;

/** Weights are public only where a mention of their file offers it. */
class WeightFileTest {
    private static Optional<Component> weights(String text) {
        return Marked.read("README.md", "---\nlicense: mit\n---\n# Sedge 7B\n\n" + text.replace('¦', '\n') + "\n")
                .release()
                .orElseThrow()
                .component(ComponentKind.WEIGHTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The weights are in `model.safetensors`.",
                "- `model.safetensors`: the weights¦- `merges.txt`: not needed any more",
                "[Weights](model.safetensors)",
                "[The model](https://example.org/sedge/model.safetensors?download=true)",
                "Download https://huggingface.co/acme/sedge-7b/resolve/main/model.safetensors",
                "```¦wget https://example.org/sedge/model.safetensors¦```",
                "```¦huggingface-cli download acme/sedge-7b model.safetensors¦```",
                "| File | Size |¦|---|---|¦| [model.safetensors](https://example.org/sedge-7b/model.safetensors) | 4 GB |",
                "| Weights | model.safetensors |¦|---|---|¦| Vocabulary | vocab.txt |",
                "| Model | File |¦|---|---|¦| Sedge 7B | pytorch_model.bin |",
                "The use of `pytorch_model.bin` is recommended. The h5 file was made by hand.",
                "The code is not public yet.¦¦The weights are in `model.safetensors`.",
                "The weights are in `model.safetensors`, free to download for anyone, without registration.",
                "`model.safetensors` can be had by anyone; no login and no approval.",
            })
    void aFileThatIsNamedOrLinkedIsThere(String text) {
        Component weights = weights(text).orElseThrow();

        assertThat(weights.certainty()).isEqualTo(Certainty.DESCRIBED);
        assertThat(weights.access()).isEqualTo(Access.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The weights in `model.safetensors` can be had without registration, but only by customers.",
                // Denied.
                "We do not provide `model.safetensors`.",
                "We don’t provide `model.safetensors`.",
                "`model.safetensors` was removed.",
                "`model.safetensors` is no longer here.",
                "~~`model.safetensors`~~",
                "The weights in `model.safetensors` are not public; access on request.",
                "The weights are in `model.safetensors`.¦They are not public.",
                "`model.safetensors` was withdrawn after complaints.",
                "`model.safetensors` used to be here.",
                "[`model.safetensors`](https://example.org/sedge/model.safetensors) is unavailable.",
                "The file is `model.safetensors`.¦¦Note: `model.safetensors` has been deleted.",
                // Promised.
                "`model.safetensors` will be released soon.",
                "Coming: `model.safetensors`",
                "## Planned files¦- `model.safetensors`",
                "These files will be there later:¦¦- `model.safetensors`¦- `vocab.txt`",
                "Once the paper is accepted, `model.safetensors` can be had.",
                "| File | State |¦|---|---|¦| weights `model.safetensors` | to be uploaded |",
                // Limited.
                "`model.safetensors` is given only to academic institutions.",
                "`model.safetensors` is available to paying customers.",
                "`model.safetensors` can be had after signing an agreement.",
                "`model.safetensors` on request",
                "Contact us for `model.safetensors`.",
                "Researchers can apply for `model.safetensors`.",
                "```¦# customers only¦wget https://example.org/model.safetensors¦```",
                // That of another, or none.
                "Unlike Llama 2, whose `pytorch_model.bin` is public, ours is closed.",
                "Llama 2 has a `pytorch_model.bin`, whereas Sedge has an API.",
                "| Model | File |¦|---|---|¦| Llama 2 | pytorch_model.bin |",
                "Tables:¦¦| Model | File |¦|---|---|¦| Llama 2 7B model | pytorch_model.bin |",
                "| Model | File |¦|---|---|¦| Llama 2 | [pytorch_model.bin](https://huggingface.co/acme/llama/blob/main/pytorch_model.bin) |",
                "[model.safetensors](https://example.org/form)",
                "```¦load(\"model.safetensors\")¦```",
                "Save your own as `model.safetensors`.",
            })
    void wordsAroundItMakeItNoMoreThanASuggestion(String text) {
        Component weights = weights(text).orElseThrow();

        assertThat(weights.certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(weights.access()).isEqualTo(Access.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```¦cp /my/model.safetensors .¦```",
                "It stands in `/my/model.safetensors`.",
                "```¦load ~/models/model.safetensors¦```",
                "`C:\\models\\model.safetensors`",
                "`$HOME/model.safetensors`",
                "`${DIR}/model.safetensors`",
                "`path/to/model.safetensors`",
                "All `*.safetensors` files",
            })
    void aPathOnAMachineIsNoFileOfTheRelease(String text) {
        assertThat(weights(text)).isEmpty();
    }

    /** Its name on the Hub says that it is there; a file of another model says nothing against that. */
    @ParameterizedTest
    @ValueSource(strings = {"| Llama 2 | pytorch_model.bin |¦", "```¦save(\"model.safetensors\")¦```¦"})
    void aModelThatIsLoadedByItsNameIsPublicAllTheSame(String text) {
        assertThat(weights(text + "¦```¦AutoModel.from_pretrained(\"acme/sedge-7b\")¦```")
                        .orElseThrow()
                        .access())
                .isEqualTo(Access.PUBLIC);
    }

    @Test
    void aFileThatIsWithheldIsNotOfferedByACall() {
        assertThat(weights("`model.safetensors` was removed.¦¦```¦AutoModel.from_pretrained(\"acme/sedge-7b\")¦```")
                        .orElseThrow()
                        .access())
                .isEqualTo(Access.UNKNOWN);
    }

    @Test
    void wordsStandInTheTableAsTheyAreLookedUp() {
        assertThat(Table.rows("offer-words.tsv"))
                .extracting(row -> row[1])
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words)
                        .isEqualTo(words.toLowerCase(Locale.ROOT))
                        .matches("[a-z ]+"));
        assertThat(Table.rows("offer-words.tsv"))
                .extracting(row -> row[0])
                .containsOnly("granted", "withheld", "other", "common");
    }
}
