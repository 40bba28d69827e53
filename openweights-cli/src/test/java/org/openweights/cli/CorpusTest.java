package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command on real documents, in the folder that the property {@code openweights.corpus} names. */
class CorpusTest {
    private static Path corpus = Path.of("");

    @BeforeAll
    static void findTheCorpus() {
        String folder = System.getProperty("openweights.corpus", "");
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "-Dopenweights.corpus is not given");
        corpus = Path.of(folder);
    }

    @Test
    void everyCardIsShownWithinTheWidthOfTheScreen() throws IOException {
        for (Path card : files("huggingface")) {
            Run run = Run.on(80, false, Map.of(), "inspect", card.toString());
            assertThat(run.status()).as(card.toString()).isBetween(0, 1);
            assertThat(run.err()).as(card.toString()).isEmpty();
            assertThat(run.lines().stream().skip(2))
                    .as(card.toString())
                    .allSatisfy(
                            line -> assertThat(line).doesNotContain("\u001b").hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void everyCardBecomesJsonAndSpdx() throws IOException {
        for (Path card : files("huggingface")) {
            assertThat(Run.of("inspect", "--format", "json", card.toString()).objects())
                    .as(card.toString())
                    .hasSize(1);
            Run spdx = Run.of("spdx", card.toString());
            assertThat(spdx.status()).as(card.toString()).isBetween(0, 1);
            assertThat(JsonTree.object(spdx.out())).as(card.toString()).containsKeys("@context", "@graph");
        }
    }

    @Test
    void whateverElseIsPutInIsNoCrash() throws IOException {
        for (String folder :
                List.of("huggingface-fixtures", "cyclonedx", "mof", "model-card-toolkit", "license-texts")) {
            for (Path file : files(folder)) {
                Run run = Run.of("inspect", file.toString());
                assertThat(run.status()).as(file.toString()).isBetween(0, 2);
                assertThat(run.err()).as(file.toString()).doesNotContain("internal error");
            }
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(corpus.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
