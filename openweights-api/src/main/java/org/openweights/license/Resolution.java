package org.openweights.license;

import java.util.List;
import java.util.Objects;
import org.openweights.expression.LicenseExpression;

/**
 * Which license a declaration means, how well it says so, and why.
 *
 * @param declared what was declared
 * @param expression what it means; {@code NOASSERTION} where that is not said
 * @param grade how well it says so
 * @param reason why, in words
 * @param alternatives what else it could mean: the members of a family, other readings, or the nearest known names
 * @since 0.1.0
 */
public record Resolution(
        String declared,
        LicenseExpression expression,
        ResolutionGrade grade,
        String reason,
        List<LicenseExpression> alternatives) {
    /** Copies the alternatives. */
    public Resolution {
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(reason, "reason");
        alternatives = List.copyOf(alternatives);
    }

    /** {@return whether the expression is known, rather than {@code NOASSERTION}} */
    public boolean isKnown() {
        return expression != LicenseExpression.Absent.NOASSERTION;
    }
}
