package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openweights.openness.Verdict.CONDITIONAL;
import static org.openweights.openness.Verdict.MET;
import static org.openweights.openness.Verdict.NOT_APPLICABLE;
import static org.openweights.openness.Verdict.NOT_MET;
import static org.openweights.openness.Verdict.UNDETERMINED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kleene's logic with a fourth value between not knowing and being met, and a neutral one. */
class VerdictTest {
    static Stream<Arguments> triples() {
        return Arrays.stream(Verdict.values())
                .flatMap(a -> Arrays.stream(Verdict.values())
                        .flatMap(b -> Arrays.stream(Verdict.values()).map(c -> Arguments.of(a, b, c))));
    }

    @ParameterizedTest(name = "{0}, {1}: both {2}, either {3}")
    @CsvSource({
        "MET,            MET,            MET,            MET",
        "MET,            CONDITIONAL,    CONDITIONAL,    MET",
        "MET,            UNDETERMINED,   UNDETERMINED,   MET",
        "MET,            NOT_MET,        NOT_MET,        MET",
        "MET,            NOT_APPLICABLE, MET,            MET",
        "CONDITIONAL,    CONDITIONAL,    CONDITIONAL,    CONDITIONAL",
        "CONDITIONAL,    UNDETERMINED,   UNDETERMINED,   CONDITIONAL",
        "CONDITIONAL,    NOT_MET,        NOT_MET,        CONDITIONAL",
        "CONDITIONAL,    NOT_APPLICABLE, CONDITIONAL,    CONDITIONAL",
        "UNDETERMINED,   UNDETERMINED,   UNDETERMINED,   UNDETERMINED",
        "UNDETERMINED,   NOT_MET,        NOT_MET,        UNDETERMINED",
        "UNDETERMINED,   NOT_APPLICABLE, UNDETERMINED,   UNDETERMINED",
        "NOT_MET,        NOT_MET,        NOT_MET,        NOT_MET",
        "NOT_MET,        NOT_APPLICABLE, NOT_MET,        NOT_MET",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
    })
    void combinesAsTheTableSays(Verdict a, Verdict b, Verdict both, Verdict either) {
        assertThat(a.and(b)).isEqualTo(both);
        assertThat(b.and(a)).isEqualTo(both);
        assertThat(a.or(b)).isEqualTo(either);
        assertThat(b.or(a)).isEqualTo(either);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("triples")
    void howVerdictsAreGroupedDoesNotMatter(Verdict a, Verdict b, Verdict c) {
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c))).isEqualTo(Verdict.all(List.of(c, a, b)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c))).isEqualTo(Verdict.any(List.of(c, a, b)));
    }

    @Test
    void ofNothingNothingApplies() {
        assertThat(Verdict.all(List.of())).isEqualTo(NOT_APPLICABLE);
        assertThat(Verdict.any(List.of())).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"CONDITIONAL", "UNDETERMINED"})
    void whatIsOpenNamesWhatWouldDecideIt(Verdict open) {
        Reason reason = Reason.of("Because.");

        assertThatThrownBy(() -> Judgement.of(open, reason))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void theReasonsAreThoseOfThePartsThatDecide() {
        Judgement good = Judgement.of(MET, Reason.of("good"));
        Judgement maybe = Judgement.conditional(Reason.of("maybe"), "whether it is");
        Judgement unknown = Judgement.undetermined(Reason.of("unknown"), "what it is");
        Judgement bad = Judgement.of(NOT_MET, Reason.of("bad"));

        assertThat(Judgement.all(good, maybe, unknown, bad)).isEqualTo(bad);
        assertThat(Judgement.any(good, maybe, unknown, bad)).isEqualTo(good);
        assertThat(Judgement.all(good, maybe)).isEqualTo(maybe);
        assertThat(Judgement.asFarAsKnown(List.of(good, bad, unknown))).isEqualTo(bad);
        assertThat(Judgement.asFarAsKnown(List.of(unknown)).verdict()).isEqualTo(UNDETERMINED);
        assertThat(Judgement.asFarAsKnown(List.of(maybe, unknown)))
                .isEqualTo(new Judgement(
                        CONDITIONAL,
                        List.of(Reason.of("maybe"), Reason.of("unknown")),
                        List.of("whether it is", "what it is")));
    }
}
