package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openweights.openness.Verdict;

class AssessBenchmarkTest {
    private final AssessBenchmark benchmark = new AssessBenchmark();

    @Test
    void allDefinitionsAreAsked() {
        assertThat(benchmark.permissive()).hasSize(6);
        assertThat(benchmark.permissive().get(0).verdict()).isEqualTo(Verdict.MET);
        assertThat(benchmark.finetune().get(0).verdict()).isEqualTo(Verdict.NOT_MET);
    }
}
