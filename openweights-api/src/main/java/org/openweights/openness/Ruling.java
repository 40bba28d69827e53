package org.openweights.openness;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What one term of a license means for a question: it stands in the way, it does not, or it does not on a condition that a
 * person has to judge.
 *
 * @param verdict met, not met or conditional
 * @param condition what has to be judged, as in {@code whether registration is open to everyone}; empty unless the verdict is
 *     conditional
 */
record Ruling(Verdict verdict, String condition) {
    static final Ruling MET = new Ruling(Verdict.MET, "");
    static final Ruling NOT_MET = new Ruling(Verdict.NOT_MET, "");
    static final Ruling OPEN_REGISTRATION = onlyIf("whether registration is open to everyone");

    Ruling {
        Objects.requireNonNull(verdict, "verdict");
        if (condition.isEmpty() == (verdict == Verdict.CONDITIONAL)) {
            throw new IllegalArgumentException("condition must be given for CONDITIONAL only, verdict: " + verdict);
        }
    }

    static Ruling onlyIf(String condition) {
        return new Ruling(Verdict.CONDITIONAL, condition);
    }

    /** {@return the worst of several, with the conditions of all that are as bad} */
    static Ruling all(Collection<Ruling> rulings) {
        Verdict worst = Verdict.all(rulings.stream().map(Ruling::verdict).toList());
        return new Ruling(
                worst,
                rulings.stream()
                        .filter(ruling -> ruling.verdict == worst)
                        .map(Ruling::condition)
                        .distinct()
                        .collect(Collectors.joining(", and ")));
    }

    Judgement because(Reason reason) {
        return verdict == Verdict.CONDITIONAL
                ? Judgement.conditional(reason, condition)
                : Judgement.of(verdict, reason);
    }
}
