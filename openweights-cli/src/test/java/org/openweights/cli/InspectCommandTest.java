package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screen says of the examples that the README shows. */
class InspectCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aFineTuneOfLlamaIsNotMit() {
        Run run = Run.of("inspect", Run.example("llama-finetune"));

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("Made from meta-llama/Llama-3.1-8B (finetune)")
                .contains("License: MIT AND LicenseRef-scancode-llama-3.1-license-2024")
                .contains("The declared license is not the whole: what the base models pass on applies, too.")
                .contains("Declared MIT (exact).")
                .contains(
                        "Inherited LicenseRef-scancode-llama-3.1-license-2024 from meta-llama/Llama-3.1-8B (finetune)")
                .contains("Llama 3.1 Community License Agreement inherited from meta-llama/Llama-3.1-8B")
                .contains("show \"Built with Llama\" to the public")
                .contains("begin the name of what you derive with \"Llama\"")
                .contains("more than 700,000,000 monthly active users")
                .contains("the licensor can change the policy that it includes [1.b.iv]")
                .contains("Open Weights Definition: NOT MET")
                .contains("R3 not met use for any purpose: Llama 3.1 Community License Agreement bars a list of uses")
                .contains("Findings: 2 errors, 2 warnings")
                .contains(
                        "2:10 error 'MIT' leaves out what the license of the base model meta-llama/Llama-3.1-8B passes on")
                .contains("2:10 error 'MIT' is not how the Hub writes this license: write 'mit'.")
                .contains("3:13 warning The card does not show \"Built with Llama\"");
    }

    @Test
    void anAdapterHasTwoLicenses() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(
                card, "---\nlicense: mit\nlibrary_name: peft\nbase_model: google/gemma-2-9b-it\n---\n# Field Notes\n");

        assertThat(Run.of("inspect", card.toString()).words())
                .contains("License: MIT AND LicenseRef-scancode-gemma-tou-2025-03-24")
                .contains("Alone MIT is the license of the adapter's own weights;");
        String json = Run.of("inspect", "--format", "json", card.toString()).out();
        assertThat(JsonTree.at(JsonTree.object(json), "models.0.license.effective.delta"))
                .isEqualTo("MIT");
    }

    @Test
    void whatACardOnlySuggestsIsToldApart() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(
                card, "---\nlicense: mit\n---\n# Grey Cat\n\n## Dataset\n\nCats.\n\n## Training procedure\n\nSlow.\n");

        assertThat(Run.of("inspect", card.toString()).words())
                .contains("Shown training methodology, model card Suggested description of the training data");
    }

    @Test
    void aBaseFurtherBackIsShownWithTheOneThatLeadsToIt() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(
                card, "---\nlicense: mit\nbase_model: deepseek-ai/DeepSeek-R1-Distill-Llama-8B\n---\n# Slow Thinker\n");

        assertThat(Run.of("inspect", card.toString()).words())
                .contains(
                        "from meta-llama/Llama-3.1-8B (finetune), by way of deepseek-ai/DeepSeek-R1-Distill-Llama-8B");
    }

    @Test
    void aBaseThatIsNotKnownLeavesTheLicenseUnknown() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(card, "---\nlicense: mit\nbase_model: nobody/knows-it\n---\n# Grey Cat\n");

        assertThat(Run.of("inspect", card.toString()).words())
                .contains("License: not known")
                .contains("The declared license is not the whole, and what applies besides is not known.")
                .contains("R3 undetermined");
    }

    @Test
    void aFullReleaseUnderApacheMeetsTheDefinition() {
        Run run = Run.of("inspect", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.words())
                .contains("Declared apache-2.0 means Apache-2.0 (case only). SPDX writes it Apache-2.0.")
                .contains("Free for any use, for anybody")
                .contains("say what you changed, when you pass it on changed [4(b)]")
                .contains("Open Weights Definition: MET")
                .contains("R1 met weights are accessible")
                .contains("R2 met training is described")
                .contains("R6 met training software is open: The license of the training code is Apache-2.0")
                .contains("Findings: none");
    }

    @Test
    void openRailRestrictsUseAndPassesThatOn() {
        Run run = Run.of("inspect", Run.example("openrail"));

        assertThat(run.words())
                .contains("License: LicenseRef-scancode-stable-diffusion-2022-08-22")
                .contains("only for uses that are not barred")
                .contains("Passes on the use restrictions, binding on everyone who gets it [4, condition 1]")
                .contains("Over time cannot be revoked [2]")
                .contains("Open Weights Definition: NOT MET")
                .contains("R5 not met no discrimination: CreativeML Open RAIL-M bars a list of uses. [5]");
    }

    @Test
    void otherIsFollowedToItsName() {
        assertThat(Run.of("inspect", Run.example("other-license")).words())
                .contains("Declared other named deepseek at LICENSE-MODEL means LicenseRef-scancode-deepseek-la-1.0")
                .contains("DeepSeek License Agreement")
                .contains(
                        "R6 undetermined training software is open: The card does not say which software trained the model."
                                + " Missing: which software trained the model, and its license");
    }

    @Test
    void aCardFullOfMistakesIsToldEachOfThemWithItsPlace() {
        Run run = Run.of("inspect", Run.example("full-of-mistakes"));

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.words())
                .contains("License: not known")
                .contains("Declared openrail means no single license (family).")
                .contains("Made from google/gemma-2-9b (unstated)")
                .contains("Open Weights Definition: NOT MET")
                .contains("R4 not met modification for any purpose: Gemma Terms of Use 2025-03-24 gives the right to")
                .contains("2:10 warning 'openrail' names a family of licenses.")
                .contains("3:1 warning The Hub does not know the key 'base-model'. Did you mean 'base_model'?")
                .contains("4:11 error 'english' is not a language code.")
                .contains("9:19 error 'co2_eq_emissions' is text, where a number or an object belongs.");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void theScreenKeepsToItsWidth(int width) {
        for (String example : List.of("llama-finetune", "openrail", "full-of-mistakes")) {
            Run run = Run.on(width, false, Map.of(), "inspect", Run.example(example));
            assertThat(run.lines().stream().skip(2))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        }
    }

    @Test
    void colorAddsNothingToRead() {
        Run plain = Run.of("inspect", Run.example("llama-finetune"));
        Run colored = Run.on(100, true, Map.of(), "inspect", Run.example("llama-finetune"));

        assertThat(plain.out()).doesNotContain("\033");
        assertThat(colored.out()).contains("\033[");
        assertThat(colored.out().replaceAll("\033\\[[0-9]*m", "")).isEqualTo(plain.out());
    }

    @Test
    void severalCardsComeOneAfterTheOther() {
        Run run = Run.of("inspect", Run.example("permissive-full"), Run.example("openrail"));

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.out()).contains("Findings: none\n\nHerbarium Diffusion ");
    }

    @Test
    void theJsonHasTheShapeThatToolsRelyOn() {
        Map<String, Object> card = Run.of("inspect", "--format=json", Run.example("llama-finetune"))
                .objects()
                .get(0);

        assertThat(card.keySet()).containsExactly("source", "format", "models", "findings");
        assertThat(keys(card, "models.0")).containsExactly("release", "license", "assessments");
        assertThat(card)
                .containsEntry("source", Run.example("llama-finetune"))
                .containsEntry("format", "huggingface-readme");
        assertThat(JsonTree.at(card, "models.0.release.baseModels.0.model")).isEqualTo("meta-llama/Llama-3.1-8B");
        assertThat(JsonTree.at(card, "models.0.license"))
                .isEqualTo(Map.of(
                        "declared", "MIT",
                        "expression", "MIT",
                        "grade", "EXACT",
                        "effective",
                                Map.of(
                                        "expression",
                                        "MIT AND LicenseRef-scancode-llama-3.1-license-2024",
                                        "delta",
                                        "MIT AND LicenseRef-scancode-llama-3.1-license-2024",
                                        "inherited",
                                        List.of(Map.of(
                                                "model", "meta-llama/Llama-3.1-8B",
                                                "relation", "finetune",
                                                "generation", 1L,
                                                "via", "meta-llama/Llama-3.1-8B",
                                                "expression", "LicenseRef-scancode-llama-3.1-license-2024")),
                                        "stops",
                                        List.of())));
        assertThat(keys(card, "models.0.assessments.0"))
                .containsExactly("definition", "version", "verdict", "outcome", "criteria");
        assertThat(JsonTree.at(card, "models.0.assessments.0.definition")).isEqualTo("open-weights");
        assertThat(JsonTree.at(card, "models.0.assessments.0.version")).isEqualTo("099e232");
        assertThat(JsonTree.at(card, "models.0.assessments.0.verdict")).isEqualTo("NOT_MET");
        assertThat(JsonTree.at(card, "models.0.assessments.0.outcome")).isEqualTo(JsonTree.NULL);
        assertThat(keys(card, "models.0.assessments.0.criteria.2"))
                .containsExactly("id", "title", "required", "verdict", "reasons", "missing");
        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.id")).isEqualTo("R3");
        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.verdict"))
                .isEqualTo("NOT_MET");
        assertThat(keys(card, "models.0.assessments.0.criteria.2.reasons.0"))
                .containsExactly("text", "license", "clause", "models", "line", "column", "pointer");
        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.reasons.0.license"))
                .isEqualTo("LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.reasons.0.clause"))
                .isEqualTo("1.b.iv");
        assertThat(keys(card, "findings.0"))
                .containsExactly("code", "severity", "message", "line", "column", "pointer", "value");
        assertThat(JsonTree.at(card, "findings.1.code")).isEqualTo("OW-HF-LICENSE");
        assertThat(JsonTree.at(card, "findings.1.severity")).isEqualTo("error");
        assertThat(JsonTree.at(card, "findings.1.line")).isEqualTo(2L);
        assertThat(JsonTree.at(card, "findings.1.column")).isEqualTo(10L);
        assertThat(JsonTree.at(card, "findings.1.pointer")).isEqualTo("/license");
        assertThat(JsonTree.at(card, "findings.1.value")).isEqualTo("MIT");
    }

    @Test
    void theJsonOfSeveralCardsIsOneObjectALineInTheirOrder() {
        Run run = Run.of(
                "inspect",
                "--format",
                "json",
                Run.example("openrail"),
                "no-such-card.md",
                Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.objects())
                .extracting(card -> card.get("source"))
                .containsExactly(Run.example("openrail"), "no-such-card.md", Run.example("permissive-full"));
        assertThat(run.objects().get(1)).containsEntry("format", JsonTree.NULL).containsEntry("models", List.of());
    }

    private Run inspect(String card, boolean licensed, String... more) throws IOException {
        Files.writeString(folder.resolve("README.md"), card);
        if (licensed) {
            Files.copy(Run.root().resolve("LICENSE"), folder.resolve("LICENSE"));
        }
        return Run.of(Stream.concat(Stream.of("inspect", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void theLicenseFileOfADirectoryIsTheLicenseWhereTheCardNamesNone() throws IOException {
        Run run = inspect("---\nlicense: other\n---\n# Tiny\n", true);

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.words())
                .contains("License: Apache-2.0")
                .contains("Files LICENSE: Apache-2.0, word for word")
                .contains("Holds Apache-2.0 by LICENSE: it is the license itself, shipped with the weights")
                .contains("2:10 info LICENSE is Apache-2.0, word for word, and the card does not say so.")
                .contains("On the Hub: 'license: apache-2.0'. [OW-LICENSE-UNDECLARED]");
    }

    @Test
    void aLicenseFileThatIsAnotherThanTheCardSaysIsAnErrorForEveryCommand() throws IOException {
        Run run = inspect("---\nlicense: mit\n---\n# Tiny\n", true);

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.words())
                .contains("License: Apache-2.0 AND MIT")
                .contains("Declared mit means MIT")
                .contains("the license is contradicted, see the findings: keep to all that are named")
                .contains("2:10 error The card says 'mit', and LICENSE is Apache-2.0, word for word.");
        assertThat(Run.of("validate", folder.toString()).status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(Run.of("assess", folder.toString()).status()).isEqualTo(ExitStatus.NOT_OK);
        Run spdx = Run.of("spdx", "--as", "2.3-tag-value", folder.toString());
        assertThat(spdx.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(spdx.out())
                .contains("PackageLicenseConcluded: Apache-2.0 AND MIT\nPackageLicenseDeclared: MIT\n")
                .contains("LICENSE governs, as it is the license itself");
    }

    @Test
    void aChangedLicenseFileLeavesTheVerdictOpenAndIsShownByItsName() throws IOException {
        String license = Files.readString(Run.root().resolve("LICENSE"));
        Files.writeString(folder.resolve("LICENSE"), license.replace("irrevocable", "revocable"));

        Run run = inspect("---\nlicense: apache-2.0\n---\n# Tiny\n", false);

        assertThat(run.words())
                .contains("License: LicenseRef-Apache-2.0-as-changed-in-LICENSE")
                .contains("Files LICENSE: based on Apache-2.0, changed (2 places)")
                .contains("R3 undetermined use for any purpose: The text of"
                        + " LicenseRef-Apache-2.0-as-changed-in-LICENSE is not in the catalog. (LICENSE, line 1)")
                .contains("warning LICENSE: The card says 'apache-2.0', and LICENSE is based on Apache-2.0 and changed")
                .contains("[OW-LICENSE-FILE-CHANGED]");
    }

    @Test
    void theJsonOfADirectorySaysWhatItsLicenseFilesAre() throws IOException {
        Map<String, Object> card =
                inspect("# Tiny\n", true, "--format", "json").objects().get(0);

        assertThat(JsonTree.at(card, "models.0.evidence.claims.0.place")).isEqualTo("LICENSE_FILE");
        assertThat(JsonTree.at(card, "models.0.evidence.claims.0.expression")).isEqualTo("Apache-2.0");
        assertThat(JsonTree.at(card, "models.0.evidence.files.0.path")).isEqualTo("LICENSE");
        assertThat(JsonTree.at(card, "models.0.evidence.files.0.matches.0.license"))
                .isEqualTo("Apache-2.0");
        assertThat(JsonTree.at(card, "models.0.license.expression")).isEqualTo("Apache-2.0");
    }

    private static Iterable<String> keys(Map<String, Object> card, String path) {
        Object value = JsonTree.at(card, path);
        return ((Map<?, ?>) value).keySet().stream().map(Object::toString).toList();
    }
}
