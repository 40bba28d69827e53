package org.openweights.schema.fields;

/** Tells, without reading a document, whether a JSON text has a certain member. */
public final class Mark {
    private Mark() {}

    /**
     * {@return whether a text has the look of a JSON object}
     *
     * @param text the text
     */
    public static boolean isObject(String text) {
        int first = afterBlanks(text, 0);
        return first < text.length() && text.charAt(first) == '{';
    }

    /**
     * {@return whether a JSON text has a member of a name, at whatever depth}
     *
     * <p>Text within strings is not mistaken for a member: its quotation marks are escaped.
     *
     * @param text the text
     * @param key the name, without characters that JSON escapes
     */
    public static boolean member(String text, String key) {
        return member(text, key, "");
    }

    /**
     * {@return whether a JSON text has a member of a name whose value is text that starts in a certain way}
     *
     * @param text the text
     * @param key the name, without characters that JSON escapes
     * @param start how the value starts; an empty string if it may be anything
     */
    public static boolean member(String text, String key, String start) {
        String quoted = '"' + key + '"';
        for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
            int colon = afterBlanks(text, at + quoted.length());
            if (text.startsWith(":", colon)
                    && (start.isEmpty() || text.startsWith('"' + start, afterBlanks(text, colon + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
