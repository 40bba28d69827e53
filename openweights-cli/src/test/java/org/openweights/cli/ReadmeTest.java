package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseResolver;
import org.openweights.license.ResolutionGrade;
import org.openweights.openness.Definitions;
import org.openweights.openness.Verdict;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxDocuments;

/** What the README promises. */
class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/org/openweights/cli/ReadmeTest.java");

    @Test
    void theSampleOfTheLibraryDoesWhatItsCommentsSay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        var cards = ModelCards.standard();
        var reading = cards.read(card());
        var release = reading.release().orElseThrow();
        var assessment = Definitions.openWeights().assess(release);
        SpdxDocuments.of(release).writeJsonLd(out);

        assertThat(reading.findings().get(0).toString()).contains("README.md:2:10 error OW-BASE-RESTRICTIONS-DROPPED");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.of("R3").reasons().get(0).clause()).hasToString("Optional[1.b.iv]");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("https://spdx.org/rdf/3.0.1/");
    }

    @Test
    void theSampleOfTheResolverDoesWhatItsCommentsSay() {
        var license = LicenseResolver.standard().resolve("Apache License, Version 2.0");

        assertThat(license.expression()).isEqualTo(LicenseExpression.of("Apache-2.0"));
        assertThat(license.grade()).isEqualTo(ResolutionGrade.ALIAS);
    }

    @Test
    void theSamplesAreTheCodeThatIsTested() throws IOException {
        String tested = Files.readString(SOURCE, StandardCharsets.UTF_8).replace("card()", "Path.of(\"README.md\")");

        assertThat(codeIn(readme()))
                .filteredOn(line -> line.startsWith("var ") || line.startsWith("SpdxDocuments"))
                .hasSize(6)
                .allSatisfy(line -> assertThat(tested).contains(line));
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

    private static Path card() {
        return Path.of(Run.example("llama-finetune"));
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
}
