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
        return verdicts.stream()
                .filter(verdict -> verdict != NOT_APPLICABLE)
                .min(Verdict::compareTo)
                .orElse(NOT_APPLICABLE);
    }

    /**
     * {@return the verdict on any one of several: the best of those that apply}
     *
     * @param verdicts the verdicts
     */
    public static Verdict any(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict != NOT_APPLICABLE)
                .max(Verdict::compareTo)
                .orElse(NOT_APPLICABLE);
    }
}
