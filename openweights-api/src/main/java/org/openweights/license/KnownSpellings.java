package org.openweights.license;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All ways in which names of licenses are written.
 *
 * <p>Of many words that are looked up few are names, and it takes long to find that out step by step; this tells it of most at once.
 * Immutable.
 */
final class KnownSpellings {
    /** Of these the resolver may leave out some, so that a name starts with what is behind them. */
    private static final String LICENCE = "licence";

    private final StringFilter letters;
    private final StringFilter words;
    private final StringFilter starts;

    /**
     * Makes a table of names.
     *
     * @param letters the names as {@linkplain Spelling#squeezed(String) letters and digits}
     * @param words the names as {@linkplain Spelling#words(String) words}
     * @param starts what names start with that are not in the table
     */
    KnownSpellings(Set<String> letters, Set<String> words, Set<String> starts) {
        this.letters = StringFilter.of(letters);
        this.words = StringFilter.of(words);
        this.starts = StringFilter.ofStarts(Stream.of(letters, words, starts)
                .flatMap(Set::stream)
                .map(name -> name.replace(" ", ""))
                .toList());
    }

    /** {@return whether a name may be one of those in the table; false is certain} */
    boolean mayHave(WrittenName name) {
        return letters.mayHave(name.squeezed()) || words.mayHave(name.words());
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
        return Spelling.isEmptyWord(first) || first.startsWith(LICENCE) || starts.mayStartWith(first);
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
}
