package org.openweights.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "sha256sum is a tool of Linux")
class HashBenchmarkTest {
    private final HashBenchmark benchmark = new HashBenchmark();

    @BeforeEach
    void setUp() throws IOException {
        benchmark.setUp();
    }

    @AfterEach
    void tearDown() throws IOException {
        benchmark.tearDown();
    }

    @Test
    void bothSidesComeToTheSameDigest() throws IOException {
        String digest = benchmark.read().files().get(0).sha256().orElseThrow();

        assertThat(benchmark.sha256sum()).startsWith(digest);
    }
}
