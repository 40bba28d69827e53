package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
