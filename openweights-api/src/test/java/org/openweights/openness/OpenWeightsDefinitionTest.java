package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openweights.openness.Verdict.CONDITIONAL;
import static org.openweights.openness.Verdict.MET;
import static org.openweights.openness.Verdict.NOT_MET;
import static org.openweights.openness.Verdict.UNDETERMINED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.terms.Clause;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;

class OpenWeightsDefinitionTest {
    /** Where the independent reading of a license is not followed, the verdict on R3, R4, R5 and R7, and why. */
    private static final Map<String, List<Verdict>> DIFFERENCES = Map.of(
            // The acceptable use policy bars the circumvention of safeguards (1.h and the like), which the other
            // reading missed.
            "LicenseRef-scancode-llama-3.2-license-2024", List.of(NOT_MET, NOT_MET, NOT_MET, CONDITIONAL),
            "LicenseRef-scancode-llama-3.3-license-2024", List.of(NOT_MET, NOT_MET, NOT_MET, CONDITIONAL),
            "LicenseRef-scancode-llama-4-cla-2025", List.of(NOT_MET, NOT_MET, NOT_MET, CONDITIONAL),
            // Section 3 names the making of derivative works for military purposes among what it bars.
            "LicenseRef-openweights-chatglm2-6b", List.of(NOT_MET, NOT_MET, NOT_MET, CONDITIONAL));

    private final Definition definition = Definitions.openWeights();

    /** A release of which everything is there that the definition asks of one. */
    private static ModelRelease complete(String license) {
        List<Component> components = new ArrayList<>();
        for (ComponentKind kind : List.of(
                ComponentKind.WEIGHTS,
                ComponentKind.ARCHITECTURE,
                ComponentKind.TRAINING_METHODOLOGY,
                ComponentKind.TRAINING_DATA_DESCRIPTION,
                ComponentKind.TRAINING_DATA_PROVENANCE,
                ComponentKind.HYPERPARAMETERS)) {
            components.add(Component.of(kind));
        }
        components.add(Component.of(ComponentKind.TRAINING_CODE).withLicense(LicenseStatement.of("apache-2.0")));
        return ModelRelease.named("a/model")
                .withLicense(LicenseStatement.of(license))
                .withComponents(components);
    }

    private static ModelRelease without(ComponentKind kind) {
        ModelRelease release = complete("apache-2.0");
        return release.withComponents(release.components().stream()
                .filter(component -> component.kind() != kind)
                .toList());
    }

