package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolveBenchmarkTest {
    private final ResolveBenchmark benchmark = new ResolveBenchmark();

    @Test
    void bothSidesDoTheWorkTheyAreMeasuredFor() {
        assertThat(benchmark.mapLookup()).isEqualTo("llama3.1");
        assertThat(benchmark.keyword().expression()).hasToString("LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(benchmark.title().expression()).hasToString("Apache-2.0");
    }
}
