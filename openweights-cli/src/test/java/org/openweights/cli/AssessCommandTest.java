package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessCommandTest {
    @Test
    void everyReasonIsShownWithItsGround() {
        Run run = Run.of("assess", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.words())
                .contains("Open Weights Definition: MET Open-Weights/Definition, 099e232")
                .contains("R8 is read disjunctively")
                .contains("R2 met training is described - The card gives the model architecture. (line 35)")
                .contains("- The card gives the hyper-parameters.");
    }

    @Test
    void aReasonOfSeveralModelsIsToldOnce() {
        assertThat(Run.of("assess", Run.example("openrail")).words())
                .containsOnlyOnce(
                        "R5 not met no discrimination - CreativeML Open RAIL-M bars a list of uses. [5] (line 2)"
                                + " (also from stable-diffusion-v1-5/stable-diffusion-v1-5)");
    }

    @ParameterizedTest
    @CsvSource({
        "permissive-full, MET, 0",
        "permissive-full, met, 0",
        "permissive-full, CONDITIONAL, 0",
        "permissive-full, NOT_MET, 0",
        "permissive-full, NOT_APPLICABLE, 1",
        "openrail, MET, 1",
        "openrail, CONDITIONAL, 1",
        "openrail, UNDETERMINED, 1",
        "openrail, NOT_MET, 0",
    })
    void aRequiredVerdictDecidesTheExitStatus(String example, String verdict, int status) {
        assertThat(Run.of("assess", "--definition", "open-weights", "--require", verdict, Run.example(example))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void errorsInTheCardFailEvenIfTheVerdictIsReached() {
        assertThat(Run.of("assess", "--require", "NOT_MET", Run.example("llama-finetune"))
                        .status())
                .isEqualTo(ExitStatus.NOT_OK);
    }

    @ParameterizedTest(name = "{0} must be {1} by {2}: {3}")
    @CsvSource({
        "permissive-full, MET, open-weights, 0",
        "permissive-full, MET, 'open-weights,open-weight-osa', 0",
        "permissive-full, MET, open-weights-strict, 1",
        "permissive-full, MET, 'open-weights,mof', 1",
        "permissive-full, CONDITIONAL, g7, 1",
        "permissive-full, UNDETERMINED, g7, 0",
        "other-license, UNDETERMINED, eu-gpai, 0",
        "other-license, CONDITIONAL, eu-gpai, 1",
        "permissive-full, MET, house-rule, 2",
        "permissive-full, MET, OpenWeights, 2",
        "permissive-full, MOSTLY, open-weights, 2",
        "no-such-example, MET, open-weights, 2",
        "no-such-example, NOT_MET, open-weights, 2",
    })
    void theExitStatusIsThatOfAGate(String example, String verdict, String definition, int status) {
        for (String format : List.of("text", "json")) {
            assertThat(Run.of(
                                    "assess",
                                    "--format",
                                    format,
                                    "--definition",
                                    definition,
                                    "--require",
                                    verdict,
                                    Run.example(example))
                            .status())
                    .as(format)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "permissive-full, permissive-full, 0",
        "permissive-full, openrail, 1",
        "openrail, permissive-full, 1",
        "openrail, no-such-example, 2",
        "no-such-example, permissive-full, 2",
    })
    void ofSeveralCardsTheWorstDecidesAndAllAreShown(String first, String second, int status) {
        Run run = Run.of(
                "assess",
                "--format",
                "json",
                "--definition",
                "open-weights",
                "--require",
                "MET",
                Run.example(first),
                Run.example(second));

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.objects())
                .extracting(card -> card.get("source"))
                .containsExactly(Run.example(first), Run.example(second));
    }

    /** Whoever takes a bill takes all that is in it. */
    @Test
    void eachModelOfABillIsAssessedAndMustPass(@TempDir Path folder) throws IOException {
        Path bill = Files.writeString(folder.resolve("bom.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "free", "licenses": [{"license": {"id": "MIT"}}]},
                  {"type": "machine-learning-model", "name": "bound", "licenses": [{"license": {"id": "CC-BY-NC-4.0"}}]}]}
                """);

        Run run = Run.of("assess", "--definition", "open-weights", "--require", "UNDETERMINED", bill.toString());
        Run json = Run.of("assess", "--format", "json", "--definition", "open-weights", bill.toString());

        assertThat(run.words()).contains("free", "bound");
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        Object models = json.objects().get(0).get("models");
        assertThat((List<?>) models)
                .extracting(model ->
                        JsonTree.at(model, "release.identity.name") + " " + JsonTree.at(model, "assessments.0.verdict"))
                .containsExactly("free UNDETERMINED", "bound NOT_MET");
    }

    @Test
    void anUnknownDefinitionIsToldWithThoseThatAreKnown() {
        Run run = Run.of("assess", "--definition", "open-weight", Run.example("openrail"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("openweights: there is no definition 'open-weight'; known: open-weights, open-weight-osa,"
                        + " osaid, mof, g7, eu-gpai, open-weights-strict\n");
    }

    @Test
    void theJsonOfAReasonHasItsGround() {
        Map<String, Object> card = Run.of(
                        "assess", "--format", "json", "--definition", "open-weights", Run.example("llama-finetune"))
                .objects()
                .get(0);

        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.required"))
                .isEqualTo(true);
        assertThat(JsonTree.at(card, "models.0.assessments.0.criteria.2.reasons.0"))
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry("license", "LicenseRef-scancode-llama-3.1-license-2024")
                .containsEntry("clause", "1.b.iv")
                .containsEntry("models", List.of("meta-llama/Llama-3.1-8B"))
                .containsEntry("line", 3L)
                .containsEntry("pointer", "/base_model");
    }

    @Test
    void whatAConditionDependsOnIsShown() {
        assertThat(Run.of("assess", "--definition", "eu-gpai", Run.example("openrail"))
                        .words())
                .contains("L2 conditional free use")
                .contains("- It depends on whether the terms of use are specific, safety-oriented, proportionate");
    }
}
