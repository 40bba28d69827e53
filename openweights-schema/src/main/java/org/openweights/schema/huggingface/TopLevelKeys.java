package org.openweights.schema.huggingface;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys at the top of a YAML mapping, found without reading the rest. */
final class TopLevelKeys {
    private static final String FENCE = "---";
    private static final String DOCUMENT_END = "...";

    private TopLevelKeys() {}

    /**
     * {@return the keys that start at the margin; none if something else stands there, as in a text, or if more than one
     * document is begun}
     *
     * @param text the text
     */
    static Set<String> of(String text) {
        Set<String> keys = new LinkedHashSet<>();
        boolean first = true;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            if (first && line.charAt(0) == '%') {
                continue;
            }
            boolean opening = first && line.strip().equals(FENCE);
            first = false;
            if (opening || isWithin(line)) {
                continue;
            }
            String key = key(line);
            if (key.isEmpty()) {
                return Set.of();
            }
            keys.add(key);
        }
        return keys;
    }

    /**
     * {@return the keys of a mapping that is written in braces; none if the text does not start with one}
     *
     * @param text the text
     */
    static Set<String> inBraces(String text) {
        Set<String> keys = new LinkedHashSet<>();
        String mapping = text.strip();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < mapping.length() && (i == 0 ? mapping.charAt(0) == '{' : depth > 0); i++) {
            char c = mapping.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '[') {
                depth++;
                start = depth == 1 ? i + 1 : start;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (depth == 1 && c == ',') {
                start = i + 1;
            } else if (depth == 1 && c == ':' && start > 0) {
                keys.add(key(mapping.substring(start, i + 1).strip()));
                start = 0;
            }
        }
        return keys;
    }

    /** Whether a line belongs to the value of a key above it, or ends the document. */
    private static boolean isWithin(String line) {
        return Character.isWhitespace(line.charAt(0))
                || line.equals("-")
                || line.startsWith("- ")
                || "]}".indexOf(line.charAt(0)) >= 0
                || line.strip().equals(DOCUMENT_END);
    }

    /** {@return the key that a line starts with, without quotation marks; an empty string if it starts with none} */
    private static String key(String line) {
        int end = line.indexOf(':');
        boolean ends = end + 1 == line.length() || (end > 0 && Character.isWhitespace(line.charAt(end + 1)));
        if (end <= 0 || !ends) {
            return "";
        }
        String key = line.substring(0, end).strip();
        char quote = key.charAt(0);
        boolean quoted = key.length() > 2 && (quote == '"' || quote == '\'') && key.charAt(key.length() - 1) == quote;
        String word = quoted ? key.substring(1, key.length() - 1) : key;
        return word.chars().allMatch(TopLevelKeys::isOfKey) ? word : "";
    }

    private static boolean isOfKey(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
