package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense.Stop;
import org.openweights.openness.EffectiveLicense.Through;

/** What a model's license is, once its base models are counted. */
class EffectiveLicenseTest {
    private static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";
    private static final String GEMMA = "LicenseRef-scancode-gemma-tou-2025-03-24";

    private static ModelRelease release(String license, BaseModel... bases) {
        return ModelRelease.named("an/owl")
                .withLicense(LicenseStatement.of(license))
                .withBaseModels(List.of(bases));
    }

    private static EffectiveLicense of(ModelRelease release) {
        return EffectiveLicense.of(release, Knowledge.standard());
    }

    /** Models as a line: each is derived from the next. */
    private static Knowledge knowing(Map<String, KnownModel> models) {
        return Knowledge.standard().withModels(model -> Optional.ofNullable(models.get(model)));
    }

    private static KnownModel known(String name, String license, BaseModel... bases) {
        return new KnownModel(name, LicenseDeclaration.of(license), "", "a test", "", List.of(bases));
    }

    @ParameterizedTest(name = "{1} of {0}, labelled {2}: {3}, alone {4}")
    @CsvSource({
        // Weights: all that the base's license says comes along.
        "meta-llama/Llama-3.1-8B, FINETUNE, mit, MIT AND LLAMA, MIT AND LLAMA",
        "meta-llama/Llama-3.1-8B, MERGE, mit, MIT AND LLAMA, MIT AND LLAMA",
        "meta-llama/Llama-3.1-8B, QUANTIZED, mit, MIT AND LLAMA, MIT AND LLAMA",
        "meta-llama/Llama-3.1-8B, CONVERTED, mit, MIT AND LLAMA, MIT AND LLAMA",
        "meta-llama/Llama-3.1-8B, UNSTATED, mit, MIT AND LLAMA, MIT AND LLAMA",
        "meta-llama/Llama-3.1-8B, FINETUNE, llama3.1, LLAMA, LLAMA",
        "google/gemma-2-9b, FINETUNE, apache-2.0, Apache-2.0 AND GEMMA, Apache-2.0 AND GEMMA",
        "mistralai/Mistral-7B-v0.1, FINETUNE, apache-2.0, Apache-2.0, Apache-2.0",
        "facebook/musicgen-small, FINETUNE, mit, MIT AND CC-BY-NC-4.0, MIT AND CC-BY-NC-4.0",
        // An adapter: two answers.
        "meta-llama/Llama-3.1-8B, ADAPTER, mit, MIT AND LLAMA, MIT",
        "google/gemma-2-9b, ADAPTER, apache-2.0, Apache-2.0 AND GEMMA, Apache-2.0",
        "mistralai/Mistral-7B-v0.1, ADAPTER, apache-2.0, Apache-2.0, Apache-2.0",
        "nobody/knows-it, ADAPTER, mit, NOASSERTION, MIT",
        // Outputs: the license comes along only if it makes the student a derivative.
        "meta-llama/Llama-3.1-8B, DISTILLED, mit, MIT, MIT",
        "meta-llama/Llama-3.1-8B, TRAINED_ON_OUTPUTS, mit, MIT, MIT",
        "google/gemma-2-9b, DISTILLED, mit, MIT AND GEMMA, MIT AND GEMMA",
        "google/gemma-2-9b, TRAINED_ON_OUTPUTS, mit, MIT AND GEMMA, MIT AND GEMMA",
        "mistralai/Mistral-7B-v0.1, TRAINED_ON_OUTPUTS, mit, MIT, MIT",
        // Two generations: published as MIT, derived from Llama.
        "deepseek-ai/DeepSeek-R1-Distill-Llama-8B, FINETUNE, mit, MIT AND LLAMA, MIT AND LLAMA",
        "deepseek-ai/DeepSeek-R1-Distill-Llama-8B, ADAPTER, apache-2.0, Apache-2.0 AND MIT AND LLAMA, Apache-2.0",
        "vidore/colpali-v1.3, FINETUNE, mit, MIT AND Apache-2.0 AND GEMMA, MIT AND Apache-2.0",
        // What is not known is not clean.
        "nobody/knows-it, FINETUNE, mit, NOASSERTION, NOASSERTION",
        "meta-llama/Llama-3.1-8B, FINETUNE, other, NOASSERTION, NOASSERTION",
    })
    void comesFromTheLabelTheBaseAndTheRelation(
            String base, Relation relation, String label, String together, String alone) {
        EffectiveLicense license = of(release(label, BaseModel.of(base, relation)));

        assertThat(license.expression()).hasToString(spelled(together));
        assertThat(license.delta().expression()).hasToString(spelled(alone));
    }

