package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.CardReading;
import org.openweights.validation.Severity;

class ReadBenchmarkTest {
    private final ReadBenchmark benchmark = new ReadBenchmark();

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void bothSidesDoTheWorkTheyAreMeasuredFor(int times) {
        benchmark.times = times;
        benchmark.setUp();

        assertThat(benchmark.releaseByNetworknt()).isEmpty();
        assertThat(benchmark.toolkitByNetworknt()).isEmpty();
        assertIsRead(benchmark.release(), "openweights-json");
        assertIsRead(benchmark.toolkit(), "model-card-toolkit");
        assertIsRead(benchmark.readme(), "huggingface-readme");
    }

    private static void assertIsRead(CardReading reading, String format) {
        assertThat(reading.format()).contains(format);
        assertThat(reading.release().orElseThrow().identity().name()).containsIgnoringCase("sedge");
        assertThat(reading.report().of(Severity.ERROR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void theCardsHaveTheSizeThatIsTold(int times) {
        assertThat(Cards.json("release.json", times).length() / times).isBetween(2_000, 3_200);
        assertThat(Cards.json("model-card.json", times).length() / times).isBetween(2_000, 3_200);
        assertThat(Cards.metadata(times).length() / times).isBetween(2_000, 3_200);
        assertThat(Cards.readme(times).length() / times).isBetween(21_000, 24_000);
    }
}
