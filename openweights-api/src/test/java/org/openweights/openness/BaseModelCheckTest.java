package org.openweights.openness;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** What is left undone that the licenses of base models ask for. */
class BaseModelCheckTest {
    private static final String BUILT = "Built with [Llama](https://llama.example).";
    private static final SourceLocation LICENSE = new SourceLocation("README.md", 2, 10, "/license");
    private static final SourceLocation BASE = new SourceLocation("README.md", 3, 13, "/base_model");

    private static ModelRelease release(String name, String license, String base, Relation relation) {
        return ModelRelease.named(name)
                .withLicense(
                        new LicenseStatement(LicenseDeclaration.of(license), Medium.METADATA, Optional.of(LICENSE)))
                .withBaseModels(List.of(new BaseModel(base, relation, Optional.empty(), Optional.of(BASE))));
    }

    private static List<Finding> findings(ModelRelease release, String text, String... siblings) {
        Optional<List<String>> names = siblings.length == 0 ? Optional.empty() : Optional.of(List.of(siblings));
        return BaseModelCheck.findings(release, Knowledge.standard(), new CardText("README.md", text, true, names));
    }

    private static List<Finding> findings(BaseModelRule rule, ModelRelease release, String text, String... siblings) {
        return findings(release, text, siblings).stream()
                .filter(finding -> finding.code().equals(rule.code()))
                .toList();
    }

    @ParameterizedTest(name = "{2} on {0} ({1}): {3}")
    @CsvSource({
        "meta-llama/Llama-3.1-8B, FINETUNE, mit, ERROR",
        "meta-llama/Llama-3.1-8B, QUANTIZED, mit, ERROR",
        "meta-llama/Llama-3.1-8B, UNSTATED, mit, WARNING",
        "meta-llama/Llama-3.1-8B, ADAPTER, mit, INFO",
        "meta-llama/Llama-3.1-8B, DISTILLED, mit, ''",
        "meta-llama/Llama-3.1-8B, FINETUNE, llama3.1, ''",
        "meta-llama/Llama-3.1-8B, FINETUNE, mit AND llama3.1, ''",
        "meta-llama/Llama-3.1-8B, FINETUNE, other, ''",
        "meta-llama/Llama-3.1-8B, FINETUNE, no such license, ''",
        "meta-llama/Llama-3.1-8B, FINETUNE, MIT OR LicenseRef-scancode-llama-3.1-license-2024, ERROR",
        "google/gemma-2-9b, FINETUNE, apache-2.0, ERROR",
        "google/gemma-2-9b, TRAINED_ON_OUTPUTS, apache-2.0, WARNING",
        "CohereForAI/aya-23-8B, FINETUNE, apache-2.0, ERROR",
        "CohereForAI/aya-23-8B, FINETUNE, cc-by-nc-sa-4.0, ''",
        "stabilityai/stablelm-3b-4e1t, FINETUNE, mit, ERROR",
        "stabilityai/stablelm-3b-4e1t, FINETUNE, cc-by-sa-4.0, ''",
        "runwayml/stable-diffusion-v1-5, FINETUNE, mit, ERROR",
        "runwayml/stable-diffusion-v1-5, FINETUNE, creativeml-openrail-m, ''",
        "mistralai/Mistral-7B-v0.1, FINETUNE, mit, ''",
        "deepseek-ai/DeepSeek-R1-Distill-Llama-8B, FINETUNE, mit, WARNING",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B, FINETUNE, mit, ''",
        "nobody/knows-it, FINETUNE, mit, ''",
    })
    void aLicenseThatLeavesOutWhatABaseRestrictsIsTold(
            String base, Relation relation, String license, String severity) {
        List<Finding> found =
                findings(BaseModelRule.RESTRICTIONS_DROPPED, release("me/Owl", license, base, relation), "");

        assertThat(found.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(severity);
    }

    @Test
    void theMessageNamesBaseLicenseRestrictionAndClause() {
        Finding found = findings(
                        BaseModelRule.RESTRICTIONS_DROPPED,
                        release("me/Owl", "mit", "deepseek-ai/DeepSeek-R1-Distill-Llama-8B", Relation.FINETUNE),
                        "")
                .get(0);

        assertThat(found.message())
                .contains("'mit'")
                .contains("meta-llama/Llama-3.1-8B (by way of deepseek-ai/DeepSeek-R1-Distill-Llama-8B)")
                .contains("Llama 3.1 Community License Agreement")
                .contains("bars a list of uses in the Llama 3.1 Acceptable Use Policy, which can change [1.b.iv]");
        assertThat(found.location()).isEqualTo(LICENSE);
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "meta-llama/Llama-3.1-8B, mit, '700,000,000 monthly active users [2]'",
        "meta-llama/Llama-3.2-11B-Vision, mit, 'gives no rights to licensees domiciled in the EU [policy paragraph after item 5]'",
        "meta-llama/Llama-3.2-77B-New, mit, 'gives no rights to licensees domiciled in the EU for multimodal models'",
        "meta-llama/Llama-4-Scout-17B-16E, mit, 'gives no rights to licensees domiciled in the EU [policy paragraph after item 5]'",
        "Qwen/Qwen2.5-72B, apache-2.0, '100,000,000 monthly active users [4]'",
        "stabilityai/stable-diffusion-3-medium, mit, 'USD 1,000,000 revenue a year'",
        "meta-llama/Llama-3.1-8B, llama3.1, ''",
        "google/gemma-2-9b, mit, ''",
        "mistralai/Mistral-7B-v0.1, mit, ''",
    })
    void whomABaseExcludesIsTold(String base, String license, String words) {
        List<Finding> found =
                findings(BaseModelRule.LICENSEES_EXCLUDED, release("me/Owl", license, base, Relation.FINETUNE), "");

        assertThat(found).hasSize(words.isEmpty() ? 0 : 1);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message()).contains(words);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta-llama/Llama-3.2-3B-Instruct", "meta-llama/Llama-3.3-70B-Instruct"})
    void whomABaseExcludesFromItsMultimodalModelsIsNotToldOfATextModel(String base) {
        assertThat(findings(BaseModelRule.LICENSEES_EXCLUDED, release("me/Owl", "mit", base, Relation.FINETUNE), ""))
                .singleElement()
                .extracting(Finding::message, as(STRING))
                .contains("700,000,000 monthly active users")
                .doesNotContain("EU");
    }

