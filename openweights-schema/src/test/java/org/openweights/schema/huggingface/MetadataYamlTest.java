package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ModelCards;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;

class MetadataYamlTest {
    private static final String FORMAT = "huggingface-metadata";

    @TempDir
    Path folder;

    /** A bar is an end of line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "license: mit|language: en;;LIKELY",
                "license: mit|language: en;metadata.yaml;LIKELY",
                "---|license: mit|language: en;metadata.yaml;LIKELY",
                "# a comment||license: mit|tags:|- a|- b|...;metadata.yaml;LIKELY",
                "license: mit|tags: [|  a|];metadata.yaml;LIKELY",
                "\"license\": mit|'tags': [a];metadata.yaml;LIKELY",
                "base_model: org/base;;LIKELY",
                "model-index:|- name: m;;LIKELY",
                "license: mit;;POSSIBLE",
                "tags: [a];metadata.yaml;POSSIBLE",
                "license: mit|language: en;README.md;NONE",
                "license: mit|language: en|---|# Model;;NONE",
                "---|license: mit|language: en|---;;NONE",
                "license: mit|language: en|More is said in the paper.;;NONE",
                "license: mit|language: en|https://example.org;;NONE",
                "license: mit|name: m|version: 1;metadata.yaml;NONE",
                "cff-version: 1.2.0|title: m|license: mit|message: Cite it.;CITATION.cff;NONE",
                "{license: mit, base_model: org/base};metadata.yaml;LIKELY",
                "[license, language];metadata.yaml;NONE",
                "- license: mit;metadata.yaml;NONE",
                "'';metadata.yaml;NONE"
            })
    void isRecognizedByItsKeys(String text, String name, Confidence confidence) {
        CardSource card = new CardSource(name == null ? "" : name, text.replace('|', '\n'), ReadLimits.standard());

        assertThat(new MetadataYaml().recognize(card)).isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "license: mit, a.yaml, huggingface-metadata",
        "license: mit, README.md, huggingface-readme",
        "'{license: MIT, tags: [a]}', a.yaml, huggingface-metadata",
        "'{\"license\": ''a: {'', \"tags\": [{a: b}]}', a.yml, huggingface-metadata",
        "'%YAML 1.2\n---\nlicense: mit\ntags: [a]', a.yaml, huggingface-metadata",
        "'licence: mit\ndataset: x', a.yaml, huggingface-metadata",
        "pipeline_tag: translation, '', huggingface-metadata",
        "Some words on a model., '', huggingface-readme"
    })
    void isOneFormatAmongTheOthers(String text, String name, String format) {
        assertThat(Marked.read(name, text).format()).contains(format);
    }

    @Test
    void whereItCouldBeATextTooBothFormatsAreNamed() {
        CardReading reading = Marked.read("card", "license: mit\n");

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("OW-CARD-AMBIGUOUS");
        assertThat(reading.findings().get(0).message())
                .startsWith(
                        "The card could be in any of these formats: Hugging Face README.md, Hugging Face metadata YAML.");
    }

    @Test
    void whereItCouldBeADescriptionOfTheFrameworkTooBothFormatsAreNamed() {
        String card = "framework: {version: 1}\nrelease: {name: m}\nlicense: mit\nlanguage: en\ntags: [a]\n";

        assertThat(Marked.read("card.yaml", card).findings().get(0).message())
                .contains("Hugging Face metadata YAML")
                .contains("Model Openness Framework");
    }

    @Test
    void aReleaseIsReadAsFromTheHeadOfACard() {
        String metadata = """
                license: apache-2.0
                language: [en, no]
                base_model: org/base
                base_model_relation: quantized
                datasets: squad
                """;
        ModelRelease bare = Marked.read("org/fruit.yaml", metadata).release().orElseThrow();

        ModelRelease head =
                Marked.read("fruit.md", "---\n" + metadata + "---\n").release().orElseThrow();
        assertThat(bare.identity().name()).isEqualTo("fruit");
        assertThat(bare.license().declaration()).isEqualTo(head.license().declaration());
        assertThat(bare.characteristics()).isEqualTo(head.characteristics());
        assertThat(bare.baseModels())
                .extracting(BaseModel::model, BaseModel::relation)
                .containsExactlyElementsOf(head.baseModels().stream()
                        .map(base -> tuple(base.model(), base.relation()))
                        .toList());
        assertThat(bare.license().location().orElseThrow().line()).isEqualTo(1);
        assertThat(bare.license().location().orElseThrow().source()).isEqualTo("org/fruit.yaml");
    }

    /** Code and metadata with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("OW-HF-LICENSE", "language: en\nlicense: §MIT\n"),
                arguments("OW-HF-LICENSE", "# metadata\n---\nlanguage: en\nlicense: §MIT\n"),
                arguments("OW-HF-LICENSE-MISSING", "§language: en\ntags: [a]\n"),
                arguments("OW-HF-KEY", "license: mit\nlanguage: en\n§dataset: squad\n"),
                arguments("OW-HF-GATED", "license: mit\n§extra_gated_prompt: Promise.\n"),
                arguments("OW-HF-TYPE", "license: mit\ntags: §nlp\n"),
                arguments("OW-DATA-SYNTAX", "license: mit\ntags: [a, b§"),
                arguments("OW-DATA-DUPLICATE-KEY", "license: mit\nlanguage: en\n§license: mit\n"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(String code, String card) {
        Marked marked = Marked.of(card);

        assertThat(Marked.read("metadata.yaml", marked.text()).format()).contains(FORMAT);
        assertThat(marked.faults("metadata.yaml")).extracting(Marked::told).containsExactly(marked.expected(code));
    }

    @Test
    void aKeyThatIsLeftBehindIsNamed() {
        CardReading reading = Marked.read("metadata.yaml", "license: mit\nthumbnail: a.png\n");

        assertThat(reading.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "metadata.yaml:2:1 info OW-HF-NOT-READ 'thumbnail' has no place in a release and was not"
                                + " read. Keep the card beside the release if it matters.");
    }

    /** The card of a model on the Hub is its README; a file beside it is not. */
    @Test
    void inADirectoryItIsNotTheCard() throws IOException {
        Files.writeString(folder.resolve("metadata.yaml"), "license: mit\nlanguage: en\n");

        assertThat(ModelCards.standard().read(folder).findings())
                .extracting(Finding::code)
                .isEqualTo(List.of("OW-CARD-MISSING"));
    }
}
