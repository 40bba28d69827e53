package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"80, 80", "100, 100", "250, 100", "20, 60", "wide, 100", "'', 100", "-5, 100", "99999999999, 100"})
    void linesAreAsWideAsTheTerminalAndNeverWiderThanAHundred(String columns, int width) {
        assertThat(Terminal.width(Map.of("COLUMNS", columns))).isEqualTo(width);
        assertThat(Terminal.width(Map.of())).isEqualTo(100);
    }

    @Test
    void colorIsForTerminalsAndForThoseWhoDoNotRefuseIt() {
        assertThat(Terminal.isColored(true, Map.of())).isTrue();
        assertThat(Terminal.isColored(false, Map.of())).isFalse();
        assertThat(Terminal.isColored(true, Map.of("NO_COLOR", "1"))).isFalse();
    }

    @Test
    void aLineIsDrawnAnewOnTerminalsThatCanDoThat() {
        assertThat(Terminal.isInteractive(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.isInteractive(true, Map.of())).isTrue();
        assertThat(Terminal.isInteractive(true, Map.of("NO_COLOR", "1"))).isTrue();
        assertThat(Terminal.isInteractive(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.isInteractive(false, Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/dev/pts/3, true", "/dev/tty1, true", "/dev/console, true", "/dev/null, false", "pipe:[1], false"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aDescriptorIsATerminalByWhatItLeadsTo(String target, boolean terminal, @TempDir Path folder)
            throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("2"), Path.of(target));

        assertThat(Terminal.isTerminal(link)).isEqualTo(terminal);
        Files.delete(link);
        assertThat(Terminal.isTerminal(link)).isFalse();
    }
}
