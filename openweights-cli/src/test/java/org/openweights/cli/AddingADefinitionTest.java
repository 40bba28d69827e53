package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The definition that {@code docs/adding-a-definition.md} adds, compiled as it stands there and put on the class path. */
class AddingADefinitionTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\n(.*?)^```$");
    private static final String SERVICE = "META-INF/services/org.openweights.openness.Definition";

    @TempDir
    static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Run.root().resolve("docs/adding-a-definition.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring(block.indexOf('\n') + 1, block.length() - "```".length()))
                .toList();
        assertThat(blocks).hasSize(2);
        Path source = Files.writeString(directory.resolve("HouseRule.java"), blocks.get(0));
        Path service = directory.resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.writeString(service, blocks.get(1));

        Fork.compile(source, directory);
    }

    private static Run run(String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder().redirectOutput(out.toFile()).redirectError(err.toFile());
        int status = Fork.run(builder, List.of(), directory, Main.class.getName(), args);
        return new Run(status, Files.readString(out), Files.readString(err));
    }

    @Test
    void theCommandJudgesByIt() throws Exception {
        Run met = run("assess", "--definition", "house-rule", "--require", "MET", Run.example("permissive-full"));

        assertThat(met.err()).isEmpty();
        assertThat(met.words())
                .contains("House Rule for Models: MET Example House, 1")
                .contains("1 met any use")
                .contains("2 met limitations are told - The card tells the limitations. (line ")
                .doesNotContain("Open Weights Definition");
        assertThat(met.status()).isEqualTo(ExitStatus.OK);
        assertThat(run("assess", "--definition", "house-rule", "--require", "MET", Run.example("openrail"))
                        .status())
                .isEqualTo(ExitStatus.NOT_OK);
    }

    @Test
    void itComesAfterTheDefinitionsOfTheLibrary() throws Exception {
        Run all = run("assess", "--format", "json", Run.example("permissive-full"));

        List<?> assessments = (List<?>) JsonTree.at(all.objects().get(0), "models.0.assessments");

        assertThat(assessments)
                .extracting(assessment -> (Object) ((Map<?, ?>) assessment).get("definition"))
                .containsExactly("open-weights", "open-weight-osa", "osaid", "mof", "g7", "eu-gpai", "house-rule");
    }

    @Test
    void whereItIsNotOnTheClassPathItIsNotKnown() {
        Run run = Run.of("assess", "--definition", "house-rule", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err()).contains("there is no definition 'house-rule'; known: open-weights, ");
    }
}
