package org.openweights.openness;

import java.util.Collection;

/**
 * Whether a criterion is met.
 *
 * <p>Ordered from the worst to the best, {@link #NOT_APPLICABLE} aside: verdicts combine as in Kleene's three-valued
 * logic, with {@link #CONDITIONAL} between not knowing and being met.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** It is not met. */
    NOT_MET,
    /** Nobody can tell: a fact is missing. */
    UNDETERMINED,
    /** It is met on a condition that a person has to judge. */
    CONDITIONAL,
    /** It is met. */
    MET,
    /** It does not apply. */
    NOT_APPLICABLE;

    /**
     * {@return the verdict on all of several: the worst of those that apply}
     *
     * @param verdicts the verdicts
     */
    public static Verdict all(Collection<Verdict> verdicts) {
        Verdict all = NOT_APPLICABLE;
        for (Verdict verdict : verdicts) {
            all = all.and(verdict);
        }
        return all;
    }

    /**
     * {@return the verdict on any one of several: the best of those that apply}
     *
     * @param verdicts the verdicts
     */
    public static Verdict any(Collection<Verdict> verdicts) {
        Verdict any = NOT_APPLICABLE;
        for (Verdict verdict : verdicts) {
            any = any.or(verdict);
        }
        return any;
    }

    /**
     * {@return the verdict on this and another together: the worse, if both apply}
     *
     * @param other the other
     */
    public Verdict and(Verdict other) {
        if (this == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return this == NOT_APPLICABLE ? other : this;
        }
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the verdict on this or another, by choice: the better, if both apply}
     *
     * @param other the other
     */
    public Verdict or(Verdict other) {
        if (this == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return this == NOT_APPLICABLE ? other : this;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
