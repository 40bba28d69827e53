package org.openweights.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of the command, as somebody sees it who types it. */
record Run(int status, String out, String err) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static Run of(String... args) {
        return in(Map.of(), args);
    }

    static Run in(Map<String, String> environment, String... args) {
        return on(100, false, environment, args);
    }

    /** With a terminal that shows the errors. */
    static Run interactive(String... args) {
        return run(100, false, true, Map.of(), args);
    }

    static Run on(int width, boolean colored, Map<String, String> environment, String... args) {
        return run(width, colored, false, environment, args);
    }

    private static Run run(
            int width, boolean colored, boolean interactive, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), colored, interactive, width, environment);
        int status = Openweights.run(terminal, args);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** The card of an example. */
    static String example(String name) {
        return ROOT.resolve("docs/examples/" + name + "/README.md").toString();
    }

    static Path root() {
        return ROOT;
    }

    /** The output with every run of white space as one blank: what it says, however it is wrapped. */
    String words() {
        return out.replaceAll("\\s+", " ");
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The JSON objects, one a line. */
    List<Map<String, Object>> objects() {
        return out.lines().map(JsonTree::object).toList();
    }
}
