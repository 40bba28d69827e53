package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.expression.LicenseId;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.license.terms.Modality;

/** The laws of the table of well-known models. */
class KnownModelsTest {
    private static final int CELLS = 9;
    private static final ModelLookup MODELS = ModelLookup.standard();
    private static final List<String[]> ROWS = Table.rows("known-models.tsv", CELLS);

    /** Names that several texts share, so that the license stays unknown. */
    private static final Set<String> FAMILIES =
            Set.of("name:exaone", "name:falcon-llm-license", "name:modified-mit", "name:tencent-hunyuan-community");

    /** Licenses of which the catalog has no text: a model under one of them is undetermined. */
    private static final Set<String> WITHOUT_A_TEXT = Set.of(
            "LicenseRef-scancode-ai-sweden-llm-ai-model-2023",
            "LicenseRef-scancode-glm-130b",
            "hf:apple-ascl",
            "name:baai-aquila-model-license",
            "name:baichuan-2-community-license",
            "name:baichuan-7b-license",
            "name:chatglm-6b-license",
            "name:chatglm3-6b-license",
            "name:codegeex4",
            "name:cogvideox-license",
            "name:coqui-public-model-license",
            "name:falcon-mamba-7b-license",
            "name:fish-audio-research-license",
            "name:flux-non-commercial-license",
            "name:glm-4",
            "name:hyperclovax",
            "name:minimax-model-license",
            "name:nvidia-source-code-license-segformer",
            "name:opt-175b-license-agreement",
            "name:opt-iml-175b-license-agreement",
            "name:sai-nc-community",
            "name:sdxl-0.9-research-license",
            "name:seamless-license",
            "name:skywork-terms-and-conditions",
            "name:stabilityai-nc-community",
            "name:stable-beluga-non-commercial-community-license",
            "name:tongyi-qianwen-research",
            "name:upstage-solar-license");

    private static Stream<String[]> rows(String... kinds) {
        return ROWS.stream().filter(row -> Set.of(kinds).contains(row[2]));
    }

    static Stream<String> exactNames() {
        return rows("exact").map(row -> row[0]);
    }

    static Stream<String> patterns() {
        return rows("family").map(row -> row[0]);
    }

    @Test
    void holdsAllThatIsKnown() {
        assertThat(rows("exact")).hasSize(173);
        assertThat(rows("family")).hasSize(379);
        assertThat(rows("hint")).hasSize(73);
    }

    @Test
    void noTwoRowsHaveTheSamePattern() {
        List<String> patterns = ROWS.stream()
                .map(row -> row[0].toLowerCase(Locale.ROOT) + (row[2].equals("hint") ? " (hint)" : ""))
                .sorted()
                .toList();

        assertThat(patterns).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("exactNames")
    void anExactRowIsFoundByItsNameInAnyCase(String name) {
        assertThat(MODELS.find(name)).map(KnownModel::name).contains(name);
        assertThat(MODELS.find(name.toUpperCase(Locale.ROOT)))
                .map(KnownModel::name)
                .contains(name);
    }

    /** A row that a longer pattern always beats could never answer. */
    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternIsFoundByANameThatOnlyItFits(String pattern) {
        List<String> fillings = List.of("", "zq", "0zq", "-zq", "7b-zq", "13b-zq", "8B", "1.0", "base", "4");

        assertThat(fillings.stream()
                        .map(filling -> pattern.replace("*", filling))
                        .flatMap(name -> MODELS.find(name).stream())
                        .map(KnownModel::name))
                .contains(pattern);
    }

    /** The most literal characters win, whichever row the table has first. */
    @ParameterizedTest
    @MethodSource("patterns")
    void noPatternWithMoreLettersIsPassedOver(String pattern) {
        String name = pattern.replace("*", "zq");
        int most = rows("family")
                .map(row -> new NamePattern(row[0]))
                .filter(other -> other.matches(name))
                .mapToInt(NamePattern::literals)
                .max()
                .orElseThrow();

        assertThat(MODELS.find(name))
                .map(found -> new NamePattern(found.name()).literals())
                .contains(most);
    }

    @Test
    void everyRowHasASourceAndALicenseThatResolves() {
        Set<String> families = new TreeSet<>();
        for (String[] row : ROWS) {
            LicenseDeclaration license = row[2].equals("hint")
                    ? MODELS.suspect("a/" + row[0]).orElseThrow().license()
                    : MODELS.find(row[0].replace("*", "zq")).orElseThrow().license();
            Resolution resolution = LicenseResolver.standard().resolve(license);

            assertThat(row[5]).as(row[0]).isNotBlank();
            assertThat(resolution.grade())
                    .as(row[0] + ": " + row[1] + ": " + resolution.reason())
                    .isNotIn(ResolutionGrade.NO_INFORMATION, ResolutionGrade.UNKNOWN);
            if (!resolution.isKnown()) {
                families.add(row[1]);
            }
        }

        assertThat(families).isSubsetOf(FAMILIES);
    }

    @Test
    void everyBaseInTheTableIsInTheTable() {
        rows("exact", "family")
                .map(row -> MODELS.find(row[0].replace("*", "zq")).orElseThrow())
                .flatMap(model -> model.baseModels().stream())
                .forEach(base ->
                        assertThat(MODELS.find(base.model())).as(base.model()).isPresent());
    }

    @ParameterizedTest(name = "{0} is known by {1}")
    @CsvSource({
        "meta-llama/Llama-3.1-8B-Instruct, meta-llama/Llama-3.1-*",
        "Qwen/Qwen2.5-7B-Instruct, Qwen/Qwen2.5-7B*",
        "Qwen/Qwen2.5-3B-Instruct, Qwen/Qwen2.5-3B*",
        "qwen/qwen2.5-coder-3b, Qwen/Qwen2.5-Coder-3B*",
        "google/gemma-2-2b-jpn-it, google/gemma-2-2b-jpn-it",
        "deepseek-ai/DeepSeek-R1-Distill-Llama-8B, deepseek-ai/DeepSeek-R1-Distill-Llama-8B",
        "gpt2-medium, gpt2*",
    })
    void theMostSpecificRowAnswers(String model, String row) {
        assertThat(MODELS.find(model)).map(KnownModel::name).contains(row);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "meta-llama/Llama-3.2-1B-Instruct, TEXT_ONLY",
        "meta-llama/Llama-3.2-11B-Vision-Instruct, MULTIMODAL",
        "meta-llama/Llama-3.3-70B-Instruct, TEXT_ONLY",
        "meta-llama/Llama-4-Scout-17B-16E, MULTIMODAL",
        "meta-llama/Llama-3.2-77B-New, ",
        "meta-llama/Llama-3.1-8B, ",
    })
    void theModalityIsKnownWhereALicenseTurnsOnIt(String model, Modality modality) {
        assertThat(MODELS.find(model).orElseThrow().modality()).isEqualTo(Optional.ofNullable(modality));
    }

