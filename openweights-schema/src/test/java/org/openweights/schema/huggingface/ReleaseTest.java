package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.schema.ModelCards;
import org.openweights.validation.SourceLocation;

class ReleaseTest {
    private static ModelRelease read(String source, String card) {
        return ModelCards.standard()
                .read(source, card.getBytes(StandardCharsets.UTF_8))
                .release()
                .orElseThrow();
    }

    private static ModelRelease read(String card) {
        return read("README.md", card);
    }

    private static ModelRelease metadata(String yaml) {
        return read("---\n" + yaml.replace('|', '\n') + "\n---\n");
    }

    private static Optional<Component> component(String card, ComponentKind kind) {
        return read(card).component(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a/README.md;---\\nmodel-index:\\n- name: one\\n  results: []\\n---\\n# Two;one",
                "a/README.md;---\\nmodel-index:\\n- name: one\\n- name: two\\n---\\n# Three;Three",
                "a/README.md;# **Two** [x](y);Two x",
                "a/README.md;## Not this\\n# This;This",
                "a/README.md;# Model Card for Two;Two",
                "a/README.md;# Usage\\n# Two;Two",
                "a/README.md;# {{ model_id }}\\ntext;a",
                "org/model/README.md;text;model",
                "org\\\\model\\\\README.md;text;model",
                "README.md;text;README",
                "./README.md;text;README",
                "org__model.md;text;org__model",
                "'';text;unnamed"
            })
    void hasAName(String source, String card, String name) {
        assertThat(read(source.replace("\\\\", "\\"), card.replace("\\n", "\n"))
                        .identity()
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# T\\n\\nThe first paragraph,\\nin two lines.\\n\\nThe second.;The first paragraph, in two lines.",
                "# T\\n![badge](x)\\n\\n- a list item that is long\\n\\nThe **first** [paragraph](x).;The first paragraph.",
                "# T\\nThis model is a model. It has these parts:\\n- parts;This model is a model.",
                "# T\\nGet the model from here:\\n- here\\n\\nThis model is a model.;This model is a model.",
                "Before the title, a sentence.\\n# T\\nAfter the title, a sentence.;After the title, a sentence.",
                "## No title, this card\\nStill has a sentence.;Still has a sentence.",
                "# T\\n<!-- Provide a quick summary of what the model is. -->\\n\\nThe model is a model.;The model is a model.",
                "# T\\n| a table | of things |\\n\\n> quoted words of somebody\\n\\n**Language:** English, mostly English\\n\\n"
                        + "Words of our own here.;Words of our own here."
            })
    void isDescribedByTheFirstParagraph(String card, String description) {
        assertThat(read(card.replace("\\n", "\n")).identity().description()).contains(description);
    }

    @Test
    void isDescribedInNotMoreThan500Characters() {
        String description =
                read("# T\n\n" + "word ".repeat(300)).identity().description().orElseThrow();

        assertThat(description).hasSize(500).endsWith("…");
        assertThat(read("# T\n\n[More Information Needed]\n").identity().description())
                .isEmpty();
    }

    @Test
    void declaresItsLicenseWithItsPlace() {
        assertThat(metadata("license: other|license_name: own|license_link: LICENSE")
                        .license())
                .isEqualTo(new LicenseStatement(
                        new LicenseDeclaration(List.of("other"), Optional.of("own"), Optional.of("LICENSE")),
                        Medium.METADATA,
                        Optional.of(new SourceLocation("README.md", 2, 10, "/license"))));
        assertThat(metadata("license: [mit, apache-2.0]")
                        .license()
                        .declaration()
                        .values())
                .containsExactly("mit", "apache-2.0");
        assertThat(metadata("license_name: own")
                        .license()
                        .location()
                        .orElseThrow()
                        .pointer())
                .isEqualTo("/license_name");
        assertThat(metadata("language: en").license()).isEqualTo(LicenseStatement.none());
        assertThat(metadata("license:").license()).isEqualTo(LicenseStatement.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## License\n\nMIT\n",
                "## License\nMIT license.\n",
                "## License\n\nThe model is released under the MIT license.\n",
                "## Licensing information\n\nEverything is under the terms of the [MIT](LICENSE)\nlicense.\n",
                "## License\nLicense: `MIT`\n",
                "- **License:** MIT\n"
            })
    void takesTheLicenseThatOnlyTheTextNames(String text) {
        LicenseStatement license = read("# M\n" + text).license();

        assertThat(license.declaration()).isEqualTo(LicenseDeclaration.of("MIT"));
        assertThat(license.medium()).isEqualTo(Medium.PROSE);
        assertThat(license.location().orElseThrow().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# M\n## License\nThe code is under the MIT license, the weights under the Apache-2.0 license.\n",
                "# M\n## License\nSee the file LICENSE.\n",
                "# M\n## License\nFree for all.\n",
                "# M\nThe data came under the MIT license.\n",
                "---\nlicense:\n---\n# M\n## License\nMIT\n",
                "---\nlicense: [mit\n---\n# M\n## License\nMIT\n"
            })
    void takesNoLicenseThatIsNotPlain(String card) {
        assertThat(read(card).license().declaration().isEmpty()).isTrue();
    }

