package org.openweights.expression;

import java.util.Optional;

/**
 * Why a text is not a license expression, and where.
 *
 * @param input the text
 * @param start the offset of the first character at fault, in UTF-16 code units
 * @param end the offset after the last character at fault; equal to {@code start} where something is missing
 * @param reason why
 * @since 0.1.0
 */
public record ParseProblem(String input, int start, int end, Reason reason) implements ParseResult {
    /** Checks that the span lies within the input. */
    public ParseProblem {
        if (start < 0 || end < start || end > input.length()) {
            throw new IllegalArgumentException("span must lie within the input: " + start + ".." + end);
        }
    }

    @Override
    public Optional<LicenseExpression> expression() {
        return Optional.empty();
    }

    /** {@return the characters at fault; an empty string where something is missing} */
    public String found() {
        return input.substring(start, end);
    }

    /** {@return where it is, in words: {@code at 'BSD-5'}, or {@code at character 8} where something is missing} */
    public String place() {
        return start == end ? "at character " + (start + 1) : "at '" + found() + "'";
    }

    /** {@return the input on one line, carets under the characters at fault on the next, and why} */
    @Override
    public String toString() {
        return input + "\n" + " ".repeat(start) + "^".repeat(Math.max(1, end - start)) + " " + reason.text();
    }

    /** Why a text is not a license expression. */
    public enum Reason {
        /** The text is empty or blank. */
        EMPTY("nothing is written here"),
        /** A character that no expression contains. */
        CHARACTER("this character cannot stand in a license expression"),
        /** An identifier that is not on the SPDX license list. */
        UNKNOWN_LICENSE("not on the SPDX license list; a license of your own is written LicenseRef-…"),
        /** An identifier after {@code WITH} that is not on the SPDX list of exceptions. */
        UNKNOWN_EXCEPTION("not an exception of the SPDX license list; one of your own is written AdditionRef-…"),
        /** An exception where a license belongs. */
        EXCEPTION_AS_LICENSE("this is an exception: it follows a license and WITH"),
        /** A license where an exception belongs. */
        LICENSE_AS_EXCEPTION("this is a license: WITH is followed by an exception"),
        /** A reference without a name, or with a misplaced prefix. */
        REFERENCE("a reference is LicenseRef-name or DocumentRef-document:LicenseRef-name"),
        /** A license is missing. */
        LICENSE_EXPECTED("a license is missing here"),
        /** An exception is missing after {@code WITH}. */
        EXCEPTION_EXPECTED("an exception is missing here"),
        /** An operator is missing. */
        OPERATOR_EXPECTED("AND, OR or WITH is missing before this"),
        /** An operator in mixed case. */
        OPERATOR_CASE("operators are all upper case or all lower case"),
        /** A {@code +} that does not follow a license at once. */
        SEPARATED_PLUS("+ follows the license without a blank"),
        /** A {@code +} after a reference. */
        PLUS_ON_REFERENCE("+ cannot follow a reference"),
        /** {@code WITH} after a parenthesis. */
        WITH_AFTER_GROUP("WITH follows a single license, not a group"),
        /** {@code NONE} or {@code NOASSERTION} as a part. */
        ABSENT_IN_COMPOUND("NONE and NOASSERTION stand alone"),
        /** A parenthesis that is not closed. */
        UNCLOSED("this parenthesis is not closed"),
        /** A parenthesis that was not opened. */
        UNOPENED("this parenthesis was not opened"),
        /** Parentheses nested deeper than {@value ExpressionParser#MAX_DEPTH}. */
        TOO_DEEP("nested too deeply"),
        /** Longer than {@value ExpressionParser#MAX_LENGTH} characters. */
        TOO_LONG("too long for a license expression");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** {@return the reason in words} */
        public String text() {
            return text;
        }
    }
}
