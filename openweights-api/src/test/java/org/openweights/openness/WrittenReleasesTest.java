package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.openness.WrittenReleases.Written;

class WrittenReleasesTest {
    /** Verdicts that a criterion cannot have, and why. */
    private static final Map<String, Set<Verdict>> IMPOSSIBLE = Map.of(
            // How a provider earns money stands in no card.
            "eu-gpai M", EnumSet.of(Verdict.MET));

    private static final Set<Verdict> OPEN = EnumSet.of(Verdict.UNDETERMINED, Verdict.CONDITIONAL);

    static List<Written> releases() {
        return WrittenReleases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void isAsOpenAsTheTextsOfTheDefinitionsHaveIt(Written written) {
        Map<String, Verdict> expected = new TreeMap<>(written.whole());
        written.criteria()
                .forEach((id, verdicts) ->
                        verdicts.forEach((number, verdict) -> expected.put(id + " " + number, verdict)));
        Map<String, Verdict> found = new TreeMap<>();
        for (Assessment assessment : Definitions.assessAll(written.release(), Knowledge.standard())) {
            String id = assessment.definition().id();
            found.put(id, assessment.verdict());
            assessment
                    .criteria()
                    .forEach(criterion ->
                            found.put(id + " " + criterion.criterion().id(), criterion.verdict()));
        }
        found.keySet().retainAll(expected.keySet());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void areAtLeastForty() {
        assertThat(releases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void showEveryCriterionMetFailedAndUndetermined() {
        Map<String, Set<Verdict>> shown = new HashMap<>();
        for (Written written : releases()) {
            for (Assessment assessment : Definitions.assessAll(written.release(), Knowledge.standard())) {
                for (CriterionAssessment criterion : assessment.criteria()) {
                    shown.computeIfAbsent(
                                    assessment.definition().id() + " "
                                            + criterion.criterion().id(),
                                    key -> EnumSet.noneOf(Verdict.class))
                            .add(criterion.verdict());
                }
            }
        }
        Map<String, Set<Verdict>> missing = new TreeMap<>();
        shown.forEach((criterion, verdicts) -> {
            Set<Verdict> wanted = EnumSet.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);
            wanted.removeAll(verdicts);
            if (!wanted.isEmpty()) {
                missing.put(criterion, wanted);
            }
        });

        assertThat(missing).isEqualTo(IMPOSSIBLE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void whatIsUndeterminedOrConditionalNamesWhatWouldDecideIt(Written written) {
        for (Assessment assessment : Definitions.assessAll(written.release(), Knowledge.standard())) {
            assertThat(assessment.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.reasons()).isNotEmpty();
                if (OPEN.contains(criterion.verdict())) {
                    assertThat(criterion.missing()).isNotEmpty();
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void thePreCheckForTheAiActNeverSaysThatAModelIsExempt(Written written) {
        assertThat(Definitions.find("eu-gpai")
                        .orElseThrow()
                        .assess(written.release())
                        .verdict())
                .isNotEqualTo(Verdict.MET);
    }
}
