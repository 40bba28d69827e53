package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openweights.spdx.LicenseTextMatch;
import org.spdx.core.InvalidSPDXAnalysisException;

class IdentifyBenchmarkTest {
    @Test
    void theTextIsIdentifiedAndConfirmed() throws InvalidSPDXAnalysisException {
        IdentifyBenchmark benchmark = new IdentifyBenchmark();
        benchmark.setUp();

        assertThat(benchmark.identify().matches())
                .singleElement()
                .satisfies(match -> assertThat(match.license().text()).isEqualTo("Apache-2.0"))
                .matches(LicenseTextMatch::exact);
        assertThat(benchmark.identifyAndConfirm()).isTrue();
        assertThat(new FirstIdentificationBenchmark().first()).isNotNull();
    }
}
