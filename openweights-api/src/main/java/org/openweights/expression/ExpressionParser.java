package org.openweights.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.ParseProblem.Reason;

/**
 * Parses one license expression.
 *
 * <pre>
 * expression = and *( "OR" and )
 * and        = unit *( "AND" unit )
 * unit       = "(" expression ")" / license [ "WITH" addition ]
 * </pre>
 *
 * The specification's grammar is ambiguous on precedence and says in words that WITH binds tightest, then AND, then OR.
 */
final class ExpressionParser {
    static final int MAX_DEPTH = 500;
    static final int MAX_LENGTH = 1_000_000;

    private final String input;
    private final SpdxLicenseList list = SpdxLicenseList.standard();
    private int start;
    private int end;
    private int depth;
    private Kind kind = Kind.END;

    ExpressionParser(String input) {
        this.input = input;
    }

    private enum Kind {
        WORD,
        AND,
        OR,
        WITH,
        OPEN,
        CLOSE,
        PLUS,
        END
    }

    /** Carries a problem out of the recursion; never leaves this class. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient ParseProblem problem;

        Stop(ParseProblem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }

    ParseResult parse() {
        try {
            if (input.length() > MAX_LENGTH) {
                throw stop(0, input.length(), Reason.TOO_LONG);
            }
            advance();
            if (kind == Kind.END) {
                throw stop(0, input.length(), Reason.EMPTY);
            }
            Optional<Absent> absent = absent();
            if (absent.isPresent() && restIsBlank()) {
                return new ParseResult.Parsed(absent.get());
            }
            LicenseExpression expression = or();
            if (kind != Kind.END) {
                throw stop(kind == Kind.CLOSE ? Reason.UNOPENED : Reason.OPERATOR_EXPECTED);
            }
            return new ParseResult.Parsed(expression);
        } catch (Stop stop) {
            return stop.problem;
        }
    }

    private LicenseExpression or() {
        LicenseExpression first = and();
        if (kind != Kind.OR) {
            return first;
        }
        List<LicenseExpression> operands = new ArrayList<>();
        operands.add(first);
        while (kind == Kind.OR) {
            advance();
            operands.add(and());
        }
        return new LicenseExpression.Or(operands);
    }

    private LicenseExpression and() {
        LicenseExpression first = unit();
        if (kind != Kind.AND) {
            return first;
        }
        List<LicenseExpression> operands = new ArrayList<>();
        operands.add(first);
        while (kind == Kind.AND) {
            advance();
            operands.add(unit());
        }
        return new LicenseExpression.And(operands);
    }

    private LicenseExpression unit() {
        if (kind == Kind.OPEN) {
            return group();
        }
        Single license = license();
        if (kind != Kind.WITH) {
            return license;
        }
        advance();
        return new LicenseExpression.With(license, addition());
    }

    private LicenseExpression group() {
        int opened = start;
        if (++depth > MAX_DEPTH) {
            throw stop(Reason.TOO_DEEP);
        }
        advance();
        LicenseExpression inner = or();
        if (kind == Kind.END) {
            throw stop(opened, opened + 1, Reason.UNCLOSED);
        }
        if (kind != Kind.CLOSE) {
            throw stop(Reason.OPERATOR_EXPECTED);
        }
        advance();
        depth--;
        if (kind == Kind.WITH) {
            throw stop(Reason.WITH_AFTER_GROUP);
        }
        return inner;
    }

    private Single license() {
        if (kind != Kind.WORD) {
            throw kind == Kind.END
                    ? stop(input.length(), input.length(), Reason.LICENSE_EXPECTED)
                    : stop(kind == Kind.PLUS ? Reason.SEPARATED_PLUS : Reason.LICENSE_EXPECTED);
        }
        String word = input.substring(start, end);
        int wordStart = start;
        int wordEnd = end;
        boolean plus = end < input.length() && input.charAt(end) == '+';
        LicenseId id = licenseId(word);
        advance();
        if (kind == Kind.PLUS) {
            if (!plus) {
                throw stop(Reason.SEPARATED_PLUS);
            }
            if (id.isReference()) {
                throw stop(wordStart, wordEnd + 1, Reason.PLUS_ON_REFERENCE);
            }
            advance();
        }
        return new Single(id, plus);
    }

    private LicenseId licenseId(String word) {
        Optional<ListedLicense> listed = list.license(word);
        if (listed.isPresent()) {
            return listed.get().id();
        }
        if (word.contains(":") || word.startsWith("LicenseRef-") || word.startsWith("DocumentRef-")) {
            return new LicenseId(reference(word, LicenseId.REFERENCE_PREFIX));
        }
        if (absent().isPresent()) {
            throw stop(Reason.ABSENT_IN_COMPOUND);
        }
        throw stop(list.exception(word).isPresent() ? Reason.EXCEPTION_AS_LICENSE : unknown(word));
    }

    private static Reason unknown(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean operator = upper.equals("AND") || upper.equals("OR") || upper.equals("WITH");
        return operator ? Reason.OPERATOR_CASE : Reason.UNKNOWN_LICENSE;
    }

    private AdditionId addition() {
        if (kind != Kind.WORD) {
            throw kind == Kind.END
                    ? stop(input.length(), input.length(), Reason.EXCEPTION_EXPECTED)
                    : stop(Reason.EXCEPTION_EXPECTED);
        }
        String word = input.substring(start, end);
        Optional<ListedException> listed = list.exception(word);
        AdditionId id;
        if (listed.isPresent()) {
            id = listed.get().id();
        } else if (word.contains(":") || word.startsWith("AdditionRef-")) {
            id = new AdditionId(reference(word, "AdditionRef-"));
        } else {
            throw stop(list.license(word).isPresent() ? Reason.LICENSE_AS_EXCEPTION : Reason.UNKNOWN_EXCEPTION);
        }
        advance();
        return id;
    }

    /** Checks a reference, whose prefixes the specification matches with regard to case. */
    private String reference(String word, String prefix) {
        int colon = word.indexOf(':');
        String document = colon < 0 ? "" : word.substring(0, colon);
        String name = word.substring(colon + 1);
        boolean documentFits =
                colon < 0 || (document.startsWith("DocumentRef-") && document.length() > "DocumentRef-".length());
        boolean nameFits = name.startsWith(prefix) && name.length() > prefix.length() && name.indexOf(':') < 0;
        if (!documentFits || !nameFits) {
            throw stop(Reason.REFERENCE);
        }
        return word;
    }

