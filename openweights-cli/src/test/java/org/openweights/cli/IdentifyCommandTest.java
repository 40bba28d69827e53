package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a LICENSE file. */
class IdentifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLicenseOfThisProjectIsApache() {
        Run run = Run.of("identify", Run.root().resolve("LICENSE").toString());

        assertThat(run.status()).isZero();
        assertThat(run.words()).contains("Apache-2.0, word for word");
    }

    @Test
    void theJsonIsOneObjectALine() {
        Run run = Run.of(
                "identify", "--format", "json", Run.root().resolve("LICENSE").toString());

        assertThat(run.objects()).hasSize(1);
        assertThat(JsonTree.at(run.objects().get(0), "matches.0.license")).isEqualTo("Apache-2.0");
        assertThat(JsonTree.at(run.objects().get(0), "matches.0.exact")).isEqualTo(true);
        assertThat(JsonTree.at(run.objects().get(0), "matches.0.differences")).isEqualTo(List.of());
    }

    @Test
    void aDirectoryIsItsLicenseFiles() throws IOException {
        Files.copy(Run.root().resolve("LICENSE"), folder.resolve("LICENSE"));
        Files.writeString(folder.resolve("NOTICE"), "Tiny\n");
        Files.writeString(folder.resolve("weights.txt"), "1 2 3\n");

        Run run = Run.of("identify", folder.toString());

        assertThat(run.words()).contains("Apache-2.0, word for word").contains("NOTICE no license text that is known");
        assertThat(run.out()).doesNotContain("weights.txt");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Run run = Run.of("identify", "no/such/LICENSE");

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err()).contains("'no/such/LICENSE' cannot be read");
    }
}
