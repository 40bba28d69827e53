package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.huggingface.RestrictiveSentences.Sentence;

class RestrictiveSentencesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "This model is for non-commercial research use only.",
                "The model may not be used for any commercial purpose.",
                "Use of the weights is restricted to research.",
                "THIS MODEL IS FOR RESEARCH PURPOSES ONLY",
                "Commercial use requires a separate license.",
                "Commercial use of the model is prohibited.",
                "For commercial use of this model, please contact us.",
                "Please do not use it commercially.",
                "For academic use only!",
                "Intended for research purposes only.",
                "We release the model weights, which are for research use only.",
                "This model, fine-tuned on Llama, is for research purposes only.",
                "This model is fine-tuned on Llama and released for non-commercial use.",
                "The code and the model are for non-commercial use only.",
                "This model and the data set are for non-commercial use only.",
                "The model is available under a non-commercial license.",
                "Unlike its base, the model is solely for academic work.",
            })
    void aSentenceAboutTheModelIsFoundWhereverItStands(String sentence) {
        assertThat(in("# Sedge\n\n" + sentence + "\n"))
                .extracting(Sentence::text)
                .containsExactly(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The data set is for non-commercial research only.",
                "The code is for research purposes only.",
                "The base model is for research only.",
                "Llama 2 is for non-commercial use only.",
                "The model was trained on data that is for non-commercial use only.",
                "The model was trained on texts, which are for research purposes only.",
                "Unlike LLaMA, which is for non-commercial use only, this model is free.",
                "This model can be used for commercial and non-commercial purposes.",
                "This model is not limited to non-commercial use.",
                "The model does well on commercials only.",
                "This model knows commercial law.",
                "The model was only tested in English; research is needed.",
                "Use of the model is free, commercial use included.",
                "Only the model is released.",
                "This model was made for research and only knows English.",
                "The knowledge of the model is limited to biomedical research papers.",
                "The tokenizer of the model is for research purposes only.",
            })
    void aSentenceAboutSomethingElseIsNot(String sentence) {
        assertThat(in("# Sedge\n\n" + sentence + "\n")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"Research use only.", "MIT, but not for commercial use.", "Sedge may be used for research only."
            })
    void belowAHeadingAboutTheLicenseASentenceIsAboutTheModel(String sentence) {
        assertThat(in("# Sedge\n\n## License\n\n" + sentence + "\n")).hasSize(1);
        assertThat(in("# Sedge\n\n- **License:** " + sentence + "\n")).hasSize(1);
        assertThat(in("# Sedge\n\n## License\n\nThe data set: " + sentence + "\n"))
                .isEmpty();
    }

    @Test
    void belowAHeadingAboutSomethingElseASentenceWithoutASubjectIsAboutThat() {
        assertThat(in("# Sedge\n\n## Data set\n\nFor research use only.\n")).isEmpty();
        assertThat(in("# Sedge\n\n## Data set\n\nCommercial use requires a license.\n"))
                .hasSize(1);
    }

    @Test
    void codeHeadingsAndCommentsDoNotSaySo() {
        assertThat(in("""
                # For research use only

                ```
                This model is for research only.
                ```
                <!-- This model is for research only. -->
                """)).isEmpty();
    }

    @Test
    void aSentenceGoesOnInTheNextLineAndEndsWithItsItem() {
        assertThat(in("# Sedge\n\nA fine model. This model is for\nresearch purposes only. It is small.\n"))
                .containsExactly(new Sentence("This model is for research purposes only.", 9));
        assertThat(in("# Sedge\n\n- The model is small\n- Non-commercial data was left out\n"))
                .isEmpty();
    }

    @Test
    void aLongSentenceIsCut() {
        String sentence = "This model is for research only, " + "and so on, ".repeat(2_000);

        assertThat(in("# Sedge\n\n" + sentence).get(0).text()).hasSize(300).endsWith("…");
    }

    private static List<Sentence> in(String text) {
        return RestrictiveSentences.in(new CardBody(new CardSource("README.md", text, ReadLimits.standard()), 0));
    }
}
