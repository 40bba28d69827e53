package org.openweights.schema.jsonschema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;

/**
 * Schemas of numbers and of texts in a format, of which a look tells for most values that they follow; for others it tells
 * nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.3">RFC 3986, section 2.3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, section 5.6</a>
 */
final class Obvious {
    /** Tells nothing of any value. */
    static final Predicate<Scalar> NOTHING = scalar -> false;

    private static final Set<String> TEXT = Set.of("type", "format");
    private static final Set<String> NUMBER = Set.of("type", "minimum", "maximum");
    private static final Map<String, Predicate<String>> FORMATS =
            Map.of("uri", Obvious::isUri, "date", Obvious::isDate);

    private static final String AUTHORITY = "://";
    private static final String DATE = "dddd-dd-dd";
    private static final int SHORTEST_MONTH = 28;
    private static final int MONTHS = 12;

    private Obvious() {}

    /**
     * {@return what tells of values that they follow a schema}
     *
     * @param schema the schema
     * @param keywords its keywords that ask something
     */
    static Predicate<Scalar> in(Mapping schema, Set<String> keywords) {
        String type = Criteria.text(schema, "type").orElse("");
        if (type.equals("string") && keywords.equals(TEXT)) {
            Predicate<String> format =
                    FORMATS.getOrDefault(Criteria.text(schema, "format").orElse(""), text -> false);
            return scalar -> scalar.kind() == Kind.STRING && format.test(scalar.text());
        }
        boolean whole = type.equals("integer");
        if ((whole || type.equals("number")) && NUMBER.containsAll(keywords)) {
            Optional<BigDecimal> least = bound(schema, "minimum");
            Optional<BigDecimal> most = bound(schema, "maximum");
            return scalar -> (!whole || isWhole(scalar.text()))
                    && scalar.number()
                            .filter(number -> least.isEmpty() || least.get().compareTo(number) <= 0)
                            .filter(number -> most.isEmpty() || most.get().compareTo(number) >= 0)
                            .isPresent();
        }
        return NOTHING;
    }

    private static Optional<BigDecimal> bound(Mapping schema, String keyword) {
        return Criteria.text(schema, keyword).map(BigDecimal::new);
    }

    /** Whole numbers can be written with a point or an exponent, too. */
    private static boolean isWhole(String number) {
        for (int i = number.startsWith("-") ? 1 : 0; i < number.length(); i++) {
            if (!isDigit(number.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Most are a scheme, a host, and a path of letters, digits, dots, hyphens and underscores. */
    private static boolean isUri(String text) {
        int scheme = text.indexOf(AUTHORITY);
        int host = scheme + AUTHORITY.length();
        if (scheme <= 0 || host == text.length() || !isLetterOrDigit(text.charAt(host))) {
            return false;
        }
        for (int i = 0; i < scheme; i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        for (int i = host; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '/' && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Nothing is told of the last days of months. */
    private static boolean isDate(String text) {
        if (text.length() != DATE.length()) {
            return false;
        }
        for (int i = 0; i < DATE.length(); i++) {
            char c = text.charAt(i);
            if (DATE.charAt(i) == 'd' ? !isDigit(c) : c != DATE.charAt(i)) {
                return false;
            }
        }
        int month = number(text, 5);
        int day = number(text, 8);
        return month >= 1 && month <= MONTHS && day >= 1 && day <= SHORTEST_MONTH;
    }

    private static int number(String text, int start) {
        return 10 * (text.charAt(start) - '0') + text.charAt(start + 1) - '0';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }
}
