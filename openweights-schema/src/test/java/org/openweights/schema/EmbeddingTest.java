package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that embeds the library, compiled here and run by itself: from a module path, and from a class path. */
class EmbeddingTest {
    private static final String MODULE = "module-info.class";
    private static final String MAIN = "org.example.program.Program";
    private static final List<String> PROGRAM = List.of("module-info.java", "Program.java");
    private static final List<String> FURTHER =
            List.of("module-info.java", "FurtherFormat.java", "FurtherDefinition.java", "FurtherLicenses.java");

    private static final String GOOD = """
            ---
            license: apache-2.0
            datasets: org/data
            ---
            # Model
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Path program = Path.of("");

    @BeforeAll
    static void compileTheProgram() throws IOException {
        assumeThat(explicitModules())
                .as("the classes of the library as a module, which javac alone does not make of them")
                .anyMatch(path -> isModule(path, "org.openweights.schema"));
        Files.writeString(folder.resolve("good.md"), GOOD);
        Files.writeString(folder.resolve("bad.md"), "---\nlicense: MIT\n---\n# Model\n");
        Files.writeString(folder.resolve("bad.json"), "{\"identity\": {\"name\": 1}}");
        Files.writeString(folder.resolve("further.txt"), "! model");
        program = compile("program", PROGRAM);
    }

    @Test
    void saysTheSameFromAModulePathAndFromAClassPath() throws IOException, InterruptedException {
        List<String> asModule = runAsModule(program);
        List<String> onClassPath = runOnClassPath(program);

        assertThat(asModule.get(0)).isEqualTo("validator of org.openweights.schema");
        assertThat(onClassPath.get(0)).isEqualTo("validator of the class path");
        assertThat(asModule.subList(1, asModule.size())).isEqualTo(onClassPath.subList(1, onClassPath.size()));
    }

    @Test
    void givesTheSameAnswerToAllThreads() throws IOException, InterruptedException {
        List<String> lines = runAsModule(program);

        assertThat(lines.get(1)).as("good.md").isEqualTo("1 answer: [[]]");
        assertThat(lines.get(2)).as("bad.md").startsWith("1 answer: ").contains("bad.md:2:10 error OW-HF-LICENSE ");
        assertThat(lines.get(3)).as("bad.json").startsWith("1 answer: ").contains("error OW-RELEASE-TYPE");
        assertThat(lines.get(4)).as("further.txt").startsWith("1 answer: ");
    }

    @Test
    void findsWhatAnotherModuleProvides() throws IOException, InterruptedException {
        Path further = compile("further", FURTHER);

        List<String> without = runAsModule(program);
        List<String> with = runAsModule(program, further);

        assertThat(without).noneMatch(line -> line.contains("further-")).contains("license false");
        assertThat(with)
                .anyMatch(line -> line.startsWith("formats") && line.contains("further-format"))
                .anyMatch(line -> line.startsWith("definitions") && line.contains("further-definition"))
                .contains("license true");
        assertThat(with.get(4)).as("further.txt, in the format of that module").isEqualTo("1 answer: [[]]");
    }

    /** Compiles a module from sources among the resources of the tests. */
    private static Path compile(String name, List<String> sources) throws IOException {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-p", join(explicitModules().stream())));
        Path classes = folder.resolve(name);
        options.addAll(List.of("-d", classes.toString()));
        for (String source : sources) {
            Path file =
                    Files.createDirectories(folder.resolve(name + "-sources")).resolve(source);
            try (InputStream in = Objects.requireNonNull(
                    EmbeddingTest.class.getResourceAsStream("embedding/" + name + "/" + source + ".txt"), source)) {
                Files.copy(in, file);
            }
            options.add(file.toString());
        }
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, options.toArray(String[]::new));
        assertThat(status).as("javac of " + name).isZero();
        return classes;
    }

    private static List<String> runAsModule(Path... modules) throws IOException, InterruptedException {
        String path = join(Stream.concat(Stream.of(modules), explicitModules().stream()));
        return run(List.of("-p", path, "-m", "org.example.program/" + MAIN));
    }

    private static List<String> runOnClassPath(Path classes) throws IOException, InterruptedException {
        return run(List.of("-cp", join(Stream.concat(Stream.of(classes), entries().stream())), MAIN));
    }

    private static List<String> run(List<String> how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(how);
        command.addAll(List.of("good.md", "bad.md", "bad.json", "further.txt"));
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("took too long: " + command);
        }
        assertThat(process.exitValue())
                .as(Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** What the tests run with: folders of classes and jars, whichever path they stand on here. */
    private static List<Path> entries() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(key -> Stream.of(System.getProperty(key, "").split(File.pathSeparator, -1)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists)
                .distinct()
                .toList();
    }

    /** Of these, what says itself that it is a module: the library and all that it stands on. */
    private static List<Path> explicitModules() {
        return entries().stream().filter(EmbeddingTest::isExplicitModule).toList();
    }

    private static boolean isExplicitModule(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(MODULE));
        }
        try (JarFile jar = new JarFile(entry.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            return jar.getEntry(MODULE) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isModule(Path entry, String name) {
        return ModuleFinder.of(entry).find(name).isPresent();
    }

    private static String join(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
