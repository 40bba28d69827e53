package org.openweights.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openweights.cli.view.FindingsView;
import org.openweights.cli.view.Page;
import org.openweights.validation.Finding;
import picocli.CommandLine.Help.Ansi;

/**
 * What the command is run from: where it writes, what can be shown there, and the environment.
 *
 * @param out where results go, in UTF-8
 * @param err where complaints go, in UTF-8
 * @param colored whether results may be colored
 * @param interactive whether complaints go to a terminal, in which a line can be drawn anew
 * @param width the width of a line
 * @param environment the variables of the environment
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        boolean colored,
        boolean interactive,
        int width,
        Map<String, String> environment) {
    private static final int NARROWEST = 60;
    /** The launcher sets it where errors go to a terminal. */
    private static final String ERR_IS_TERMINAL = "openweights.err.terminal";

    private static final Path ERR = Path.of("/proc/self/fd/2");
    private static final Path OUT = Path.of("/dev/fd/1");

    /** The terminal, file or pipe that the process was started with. */
    static Terminal system() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                stream(ReaderGone.watched(new FileOutputStream(FileDescriptor.out), OUT)),
                stream(new FileOutputStream(FileDescriptor.err)),
                isColored(Ansi.AUTO.enabled(), environment),
                isInteractive(Boolean.getBoolean(ERR_IS_TERMINAL) || isTerminal(ERR), environment),
                width(environment),
                environment);
    }

    static boolean isColored(boolean terminal, Map<String, String> environment) {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    static boolean isInteractive(boolean terminal, Map<String, String> environment) {
        return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Java knows of input and output together, and nothing of errors; where there is no such link, only the launcher knows. */
    static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    /** The launcher sets COLUMNS where it knows the width of the terminal. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean number = columns.matches("[1-9][0-9]{0,3}");
        return number ? Math.max(NARROWEST, Math.min(Page.WIDTH, Integer.parseInt(columns))) : Page.WIDTH;
    }

    Page page() {
        return new Page(width, colored);
    }

    /** Lists findings where complaints go, as {@code validate} lists them where results go. */
    void list(List<Finding> findings) {
        err.print(listed(findings));
    }

    /** Findings, each in a line that ends. */
    static String listed(List<Finding> findings) {
        Page page = new Page(Page.WIDTH, false);
        new FindingsView(page).list(findings);
        return page.drain();
    }

    /** Writes one line about what keeps a document from being read: what and, unless the message names it, where. */
    void complain(Finding finding) {
        boolean named = finding.message().contains(finding.location().source());
        complain(named ? finding.message() : finding.location() + ": " + finding.message());
    }

    /** Writes one line about something that went wrong. */
    void complain(String message) {
        err.println("openweights: " + Page.line(message));
    }
}
