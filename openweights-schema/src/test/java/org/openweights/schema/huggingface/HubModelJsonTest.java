package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.ReleaseFile;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

class HubModelJsonTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    /** A model whose metadata is without fault, with other fields besides. */
    private static String model(String fields) {
        return "{\"id\": \"org/m\", \"modelId\": \"org/m\",\n \"cardData\": {\"license\": \"mit\"}, " + fields + "}";
    }

    private static String metadata(String metadata) {
        return "{\"id\": \"org/m\", \"modelId\": \"org/m\",\n \"cardData\": {" + metadata + "}}";
    }

    @Test
    void textInThePlaceOfAWordIsToldAsText() {
        assertThat(Marked.read("model.json", model("\"gated\": \"false\"")).findings())
                .extracting(Finding::message)
                .contains(
                        "'false' is text here. Write it without quotation marks. Ask the Hub anew, or mend the value.");
    }

    /** Code, pointer, and a JSON with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("OW-HFAPI-TYPE", "/tags", model("\n\"tags\": §\"nlp\"")),
                arguments("OW-HFAPI-TYPE", "/siblings/0", model("\"siblings\": [\n §\"README.md\"]")),
                arguments(
                        "OW-HFAPI-TYPE", "/cardData", "{\"id\": \"org/m\", \"modelId\": \"org/m\", \"cardData\": §[]}"),
                arguments("OW-HFAPI-VALUE", "/gated", model("\"gated\": §\"perhaps\"")),
                arguments("OW-HFAPI-VALUE", "/lastModified", model("\"lastModified\": §\"yesterday\"")),
                arguments(
                        "OW-HFAPI-VALUE",
                        "/siblings/0/size",
                        model("\"siblings\": [{\"rfilename\": \"a\", \"size\": §-1}]")),
                arguments(
                        "OW-HFAPI-VALUE",
                        "/siblings/0/lfs/sha256",
                        model("\"siblings\": [{\"rfilename\": \"a\", \"lfs\": {\"sha256\": §\"ABC\"}}]")),
                arguments("OW-HFAPI-TYPE", "/safetensors/total", model("\"safetensors\": {\"total\": §\"8B\"}")),
                arguments("OW-HFAPI-TYPE", "/gguf", model("\"gguf\": §\"llama\"")),
                arguments("OW-HFAPI-VALUE", "/gguf/total", model("\"gguf\": {\"total\": §-1}")),
                arguments(
                        "OW-HFAPI-NOT-READ",
                        "/gguf/chat_template",
                        model("\"gguf\": {\"total\": 8, §\"chat_template\": \"{{ bos_token }}\"}")),
                arguments(
                        "OW-HFAPI-NOT-READ",
                        "/gguf/total",
                        model(
                                "\"safetensors\": {\"total\": 8}, \"gguf\": {\"architecture\": \"llama\", §\"total\": 4}")),
                arguments("OW-HFAPI-TYPE", "/model-index", model("\"model-index\": §{\"name\": \"m\"}")),
                arguments("OW-HFAPI-VALUE", "/createdAt", model("\"createdAt\": §\"once\"")),
                arguments("OW-HFAPI-NO-CARD-DATA", "", "§{\"id\": \"org/m\", \"modelId\": \"org/m\"}"),
                arguments(
                        "OW-HFAPI-NO-CARD-DATA",
                        "",
                        "\n§{\"id\": \"org/m\", \"modelId\": \"org/m\", \"cardData\": null}"),
                arguments(
                        "OW-HFAPI-NOT-READ",
                        "/createdAt",
                        model("\"lastModified\": \"2026-02-01T00:00:00Z\",\n§\"createdAt\": \"2026-01-31T00:00:00Z\"")),
                arguments(
                        "OW-HFAPI-NOT-READ",
                        "/transformersInfo",
                        model("\n§\"transformersInfo\": {\"auto_model\": \"A\"}")),
                arguments(
                        "OW-HFAPI-NOT-READ",
                        "/cardData/thumbnail",
                        metadata("\"license\": \"mit\",\n §\"thumbnail\": \"a.png\"")),
                arguments("OW-HF-LICENSE", "/cardData/license", metadata("\n \"license\": §\"MIT\"")),
                arguments("OW-HF-LICENSE-MISSING", "/cardData", metadata("").replace("{}", "§{}")),
                arguments("OW-HF-TYPE", "/cardData/tags", metadata("\"license\": \"mit\", \"tags\": §\"nlp\"")),
                arguments(
                        "OW-HF-BASE-MODEL",
                        "/cardData/base_model/0",
                        metadata("\"license\": \"mit\", \"base_model\": [§\"/home/me\"]")),
                arguments("OW-HF-GATED", "/gated", model("\"gated\": §\"auto\"")),
                arguments("OW-HF-GATED", "/gated", model("\"gated\": §\"manual\"")),
                arguments(
                        "OW-HF-LICENSE-LINK",
                        "/cardData/license_link",
                        metadata("\"license\": \"other\", \"license_name\": \"own\", \"license_link\": §\"LICENSE\"")
                                .replace("}}", "}, \"siblings\": [{\"rfilename\": \"a/LICENSE\"}]}")),
                arguments(
                        "OW-HF-LICENSE-LINK",
                        "/cardData/license_link",
                        metadata("\"license\": \"other\", \"license_name\": \"own\", \"license_link\": §\"a/LICENSE\"")
                                .replace("}}", "}, \"siblings\": [{\"rfilename\": \"a/A\"}]}")),
                arguments(
                        "OW-DATA-DUPLICATE-KEY",
                        "/cardData/license",
                        metadata("\"license\": \"mit\", §\"license\": \"mit\"")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(String code, String pointer, String json) {
        Marked marked = Marked.of(json);
        CardReading reading = Marked.read("model.json", marked.text());

        assertThat(reading.format()).contains("huggingface-api");
        assertThat(reading.findings()).extracting(Marked::told).containsExactly(marked.expected(code));
        assertThat(reading.findings().get(0).location().pointer()).isEqualTo(pointer);
    }

    @Test
    void everyRuleIsBrokenByATest() {
        Set<Object> broken = faults().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(broken)
                .containsAll(Arrays.stream(HubRule.values()).map(Rule::code).toList());
    }

    @Test
    void readsWhatHasAPlace() {
        CardReading reading = Marked.read("model.json", """
                {
                  "_id": "0", "id": "org/fruit", "modelId": "org/fruit", "author": "org", "sha": "9f2c1f0", "private": false,
                  "lastModified": "2026-01-31T14:30:00.000Z", "disabled": false, "gated": false, "downloads": 12, "likes": 1,
                  "pipeline_tag": "image-classification", "library_name": "timm", "tags": ["fruit", "license:mit"],
                  "config": {"architectures": ["FruitNet"], "model_type": "fruit"},
                  "cardData": {"license": "mit", "language": "en", "base_model": "org/base", "datasets": ["org/apples"]},
                  "siblings": [
                    {"rfilename": "README.md", "size": 12, "blobId": "0"},
                    {"rfilename": "training_args.bin"},
                    {"rfilename": "fp16/model.safetensors", "size": 99, "lfs": {"sha256": "%s", "size": 99, "pointerSize": 1}},
                    {"rfilename": "tokenizer.json"}
                  ]
                }
                """.formatted(DIGEST));
        ModelRelease release = reading.release().orElseThrow();

        assertThat(reading.findings()).isEmpty();
        assertThat(release.identity().name()).isEqualTo("org/fruit");
        assertThat(release.identity().version()).contains("9f2c1f0");
        assertThat(release.identity().supplier()).contains("org");
        assertThat(release.identity().released()).contains(Instant.parse("2026-01-31T14:30:00Z"));
        assertThat(release.identity().location()).contains("https://huggingface.co/org/fruit");
        assertThat(release.license().declaration().values()).containsExactly("mit");
        assertThat(release.license().location().orElseThrow().pointer()).isEqualTo("/cardData/license");
        assertThat(release.baseModels()).extracting(BaseModel::model).containsExactly("org/base");
        assertThat(release.characteristics().types()).containsExactly("FruitNet", "fruit");
        assertThat(release.characteristics().tasks()).containsExactly("image-classification");
        assertThat(release.characteristics().libraries()).containsExactly("timm");
        assertThat(release.characteristics().tags()).containsExactly("fruit", "license:mit");
        assertThat(release.characteristics().languages()).containsExactly("en");
        assertThat(release.files())
                .containsExactly(
                        new ReleaseFile("README.md", OptionalLong.of(12), Optional.empty()),
                        ReleaseFile.of("training_args.bin"),
                        new ReleaseFile("fp16/model.safetensors", OptionalLong.of(99), Optional.of(DIGEST)),
                        ReleaseFile.of("tokenizer.json"));
        assertThat(release.components())
                .extracting(Component::kind)
                .containsExactly(
                        ComponentKind.WEIGHTS, ComponentKind.TOKENIZER, ComponentKind.TRAINING_DATA_PROVENANCE);
        assertThat(release.component(ComponentKind.WEIGHTS).orElseThrow().reference())
                .contains("fp16/model.safetensors");
    }

    @Test
    void readsHowManyParametersThereAre() {
        ModelRelease release =
                release("\"safetensors\": {\"parameters\": {\"BF16\": 8030261248, \"F32\": 1}, \"total\": 8030261249}");

        assertThat(release.characteristics().properties())
                .containsExactly(
                        new Property("parameters", "8030261249"),
                        new Property("parameters in BF16", "8030261248"),
                        new Property("parameters in F32", "1"));
    }

    @Test
    void readsWhatTheHubFoundInTheHeaderOfAGgufFile() {
        ModelRelease release = release("\"config\": {\"model_type\": \"llama\"},"
                + " \"gguf\": {\"architecture\": \"llama\", \"total\": 8030261248, \"context_length\": 131072}");

        assertThat(release.characteristics().types()).containsExactly("llama");
        assertThat(release.characteristics().properties())
                .containsExactly(new Property("parameters", "8030261248"), new Property("context length", "131072"));
    }

    @Test
    void parametersThatAreCountedTwiceAlikeAreToldOnce() {
        assertThat(release("\"safetensors\": {\"total\": 8}, \"gguf\": {\"total\": 8}")
                        .characteristics()
                        .properties())
                .containsExactly(new Property("parameters", "8"));
    }

    /** The metadata, the tags of the Hub, and what becomes of them: each base model with its relation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"base_model\": \"a/b\" | base_model:quantized:a/b | a/b quantized",
                "\"base_model\": \"a/b\" | base_model:a/b,base_model:finetune:a/b | a/b finetune",
                "\"base_model\": \"A/b\" | base_model:adapter:a/B | A/b adapter",
                "\"base_model\": [\"a/b\", \"c/d\"] | base_model:merge:a/b,base_model:merge:c/d | a/b merge,c/d merge",
                "\"base_model\": \"a/b\" | base_model:quantized:c/d | a/b unstated,c/d quantized",
                "\"base_model\": \"a/b\" | base_model:turned:a/b | a/b unstated",
                "\"base_model\": \"a/b\", \"base_model_relation\": \"merge\" | base_model:quantized:a/b | a/b merge",
                "\"base_model\": \"a/b\", \"library_name\": \"peft\" | base_model:finetune:a/b | a/b finetune",
                "\"base_model\": \"a/b\", \"tags\": [\"base_model:adapter:a/b\"] | x | a/b adapter",
                "\"language\": \"en\" | base_model:a/b,base_model:quantized:a/b | a/b quantized",
                "\"language\": \"en\" | base_model:a/b | a/b unstated",
                "\"language\": \"en\" | base_model:merge:,base_model: | ''",
                "\"language\": \"en\" | base_model:/home/me | /home/me unstated",
                "\"language\": \"en\" | base_model:turned:c/d | turned:c/d unstated",
                "\"finetuned_from\": \"a/b\" | base_model:quantized:c/d | a/b finetune,c/d quantized"
            })
    void tagsTellHowAModelIsDerived(String metadata, String tags, String bases) {
        ModelRelease release = Marked.read(
                        "model.json",
                        metadata("\"license\": \"mit\", " + metadata)
                                .replace("}}", "}, \"tags\": [\"" + tags.replace(",", "\", \"") + "\"]}"))
                .release()
                .orElseThrow();

        assertThat(release.baseModels().stream()
                        .map(base -> base.model() + " " + base.relation().keyword())
                        .collect(Collectors.joining(",")))
                .isEqualTo(bases);
    }

    @Test
    void aBaseModelThatOnlyATagNamesIsThatOfTheTag() {
        BaseModel base = release("\"tags\": [\"nlp\", \"base_model:quantized:org/base\"]")
                .baseModels()
                .get(0);

        assertThat(base.reference()).contains("https://huggingface.co/org/base");
        assertThat(base.location().orElseThrow().pointer()).isEqualTo("/tags/1");
    }

    @Test
    void anOldAnswerNamesTheModelByModelIdAlone() {
        CardReading reading = Marked.read(
                "model.json", "{\"modelId\": \"org/old\", \"sha\": \"9f2c1f0\", \"cardData\": {\"license\": \"mit\"}}");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.release().orElseThrow().identity().name()).isEqualTo("org/old");
        assertThat(reading.release().orElseThrow().identity().location()).contains("https://huggingface.co/org/old");
    }

    private static ModelRelease release(String fields) {
        CardReading reading = Marked.read("model.json", model(fields));
        assertThat(reading.findings()).isEmpty();
        return reading.release().orElseThrow();
    }

    @Test
    void theDayAModelWasBegunStandsInForTheDayOfItsRevision() {
        assertThat(release("\"createdAt\": \"2026-01-31T00:00:00Z\"").identity().released())
                .contains(Instant.parse("2026-01-31T00:00:00Z"));
    }

    /** A result of the task that the whole is for, in the metadata or beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"org/m\", \"modelId\": \"org/m\", \"pipeline_tag\": \"t\", \"model-index\": INDEX,"
                        + " \"cardData\": {\"license\": \"mit\", \"metrics\": [\"bleu\"]}} | /model-index",
                "{\"id\": \"org/m\", \"modelId\": \"org/m\", \"cardData\": {\"license\": \"mit\","
                        + " \"pipeline_tag\": \"translation\", \"model-index\": INDEX}} | /cardData/model-index",
                "{\"id\": \"org/m\", \"modelId\": \"org/m\", \"model-index\": INDEX, \"cardData\": {\"license\": \"mit\","
                        + " \"pipeline_tag\": \"translation\", \"model-index\": INDEX}} | /cardData/model-index"
            })
    void readsResultsOfEvaluationsWhereverTheHubPutsThem(String json, String pointer) {
        String task = json.contains("translation") ? "translation" : "t";
        CardReading reading = Marked.read(
                "model.json",
                json.replace(
                        "INDEX",
                        "[{\"name\": \"m\", \"results\": [{\"task\": {\"type\": \"" + task + "\"}, \"dataset\":"
                                + " {\"type\": \"org/d\", \"name\": \"D\"}, \"metrics\": [{\"type\": \"bleu\", \"value\": 31.2}]}]}]"));
        ModelRelease release = reading.release().orElseThrow();

        assertThat(reading.findings()).isEmpty();
        assertThat(release.metrics()).containsExactly(new Metric("bleu", "31.2", Optional.of("D"), Optional.empty()));
        assertThat(release.datasets()).extracting(DatasetUse::dataset).containsExactly("org/d");
        assertThat(release.component(ComponentKind.EVALUATION_RESULTS)
                        .flatMap(Component::location)
                        .orElseThrow()
                        .pointer())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"gated\": false; PUBLIC",
                "\"gated\": \"auto\"; GATED",
                "\"gated\": true; GATED",
                "\"gated\": \"manual\"; GATED_BY_HAND",
                "\"gated\": false, \"private\": true; GATED_BY_HAND",
                "\"gated\": false, \"disabled\": true; UNKNOWN",
                "\"gated\": null; UNKNOWN",
                "\"sha\": \"0\"; UNKNOWN"
            })
    void theGateSaysWhoCanGetTheWeights(String fields, Access access) {
        ModelRelease release = Marked.read(
                        "model.json", model(fields + ", \"siblings\": [{\"rfilename\": \"model.gguf\"}]"))
                .release()
                .orElseThrow();

        assertThat(release.component(ComponentKind.WEIGHTS).map(Component::access))
                .contains(access);
    }

    @Test
    void withoutAListOfFilesNothingIsSaidOfTheWeights() {
        assertThat(Marked.read("model.json", model("\"gated\": false"))
                        .release()
                        .orElseThrow()
                        .components())
                .isEmpty();
    }

    @Test
    void aLicenseThatOnlyATagNamesIsNotRead() {
        ModelRelease release = Marked.read(
                        "model.json", "{\"id\": \"org/m\", \"modelId\": \"org/m\", \"tags\": [\"license:mit\"]}")
                .release()
                .orElseThrow();

        assertThat(release.license().declaration().isEmpty()).isTrue();
    }

    @Test
    void aGateBeforeALicenseThatIsNotOpenSourceIsNoContradiction() {
        for (String license : List.of("llama3", "cc-by-nc-4.0", "other", "gpl")) {
            assertThat(Marked.read("model.json", model("\"gated\": \"auto\"").replace("\"mit\"", '"' + license + '"'))
                            .findings())
                    .as(license)
                    .noneMatch(finding -> finding.code().equals("OW-HF-GATED"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"a/b\", \"modelId\": \"a/b\"} | CERTAIN",
                "{\"id\": \"a/b\", \"cardData\": {}} | LIKELY",
                "{\"id\": \"a/b\", \"sha\": \"0\"} | LIKELY",
                "{\"id\": \"a/b\", \"siblings\": []} | LIKELY",
                "{\"id\": \"a/b\", \"siblings\": [], \"citation\": \"\"} | NONE",
                "{\"id\": \"a/b\", \"siblings\": [], \"sdk\": \"gradio\"} | NONE",
                "{\"modelId\": \"a/b\", \"siblings\": []} | LIKELY",
                "{\"modelId\": \"a/b\", \"sha\": \"0\", \"sdk\": \"gradio\"} | NONE",
                "{\"modelId\": \"a/b\"} | NONE",
                "{\"sha\": \"0\"} | NONE",
                "{\"id\": \"a/b\"} | NONE",
                "{\"a\": {\"id\": \"a/b\", \"modelId\": \"a/b\"}} | NONE",
                "id: a/b | NONE"
            })
    void isRecognizedByItsFields(String json, Confidence confidence) {
        assertThat(new HubModelJson().recognize(new CardSource("", json, ReadLimits.standard())))
                .isEqualTo(confidence);
    }
}
