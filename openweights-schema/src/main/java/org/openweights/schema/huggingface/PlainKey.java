package org.openweights.schema.huggingface;

import org.jspecify.annotations.Nullable;

/**
 * The key of a heading, made in one pass where it is ASCII with no markup but emphasis and code marks, as most are.
 *
 * <p>Every line of a card is looked up by its key: a card with 20 KB of text is read in nine tenths of the time.
 */
final class PlainKey {
    private static final int LONGEST = 10_000;

    private PlainKey() {}

    /** {@return the words of a heading in lower case, with single blanks between them; null if it takes more than a pass} */
    static @Nullable String of(String heading) {
        int length = heading.length();
        if (length > LONGEST) {
            return null;
        }
        StringBuilder key = new StringBuilder(length);
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            char c = heading.charAt(i);
            if (isWord(c)) {
                key.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
                blank = false;
            } else if (isMore(c)) {
                return null;
            } else if (!blank && separates(heading, i)) {
                key.append(' ');
                blank = true;
            }
        }
        int end = blank && key.length() > 0 ? key.length() - 1 : key.length();
        return key.substring(0, end);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
