package org.openweights.license;

import java.util.List;
import java.util.Optional;
import org.openweights.expression.AdditionId;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.LicenseExpression.With;
import org.openweights.license.terms.LicenseTerms;

/**
 * The terms of a license expression.
 *
 * <p>Where all of several licenses apply, their restrictions and duties add up and the stricter right holds. Where there is
 * a choice, each branch keeps its terms, so that whoever chooses sees what the choice brings. Grows in proportion to the
 * expression: choices are never multiplied out.
 *
 * @since 0.1.0
 */
public sealed interface ExpressionTerms {
    /** {@return the part of the expression} */
    LicenseExpression expression();

    /** {@return the terms; empty where a choice is still to be made} */
    Optional<LicenseTerms> terms();

    /**
     * One license.
     *
     * @param expression the term of the expression
     * @param license the license; empty if the catalog does not have it
     * @param addition what {@code WITH} adds: it can only give further permissions, which are not broken down
     */
    record One(Term expression, Optional<License> license, Optional<AdditionId> addition) implements ExpressionTerms {
        @Override
        public Optional<LicenseTerms> terms() {
            return Optional.of(
                    license.map(known -> known.terms().named(known.id().text())).orElse(LicenseTerms.unread()));
        }
    }

    /**
     * All of several.
     *
     * @param expression the part of the expression
     * @param parts what applies together
     */
    record All(LicenseExpression expression, List<ExpressionTerms> parts) implements ExpressionTerms {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<LicenseTerms> terms() {
            return united(parts);
        }

        /** Halves the list, so that the cost of adding up long lists does not grow with the square of their length. */
        private static Optional<LicenseTerms> united(List<ExpressionTerms> parts) {
            if (parts.size() == 1) {
                return parts.get(0).terms();
            }
            int middle = parts.size() / 2;
            return united(parts.subList(0, middle))
                    .flatMap(
                            first -> united(parts.subList(middle, parts.size())).map(first::and));
        }
    }

    /**
     * Any one of several.
     *
     * @param expression the part of the expression
     * @param branches what can be chosen
     */
    record Any(LicenseExpression expression, List<ExpressionTerms> branches) implements ExpressionTerms {
        /** Copies the branches. */
        public Any {
            branches = List.copyOf(branches);
        }

        @Override
        public Optional<LicenseTerms> terms() {
            return Optional.empty();
        }
    }

    /**
     * {@return the terms of an expression}
     *
     * @param expression the expression
     * @param catalog where its licenses are found
     */
    static ExpressionTerms of(LicenseExpression expression, LicenseCatalog catalog) {
        return expression.fold(
                term -> one(term, catalog),
                parts -> new All(
                        LicenseExpression.allOf(
                                parts.stream().map(ExpressionTerms::expression).toList()),
                        parts),
                branches -> new Any(
                        LicenseExpression.anyOf(branches.stream()
                                .map(ExpressionTerms::expression)
                                .toList()),
                        branches));
    }

    private static ExpressionTerms one(Term term, LicenseCatalog catalog) {
        if (term instanceof With with) {
            return new One(term, catalog.find(with.license().id()), Optional.of(with.addition()));
        }
        return new One(
                term, term instanceof Single single ? catalog.find(single.id()) : Optional.empty(), Optional.empty());
    }
}
