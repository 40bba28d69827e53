package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        String license = Run.root().resolve("LICENSE").toString();
        assertThat(run.out())
                .isEqualTo("{\"source\":\"" + license + "\",\"matches\":[{\"license\":\"Apache-2.0\",\"score\":1.0,"
                        + "\"exact\":true,\"startLine\":1,\"endLine\":73,\"differences\":[]}]}"
                        + System.lineSeparator());
    }

    @Test
    void aDirectoryIsItsLicenseFiles() throws IOException {
        Files.copy(Run.root().resolve("LICENSE"), folder.resolve("LICENSE"));
        Files.writeString(folder.resolve("NOTICE"), "Tiny\n");
        Files.writeString(folder.resolve("weights.txt"), "1 2 3\n");
        Files.createDirectories(folder.resolve("text_encoder"));
        Files.copy(Run.root().resolve("LICENSE"), folder.resolve("text_encoder/LICENSE.md"));

        Run run = Run.of("identify", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.words()).contains("Apache-2.0, word for word").contains("NOTICE no license text that is known");
        assertThat(run.out()).contains("text_encoder/LICENSE.md").doesNotContain("weights.txt");
    }

    @Test
    void aDirectoryWithoutLicenseFilesCannotBeIdentified() {
        Run run = Run.of("identify", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There is no license file in the directory '" + folder + "'. Name the file.");
    }

    @Test
    void aDirectoryThatIsNotThereIsOneLine() {
        Run run = Run.of("identify", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Run run = Run.of("identify", "no/such/LICENSE");

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err()).contains("'no/such/LICENSE' cannot be read");
    }

    @Test
    void aTextThatIsNoLicenseIsNoSuccess() throws IOException {
        Path text = Files.writeString(folder.resolve("LICENSE"), "Do what is right.\n");

        assertThat(Run.of("identify", text.toString()).status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(Run.of("identify", folder.toString()).status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(Run.of("identify", text.toString()).words()).contains("no license text that is known");
    }

    @Test
    void aFileThatIsNoTextIsOneLine() throws IOException {
        Path weights = Files.write(folder.resolve("model.bin"), new byte[] {'M', 'I', 'T', 0, 1});

        Run run = Run.of("identify", weights.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("model.bin' is no text");
    }
}
