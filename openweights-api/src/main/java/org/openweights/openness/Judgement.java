package org.openweights.openness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A verdict on the way to an assessment, with its reasons.
 *
 * @param verdict the verdict
 * @param reasons why
 * @param missing what would decide it; never empty where it is undetermined or conditional
 */
record Judgement(Verdict verdict, List<Reason> reasons, List<String> missing) {
    private static final int FEW = 8;

    Judgement {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        if (missing.isEmpty() && (verdict == Verdict.UNDETERMINED || verdict == Verdict.CONDITIONAL)) {
            throw new IllegalArgumentException("missing must not be empty for " + verdict + ": " + reasons);
        }
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
        return decided.verdict == Verdict.NOT_MET ? decided : onCondition(decided, all(unknown));
    }

    private static Judgement onCondition(Judgement decided, Judgement unknown) {
        List<Reason> reasons = new ArrayList<>(decided.reasons);
        reasons.addAll(unknown.reasons);
        List<String> missing = new ArrayList<>(decided.missing);
        missing.addAll(unknown.missing);
        return new Judgement(Verdict.CONDITIONAL, distinct(reasons), distinct(missing));
    }

    /** {@return the judgement on criteria that others sum up: which of them decide it, and not why all over again} */
    static Judgement summary(List<String> criteria, Function<String, Judgement> judged) {
        Verdict worst = Verdict.NOT_APPLICABLE;
        for (String criterion : criteria) {
            worst = worst.and(judged.apply(criterion).verdict);
        }
        List<String> deciding = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String criterion : criteria) {
            Judgement judgement = judged.apply(criterion);
            if (judgement.verdict == worst) {
                deciding.add(criterion);
                missing.addAll(judgement.missing);
            }
        }
        String which = String.join(", ", deciding);
        String text = switch (worst) {
            case MET, NOT_APPLICABLE -> "Everything that it asks for is met: " + which + ".";
            case CONDITIONAL -> "Met on a condition: " + which + ".";
            case UNDETERMINED -> "Not determined: " + which + ".";
            case NOT_MET -> "Not met: " + which + ".";
        };
        return new Judgement(worst, List.of(Reason.of(text)), distinct(missing));
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

    /** {@return this judgement, but left open: what was found stands only if something proves true} */
    Judgement leftOpen(Reason reason, String missing) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Judgement(Verdict.UNDETERMINED, all, List.of(missing));
    }

    Judgement mapReasons(UnaryOperator<Reason> change) {
        List<Reason> changed = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            changed.add(change.apply(reason));
        }
        return new Judgement(verdict, changed, missing);
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
        List<Reason> reasons = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Judgement part : parts) {
            if (part.verdict == verdict) {
                reasons.addAll(part.reasons);
                missing.addAll(part.missing);
            }
        }
        return new Judgement(verdict, distinct(reasons), distinct(missing));
    }

    /** {@return the values, each once; a few are compared with each other, which is cheaper than hashing them} */
    private static <T> List<T> distinct(List<T> values) {
        if (values.size() > FEW) {
            return List.copyOf(new LinkedHashSet<>(values));
        }
        List<T> distinct = new ArrayList<>(values.size());
        for (T value : values) {
            if (!distinct.contains(value)) {
                distinct.add(value);
            }
        }
        return distinct;
    }
}
