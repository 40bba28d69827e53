package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Severity;

/**
 * The documents of real cards of every format, in the folder that the property {@code openweights.corpus} names.
 *
 * <p>Each document is judged by those whose judgement takes milliseconds, and a sample, the same for the same cards, by the
 * others.
 */
class SpdxCorpusTest {
    private static final List<String> FOLDERS =
            List.of("cyclonedx", "huggingface", "huggingface-fixtures", "model-card-toolkit", "mof");
    private static final int SAMPLE_FOR_THE_SCHEMA = 40;
    private static final int SAMPLE_FOR_THE_LIBRARY = 40;

    private static final Map<String, SpdxDocuments> DOCUMENTS = new LinkedHashMap<>();
    private static final Map<String, Integer> CARDS = new TreeMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void writeTheDocuments() throws IOException {
        String corpus = System.getProperty("openweights.corpus", "");
        assumeTrue(!corpus.isEmpty() && Files.isDirectory(Path.of(corpus)), "-Dopenweights.corpus is not given");
        for (Path file : files(Path.of(corpus))) {
            CardReading reading = ModelCards.standard().read(file);
            Optional<SpdxDocuments> documents = reading.release().map(SpdxDocuments::of);
            documents.ifPresent(written -> {
                DOCUMENTS.put(Path.of(corpus).relativize(file).toString(), written);
                CARDS.merge(reading.format().orElseThrow().toString(), 1, Integer::sum);
            });
        }
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            FOLDERS.contains(corpus.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_cards_of_several_formats(TestReporter reporter) {
        reporter.publishEntry("documents of cards", CARDS.toString());

        assertThat(CARDS).containsKeys("cyclonedx-json", "huggingface-readme", "model-card-toolkit", "mof");
    }

    @Test
    void the_checker_has_nothing_to_say_of_any_but_the_facts_that_the_profiles_would_demand() {
        DOCUMENTS.forEach((card, documents) -> assertThat(AiProfileChecker.standard()
                        .check(
                                card,
                                new ByteArrayInputStream(documents.toJsonLd().getBytes(StandardCharsets.UTF_8)))
                        .findings())
                .as(card)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.code()).isIn("OW-SPDX-DOC-AI-FACT", "OW-SPDX-DOC-DATASET-FACT");
                }));
    }

    @Test
    void the_shapes_accept_all() {
        // Two copies of a card are one document.
        String[] documents = DOCUMENTS.values().stream()
                .map(SpdxDocuments::toJsonLd)
                .distinct()
                .toArray(String[]::new);

        assertThat(SpdxJudges.shacl().objections(documents)).isEmpty();
    }

    @Test
    void the_json_schema_accepts_a_sample() {
        sample(SAMPLE_FOR_THE_SCHEMA)
                .forEach(card -> assertThat(SpdxJudges.jsonSchema()
                                .objections(document(card).toJsonLd()))
                        .as(card)
                        .isEmpty());
    }

    @Test
    void the_library_reads_from_a_sample_what_was_meant() {
        sample(SAMPLE_FOR_THE_LIBRARY)
                .forEach(card -> SpdxJudges.assertReadBack(
                        document(card).graph(), document(card).toJsonLd()));
    }

    @Test
    void the_json_schema_of_the_version_before_accepts_all() {
        DOCUMENTS.forEach((card, documents) -> assertThat(
                        SpdxJudges.jsonSchema23().objections(documents.toText(SpdxFormat.JSON_2_3)))
                .as(card)
                .isEmpty());
    }

    @Test
    void the_library_has_nothing_to_object_to_any_of_the_version_before() {
        for (SpdxFormat format : List.of(SpdxFormat.JSON_2_3, SpdxFormat.TAG_VALUE_2_3)) {
            DOCUMENTS.forEach((card, documents) -> assertThat(Spdx23Judge.objections(format, documents.toText(format)))
                    .as(card + ", " + format.keyword())
                    .isEmpty());
        }
    }

    @Test
    void the_tools_accept_one_of_this_version_and_all_of_the_one_before() throws Exception {
        List<ToolsJavaJudge.Case> cases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (SpdxFormat format : SpdxFormat.values()) {
            for (String card : format == SpdxFormat.JSON_LD ? sample(1) : List.copyOf(DOCUMENTS.keySet())) {
                cases.add(new ToolsJavaJudge.Case(format, document(card).toText(format)));
                names.add(card + ", " + format.keyword());
            }
        }

        Map<String, List<String>> objected = new TreeMap<>();
        List<List<String>> objections = new ToolsJavaJudge(folder).objections(cases);
        for (int i = 0; i < cases.size(); i++) {
            if (!objections.get(i).isEmpty()) {
                objected.put(names.get(i), objections.get(i));
            }
        }
        assertThat(objected).isEmpty();
    }

    private static SpdxDocuments document(String card) {
        return Objects.requireNonNull(DOCUMENTS.get(card));
    }

    /** Some of the cards, the same ones every time. */
    private static List<String> sample(int size) {
        List<String> cards = new ArrayList<>(DOCUMENTS.keySet());
        Collections.shuffle(cards, new Random(1));
        return cards.subList(0, Math.min(size, cards.size()));
    }
}