    @ParameterizedTest(name = "{0}, {2} of {1}: {3}")
    @CsvSource({
        "me/Owl-8B, meta-llama/Llama-3.1-8B, FINETUNE, WARNING",
        "me/Owl-8B, meta-llama/Llama-3.1-8B, ADAPTER, INFO",
        "me/Owl-8B, meta-llama/Llama-3.1-8B, TRAINED_ON_OUTPUTS, INFO",
        "me/Owl-8B, meta-llama/Llama-3.1-8B, QUANTIZED, ''",
        "me/Llama-Owl-8B, meta-llama/Llama-3.1-8B, FINETUNE, ''",
        "me/llama3.1-owl, meta-llama/Llama-3.1-8B, FINETUNE, ''",
        "Meta-Llama-3.1-Owl, meta-llama/Llama-3.1-8B, FINETUNE, ''",
        "meta-llama/Owl, meta-llama/Llama-3.1-8B, FINETUNE, ''",
        "me/Llama-Owl-8B, meta-llama/Meta-Llama-3-8B, FINETUNE, WARNING",
        "me/Llama-3-Owl-8B, meta-llama/Meta-Llama-3-8B, FINETUNE, ''",
        "me/Owl-8B, meta-llama/Meta-Llama-3-8B, TRAINED_ON_OUTPUTS, ''",
        "me/Owl-8B, meta-llama/Llama-2-7b-hf, FINETUNE, ''",
        "me/Owl-8B, LGAI-EXAONE/EXAONE-3.5-7.8B-Instruct, FINETUNE, WARNING",
        "me/EXAONE-Owl, LGAI-EXAONE/EXAONE-3.5-7.8B-Instruct, FINETUNE, ''",
        "README, meta-llama/Llama-3.1-8B, FINETUNE, ''",
    })
    void aNameThatDoesNotBeginAsAskedIsTold(String name, String base, Relation relation, String severity) {
        List<Finding> found = findings(BaseModelRule.NAME, release(name, "llama3.1", base, relation), "# " + name);

        assertThat(found.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# owl              | 3",
                "An owl. # owl      | 4",
                "{\"about\": \"an owl\", \"name\": \"owl\"} | 29"
            })
    void aNameIsToldWhereItStandsByItself(String card, int column) {
        List<Finding> found = findings(
                BaseModelRule.NAME, release("owl", "llama3.1", "meta-llama/Llama-3.1-8B", Relation.FINETUNE), card);

        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().column()).isEqualTo(column));
    }

    @Test
    void inDataANameIsToldWhereTheBaseModelIsNamed() {
        ModelRelease release = release("owl", "llama3.1", "meta-llama/Llama-3.1-8B", Relation.FINETUNE);
        CardText data = new CardText("card.json", "{\"name\": \"owl\"}", false, Optional.empty());

        assertThat(BaseModelCheck.findings(release, Knowledge.standard(), data))
                .filteredOn(finding -> finding.code().equals(BaseModelRule.NAME.code()))
                .extracting(Finding::location)
                .containsExactly(BASE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'Built with Llama', true",
        "'**built  with\nLLAMA**', true",
        "'Built with [Llama](https://llama.example)', true",
        "'Built with Llamas', false",
        "'We built it. With Llama', false",
        "'', false",
    })
    void wordsThatMustBeShownAreLookedForInTheText(String text, boolean shown) {
        ModelRelease release = release("me/Llama-Owl", "llama3.1", "meta-llama/Llama-3.1-8B", Relation.FINETUNE);

        assertThat(findings(BaseModelRule.DISPLAY, release, text)).hasSize(shown ? 0 : 1);
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "Qwen/Qwen2.5-72B, Built with Qwen, true",
        "Qwen/Qwen2.5-72B, Improved using Qwen, true",
        "Qwen/Qwen2.5-72B, Made of Qwen, false",
        "Qwen/Qwen2.5-3B, Improved using Qwen, true",
        "Qwen/Qwen2.5-3B, '', false",
        "meta-llama/Llama-3.1-8B, Improved using Llama, false",
    })
    void ofTheWordsThatALicenseLeavesAChoiceOfOneIsEnough(String base, String text, boolean shown) {
        assertThat(findings(BaseModelRule.DISPLAY, release("me/Owl", "other", base, Relation.FINETUNE), text))
                .hasSize(shown ? 0 : 1);
    }

    @Test
    void allWordsThatWillDoAreNamed() {
        assertThat(findings(
                        BaseModelRule.DISPLAY, release("me/Owl", "other", "Qwen/Qwen2.5-72B", Relation.FINETUNE), ""))
                .singleElement()
                .extracting(Finding::message, as(STRING))
                .startsWith("The card does not show \"Built with Qwen\" or \"Improved using Qwen\", as ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nvidia/Cosmos-Predict2.5-2B, 1",
        "nvidia/NVIDIA-Nemotron-Nano-9B-v2, 0",
    })
    void aDutyOfSomeModelsIsMissedOfThoseAlone(String base, int missed) {
        assertThat(findings(BaseModelRule.DISPLAY, release("me/Owl", "other", base, Relation.FINETUNE), ""))
                .hasSize(missed);
    }

    @Test
    void whatIsDataHasNoPlaceForADisplay() {
        ModelRelease release = release("me/Llama-Owl", "llama3.1", "meta-llama/Llama-3.1-8B", Relation.FINETUNE);
        CardText data = new CardText("bom.json", "{}", false, Optional.empty());

        assertThat(BaseModelCheck.findings(release, Knowledge.standard(), data)).isEmpty();
        assertThat(findings(BaseModelRule.DISPLAY, release, "{}")).hasSize(1);
    }

    @Test
    void aNoticeFileIsMissedOnlyWhereTheFilesAreKnown() {
        ModelRelease release = release("me/Llama-Owl", "llama3.1", "meta-llama/Llama-3.1-8B", Relation.FINETUNE);
        String notice =
                "Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright (c) Meta Platforms, Inc. "
                        + "All Rights Reserved.";

        assertThat(findings(release, BUILT)).isEmpty();
        assertThat(findings(release, BUILT, "README.md", "NOTICE")).isEmpty();
        assertThat(findings(release, BUILT, "Notice.txt")).isEmpty();
        assertThat(findings(release, BUILT, "README.md", "LICENSE"))
                .extracting(Finding::code)
                .containsExactly("OW-BASE-NOTICE-FILE");
        assertThat(findings(release, BUILT + notice, "README.md")).isEmpty();
    }

    @ParameterizedTest(name = "{0}, labelled {1}: {2}")
    @CsvSource({
        "Llama-3.1-8B-Owl, mit, WARNING",
        "Llama-3.1-8B-Owl, llama3.1, ''",
        "Mistral-7B-Owl, mit, INFO",
        "Mistral-7B-Owl, apache-2.0, ''",
        "TinyLlama-Owl, mit, ''",
        "Owl-7B, mit, ''",
        "meta-llama/Llama-3.1-8B, mit, ''",
    })
    void aBaseThatTheNameShowsAndTheCardDoesNotNameIsSuspected(String name, String license, String severity) {
        ModelRelease release = ModelRelease.named(name).withLicense(LicenseStatement.of(license));
        List<Finding> found = findings(release, "---\n---\n\n# " + name);

        assertThat(found.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(severity);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("OW-BASE-UNDECLARED");
            assertThat(finding.message()).contains("suspicion");
            assertThat(finding.location()).isEqualTo(new SourceLocation("README.md", 4, 3, ""));
        });
    }

    @Test
    void aSignOfDerivationWithoutABaseIsTold() {
        ModelRelease owl = ModelRelease.named("me/Owl").withLicense(LicenseStatement.of("mit"));
        ModelRelease adapter = owl.withCharacteristics(
                new Characteristics(List.of(), List.of(), List.of(), List.of("peft"), List.of()));
        ModelRelease tagged = owl.withCharacteristics(
                new Characteristics(List.of(), List.of(), List.of(), List.of(), List.of("LoRA")));

        assertThat(findings(adapter, "library_name: peft"))
                .extracting(Finding::toString)
                .containsExactly(
                        "README.md:1:15 warning OW-BASE-UNDECLARED What the library 'peft' shows is an adapter,"
                                + " which is used together with a base model; the card declares no base model. "
                                + BaseModelRule.UNDECLARED.remedy());
        assertThat(findings(owl, "", "README.md", "adapter_config.json"))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("OW-BASE-UNDECLARED", Severity.WARNING));
        assertThat(findings(tagged, ""))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("OW-BASE-UNDECLARED", Severity.INFO));
        assertThat(findings(owl, "", "README.md", "model.safetensors")).isEmpty();
    }

    @Test
    void twoBasesUnderOneLicenseAreToldOnce() {
        ModelRelease release = release("me/Llama-Owl", "mit", "meta-llama/Llama-3.1-8B", Relation.MERGE)
                .withBaseModels(List.of(
                        BaseModel.of("meta-llama/Llama-3.1-8B", Relation.MERGE),
                        BaseModel.of("meta-llama/Llama-3.1-70B", Relation.MERGE)));

        assertThat(findings(release, BUILT))
                .extracting(Finding::code)
                .containsExactly("OW-BASE-RESTRICTIONS-DROPPED", "OW-BASE-LICENSEES-EXCLUDED");
        assertThat(findings(release, BUILT).get(0).message()).contains("meta-llama/Llama-3.1-8B, and of 1 more");
    }

    @Test
    void aReleaseWithoutBasesAndHintsHasNothingToTell() {
        assertThat(findings(ModelRelease.named("me/Owl").withLicense(LicenseStatement.of("mit")), ""))
                .isEmpty();
    }
}
