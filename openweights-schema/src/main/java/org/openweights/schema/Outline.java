package org.openweights.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields at the top of a JSON object, found without reading the rest: what formats tell a card by.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @see CardSource#outline()
 * @since 0.1.0
 */
public final class Outline {
    private static final Outline NONE = new Outline(Map.of());

    /** How many fields there are at most; what stands behind them is left out. */
    public static final int MOST_FIELDS = 500;

    /** How many UTF-16 code units long the text of a field is at most. */
    public static final int LONGEST_VALUE = 200;

    private final Map<String, String> fields;

    private Outline(Map<String, String> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /**
     * {@return the outline of a text; without any field if it is no JSON object}
     *
     * @param text the text
     */
    public static Outline of(String text) {
        int start = afterBlanks(text, 0);
        return start < text.length() && text.charAt(start) == '{' ? new Scan(text, start + 1).outline() : NONE;
    }

    /**
     * {@return an outline with certain fields}
     *
     * @param fields the fields in their order, with their values as {@link #fields()} gives them
     */
    public static Outline of(Map<String, String> fields) {
        return new Outline(new LinkedHashMap<>(fields));
    }

    /** {@return the fields in their order, with their values where those are texts without escapes, else an empty string} */
    public Map<String, String> fields() {
        return fields;
    }

    /** {@return the names of the fields} */
    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * {@return whether there is a field}
     *
     * @param field its name
     */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /**
     * {@return the text that is the value of a field}
     *
     * @param field its name
     */
    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isEmpty());
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Goes through a text once; brackets in texts do not count. */
    private static final class Scan {
        private final String text;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private int at;
        private int escape;

        Scan(String text, int start) {
            this.text = text;
            this.at = start;
            this.escape = next('\\', start);
        }

        Outline outline() {
            int depth = 1;
            String key = "";
            boolean value = false;
            while (at < text.length() && depth > 0 && fields.size() < MOST_FIELDS) {
                char c = text.charAt(at++);
                if (c <= ' ') {
                    continue;
                }
                if (c == '"') {
                    String string = string(depth == 1);
                    if (depth == 1 && value) {
                        fields.put(key, string);
                    } else if (depth == 1) {
                        key = string;
                    }
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                } else if (depth == 1 && c == ':') {
                    fields.putIfAbsent(key, "");
                    value = true;
                } else if (depth == 1 && c == ',') {
                    value = false;
                }
            }
            return new Outline(fields);
        }

        /** Goes behind the string here, and gives it if it is wanted, short and without escapes. */
        private String string(boolean wanted) {
            int start = at;
            int end = next('"', start);
            boolean escaped = false;
            if (escape < start) {
                escape = next('\\', start);
            }
            while (escape < end) {
                escaped = true;
                end = escape + 1 == end ? next('"', end + 1) : end;
                escape = next('\\', escape + 2);
            }
            at = end + 1;
            return !wanted || escaped || end - start > LONGEST_VALUE ? "" : text.substring(start, end);
        }

        /** The place of a character, or the end; a search runs many characters a step, a loop only one. */
        private int next(char c, int from) {
            int found = text.indexOf(c, from);
            return found < 0 ? text.length() : found;
        }
    }
}
