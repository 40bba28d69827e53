package org.openweights.schema.huggingface;

import java.util.Locale;
import java.util.Set;

/** The tags of HTML in a text; other words in angle brackets, such as tokens of a vocabulary and addresses, are none. */
final class HtmlTags {
    private static final int LONGEST = 2_000;

    private HtmlTags() {}

    private static final class Names {
        private static final Set<String> KNOWN = Table.words("html-tags.txt");

        private Names() {}
    }

    /** {@return a text without its tags, and without lines that had nothing else} */
    static String without(String text) {
        int open = text.indexOf('<');
        if (open < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            int end = end(text, open);
            if (end > 0) {
                append(plain, text, from, open);
                from = end;
            }
            open = text.indexOf('<', Math.max(end, open + 1));
        }
        return append(plain, text, from, text.length()).toString();
    }

    /** The place behind a tag; a negative number if there is none. */
    private static int end(String text, int open) {
        int start = text.startsWith("/", open + 1) ? open + 2 : open + 1;
        int name = start;
        while (name < text.length() && Character.isLetterOrDigit(text.charAt(name))) {
            name++;
        }
        boolean known = Names.KNOWN.contains(text.substring(start, name).toLowerCase(Locale.ROOT));
        int close = known ? text.indexOf('>', name) : -1;
        return close < 0 || close - open > LONGEST ? -1 : close + 1;
    }

    /** Words that only a tag parted stay two; a tag leaves no empty line, and no blank at the end of one. */
    private static StringBuilder append(StringBuilder plain, String text, int from, int end) {
        int start = from;
        boolean empty = plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n';
        while (start < end && empty && from > 0 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < end && !empty && from > 0) {
            char next = text.charAt(start);
            while (next == '\n' && plain.charAt(plain.length() - 1) == ' ') {
                plain.setLength(plain.length() - 1);
            }
            if (Character.isLetterOrDigit(next) && endsWord(plain.charAt(plain.length() - 1))) {
                plain.append(' ');
            }
        }
        return plain.append(text, start, end);
    }

    private static boolean endsWord(char c) {
        return Character.isLetterOrDigit(c) || ".,;:!?)".indexOf(c) >= 0;
    }
}
