package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.SingleMistake.Kind;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/**
 * One mistake, whatever it is and wherever it is made, gives one finding at most, and an error stands where it was made.
 *
 * <p>The cards in {@code faultless-cards} have no fault: a new one needs no more than its file.
 */
class SingleMistakesTest {
    private static final Path CARDS = Path.of("src/test/resources/org/openweights/schema/faultless-cards");
    private static final Path BILL = CARDS.resolve("../cyclonedx/bill.cdx.json");
    private static final int GENERATED = 4;

    /**
     * Findings that a mistake may give besides, by their code, with the fields in which it is made: whose a model is, its group
     * and its name say. Until they can be read, its base model is taken for that of somebody else, whose license binds.
     */
    private static final Map<String, Pattern> ALLOWED = Map.of(
            "OW-BASE-RESTRICTIONS-DROPPED", Pattern.compile("/components/1/(group|name|pedigree/ancestors/0/group)"));

    private static Map<String, String> cards() throws IOException {
        Map<String, String> cards = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(CARDS)) {
            for (Path file : files.sorted().toList()) {
                cards.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        cards.put("bill-1.7.cdx.json", Files.readString(BILL));
        ReleaseGenerator releases = new ReleaseGenerator(7);
        for (int i = 1; i <= GENERATED; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ModelCards.standard().write(releases.next(), "openweights-json", out);
            cards.put("generated-" + i + ".json", out.toString(StandardCharsets.UTF_8));
        }
        return cards;
    }

    static Stream<Arguments> mistakes() throws IOException {
        return cards().entrySet().stream()
                .flatMap(card -> Stream.of(Kind.values())
                        .map(kind -> Arguments.arguments(card.getKey(), kind, card.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aMistakeGivesOneFindingAtMostAndAnErrorWhereItIsMade(String name, Kind kind, String card) {
        List<String> broken = new ArrayList<>();
        List<SingleMistake> mistakes = SingleMistake.in(card, kind);
        for (SingleMistake mistake : mistakes) {
            List<Finding> findings = faults(name, mistake.text()).stream()
                    .filter(finding -> !isAllowed(finding, mistake))
                    .toList();
            if (findings.size() > 1 || findings.stream().anyMatch(finding -> isElsewhere(finding, mistake))) {
                broken.add(mistake + " gives " + findings);
            }
        }

        assertThat(mistakes).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    private static boolean isAllowed(Finding finding, SingleMistake mistake) {
        return ALLOWED.containsKey(finding.code())
                && ALLOWED.get(finding.code()).matcher(mistake.pointer()).matches();
    }

    private static boolean isElsewhere(Finding finding, SingleMistake mistake) {
        return finding.severity() == Severity.ERROR
                && !mistake.has(finding.location().line(), finding.location().column());
    }

    @Test
    void noCardHasAFaultBeforeOneIsMade() throws IOException {
        assertThat(cards())
                .allSatisfy((name, card) -> assertThat(faults(name, card)).isEmpty());
    }

    @Test
    void everyFormatInJsonThatCanHaveAnErrorIsThere() throws IOException {
        assertThat(cards().entrySet().stream()
                        .flatMap(card -> ModelCards.standard().read(card.getKey(), card.getValue()).format().stream())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "cyclonedx-json",
                        "modelpack-config",
                        "spdx3-json-ld",
                        "mof",
                        "openweights-json",
                        "model-card-toolkit");
    }

    @Test
    void whatIsAllowedHappens() throws IOException {
        assertThat(SingleMistake.in(Files.readString(BILL), Kind.MISSPELT_KEY).stream()
                        .flatMap(mistake -> faults("bill.cdx.json", mistake.text()).stream()
                                .filter(finding -> isAllowed(finding, mistake)))
                        .map(Finding::code))
                .containsAll(ALLOWED.keySet());
    }

    private static List<Finding> faults(String name, String card) {
        return ModelCards.standard().read(name, card).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }
}
