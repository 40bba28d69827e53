package org.openweights.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java process of its own, with all that this one runs with on its class path. */
final class Fork {
    private Fork() {}

    /**
     * Runs a class and gives the exit status of the process.
     *
     * @param builder where output goes, and the environment
     * @param options the options of the virtual machine
     * @param first what stands first on the class path
     * @param main the name of the class
     * @param args its arguments
     */
    static int run(ProcessBuilder builder, List<String> options, Path first, String main, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(first)));
        command.addAll(options);
        command.add(main);
        command.addAll(List.of(args));
        Process process = builder.command(command).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("took too long: " + command);
        }
        return process.exitValue();
    }

    /** Compiles a class into a folder. */
    static void compile(Path source, Path folder) {
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-proc:none",
                        "-classpath",
                        classPath(folder),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (status != 0) {
            throw new AssertionError("javac says " + status + " to " + source);
        }
    }

    /** {@return what a process of its own runs with} */
    static String classPath(Path first) {
        return Stream.of(
                        first.toString(),
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
