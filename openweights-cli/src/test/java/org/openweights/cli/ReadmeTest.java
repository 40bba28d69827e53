package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises. */
class ReadmeTest {
    private static final Pattern VALUE = Pattern.compile("(?m)^([a-z]+\\.(?!.*println|.*\\(out\\)).*);");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSamplesCompileAndDoWhatTheirCommentsSay() throws IOException, InterruptedException {
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.copy(Path.of(Run.example("llama-finetune")), model.resolve("README.md"));
        String samples = VALUE.matcher(String.join("\n", codeIn(readme()))).replaceAll("System.out.println($1);");
        Path out = folder.resolve("out");

        Fork.compile(Files.writeString(folder.resolve("Sample.java"), program(samples)), folder);
        int status = Fork.run(
                new ProcessBuilder()
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile()),
                List.of("-Dfile.encoding=UTF-8"),
                folder,
                "Sample");

        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(status).as(lines.toString()).isZero();
        assertThat(lines.get(0))
                .startsWith(Path.of("model", "README.md") + ":2:10 error OW-BASE-RESTRICTIONS-DROPPED ");
        assertThat(lines)
                .containsSubsequence(
                        "MIT AND LicenseRef-scancode-llama-3.1-license-2024", "NOT_MET", "Apache-2.0", "ALIAS")
                .filteredOn(line -> line.contains("Optional[1.b.iv]"))
                .hasSize(1);
        assertThat(Files.readString(folder.resolve("model.spdx.json"), StandardCharsets.UTF_8))
                .contains("https://spdx.org/rdf/3.0.1/", "\"sha256\"");
    }

    @Test
    void theScreenInTheReadmeIsTheOneThatIsShown() throws IOException {
        String card = Path.of("docs/examples/llama-finetune/README.md").toString();
        Run run =
                Run.on(100, false, Map.of(), "inspect", Run.root().resolve(card).toString());

        List<String> quoted = readme().stream()
                .dropWhile(line -> !line.startsWith("    License: MIT AND"))
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(4))
                .toList();
        assertThat(quoted).hasSizeGreaterThan(10);
        assertThat(run.lines()).containsAll(quoted);
    }

    @Test
    void theCommandsOfTheQuickStartAreTheOnesThatAreTested() throws IOException {
        assertThat(readme())
                .contains("    ./openweights inspect docs/examples/llama-finetune/README.md")
                .contains("    mvn verify");
        assertThat(Files.readString(Run.root().resolve(".ci/run"), StandardCharsets.UTF_8))
                .contains("mvn verify");
        assertThat(Files.isExecutable(Run.root().resolve("openweights"))).isTrue();
    }

    private static List<String> readme() throws IOException {
        return Files.readAllLines(Run.root().resolve("README.md"), StandardCharsets.UTF_8);
    }

    /** The lines of Java, without their comments. */
    private static List<String> codeIn(List<String> readme) {
        List<String> code = new ArrayList<>();
        boolean inside = false;
        for (String line : readme) {
            if (line.startsWith("```")) {
                inside = line.equals("```java");
            } else if (inside) {
                code.add(line.replaceAll("\\s*//.*", ""));
            }
        }
        return code;
    }

    /** What the samples leave to the imagination: the class around them, and values shown that nobody looks at there. */
    private static String program(String samples) {
        return """
            import java.io.OutputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.openweights.directory.*;
            import org.openweights.license.*;
            import org.openweights.openness.*;
            import org.openweights.schema.*;

            public final class Sample {
                public static void main(String[] args) throws Exception {
                    try (OutputStream out = Files.newOutputStream(Path.of("model.spdx.json"))) {
            %s
                    }
                }
            }
            """.formatted(samples);
    }
}
