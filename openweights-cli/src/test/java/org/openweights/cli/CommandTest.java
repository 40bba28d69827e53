package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the command as a whole: exit status, complaints, help. */
class CommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "validate", "assess", "spdx", "license", "identify", "check"})
    void everySubcommandHasHelpWithAnExample(String subcommand) {
        Run run = Run.of(subcommand, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: openweights " + subcommand)
                .contains("  openweights " + subcommand + " ");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theHelpNamesAllSubcommandsAndExitStatuses() {
        assertThat(Run.of("--help").words())
                .contains("inspect", "validate", "assess", "spdx", "license", "identify", "check")
                .contains("Exit status: 0 nothing is wrong; 1 ");
    }

    @Test
    void withoutASubcommandTheHelpIsAComplaint() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: openweights");
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() {
        assertThat(Run.of("--version").out()).matches("openweights [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licens|there is no command 'licens'; did you mean 'license'?",
                "nope|there is no command 'nope'; see 'openweights --help'",
                "assess --requir MET a|did you mean '--require'?",
                "foo|there is no command 'foo'; see 'openweights --help'",
                "inspect|'CARD'; see 'openweights inspect --help'",
                "inspect --format xml a|but was 'xml'; see 'openweights inspect --help'",
                "inspect --frobnicate a|'--frobnicate'",
                "assess --require perfect a|but was 'perfect'",
                "assess --definition free a|there is no definition 'free'; known: open-weights",
                "spdx --created yesterday a|'yesterday' is no time such as 2026-01-01T00:00:00Z",
                "spdx a b|'b' is one argument too many; see 'openweights spdx --help'",
            })
    void wrongUsageIsOneLineThatShowsTheWayOut(String line, String complaint) {
        assertComplaint(Run.of(line.split(" ", -1)), complaint);
    }

    @Test
    void aMissingFileIsOneLine() {
        assertComplaint(Run.of("inspect", "no/such/card.md"), "'no/such/card.md'");
    }

    @Test
    void aDirectoryWithoutACardIsOneLine() {
        assertComplaint(Run.of("inspect", folder.toString()), "There is no README.md in the directory");
    }

    @Test
    void aDirectoryWithACardIsTheCard() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");

        Run run = Run.of("inspect", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.words()).contains("Declared mit means MIT (case only).");
    }

    @Test
    void bytesThatAreNoTextAreOneLine() throws IOException {
        Path card = folder.resolve("card.md");
        Files.write(card, new byte[] {'-', '-', '-', '\n', (byte) 0xC3, '\n'});

        assertComplaint(Run.of("inspect", card.toString()), "card.md:2:");
    }

    @Test
    void brokenYamlIsAFindingAndTheLicenseIsNotClaimedToBeAbsent() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(card, "---\nlicense: mit\ntags: [a, b\n---\n# Tiny\n");

        Run run = Run.of("inspect", card.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Declared    nothing that could be read; see the findings")
                .contains("Findings: 1 error")
                .contains("OW-DATA-SYNTAX");
    }

    @Test
    void nothingInACardCommandsTheTerminal() throws IOException {
        Path card = folder.resolve("card.md");
        Files.writeString(card, "---\nlicense: \"\\e[2J mit\"\nlanguage: \"\\u202Een\"\n---\n# \u001b[31mred\n");

        Run run = Run.of("inspect", card.toString());

        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void debugShowsTheStackTraceOfAnError() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n");
        String[] args = {
            "spdx",
            folder.toString(),
            "-o",
            folder.resolve("no/such/folder.json").toString()
        };
        String[] debug = {
            "--debug",
            "spdx",
            folder.toString(),
            "-o",
            folder.resolve("no/such/folder.json").toString()
        };

        assertComplaint(Run.of(args), "its directory does not exist");
        assertThat(Run.of(debug).err()).contains("its directory does not exist").contains("\tat org.openweights.cli");
    }

    @Test
    void whatIsWrittenIsUtf8() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Żółw 模型\n");

        assertThat(Run.of("inspect", folder.toString()).out()).contains("Żółw 模型");
    }

    @Test
    void resultsThatCannotBeWrittenAreAnError() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(full, full, false, false, 100, Map.of());

        assertThat(Openweights.run(terminal, "license", "mit")).isEqualTo(ExitStatus.UNUSABLE);
    }

    /** Standard output of the shell is the pipe; what the command ends with goes to the file. */
    @ParameterizedTest
    @ValueSource(strings = {"license mit apache-2.0", "--help", "license --help"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no shell")
    void itEndsQuietlyWhenNobodyReadsOn(String arguments) throws Exception {
        Path status = folder.resolve("status");
        String line = "{ \"$0\" -cp \"$1\" " + Main.class.getName() + " " + arguments + "; echo $? >'" + status
                + "'; } | true";
        Path err = folder.resolve("err");
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        line,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Fork.classPath(folder))
                .redirectError(err.toFile())
                .start();

        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(status)).isEqualToIgnoringNewLines("" + ExitStatus.READER_GONE);
        assertThat(err).content().doesNotContain("openweights");
    }

    private static void assertComplaint(Run run, String complaint) {
        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("openweights: ").contains(complaint);
    }
}
