package org.openweights.expression;

import java.util.Optional;

/**
 * What became of a text that should be a license expression: the expression, or the problem.
 *
 * @since 0.1.0
 */
public sealed interface ParseResult permits ParseResult.Parsed, ParseProblem {
    /** {@return the expression, if the text is one} */
    Optional<LicenseExpression> expression();

    /**
     * A text that is a license expression.
     *
     * @param value the expression
     */
    record Parsed(LicenseExpression value) implements ParseResult {
        @Override
        public Optional<LicenseExpression> expression() {
            return Optional.of(value);
        }
    }
}
