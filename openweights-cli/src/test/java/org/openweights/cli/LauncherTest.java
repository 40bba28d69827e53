package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout whose Maven and Java only write down how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
    @TempDir
    private Path folder = Path.of("");

    private Path checkout = Path.of("");

    @BeforeEach
    void layOutTheCheckout() throws IOException {
        checkout = Files.createDirectory(folder.resolve("check out"));
        Files.copy(Run.root().resolve("openweights"), checkout.resolve("openweights"));
        for (String file : List.of("pom.xml", "openweights-api/pom.xml", "openweights-api/src/main/java/A.java")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.writeString(checkout.resolve(file), "");
        }
        tool(
                "mvn",
                "echo \"mvn $*\" >> ../calls",
                "mkdir -p openweights-cli/target",
                "touch openweights-cli/target/openweights-cli-1-all.jar");
        tool("java", "for last; do :; done", "echo \"java $last\"", "exit 7");
    }

    @Test
    void itBuildsOnceWithOneLineAndRunsWithTheArguments() throws Exception {
        Started first = start("inspect", "my card.md");
        Started second = start("inspect", "my card.md");

        assertThat(first.err()).isEqualTo("openweights: building the command, which takes a minute the first time\n");
        assertThat(first.out()).isEqualTo("java my card.md\n");
        assertThat(first.status()).isEqualTo(7);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(calls()).hasSize(1);
        assertThat(calls().get(0)).startsWith("mvn -q ").contains("-pl openweights-cli -am package");
    }

    @Test
    void itStartsFastUnlessTheFilesOfAFolderAreToBeHashed() throws Exception {
        tool("java", "echo \"$*\"");
        Path model = Files.createDirectory(folder.resolve("model"));

        String fast = "-XX:TieredStopAtLevel=1";
        assertThat(start("spdx", "-o", "model.spdx.json", "model").out()).doesNotContain(fast);
        assertThat(start("spdx", model + "/README.md").out()).contains(fast);
        assertThat(start("inspect", "model").out()).contains(fast);
        assertThat(start().out()).contains(fast);
    }

    @Test
    void itBuildsAgainWhenASourceHasChanged() throws Exception {
        start("--version");
        Files.setLastModifiedTime(
                checkout.resolve("openweights-api/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        start("--version");

        assertThat(calls()).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsItsLogAndIsTriedAgain() throws Exception {
        tool("mvn", "echo \"mvn $*\" >> ../calls", "echo '[ERROR] no such thing'", "exit 1");

        Started failed = start("--version");
        start("--version");

        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("[ERROR] no such thing").contains("openweights: the build failed");
        assertThat(calls()).hasSize(2);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private void tool(String name, String... lines) throws IOException {
        Path tool = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.write(
                tool, Stream.concat(Stream.of("#!/bin/sh"), Stream.of(lines)).toList());
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Started start(String... args) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", checkout.resolve("openweights").toString()), Stream.of(args))
                        .toList());
        builder.environment().remove("JAVA_HOME");
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Started(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Started(int status, String out, String err) {}
}
