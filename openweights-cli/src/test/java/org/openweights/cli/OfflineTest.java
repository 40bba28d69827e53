package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the library touches the network: not the proxy settings, not a name. */
class OfflineTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void provideAResolverWhereTheJdkTakesOne() throws IOException {
        if (Runtime.version().feature() < 18) {
            return;
        }
        Path source = folder.resolve("RefusingResolver.java");
        try (InputStream in =
                Objects.requireNonNull(OfflineTest.class.getResourceAsStream("RefusingResolver.java.txt"))) {
            Files.copy(in, source);
        }
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, source.toString());
        assertThat(status).isZero();
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), "RefusingResolver\n");
    }

    @Test
    void whoeverReachesOutIsCaught() throws Exception {
        assertThat(run())
                .contains("resolver refused")
                .contains("proxy refused")
                .contains("resolver.invalid")
                .contains("proxy.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "validate", "assess", "spdx"})
    void theWholePathFromCardToDocumentStaysOffline(String subcommand) throws Exception {
        assertThat(run(subcommand, Run.example("llama-finetune")))
                .contains("exit status 1")
                .endsWith("caught nothing");
    }

    @Test
    void resolvingALicenseStaysOffline() throws Exception {
        assertThat(run("license", "https://www.apache.org/licenses/LICENSE-2.0", "llama3.1", "no such license"))
                .contains("Apache License 2.0")
                .endsWith("caught nothing");
    }

    private static String run(String... args) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Fork.run(
                new ProcessBuilder().redirectErrorStream(true).redirectOutput(out.toFile()),
                List.of(),
                folder,
                OfflineRun.class.getName(),
                args);
        return Files.readString(out, StandardCharsets.UTF_8).strip();
    }
}