    private Optional<Absent> absent() {
        if (kind != Kind.WORD) {
            return Optional.empty();
        }
        return switch (input.substring(start, end)) {
            case "NONE" -> Optional.of(Absent.NONE);
            case "NOASSERTION" -> Optional.of(Absent.NOASSERTION);
            default -> Optional.empty();
        };
    }

    private boolean restIsBlank() {
        for (int i = end; i < input.length(); i++) {
            if (!isBlank(input.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void advance() {
        start = end;
        while (start < input.length() && isBlank(input.charAt(start))) {
            start++;
        }
        end = start;
        if (start == input.length()) {
            kind = Kind.END;
            return;
        }
        Kind single = punctuation(input.charAt(start));
        if (single != null) {
            kind = single;
            end = start + 1;
            return;
        }
        while (end < input.length() && isWordPart(input.charAt(end))) {
            end++;
        }
        if (end == start) {
            int next = input.offsetByCodePoints(start, 1);
            throw stop(start, next, Reason.CHARACTER);
        }
        kind = operator();
    }

    private static @Nullable Kind punctuation(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '+' -> Kind.PLUS;
            default -> null;
        };
    }

    private Kind operator() {
        if (end - start > 4) {
            return Kind.WORD;
        }
        return switch (input.substring(start, end)) {
            case "AND", "and" -> Kind.AND;
            case "OR", "or" -> Kind.OR;
            case "WITH", "with" -> Kind.WITH;
            default -> Kind.WORD;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == ':';
    }

    private Stop stop(Reason reason) {
        return stop(start, end, reason);
    }

    private Stop stop(int from, int to, Reason reason) {
        return new Stop(new ParseProblem(input, from, to, reason));
    }
}
