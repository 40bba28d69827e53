package org.openweights.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openweights.directory.ModelDirectory;

/**
 * Reading the folder of a model, next to {@code sha256sum}, which must be installed, with as many processes as there are
 * processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class HashBenchmark {
    private static final int MEBIBYTE = 1024 * 1024;

    /** How many files there are. */
    @Param({"1", "4"})
    private int files = 1;

    /** How large each of them is. */
    @Param("256")
    private int mebibytes = 1;

    private Path folder = Path.of("");
    private final List<List<String>> commands = new ArrayList<>();

    /**
     * Writes the files.
     *
     * @throws IOException if they cannot be written
     */
    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("weights");
        int processes = Math.min(files, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < processes; i++) {
            commands.add(new ArrayList<>(List.of("sha256sum")));
        }
        byte[] bytes = new byte[MEBIBYTE];
        Random random = new Random(1);
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("model-" + i + ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int j = 0; j < mebibytes; j++) {
                    random.nextBytes(bytes);
                    out.write(bytes);
                }
            }
            commands.get(i % processes).add(file.toString());
        }
    }

    /**
     * Deletes the files.
     *
     * @throws IOException if they cannot be deleted
     */
    @TearDown
    public void tearDown() throws IOException {
        for (int i = 0; i < files; i++) {
            Files.delete(folder.resolve("model-" + i + ".bin"));
        }
        Files.delete(folder);
    }

    /** {@return what is in the folder} */
    @Benchmark
    public ModelDirectory read() {
        return ModelDirectory.read(folder);
    }

    /**
     * {@return the digests as {@code sha256sum} prints them: the yardstick}
     *
     * @throws IOException if it is not installed
     */
    @Benchmark
    public String sha256sum() throws IOException {
        List<Process> processes = new ArrayList<>();
        for (List<String> command : commands) {
            processes.add(new ProcessBuilder(command).start());
        }
        StringBuilder digests = new StringBuilder();
        for (Process process : processes) {
            digests.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return digests.toString();
    }
}
