package org.openweights.license;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * How names of licenses start.
 *
 * <p>Of many words that are looked up few are names, and it takes long to find that out name by name; the first letters tell it of
 * most at once. Immutable.
 */
final class NameStarts {
    /** Of these the resolver may leave out some, so that a name starts with what is behind them. */
    private static final String LICENCE = "licence";

    private final String[] starts;

    /**
     * Makes a table of starts.
     *
     * @param names all names, as letters and digits or as words; the words of one name are told apart by blanks
     */
    NameStarts(Collection<String> names) {
        this.starts =
                names.stream().map(NameStarts::squeezed).sorted().distinct().toArray(String[]::new);
    }

    private static String squeezed(String name) {
        return name.replace(" ", "");
    }

    /** {@return whether a text may be a name: it starts as one does, or in a way that tells nothing} */
    boolean mayStart(String text) {
        int start = 0;
        while (start < text.length() && isMark(text.charAt(start))) {
            start++;
        }
        int end = end(text, start);
        boolean plain = end > start && (end == text.length() || text.charAt(end) < 128);
        if (!plain) {
            return true;
        }
        String first = text.substring(start, end).toLowerCase(Locale.ROOT);
        return Spelling.isEmptyWord(first) || first.startsWith(LICENCE) || isStart(first);
    }

    /** Marks that stand around names; a plus reads as a word, and a bracket is that of a link. */
    private static boolean isMark(char c) {
        return c < 128 && c != '+' && c != '[' && !isLetter(c) && !isDigit(c);
    }

    /** Where the first letters, or the first digits, end. */
    private static int end(String text, int start) {
        int end = start;
        if (start < text.length() && isDigit(text.charAt(start))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
        while (end < text.length() && isLetter(text.charAt(end)) && !Spelling.isVersionMark(text, end, start)) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isStart(String letters) {
        int found = Arrays.binarySearch(starts, letters);
        int next = found < 0 ? -found - 1 : found;
        return next < starts.length && starts[next].startsWith(letters);
    }
}