    private static ModelRelease finetuned(String license, String base) {
        return complete(license).withBaseModels(List.of(BaseModel.of(base, Relation.FINETUNE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "apache-2.0, MET",
        "mit, MET",
        "cc-by-4.0, MET",
        "openmdw-1.0, MET",
        "LicenseRef-scancode-open-weights-permissive-1.0.0, MET",
        "apache-2.0 OR cc-by-nc-4.0, MET",
        "apache-2.0 AND cc-by-nc-4.0, NOT_MET",
        "cc-by-nc-4.0, NOT_MET",
        "cc-by-nd-4.0, NOT_MET",
        "llama3.1, NOT_MET",
        "gemma, NOT_MET",
        "creativeml-openrail-m, NOT_MET",
        "bsd, UNDETERMINED",
        "other, UNDETERMINED",
        "unknown, UNDETERMINED",
        "no such license, UNDETERMINED",
    })
    void aCompleteReleaseIsAsOpenAsItsLicense(String license, Verdict verdict) {
        assertThat(definition.assess(complete(license)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: R3 {1}, R4 {2}, R5 {3}, R7 {4}")
    @CsvFileSource(resources = "open-weights-licenses.tsv", delimiter = '\t')
    void licensesComeOutAsAnIndependentReadingHasThem(
            String license, Verdict use, Verdict modify, Verdict discrimination, Verdict redistribute) {
        Assessment assessment = definition.assess(complete(license));
        List<Verdict> expected = DIFFERENCES.getOrDefault(license, List.of(use, modify, discrimination, redistribute));

        assertThat(List.of(
                        assessment.of("R3").verdict(),
                        assessment.of("R4").verdict(),
                        assessment.of("R5").verdict(),
                        assessment.of("R7").verdict()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "without {0}: {1} is undetermined")
    @CsvSource({
        "WEIGHTS, R1",
        "ARCHITECTURE, R2",
        "TRAINING_METHODOLOGY, R2",
        "TRAINING_DATA_DESCRIPTION, R2",
        "TRAINING_DATA_PROVENANCE, R2",
        "HYPERPARAMETERS, R2",
        "TRAINING_CODE, R6"
    })
    void whatTheCardDoesNotShowIsUndeterminedAndNamed(ComponentKind kind, String criterion) {
        CriterionAssessment assessment = definition.assess(without(kind)).of(criterion);

        assertThat(assessment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(assessment.missing()).isNotEmpty();
    }

    @ParameterizedTest(name = "weights {0}: {1}")
    @CsvSource({
        "PUBLIC, MET",
        "GATED, CONDITIONAL",
        "GATED_BY_HAND, CONDITIONAL",
        "PAID, NOT_MET",
        "SERVICE_ONLY, NOT_MET",
        "UNKNOWN, UNDETERMINED"
    })
    void weightsCountAsFarAsTheyCanBeHad(Component.Access access, Verdict verdict) {
        ModelRelease release = without(ComponentKind.WEIGHTS);
        List<Component> components = new ArrayList<>(release.components());
        components.add(Component.of(ComponentKind.WEIGHTS).withAccess(access));

        assertThat(definition
                        .assess(release.withComponents(components))
                        .of("R1")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theDataSheetOfTheAiActStandsForAllTrainingInformation() {
        ModelRelease release = without(ComponentKind.ARCHITECTURE);
        List<Component> components = new ArrayList<>(release.components());
        components.add(Component.of(ComponentKind.TRAINING_DATA_PROCESSING));

        assertThat(definition
                        .assess(release.withComponents(components))
                        .of("R2")
                        .verdict())
                .isEqualTo(MET);
    }

    @ParameterizedTest(name = "training code under {0}: {1}")
    @CsvSource({
        "mit, MET",
        "gpl-3.0, MET",
        "cc0-1.0, MET",
        "cc-by-nc-4.0, NOT_MET",
        "sspl-1.0, NOT_MET",
        "bsd, UNDETERMINED",
        "LicenseRef-mine, UNDETERMINED"
    })
    void trainingSoftwareMustBeOpenSourceOrInThePublicDomain(String license, Verdict verdict) {
        ModelRelease release = without(ComponentKind.TRAINING_CODE);
        List<Component> components = new ArrayList<>(release.components());
        components.add(Component.of(ComponentKind.TRAINING_CODE).withLicense(LicenseStatement.of(license)));

        assertThat(definition
                        .assess(release.withComponents(components))
                        .of("R6")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aFineTuneOfLlamaLabelledMitIsNotMit() {
        Assessment assessment = definition.assess(finetuned("mit", "meta-llama/Llama-3.1-8B"));

        assertThat(assessment.verdict()).isEqualTo(NOT_MET);
        assertThat(assessment.of("R3").reasons()).anySatisfy(reason -> {
            assertThat(reason.model()).contains("meta-llama/Llama-3.1-8B");
            assertThat(reason.clause()).contains(new Clause(Clause.LICENSE, "1.b.iv"));
        });
    }

    @Test
    void aBaseModelThatIsNotKnownLeavesTheVerdictOpen() {
        CriterionAssessment use =
                definition.assess(finetuned("mit", "nobody/knows-this")).of("R3");

        assertThat(use.verdict()).isEqualTo(UNDETERMINED);
        assertThat(use.missing()).containsExactly("the license of the base model nobody/knows-this");
    }

    @Test
    void aBaseModelCarriesOnWhatItsOwnBasePassesOn() {
        EffectiveLicense effective =
                EffectiveLicense.of(finetuned("mit", "deepseek-ai/DeepSeek-R1-Distill-Llama-8B"), Knowledge.standard());

        assertThat(effective.expression()).hasToString("MIT AND LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(effective.inherited())
                .extracting(EffectiveLicense.Inherited::generation)
                .containsExactly(1, 2);
    }

    @Test
    void modelsThatDeriveFromEachOtherEndNoWhere() {
        ModelLookup circle = model -> Optional.of(new KnownModel(
                model,
                LicenseDeclaration.of("mit"),
                "",
                "",
                "",
                List.of(BaseModel.of(model.equals("b/b") ? "a/a" : "b/b", Relation.FINETUNE))));
        EffectiveLicense effective = EffectiveLicense.of(
                finetuned("mit", "a/a"), Knowledge.standard().withModels(circle));

        assertThat(effective.expression()).hasToString("MIT");
        assertThat(effective.inherited()).hasSize(2);
    }

    @Test
    void aStudentIsNotBoundByWhatItsTeacherSaysOfUse() {
        ModelRelease student =
                complete("mit").withBaseModels(List.of(BaseModel.of("mistralai/Mistral-7B-v0.1", Relation.DISTILLED)));

        assertThat(definition.assess(student).of("R3").verdict()).isEqualTo(MET);
    }

    @Test
    void aTeacherWhoseOutputsMayNotTrainOthersIsAQuestionForALawyer() {
        ModelRelease student =
                complete("mit").withBaseModels(List.of(BaseModel.of("meta-llama/Llama-2-7b-hf", Relation.DISTILLED)));

        assertThat(definition.assess(student).of("R3").verdict()).isEqualTo(CONDITIONAL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mit, NOT_MET",
        "apache-2.0, NOT_MET",
        "cc-by-4.0, MET",
        "mpl-2.0, MET",
        "cc0-1.0, MET",
        "0bsd, MET",
        "cdla-permissive-2.0, CONDITIONAL",
        // Silent on the way: the first asks for no notice, the second for credit to be included.
        "LicenseRef-scancode-intel-research-use-2024, MET",
        "O-UDA-1.0, CONDITIONAL",
        "LicenseRef-openweights-jamba-open-model, UNDETERMINED",
    })
    void readStrictlyNoticesMustBeAllowedByReference(String license, Verdict verdict) {
        assertThat(Definitions.openWeightsStrict()
                        .assess(complete(license))
                        .of("R8")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "meta-llama/Llama-3.2-11B-Vision, NOT_MET, gives no rights to licensees domiciled in the EU.",
        "meta-llama/Llama-3.2-3B, CONDITIONAL, ''",
        "meta-llama/Llama-3.2-77B-New, CONDITIONAL, gives no rights to licensees domiciled in the EU for multimodal models.",
    })
    void anExclusionFromMultimodalModelsReachesThoseAlone(String base, Verdict verdict, String reason) {
        for (ModelRelease release : List.of(
                finetuned("mit", base),
                finetuned("llama3.2", base),
                ModelRelease.named(base).withLicense(LicenseStatement.of("llama3.2")))) {
            CriterionAssessment redistribution = definition.assess(release).of("R7");

            assertThat(redistribution.verdict()).isEqualTo(verdict);
            assertThat(redistribution.reasons())
                    .map(Reason::text)
                    .filteredOn(text -> text.contains("EU"))
                    .allMatch(text -> !reason.isEmpty() && text.endsWith(reason))
                    .hasSizeGreaterThanOrEqualTo(reason.isEmpty() ? 0 : 1);
        }
    }

    @Test
    void aConditionOnTheKindOfModelIsTheQuestion() {
        assertThat(definition.assess(complete("llama3.2")).of("R7").missing())
                .contains("whether the model is one of the multimodal models");
        assertThat(definition
                        .assess(finetuned("llama3.2", "meta-llama/Llama-3.2-1B"))
                        .of("R7")
                        .missing())
                .containsExactly(
                        "whether those who get the model include licensees with more than 700,000,000 monthly active"
                                + " users");
    }

    @Test
    void saysWhichReadingItUsed() {
        assertThat(definition.details().reading()).contains("disjunctively");
        assertThat(Definitions.openWeightsStrict().details().reading()).contains("strictly");
        assertThat(Definitions.find("open-weights-strict")).contains(Definitions.openWeightsStrict());
        assertThat(Definitions.find("Open-Weights")).contains(Definitions.openWeights());
        assertThat(Definitions.find("open weights")).isEmpty();
        assertThat(Definitions.all()).doesNotContain(Definitions.openWeightsStrict());
    }
}
