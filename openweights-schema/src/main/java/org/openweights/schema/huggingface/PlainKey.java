package org.openweights.schema.huggingface;

import java.util.Locale;
import java.util.Optional;

/**
 * The key of a heading, made in one pass where it is ASCII with no markup but emphasis and code marks, as most are.
 *
 * <p>Every label and heading of a card is looked up by its key.
 */
final class PlainKey {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_START = 300;

    private PlainKey() {}

    /** {@return the words of a heading in lower case, with single blanks between them; empty if it takes more than a pass} */
    static Optional<String> of(String heading) {
        int length = heading.length();
        if (length > LONGEST) {
            return Optional.empty();
        }
        char[] key = new char[length];
        int end = 0;
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            char c = heading.charAt(i);
            if (isWord(c)) {
                key[end++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
                blank = false;
            } else if (isMore(c)) {
                return Optional.empty();
            } else if (!blank && separates(heading, i)) {
                key[end++] = ' ';
                blank = true;
            }
        }
        return Optional.of(new String(key, 0, blank && end > 0 ? end - 1 : end));
    }

    /**
     * {@return letters that the key of a text starts with once numbers before them are left out: its first word, or the
     * start of that; an empty string if it takes more than a look}
     */
    static String start(String text) {
        int length = Math.min(text.length(), LONGEST_START);
        int from = 0;
        while (from < length && !isLetter(text.charAt(from))) {
            if (isMore(text.charAt(from)) || text.charAt(from) == '{') {
                return "";
            }
            from++;
        }
        int end = from;
        while (end < length && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** {@return whether a character is a letter or digit of ASCII} */
    static boolean isWord(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a character is more than a mark between words: not ASCII, a link, a tag, an escape, or a word itself. */
    private static boolean isMore(char c) {
        return c > '~' || c == '[' || c == '<' || c == '\\' || c == '&';
    }

    /** Emphasis, code marks, hyphens and apostrophes are left out; an underscore is a blank within a word only. */
    private static boolean separates(String heading, int i) {
        return switch (heading.charAt(i)) {
            case '*', '`', '-', '\'' -> false;
            case '_' -> i + 1 < heading.length() && isWord(heading.charAt(i - 1)) && isWord(heading.charAt(i + 1));
            default -> true;
        };
    }
}
