package org.openweights.cli.view;

import java.io.PrintStream;
import java.util.Locale;
import org.openweights.directory.ReadingListener;

/**
 * Shows on a terminal how far the reading of files has come, in one line that is drawn anew, and gone when it is closed.
 *
 * <p>It needs nothing of the terminal but that it can go back to the start of the line: no color and no control sequence. What
 * is read before anybody could look is not shown.
 */
public final class ProgressBar implements ReadingListener, AutoCloseable {
    private static final long SMALLEST = 100_000_000;
    private static final int CELLS = 20;
    private static final long STEPS = 1000;

    private final PrintStream terminal;
    private long next;
    private String drawn = "";

    /**
     * Makes a bar, which is drawn when there is something to show.
     *
     * @param terminal the terminal
     */
    public ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progressed(long done, long total) {
        if (total < SMALLEST || done < next) {
            return;
        }
        next = Math.max(done + 1, done - done % (total / STEPS) + total / STEPS);
        double part = (double) done / total;
        int cells = (int) (part * CELLS);
        draw(String.format(
                Locale.ROOT,
                "Reading [%s%s] %3d %%  %s of %s",
                "#".repeat(cells),
                ".".repeat(CELLS - cells),
                (int) (part * 100),
                bytes(done),
                bytes(total)));
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (!drawn.isEmpty()) {
            draw("");
            terminal.print('\r');
            terminal.flush();
        }
    }

    private void draw(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, drawn.length() - line.length())));
        terminal.flush();
        drawn = line;
    }

    private static String bytes(long count) {
        return count < 1_000_000_000 ? count / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", count / 1e9);
    }
}