    @Test
    void isDerivedFromItsBaseModels() {
        assertThat(metadata("base_model: org/b").baseModels())
                .containsExactly(new BaseModel(
                        "org/b",
                        Relation.UNSTATED,
                        Optional.of("https://huggingface.co/org/b"),
                        Optional.empty(),
                        Optional.of(new SourceLocation("README.md", 2, 13, "/base_model"))));
        assertThat(metadata("base_model: [a/b, c/d]|base_model_relation: merge").baseModels())
                .extracting(BaseModel::model, BaseModel::relation)
                .containsExactly(tuple("a/b", Relation.MERGE), tuple("c/d", Relation.MERGE));
        assertThat(metadata("base_model: a/b|library_name: peft")
                        .baseModels()
                        .get(0)
                        .relation())
                .isEqualTo(Relation.ADAPTER);
        assertThat(metadata("base_model: a/b|library_name: peft|base_model_relation: quantized")
                        .baseModels()
                        .get(0)
                        .relation())
                .isEqualTo(Relation.QUANTIZED);
        assertThat(metadata("base_model: a/b|library_name: peft|base_model_relation: other")
                        .baseModels()
                        .get(0)
                        .relation())
                .isEqualTo(Relation.UNSTATED);
        assertThat(metadata("base_model: https://huggingface.co/a/b/")
                        .baseModels()
                        .get(0)
                        .model())
                .isEqualTo("a/b");
    }

    @Test
    void wasTrainedOnDataAndTestedOnOther() {
        ModelRelease release = metadata("datasets: [squad, https://huggingface.co/datasets/a/b]|model-index:|- name: m|"
                + "  results:|  - task: {type: t}|    dataset: {type: c/d, name: D, split: test}|"
                + "    metrics: [{type: f1, value: 0.90}, {name: EM, type: em, value: [1]}, {type: acc}]|"
                + "  - task: {type: t}|    dataset: {type: c/d, name: D}|    metrics: [{name: A, type: a, value: 1}]");

        assertThat(release.datasets())
                .extracting(DatasetUse::dataset, DatasetUse::role)
                .containsExactly(
                        tuple("squad", DatasetUse.Role.TRAINING),
                        tuple("a/b", DatasetUse.Role.TRAINING),
                        tuple("c/d", DatasetUse.Role.EVALUATION));
        assertThat(release.datasets().get(2).location().orElseThrow().pointer())
                .isEqualTo("/model-index/0/results/0/dataset/type");
        assertThat(release.metrics())
                .containsExactly(
                        new Metric("f1", "0.90", Optional.of("D"), Optional.of("test")),
                        new Metric("A", "1", Optional.of("D"), Optional.empty()));
        assertThat(release.component(ComponentKind.EVALUATION_RESULTS)
                        .orElseThrow()
                        .certainty())
                .isEqualTo(Certainty.STATED);
    }

    @Test
    void hasCharacteristics() {
        assertThat(metadata("pipeline_tag: translation|language: [en, no, en]|library_name: timm|tags: [a, 1, a, ~]")
                        .characteristics())
                .isEqualTo(new Characteristics(
                        List.of(), List.of("translation"), List.of("en", "no"), List.of("timm"), List.of("a", "1")));
    }

