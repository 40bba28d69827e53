package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, where the platform has other habits. */
class MainTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void outputIsUtf8WithoutColorWhateverThePlatformLikes() throws Exception {
        Path out = folder.resolve("out");
        int status = Fork.run(
                new ProcessBuilder().redirectOutput(out.toFile()),
                List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR"),
                folder,
                Main.class.getName(),
                "license",
                "LLAMA3.1");

        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(status).isZero();
        assertThat(text)
                .contains("Copyright ©")
                .contains("more than 700,000,000 monthly")
                .doesNotContain("\u001b");
    }

    @Test
    void theExitStatusReachesTheShell() throws IOException, InterruptedException {
        ProcessBuilder quiet = new ProcessBuilder()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        assertThat(Fork.run(quiet, List.of(), folder, Main.class.getName(), "inspect", Run.example("llama-finetune")))
                .isEqualTo(ExitStatus.NOT_OK);
        assertThat(Fork.run(quiet, List.of(), folder, Main.class.getName(), "inspect", "no-such-card.md"))
                .isEqualTo(ExitStatus.UNUSABLE);
    }
}
