package org.openweights.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {
    private static final long TOTAL = 16_060_000_000L;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1           | 16060000000 | 'Reading [....................]   0 %  0 MB of 16.1 GB'",
                "8030000000  | 16060000000 | 'Reading [##########..........]  50 %  8.0 GB of 16.1 GB'",
                "16059999999 | 16060000000 | 'Reading [###################.]  99 %  16.1 GB of 16.1 GB'",
                "16060000000 | 16060000000 | 'Reading [####################] 100 %  16.1 GB of 16.1 GB'",
                "50000000    | 100000000   | 'Reading [##########..........]  50 %  50 MB of 100 MB'",
            })
    void itTellsHowMuchOfHowMuch(long done, long total, String line) {
        new ProgressBar(terminal).progressed(done, total);

        assertThat(shown()).isEqualTo("\r" + line);
        assertThat(line).hasSizeLessThan(60);
    }

    @Test
    void itIsDrawnAnewAThousandTimesAtMost() {
        ProgressBar bar = new ProgressBar(terminal);
        for (long done = 0; done <= TOTAL; done += 131_072) {
            bar.progressed(done, TOTAL);
        }

        assertThat(shown().chars().filter(c -> c == '\r').count()).isBetween(900L, 1_001L);
    }

    @Test
    void itLeavesTheLineEmpty() {
        try (ProgressBar bar = new ProgressBar(terminal)) {
            bar.progressed(TOTAL / 2, TOTAL);
            bar.progressed(TOTAL, TOTAL);
        }

        String[] lines = shown().split("\r", -1);
        assertThat(lines).hasSize(5);
        assertThat(lines[3]).isBlank().hasSameSizeAs(lines[2]);
        assertThat(lines[4]).isEmpty();
        assertThat(shown()).doesNotContain("\n", "\u001b");
    }

    @Test
    void whatIsReadAtOnceIsNotShown() {
        try (ProgressBar bar = new ProgressBar(terminal)) {
            bar.progressed(50_000_000, 99_999_999);
        }

        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