    @Test
    void emittedCarbon() {
        assertThat(metadata("co2_eq_emissions: 12.5").training().carbonGrams()).contains(new BigDecimal("12.5"));
        assertThat(metadata("co2_eq_emissions: {emissions: 1e3}").training().carbonGrams())
                .contains(new BigDecimal("1e3"));
        assertThat(metadata("co2_eq_emissions: -1").training().carbonGrams()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "g, 12",
        "grams of CO2, 12",
        "kg, 12000",
        "kgCO2e, 12000",
        "Kilograms of CO2 equivalent, 12000",
        "t CO2eq, 12000000",
        "tons, ''",
        "lbs, ''",
        "[kg], ''",
        "'', 12"
    })
    void theUnitBesideTheCarbonCounts(String unit, String grams) {
        assertThat(metadata("co2_eq_emissions: {emissions: 12, unit: " + unit + "}")
                        .training()
                        .carbonGrams()
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                .isEqualTo(grams);
    }

    @Test
    void carbonThatIsNoNumberOfACommonSizeIsNotRead() {
        assertThat(metadata("co2_eq_emissions: 12 kg").training().carbonGrams()).isEmpty();
        assertThat(metadata("co2_eq_emissions: .inf").training().carbonGrams()).isEmpty();
    }

    /** Kind, certainty, and a text with a mark at the place of the evidence. */
    static Stream<Arguments> evidence() {
        return Stream.of(
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, "§## Training data|Books."),
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, "§Training Data|---|Books."),
                arguments(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        Certainty.DESCRIBED,
                        "§### 2.1 Pre-Training Corpus:|Books."),
                arguments(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        Certainty.DESCRIBED,
                        "§## Training data 📚|### Books|All."),
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, "**§Training data:** Books."),
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, "**§Training data**|Books."),
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, "- §Training data: Books."),
                arguments(
                        ComponentKind.TRAINING_DATA_DESCRIPTION,
                        Certainty.DESCRIBED,
                        "| a | b ||---|---|| §Training data | Books |"
                                .replace("||", "|\n|")
                                .replace("| a", "\n| a")),
                arguments(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.INFERRED, "§## Dataset|Books."),
                arguments(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        Certainty.DESCRIBED,
                        "§## Training data|See [here](https://example.org)."),
                arguments(
                        ComponentKind.TRAINING_DATA_PROVENANCE, Certainty.INFERRED, "§## Training data|Of `org/set`."),
                arguments(ComponentKind.TRAINING_DATA_PROVENANCE, Certainty.DESCRIBED, "§## Data sources|Libraries."),
                arguments(ComponentKind.TRAINING_DATA_PROCESSING, Certainty.DESCRIBED, "§## Preprocessing|Lower case."),
                arguments(ComponentKind.TRAINING_METHODOLOGY, Certainty.DESCRIBED, "§## Training procedure|Long."),
                arguments(ComponentKind.HYPERPARAMETERS, Certainty.DESCRIBED, "§## Hyperparameters|```|lr = 1|```"),
                arguments(ComponentKind.HYPERPARAMETERS, Certainty.DESCRIBED, "- §learning rate: 1e-5|- batch size: 8"),
                arguments(ComponentKind.ARCHITECTURE, Certainty.DESCRIBED, "§## Model Architecture|A transformer."),
                arguments(
                        ComponentKind.ARCHITECTURE,
                        Certainty.INFERRED,
                        "§## Model description|It has 12 layers and 12 heads."),
                arguments(ComponentKind.EVALUATION_RESULTS, Certainty.DESCRIBED, "§## Eval results|90 %"),
                arguments(ComponentKind.LIMITATIONS, Certainty.DESCRIBED, "§## Bias, Risks, and Limitations|Some."),
                arguments(
                        ComponentKind.USAGE_INFORMATION, Certainty.DESCRIBED, "§## Intended uses & limitations|Many."),
                arguments(ComponentKind.LIMITATIONS, Certainty.INFERRED, "§## Intended uses & limitations|Many."),
                arguments(
                        ComponentKind.TRAINING_CODE,
                        Certainty.DESCRIBED,
                        "§## Training code|At https://git.example.org/a."),
                arguments(ComponentKind.TRAINING_CODE, Certainty.INFERRED, "§## Code|At https://github.com/a/b."),
                arguments(
                        ComponentKind.RESEARCH_PAPER,
                        Certainty.DESCRIBED,
                        "§## Citation|https://arxiv.org/abs/1706.03762"),
                arguments(
                        ComponentKind.RESEARCH_PAPER,
                        Certainty.DESCRIBED,
                        "**§Paper:** [x](https://doi.org/10.1000/1)"),
                arguments(
                        ComponentKind.RESEARCH_PAPER,
                        Certainty.INFERRED,
                        "As [shown](§https://arxiv.org/abs/1706.03762)."),
                arguments(ComponentKind.RESEARCH_PAPER, Certainty.INFERRED, "Also §arXiv:1706.03762."),
                arguments(ComponentKind.WEIGHTS, Certainty.DESCRIBED, "In `§model.safetensors`."),
                arguments(
                        ComponentKind.WEIGHTS,
                        Certainty.DESCRIBED,
                        "```|wget §https://example.org/x/model-q4.gguf|```"),
                arguments(ComponentKind.WEIGHTS, Certainty.DESCRIBED, "§pytorch_model.bin, and more"),
                arguments(
                        ComponentKind.WEIGHTS, Certainty.INFERRED, "```|m = AutoModel.from_pretrained(\"§org/m\")|```"),
                arguments(ComponentKind.TOKENIZER, Certainty.INFERRED, "`AutoTokenizer.from_pretrained('§org/m')`"),
                arguments(ComponentKind.HARDWARE, Certainty.DESCRIBED, "- **§Hardware Type:** 8 A100"),
                arguments(ComponentKind.MODEL_CARD, Certainty.STATED, "|§Some words."));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void showsAComponent(ComponentKind kind, Certainty certainty, String marked) {
        String card = "---|license: mit|---|# M|".replace('|', '\n')
                + (marked.contains("\n") ? marked : marked.replace('|', '\n')) + "\n";
        String before = card.substring(0, card.indexOf('§'));

        Component found = component(card.replace("§", ""), kind).orElseThrow();

        assertThat(found.certainty()).isEqualTo(certainty);
        assertThat(found.presence()).isEqualTo(Presence.FULL);
        assertThat(found.location())
                .contains(new SourceLocation(
                        "README.md",
                        (int) before.chars().filter(c -> c == '\n').count() + 1,
                        before.length() - before.lastIndexOf('\n'),
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Training data|[More Information Needed]",
                "## Training data|<!-- what was it trained on? -->",
                "## Training data||## Uses|All.",
                "## Training data|TODO",
                "## Training data|{{ training_data }}",
                "## Training data|- **Size:** [More Information Needed]",
                "**Training data:** N/A",
                "**Training data:**||",
                "```|## Training data|Books.|```",
                "<!--|## Training data|Books.|-->",
                "## Training data and other things|Books.",
                "| Training data | Language ||---|---|| a | b |",
                "## Model description|A good model.",
                "## Code|Later.",
                "## Training code|Later.",
                "In config.json, vocab.bin and www.example.pt.",
                "`AutoConfig.from_pretrained('org/m')`",
                "`AutoModel.from_pretrained(path)`, `AutoModel.from_pretrained('./out')`",
                "- learning rate: 1e-5"
            })
    void showsNothingWhereNothingIsSaid(String text) {
        List<Component> components = read("---\nlicense: mit\n---\n" + text.replace('|', '\n') + "\n")
                .components();

        assertThat(components)
                .extracting(Component::kind)
                .isSubsetOf(ComponentKind.MODEL_CARD, ComponentKind.USAGE_INFORMATION);
    }

    @Test
    void namesItsSourcesInTheMetadata() {
        Component provenance = metadata("datasets: [no id here, org/set]")
                .component(ComponentKind.TRAINING_DATA_PROVENANCE)
                .orElseThrow();

        assertThat(provenance.certainty()).isEqualTo(Certainty.STATED);
        assertThat(provenance.location().orElseThrow().pointer()).isEqualTo("/datasets/1");
    }

    @Test
    void takesTheSurestEvidenceOfAKind() {
        String card = "# M\n## Dataset\nA.\n## Training data\nB.\n## Training set\nC.\n";
        Component found =
                component(card, ComponentKind.TRAINING_DATA_DESCRIPTION).orElseThrow();

        assertThat(found.location().orElseThrow().line()).isEqualTo(4);
        assertThat(read(card).components())
                .extracting(Component::kind)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void doesNotTakeTheWeightsOfItsBaseForItsOwn() {
        String load = "`AutoModel.from_pretrained(\"org/Base\")`\n";

        assertThat(component("---\nbase_model: org/base\n---\n" + load, ComponentKind.WEIGHTS))
                .isEmpty();
        assertThat(component("---\nbase_model: org/other\n---\n" + load, ComponentKind.WEIGHTS))
                .isPresent();
    }

    @Test
    void knowsWhoCanGetTheWeights() {
        String load = "# Other\n`AutoModel.from_pretrained(\"org/m-1\")`\n";

        assertThat(component(load, ComponentKind.WEIGHTS).orElseThrow().access())
                .isEqualTo(Access.UNKNOWN);
        assertThat(read("org/m-1/README.md", load)
                        .component(ComponentKind.WEIGHTS)
                        .orElseThrow()
                        .access())
                .isEqualTo(Access.PUBLIC);
        assertThat(component(load.replace("Other", "M 2"), ComponentKind.WEIGHTS)
                        .orElseThrow()
                        .access())
                .isEqualTo(Access.UNKNOWN);
        for (String title : List.of("M-1", "M 1")) {
            assertThat(component(load.replace("Other", title), ComponentKind.WEIGHTS)
                            .orElseThrow()
                            .access())
                    .isEqualTo(Access.PUBLIC);
        }
        assertThat(component("---\nextra_gated_prompt: Promise.\n---\nmodel.gguf\n", ComponentKind.WEIGHTS)
                        .orElseThrow()
                        .access())
                .isEqualTo(Access.GATED);
    }

    @Test
    void hasTrainingCodeWithALicenseOfItsOwn() {
        Component code = component("""
                        ---
                        license: mit
                        ---
                        # M
                        ## Training code
                        At <https://git.example.org/a>, under the
                        Apache-2.0 license.
                        """, ComponentKind.TRAINING_CODE).orElseThrow();

        assertThat(code.reference()).contains("https://git.example.org/a");
        assertThat(code.license().orElseThrow().declaration()).isEqualTo(LicenseDeclaration.of("Apache-2.0"));
        assertThat(code.license().orElseThrow().medium()).isEqualTo(Medium.PROSE);
        assertThat(component("# M\n## Code\nhttps://github.com/a/b\nLicense: mit\n", ComponentKind.TRAINING_CODE)
                        .orElseThrow()
                        .license()
                        .orElseThrow()
                        .declaration())
                .isEqualTo(LicenseDeclaration.of("mit"));
        assertThat(component("# M\n## Code\nhttps://github.com/a/b\n", ComponentKind.TRAINING_CODE)
                        .orElseThrow()
                        .license())
                .isEmpty();
    }

    @Test
    void namesAPaperInItsTags() {
        Component paper = metadata("tags: [a, 'arxiv:1706.03762', 'arxiv:x']")
                .component(ComponentKind.RESEARCH_PAPER)
                .orElseThrow();

        assertThat(paper.reference()).contains("https://arxiv.org/abs/1706.03762");
        assertThat(paper.location().orElseThrow().pointer()).isEqualTo("/tags/1");
    }

    static Stream<Arguments> hyperparameters() {
        return Stream.of(
                arguments("- learning_rate: 5e-05|- train_batch_size: 8", "learning_rate=5e-05 train_batch_size=8"),
                arguments("* **Learning rate:** 1e-4|* **Optimizer**: AdamW", "Learning rate=1e-4 Optimizer=AdamW"),
                arguments("| Learning rate | Batch size ||---|---||1e-4|32|", "Learning rate=1e-4 Batch size=32"),
                arguments("| Name | Value ||---|---|| learning rate | 1e-4 |", "learning rate=1e-4"),
                arguments(
                        "## Hyperparameters|```|batch_size = 32,|max_seq_len=512|train(x=1)|```",
                        "batch_size=32 max_seq_len=512"),
                arguments("## Hyperparameters|- anything: 1", "anything=1"),
                arguments("## Training|- seed: 42|- anything: 1", "seed=42"),
                arguments("- seed: 42|- precision: 0.9", ""),
                arguments("- learning rate: [More Information Needed]", ""),
                arguments("```|learning_rate = 1|```", ""),
                arguments("- learning rate: 1|- learning rate: 2", "learning rate=1"),
                // A row of names, a head, another model, results, or advice is none.
                arguments("## Hyperparameters|| Parameter | Value ||---|---|| Warmth | 3 |", "Warmth=3"),
                arguments(
                        "## Hyperparameters|| Learning rate | 1e-4 ||---|---|| Seed | 3 |",
                        "Learning rate=1e-4 Seed=3"),
                arguments("## Hyperparameters|| Epoch | Loss ||---|---|| 1 | 0.3 |", ""),
                arguments("## Hyperparameters|| Model | lr ||---|---|| BERT | 1 || Ours | 2 |", ""),
                arguments("## Hyperparameters|| Parameter | Llama 2 ||---|---|| Learning rate | 1 |", ""),
                arguments("| Setting | Llama 2 ||---|---|| Learning rate | 1 |", ""),
                arguments("| Model | Learning rate | Batch size ||---|---|---|| Llama 2 | 1e-4 | 32 |", ""),
                arguments("| Learning rate | Batch size | Model ||---|---|---|| 1e-4 | 32 | Llama 2 |", ""),
                arguments("| Learning rate | Batch size ||---|---|| 1e-4 | 32 || 1e-5 | 16 |", ""),
                arguments("## Hyperparameters|Tip: use bf16|- Note: it is slow|- Loss: 0.3", ""),
                arguments("## Hyperparameters|We used the defaults (that is, masks = 0.15|and predictions = 20).", ""),
                arguments("## Hyperparameters|- learning rate: we do not disclose it|- seed: secret|- x: 1", "x=1"));
    }

    @ParameterizedTest
    @MethodSource("hyperparameters")
    void listsItsHyperparameters(String text, String expected) {
        String card =
                text.startsWith("|") || text.contains("||") ? text.replace("||", "|\n|") : text.replace('|', '\n');
        List<Property> found = read(card + "\n").training().hyperparameters();

        assertThat(String.join(
                        " ",
                        found.stream()
                                .map(property -> property.name() + "=" + property.value())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void tellsItsTrainingAndUse() {
        ModelRelease release = read("""
                # M
                ## Training data
                Books.

                ```
                code
                ```
                ### Size
                Big.
                ## Intended use
                To read.
                ## Out-of-scope use
                To write.
                - **Bias:** much
                """);

        assertThat(release.training().information()).contains("Books.\nBig.");
        assertThat(release.usage().intended()).contains("To read.");
        assertThat(release.usage().limitations())
                .contains("Out-of-scope use\nTo write.\n- **Bias:** much\n\nBias\nmuch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>Wikipedia.</p>; Wikipedia.",
                "<ul>|<li>News</li>|<li>Books</li>|</ul>; News|Books",
                "<table><tr><td>News</td><td>Books</td></tr></table>; News Books",
                "News, <b>many</b>.<br/>Books <https://example.org/b>; News, many. Books <https://example.org/b>",
                "<a href=\"https://example.org\"|title=\"N\">News</a> with <mask> and <s>, a < b; News with <mask> and <s>, a < b"
            })
    void tellsOfItsTrainingWithoutTagsOfHtml(String text, String told) {
        assertThat(read("# M\n## Training data\n" + text.replace('|', '\n') + "\n")
                        .training()
                        .information())
                .contains(told.replace('|', '\n'));
    }

    @Test
    void tellsNotTooMuch() {
        ModelRelease release = read("# M\n## Training data\n" + "Many words.\n".repeat(1_000));

        assertThat(release.training().information().orElseThrow())
                .hasSizeBetween(1_990, 2_000)
                .endsWith("…");
    }
}
