package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.FaultyCard.Fault;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * One mistake gives one finding, at the place of the mistake; and there is no rule that no card breaks.
 *
 * <p>The cards lie in {@code faulty-cards}: a new one needs no more than its file, as {@link FaultyCard} says.
 */
class FaultyCardsTest {
    private static final Path CARDS = Path.of("src/test/resources/org/openweights/schema/faulty-cards");

    /** The rules that no card in the folder breaks, with the reason, and the test that breaks them. */
    private static final Map<String, String> WITHOUT_A_CARD = Map.of(
            "OW-CARD-MISSING", "there is no card: ModelCardsTest",
            "OW-CARD-UNREADABLE", "the card cannot be opened: ModelCardsTest",
            "OW-CARD-TOO-LARGE", "it takes more than 10 MiB: ModelCardsTest",
            "OW-CARD-LICENSE-TEXT", "its name is at fault: ModelCardsTest",
            "OW-CARD-SIBLINGS", "it takes more than 10,000 files: ModelCardsTest",
            "OW-CARD-MORE-FINDINGS", "it takes more than 1,000 faults: ModelCardsTest");

    @TempDir
    private Path folder;

    static List<FaultyCard> cards() {
        return FaultyCard.in(CARDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void aFaultIsFoundOnceAndWhereItIs(FaultyCard card) {
        List<Finding> findings = card.read(folder).findings();
        List<Fault> marked = card.faults();

        assertThat(marked).extracting(Fault::code).contains(card.code());
        assertThat(findings)
                .filteredOn(finding -> finding.severity() != Severity.INFO || isMarked(finding, marked))
                .extracting(FaultyCardsTest::fault)
                .containsExactlyInAnyOrderElementsOf(marked);
    }

    private static boolean isMarked(Finding finding, List<Fault> marked) {
        return marked.stream().map(Fault::code).anyMatch(finding.code()::equals);
    }

    private static Fault fault(Finding finding) {
        return new Fault(
                finding.severity(),
                finding.code(),
                finding.location().line(),
                finding.location().column(),
                finding.location().pointer());
    }

    @Test
    void everyRuleHasACardThatBreaksIt() {
        Set<String> codes =
                ModelCards.standard().rules().stream().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> broken = cards().stream().map(FaultyCard::code).collect(Collectors.toCollection(TreeSet::new));
        broken.addAll(WITHOUT_A_CARD.keySet());

        assertThat(broken).isEqualTo(codes);
    }

    @Test
    void noRuleIsSaidToHaveNoCardThatHasOne() {
        assertThat(cards()).extracting(FaultyCard::code).doesNotContainAnyElementsOf(WITHOUT_A_CARD.keySet());
    }

    /** The severity of a rule is that of its findings, but where a rule weighs each case. */
    @Test
    void findingsAreAsSevereAsTheirRules() {
        Map<String, Severity> severities =
                ModelCards.standard().rules().stream().collect(Collectors.toMap(Rule::code, Rule::severity));
        Map<String, Severity> marked = cards().stream()
                .flatMap(card -> card.faults().stream())
                .filter(fault -> !fault.code().startsWith("OW-BASE-"))
                .collect(Collectors.toMap(
                        Fault::code,
                        Fault::severity,
                        (first, second) -> first.compareTo(second) < 0 ? first : second,
                        TreeMap::new));

        assertThat(marked)
                .allSatisfy((code, severity) -> assertThat(severity).as(code).isEqualTo(severities.get(code)));
    }
}
