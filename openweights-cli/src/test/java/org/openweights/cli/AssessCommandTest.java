package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessCommandTest {
    @Test
    void everyReasonIsShownWithItsGround() {
        Run run = Run.of("assess", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.words())
                .contains("Open Weights Definition: MET Open-Weights/Definition, 099e232")
                .contains("R8 read disjunctively")
                .contains("R2 met training is described - The card has the model architecture. (line 35)")
                .contains("- The card has the hyper-parameters.");
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
}
