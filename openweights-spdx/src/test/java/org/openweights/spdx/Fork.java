package org.openweights.spdx;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process that has ended.
 *
 * @param status its exit status
 * @param out what it printed, in UTF-8
 * @param err what it complained of
 */
record Fork(int status, String out, String err) {
    private static final long MAX_MINUTES = 5;

    /**
     * Runs a class in a process of its own.
     *
     * @param classPath what it finds
     * @param options the options of the virtual machine
     * @param main the class
     * @param args its arguments
     */
    static Fork run(String classPath, List<String> options, Class<?> main, List<String> args)
            throws IOException, InterruptedException {
        return run(Map.of(), classPath, options, main, args);
    }

    /**
     * Runs a class in a process of its own.
     *
     * @param environment what the environment has that this process has not
     * @param classPath what it finds
     * @param options the options of the virtual machine
     * @param main the class
     * @param args its arguments
     */
    static Fork run(
            Map<String, String> environment, String classPath, List<String> options, Class<?> main, List<String> args)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath));
            command.addAll(options);
            command.add(main.getName());
            command.addAll(args);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("took too long: " + command);
            }
            return new Fork(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Everything that this process finds. */
    static String sameClassPath() {
        return join(
                testClasses(), System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path", ""));
    }

    /** Where the classes of these tests lie, and nothing else. */
    static String testClasses() {
        URL self = Objects.requireNonNull(Fork.class.getResource("Fork.class"));
        Path folder = Path.of(URI.create(self.toString()));
        for (int parts = Fork.class.getName().split("\\.", -1).length; parts > 0; parts--) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder.toString();
    }

    static String join(String... paths) {
        return Stream.of(paths).filter(path -> !path.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }

    /** Whatever the process printed: a byte that is no UTF-8 is no reason to see nothing of it. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r", "");
    }
}
