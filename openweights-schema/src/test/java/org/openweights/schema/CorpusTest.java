package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** Real cards are read, and what is said of them is true of them. */
class CorpusTest {
    private static final ModelCards CARDS = ModelCards.standard();

    private static Path corpus(String folder) {
        String corpus = System.getProperty("openweights.corpus");
        assumeThat(corpus)
                .as("the system property openweights.corpus names the folder of real cards")
                .isNotBlank();
        return Path.of(corpus, folder);
    }

    private static List<Path> cards(String folder) throws IOException {
        try (Stream<Path> files = Files.list(corpus(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyCardIsRead() throws IOException {
        Map<String, Integer> codes = new TreeMap<>();
        List<Path> cards = cards("huggingface");
        for (Path card : cards) {
            CardReading reading = CARDS.read(card);
            ModelRelease release = reading.release().orElseThrow();
            assertThat(Written.json(release))
                    .as(card.toString())
                    .isEqualTo(Written.json(CARDS.read(card).release().orElseThrow()));
            reading.findings().forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
            assertPlaces(card, reading);
        }

        assertThat(cards).hasSize(343);
        assertThat(codes.keySet())
                .isSubsetOf(CARDS.rules().stream().map(rule -> rule.code()).collect(Collectors.toSet()));
        // 84 of the cards have no metadata, as a count with the expression of the Hub's client says too.
        assertThat(codes).containsEntry("OW-HF-FRONT-MATTER", 84);
    }

    @Test
    void aCardWrittenBackHasTheSameTextAndIsReadAsWell() throws IOException {
        for (Path card : cards("huggingface")) {
            byte[] bytes = Files.readAllBytes(card);
            CardReading before = CARDS.read("README.md", bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            CARDS.write(before.release().orElseThrow(), "huggingface-readme", bytes, out);

            CardReading after = CARDS.read("README.md", out.toByteArray());
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(card.toString())
                    .endsWith(textOf(out.toString(StandardCharsets.UTF_8)));
            assertThat(after.release().orElseThrow().usage())
                    .as(card.toString())
                    .isEqualTo(before.release().orElseThrow().usage());
            Set<String> codes = after.findings().stream().map(Finding::code).collect(Collectors.toSet());
            codes.retainAll(Set.of("OW-HF-FENCE", "OW-HF-MAPPING", "OW-DATA-SYNTAX"));
            assertThat(before.findings())
                    .as(card.toString())
                    .extracting(Finding::code)
                    .containsAll(codes);
        }
    }

    /** Behind the metadata as the writer writes it. */
    private static String textOf(String card) {
        int end = card.startsWith("---\n") ? card.indexOf("\n---\n", 3) : -1;
        return end < 0 ? card : card.substring(end + 5);
    }

    /** The value at fault stands at its place, and evidence on a line of the card. */
    private static void assertPlaces(Path card, CardReading reading) throws IOException {
        List<String> lines = Arrays.asList(Files.readString(card).split("\r\n|\r|\n", -1));
        for (Finding finding : reading.findings()) {
            SourceLocation place = finding.location();
            finding.value()
                    .ifPresent(value -> assertThat(lines.get(place.line() - 1).substring(place.column() - 1))
                            .as(finding.toString())
                            .matches(rest ->
                                    rest.startsWith(value) || rest.substring(1).startsWith(value)));
        }
        reading.release().orElseThrow().components().forEach(component -> {
            SourceLocation place = component.location().orElseThrow();
            assertThat(lines.get(place.line() - 1).length())
                    .as(component.toString())
                    .isGreaterThanOrEqualTo(place.column());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "sample_simple.md, ''",
        "sample_simple_model_index.md, ''",
        "sample_invalid_model_index.md, OW-HF-RESULT-DATASET",
        "sample_invalid_card_data.md, OW-HF-MAPPING",
        "sample_no_metadata.md, OW-HF-FRONT-MATTER OW-HF-TRAINING-DATA",
        "sample_windows_line_breaks.md, OW-HF-TRAINING-DATA",
        "modelcard_template.md, OW-DATA-KEY OW-HF-PLACEHOLDER"
    })
    void theFixturesOfTheClientAreReadAsItReadsThem(String card, String codes) {
        Set<String> expected = codes.isEmpty() ? Set.of() : Set.of(codes.split(" ", -1));

        assertThat(CARDS.read(corpus("huggingface-fixtures").resolve(card)).findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void norwegianIsALanguage() throws IOException {
        List<String> norwegian = cards("huggingface").stream()
                .filter(card -> card.toString().contains("norwegian"))
                .flatMap(card -> CARDS.read(card).release().orElseThrow().characteristics().languages().stream())
                .toList();

        assertThat(norwegian).contains("no").doesNotContain("false");
    }
}
