package org.openweights.schema.source;

import org.openweights.schema.source.Node.Kind;

/**
 * Tells what a plain YAML scalar is, by the core schema of YAML 1.2: {@code no} and {@code 2020-01-01} are text.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, 10.3</a>
 */
final class CoreSchema {
    /** What anything but text starts with: a number, or one of the words; most scalars do not. */
    private static final String STARTS = "~nNtTfF.+-0123456789";

    private CoreSchema() {}

    static Kind kindOf(String text) {
        if (!text.isEmpty() && STARTS.indexOf(text.charAt(0)) < 0) {
            return Kind.STRING;
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> Kind.NUMBER;
            default -> isNumber(text) ? Kind.NUMBER : Kind.STRING;
        };
    }

    private static boolean isNumber(String text) {
        if (text.startsWith("0o")) {
            return isAll(text, 2, "01234567");
        }
        if (text.startsWith("0x")) {
            return isAll(text, 2, "0123456789abcdefABCDEF");
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        return isInfinity(text, start) || isDecimal(text, start);
    }

    private static boolean isInfinity(String text, int start) {
        return text.length() == start + 4
                && (text.startsWith(".inf", start) || text.startsWith(".Inf", start) || text.startsWith(".INF", start));
    }

    private static boolean isDecimal(String text, int start) {
        int whole = digits(text, start);
        int end = whole;
        int fraction = 0;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
            fraction = end - whole - 1;
        }
        if (whole == start && fraction == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            end = digits(text, exponent);
            return end > exponent && end == text.length();
        }
        return end == text.length();
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isAll(String text, int start, String allowed) {
        for (int i = start; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() > start;
    }
}
