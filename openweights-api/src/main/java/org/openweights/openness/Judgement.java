package org.openweights.openness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** {@return a condition, with the question that a person has to answer} */
    static Judgement conditional(Reason reason, String question) {
        return new Judgement(Verdict.CONDITIONAL, List.of(reason), List.of(question));
    }

    /** {@return the judgement on all of several: the worst, with the reasons of those that are as bad} */
    static Judgement all(List<Judgement> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Verdict worst = Verdict.NOT_APPLICABLE;
        for (Judgement part : parts) {
            worst = worst.and(part.verdict);
        }
        return decidedBy(worst, parts);
    }

    /** {@return the judgement on all of several} */
    static Judgement all(Judgement... parts) {
        return all(Arrays.asList(parts));
    }

    /** {@return the judgement on any one of several: the best, with the reasons of those that are as good} */
    static Judgement any(List<Judgement> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Verdict best = Verdict.NOT_APPLICABLE;
        for (Judgement part : parts) {
            best = best.or(part.verdict);
        }
        return decidedBy(best, parts);
    }

    /** {@return the judgement on any one of several} */
    static Judgement any(Judgement... parts) {
        return any(Arrays.asList(parts));
    }

    /**
     * {@return the judgement on all of several of which some are not known: as far as they are, on the condition that the
     * rest is no worse}
     */
    static Judgement asFarAsKnown(List<Judgement> parts) {
        List<Judgement> known = new ArrayList<>();
        List<Judgement> unknown = new ArrayList<>();
        for (Judgement part : parts) {
            (part.verdict == Verdict.UNDETERMINED ? unknown : known).add(part);
        }
        if (known.isEmpty() || unknown.isEmpty()) {
            return all(parts);
        }
        Judgement decided = all(known);
        return decided.verdict == Verdict.MET || decided.verdict == Verdict.CONDITIONAL
                ? decidedBy(
                        Verdict.CONDITIONAL,
                        List.of(decided.as(Verdict.CONDITIONAL), all(unknown).as(Verdict.CONDITIONAL)))
                : decided;
    }

    /** {@return this judgement, but no better than a condition} */
    Judgement atBestConditional(Reason reason, String question) {
        if (verdict != Verdict.MET) {
            return this;
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Judgement(Verdict.CONDITIONAL, all, List.of(question));
    }

    Judgement mapReasons(UnaryOperator<Reason> change) {
        return new Judgement(verdict, reasons.stream().map(change).toList(), missing);
    }

    /** {@return this judgement with a further reason} */
    Judgement and(Reason reason) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Judgement(verdict, all, missing);
    }

    CriterionAssessment on(Criterion criterion) {
        return new CriterionAssessment(criterion, verdict, reasons, missing);
    }

    private Judgement as(Verdict other) {
        return new Judgement(other, reasons, missing);
    }

    private static Judgement decidedBy(Verdict verdict, List<Judgement> parts) {
        Judgement only = null;
        int deciding = 0;
        for (Judgement part : parts) {
            if (part.verdict == verdict) {
                only = part;
                deciding++;
            }
        }
        if (only != null && deciding == 1) {
            return only;
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Judgement part : parts) {
            if (part.verdict == verdict) {
                reasons.addAll(part.reasons);
                missing.addAll(part.missing);
            }
        }
        return new Judgement(verdict, List.copyOf(reasons), List.copyOf(missing));
    }
}