    @ParameterizedTest
    @CsvSource({"nobody/knows-it", "meta-llama", "notmeta-llama/Llama-3.1-8B", "llama-3.1"})
    void whatIsNotInTheTableIsNotKnown(String model) {
        assertThat(MODELS.find(model)).isEmpty();
    }

    @ParameterizedTest(name = "{0} makes one suspect {1}")
    @CsvSource({
        "me/My-Llama-3.1-8B, llama-3.1",
        "me/Meta-Llama-3-8B-thing, meta-llama-3",
        "me/DeepSeek-R1-Distill-Llama-8B-GGUF, deepseek-r1-distill-llama-8b",
        "me/NeuralLlama-2-7b, llama-2",
        "me/TinyLlama-2-chat, ''",
        "me/llama-270m, ''",
        "me/My-Gemma-finetune, gemma",
        "me/Zephyr-7b-gemma, gemma",
        "me/zephyr-7b-gemma-v0.1, gemma",
        "me/PaliGemma-owl, paligemma",
        "me/gemma-2-9b-x, gemma-2-",
        "me/gemma-4-owl, gemma-4",
        "me/owl-gemma4, gemma4",
        "me/gemmatron, ''",
        "me/Owl-Llama3-8b, llama3",
        "me/Owl-Llama3.1-8b, llama3.1",
        "me/llama-7b-owl, llama-7b",
        "me/open_llama-7b-owl, ''",
        "me/command-runner, ''",
        "me/sdxl-turbo-lora, sdxl-turbo",
    })
    void aHintIsAWordAndTheLongestOneCounts(String name, String word) {
        Optional<String> suspected = MODELS.suspect(name).map(Suspicion::word);

        assertThat(suspected.orElse("")).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mistralai/Mistral-7B-v0.1, google/gemma-2b",
                "mistralai/Mistral-7B-v0.1 google/gemma-2b",
                "mistralai/Mistral-7B-v0.1+x",
                "mistralai/Mistral-7B-v0.1/google",
                "mistralai/Mistral-7B-v0.1/",
                "mistralai/Mistral-7B-v0.1\ngoogle/gemma-2b",
                "mistralai/Mistral-7B-v0.1 ",
                "gpt2-owl/thing",
                "gpt2 and more",
                "{name: google/gemma-2b}"
            })
    void whatCannotBeAnIdOfTheHubIsNoKnownModel(String name) {
        assertThat(MODELS.find(name)).isEmpty();
        rows("family")
                .forEach(row -> assertThat(new NamePattern(row[0]).matches(name))
                        .as(row[0])
                        .isFalse());
    }

    @Test
    void aHintIsNoFact() {
        rows("hint")
                .forEach(
                        row -> assertThat(MODELS.find("a/" + row[0])).as(row[0]).isEmpty());
    }

    @Test
    void licensesWithoutATextInTheCatalogAreFewAndKnown() {
        LicenseResolver resolver = LicenseResolver.standard();
        Set<String> without = new TreeSet<>();
        rows("exact", "family").forEach(row -> {
            KnownModel model = MODELS.find(row[0].replace("*", "zq")).orElseThrow();
            Set<LicenseId> ids = resolver.resolve(model.license()).expression().licenses();
            if (ids.stream().anyMatch(id -> resolver.catalog().find(id).isEmpty())) {
                without.add(row[1]);
            }
        });

        assertThat(without).isSubsetOf(WITHOUT_A_TEXT);
    }
}
