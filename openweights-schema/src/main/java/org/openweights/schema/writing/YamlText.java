package org.openweights.schema.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openweights.schema.source.WellFormed;

/** Texts as YAML writes them: plain where every version of YAML reads them as text, else in quotation marks. */
public final class YamlText {
    private static final int LONGEST_PLAIN = 200;
    private static final Set<String> WORDS_OF_ITS_OWN =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private YamlText() {}

    /**
     * {@return a text as a value, on one line}
     *
     * @param text the text
     */
    public static String of(String text) {
        return isPlain(text) ? text : quoted(WellFormed.text(text));
    }

    /**
     * {@return an entry of a mapping, ending with an end of line}
     *
     * @param key the key, which needs no quotation marks
     * @param values its value, or several as a list
     */
    public static String entry(String key, List<String> values) {
        if (values.size() == 1) {
            return key + ": " + of(values.get(0)) + "\n";
        }
        return list(key, values);
    }

    /**
     * {@return an entry of a mapping whose value is a list, however long, ending with an end of line}
     *
     * @param key the key, which needs no quotation marks
     * @param values the items
     */
    public static String list(String key, List<String> values) {
        StringBuilder entry = new StringBuilder(key).append(":\n");
        values.forEach(value -> entry.append("- ").append(of(value)).append('\n'));
        return entry.toString();
    }

    /** Letters first, so that it is neither a number nor a date, and then only what is never a mark. */
    private static boolean isPlain(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST_PLAIN
                || !isLetter(text.charAt(0))
                || WORDS_OF_ITS_OWN.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return text.chars().allMatch(c -> isLetter((char) c) || (c >= '0' && c <= '9') || "._/+-".indexOf(c) >= 0);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Not what YAML does not take, and not what ends a line in some version of it. */
    private static boolean isPrintable(int c) {
        boolean text = (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
        boolean mark = c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
        return text && !mark;
    }
}
