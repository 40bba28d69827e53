package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** One mistake, whatever it is and wherever it is made, gives one finding at most, and an error stands where it was made. */
class SingleMistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/openweights/schema/faultless-cards");
    private static final int GENERATED = 8;

    private static Map<String, String> cards() throws IOException {
        Map<String, String> cards = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                cards.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        cards.put("bill-1.7.cdx.json", Files.readString(FOLDER.resolve("../cyclonedx/bill.cdx.json")));
        ReleaseGenerator releases = new ReleaseGenerator(7);
        for (int i = 0; i < GENERATED; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ModelCards.standard().write(releases.next(), "openweights-json", out);
            cards.put("generated-" + i + ".json", out.toString(StandardCharsets.UTF_8));
        }
        return cards;
    }

    static Stream<Arguments> mistakes() throws IOException {
        return cards().entrySet().stream()
                .flatMap(card -> Stream.of(SingleMistake.Kind.values())
                        .map(kind -> Arguments.arguments(card.getKey(), kind, card.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void oneMistakeGivesOneFindingWhereItIsMade(String name, SingleMistake.Kind kind, String card) {
        List<Finding> before = faults(name, card);
        List<String> exceptions = new ArrayList<>();
        for (SingleMistake mistake : SingleMistake.in(card, kind)) {
            List<Finding> after = faults(name, mistake.text());
            if (after.size() > before.size() + 1) {
                exceptions.add(mistake + " gives " + after);
            }
            for (Finding finding : after) {
                if (finding.severity() == Severity.ERROR
                        && !mistake.has(finding.location().line(), finding.location().column())) {
                    exceptions.add(mistake + " is told elsewhere " + finding);
                }
            }
        }
        try { Files.writeString(Path.of("/tmp/ow/jsonone-" + name + "-" + kind), (before.isEmpty() ? "" : "BEFORE " + before + "\n") + String.join("\n", exceptions) + "\n"); } catch (IOException e) { throw new UncheckedIOException(e); }
        assertThat(exceptions).isEmpty();
    }

    private static List<Finding> faults(String name, String card) {
        return ModelCards.standard().read(name, card).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }
}