    private static String spelled(String expression) {
        return expression.replace("LLAMA", LLAMA).replace("GEMMA", GEMMA);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
        "FINETUNE, FINETUNE, WEIGHTS",
        "FINETUNE, ADAPTER, ADAPTER",
        "ADAPTER, FINETUNE, ADAPTER",
        "FINETUNE, DISTILLED, OUTPUTS",
        "DISTILLED, FINETUNE, OUTPUTS",
        "DISTILLED, ADAPTER, OUTPUTS",
        "ADAPTER, DISTILLED, OUTPUTS_BESIDES",
    })
    void aLineOfModelsIsComeByAsItsStepsSay(Relation near, Relation far, Through through) {
        Knowledge knowledge = knowing(
                Map.of("b/near", known("b/near", "mit", BaseModel.of("c/far", far)), "c/far", known("c/far", "gemma")));

        EffectiveLicense license = EffectiveLicense.of(release("mit", BaseModel.of("b/near", near)), knowledge);

        assertThat(license.inherited().get(1).through()).isEqualTo(through);
        assertThat(license.inherited().get(1).via().model()).isEqualTo("b/near");
    }

    @Test
    void whatAnAdaptersBaseLearnedFromDoesNotReachTheAdapterAlone() {
        Knowledge knowledge = knowing(Map.of(
                "b/student", known("b/student", "mit", BaseModel.of("c/teacher", Relation.DISTILLED)),
                "c/teacher", known("c/teacher", "gemma")));

        EffectiveLicense license =
                EffectiveLicense.of(release("apache-2.0", BaseModel.of("b/student", Relation.ADAPTER)), knowledge);

        assertThat(license.expression()).hasToString("Apache-2.0 AND MIT AND " + GEMMA);
        assertThat(license.delta().expression()).hasToString("Apache-2.0");
    }

    @Test
    void aLineThatComesBackToItselfEnds() {
        Knowledge knowledge = knowing(Map.of(
                "b/one", known("b/one", "mit", BaseModel.of("b/two", Relation.FINETUNE)),
                "b/two", known("b/two", "gemma", BaseModel.of("b/one", Relation.FINETUNE))));

        EffectiveLicense license =
                EffectiveLicense.of(release("apache-2.0", BaseModel.of("b/one", Relation.FINETUNE)), knowledge);

        assertThat(license.expression()).hasToString("Apache-2.0 AND MIT AND " + GEMMA);
        assertThat(license.stops())
                .extracting(Stop::model, Stop::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("b/one", Stop.Reason.CYCLE));
    }

    @Test
    void aModelThatNamesItselfIsItsOwnBaseNoMore() {
        EffectiveLicense license = of(release("mit", BaseModel.of("an/owl", Relation.FINETUNE)));

        assertThat(license.expression()).hasToString("MIT");
        assertThat(license.stops()).extracting(Stop::reason).containsExactly(Stop.Reason.CYCLE);
    }

    @Test
    void aLineLongerThanTheLimitIsNotKnownToItsEnd() {
        Knowledge endless = Knowledge.standard().withModels(model -> {
            String next = "m/" + (Integer.parseInt(model.substring(2)) + 1);
            return Optional.of(known(model, "mit", BaseModel.of(next, Relation.FINETUNE)));
        });

        EffectiveLicense license = EffectiveLicense.of(release("mit", BaseModel.of("m/1", Relation.FINETUNE)), endless);

        assertThat(license.inherited()).hasSize(EffectiveLicense.MAX_GENERATIONS);
        assertThat(license.stops()).extracting(Stop::reason).containsExactly(Stop.Reason.TOO_LONG);
        assertThat(license.expression()).hasToString("NOASSERTION");
    }

    @Test
    void anAdapterWhoseBaseIsALongLineIsKnownAlone() {
        Knowledge endless = Knowledge.standard().withModels(model -> {
            String next = "m/" + (Integer.parseInt(model.substring(2)) + 1);
            return Optional.of(known(model, "mit", BaseModel.of(next, Relation.FINETUNE)));
        });

        EffectiveLicense license = EffectiveLicense.of(release("mit", BaseModel.of("m/1", Relation.ADAPTER)), endless);

        assertThat(license.expression()).hasToString("NOASSERTION");
        assertThat(license.delta().expression()).hasToString("MIT");
    }

    @Test
    void thePatternOfBasesIsLimitedInNumber() {
        List<BaseModel> bases = new ArrayList<>();
        for (int i = 0; i <= EffectiveLicense.MAX_MODELS; i++) {
            bases.add(BaseModel.of("m/" + i, Relation.MERGE));
        }
        Knowledge all = Knowledge.standard().withModels(model -> Optional.of(known(model, "mit")));

        EffectiveLicense license = EffectiveLicense.of(release("mit").withBaseModels(bases), all);

        assertThat(license.stops()).extracting(Stop::reason).containsExactly(Stop.Reason.TOO_MANY);
        assertThat(license.expression()).hasToString("NOASSERTION");
    }

    @Test
    void theOrderOfBasesChangesNoLicense() {
        List<BaseModel> bases = new ArrayList<>(Arrays.asList(
                BaseModel.of("meta-llama/Llama-3.1-8B", Relation.MERGE),
                BaseModel.of("google/gemma-2-9b", Relation.MERGE),
                BaseModel.of("deepseek-ai/DeepSeek-R1-Distill-Llama-8B", Relation.MERGE)));
        EffectiveLicense forward = of(release("mit").withBaseModels(bases));
        Collections.reverse(bases);
        EffectiveLicense backward = of(release("mit").withBaseModels(bases));

        assertThat(backward.expression().licenses())
                .containsExactlyInAnyOrderElementsOf(forward.expression().licenses());
    }

    @Test
    void aCallersLookupComesBeforeTheTable() {
        ModelLookup own = model ->
                model.equals("meta-llama/Llama-3.1-8B") ? Optional.of(known(model, "apache-2.0")) : Optional.empty();
        Knowledge knowledge = Knowledge.standard().withModels(own.orElse(ModelLookup.standard()));

        assertThat(EffectiveLicense.of(
                                release("mit", BaseModel.of("meta-llama/Llama-3.1-8B", Relation.FINETUNE)), knowledge)
                        .expression())
                .hasToString("MIT AND Apache-2.0");
        assertThat(EffectiveLicense.of(release("mit", BaseModel.of("google/gemma-2-9b", Relation.FINETUNE)), knowledge)
                        .expression())
                .hasToString("MIT AND " + GEMMA);
    }

    @ParameterizedTest(name = "a base under {0}, in doubt: {1}")
    @CsvSource({"apache-2.0, CONDITIONAL", "cc-by-nc-4.0, UNDETERMINED", "bsd, UNDETERMINED"})
    void underALicenseInDoubtNothingIsSure(String license, Verdict verdict) {
        ModelLookup doubtful = model -> Optional.of(new KnownModel(
                model,
                LicenseDeclaration.of(license),
                "",
                "a test",
                "",
                List.of(),
                Optional.empty(),
                true,
                Optional.empty()));
        CriterionAssessment use = Definitions.openWeights()
                .assess(
                        release("mit", BaseModel.of("a/base", Relation.FINETUNE)),
                        Knowledge.standard().withModels(doubtful))
                .of("R3");

        assertThat(use.verdict()).isEqualTo(verdict);
        assertThat(use.missing()).containsExactly("the license of the base model a/base");
    }

    @Test
    void aReleaseWhoseBaseIsNotKnownIsUndetermined() {
        Assessment assessment =
                Definitions.openWeights().assess(release("mit", BaseModel.of("nobody/knows-it", Relation.FINETUNE)));

        assertThat(assessment.of("R3").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.of("R3").reasons())
                .anySatisfy(reason -> assertThat(reason.model()).contains("nobody/knows-it"));
    }
}
