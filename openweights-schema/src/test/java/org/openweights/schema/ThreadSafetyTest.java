package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.ModelCardValidator;

/** One validator, used by many threads at once. */
class ThreadSafetyTest {
    private static final int THREADS = 8;
    private static final int RELEASES = 12;

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        ModelCardValidator validator = ModelCardValidator.load();
        Map<String, byte[]> cards = cards();
        List<Callable<Map<String, List<Finding>>>> readers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random order = new Random(i);
            readers.add(() -> findings(validator, cards, order));
        }

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Map<String, List<Finding>>>> found = threads.invokeAll(readers);
        threads.shutdown();

        Map<String, List<Finding>> byOne = findings(validator, cards, new Random(THREADS));
        assertThat(byOne.values()).as("some cards have faults, some have none").contains(List.of());
        assertThat(byOne.values()).anyMatch(findings -> !findings.isEmpty());
        for (Future<Map<String, List<Finding>>> byMany : found) {
            assertThat(byMany.get()).isEqualTo(byOne);
        }
    }

    /** Every thread takes the cards in another order, so that different formats meet. */
    private static Map<String, List<Finding>> findings(
            ModelCardValidator validator, Map<String, byte[]> cards, Random order) {
        List<String> names = new ArrayList<>(cards.keySet());
        Collections.shuffle(names, order);
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (String name : names) {
            byte[] card = Objects.requireNonNull(cards.get(name));
            findings.put(name, validator.validate(name, card).findings());
        }
        return findings;
    }

    /** Generated releases in every format that is written, whole and cut off in the middle; and one bill of materials. */
    private static Map<String, byte[]> cards() throws IOException {
        Map<String, byte[]> cards = new LinkedHashMap<>();
        ReleaseGenerator generator = new ReleaseGenerator(20261127);
        for (int i = 0; i < RELEASES; i++) {
            ModelRelease release = generator.next();
            put(cards, i + "/release.json", written(release, "openweights-json"));
            put(cards, i + "/model-card.json", written(release, "model-card-toolkit"));
            put(cards, i + "/README.md", written(release, "huggingface-readme"));
        }
        try (InputStream in =
                Objects.requireNonNull(ThreadSafetyTest.class.getResourceAsStream("cyclonedx/bill.cdx.json"))) {
            put(cards, "bill.cdx.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return cards;
    }

    private static String written(ModelRelease release, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelCards.standard().write(release, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> cards, String name, String card) {
        cards.put(name, card.getBytes(StandardCharsets.UTF_8));
        cards.put("half/" + name, card.substring(0, card.length() / 2).getBytes(StandardCharsets.UTF_8));
    }
}
