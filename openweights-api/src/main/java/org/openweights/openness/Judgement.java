package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A verdict on the way to an assessment, with its reasons.
 *
 * @param verdict the verdict
 * @param reasons why
 * @param missing what would decide it
 */
record Judgement(Verdict verdict, List<Reason> reasons, List<String> missing) {
    Judgement {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    static Judgement of(Verdict verdict, Reason reason) {
        return new Judgement(verdict, List.of(reason), List.of());
    }

    static Judgement undetermined(Reason reason, String missing) {
        return new Judgement(Verdict.UNDETERMINED, List.of(reason), List.of(missing));
    }

    /** {@return the judgement on all of several: the worst, with the reasons of those that are as bad} */
    static Judgement all(List<Judgement> parts) {
        return decidedBy(Verdict.all(parts.stream().map(Judgement::verdict).toList()), parts);
    }

    /** {@return the judgement on any one of several: the best, with the reasons of those that are as good} */
    static Judgement any(List<Judgement> parts) {
        return decidedBy(Verdict.any(parts.stream().map(Judgement::verdict).toList()), parts);
    }

    Judgement mapReasons(Function<Reason, Reason> change) {
        return new Judgement(verdict, reasons.stream().map(change).toList(), missing);
    }

    CriterionAssessment on(Criterion criterion) {
        return new CriterionAssessment(criterion, verdict, reasons, missing);
    }

    private static Judgement decidedBy(Verdict verdict, List<Judgement> parts) {
        List<Reason> reasons = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Judgement part : parts) {
            if (part.verdict == verdict) {
                part.reasons.stream()
                        .filter(reason -> !reasons.contains(reason))
                        .forEach(reasons::add);
                part.missing.stream().filter(fact -> !missing.contains(fact)).forEach(missing::add);
            }
        }
        return new Judgement(verdict, reasons, missing);
    }
}
