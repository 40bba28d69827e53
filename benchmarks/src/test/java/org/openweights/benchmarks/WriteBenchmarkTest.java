package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBenchmarkTest {
    private final WriteBenchmark benchmark = new WriteBenchmark();

    @BeforeEach
    void setUp() throws Exception {
        benchmark.setUp();
    }

    @Test
    void bothSidesWriteTheSameElements() throws Exception {
        List<String> written = elements(benchmark.write());

        assertThat(written).hasSizeGreaterThan(20);
        assertThat(elements(benchmark.assessMapAndWrite())).isEqualTo(written);
        assertThat(elements(benchmark.writeWithReusedSerializer())).isEqualTo(written);
        assertThat(elements(benchmark.writeWithStore())).isEqualTo(written);
    }

    private static List<String> elements(ByteArrayOutputStream out) {
        return Pattern.compile("\"spdxId\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }
}
