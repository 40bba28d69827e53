package org.openweights.openness;

import java.util.List;
import java.util.Objects;

/**
 * What a release amounts to by one criterion.
 *
 * @param criterion the criterion
 * @param verdict whether it is met
 * @param reasons why
 * @param missing what would decide it, where it is undetermined or conditional
 * @since 0.1.0
 */
public record CriterionAssessment(Criterion criterion, Verdict verdict, List<Reason> reasons, List<String> missing) {
    /** Copies the lists. */
    public CriterionAssessment {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }
}
