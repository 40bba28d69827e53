package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for several signs in one pass over a text.
 *
 * <p>Most words and marks start no sign, and are passed over by a look into a table. Immutable and safe for use by many threads.
 *
 * @param <S> what is looked for
 */
public final class Signs<S extends Enum<S> & Sign> {
    private static final int ASCII = 128;
    private static final int LETTERS = 26;

    // What a character is, in five bits: nothing, one of the letters, or one of these.
    private static final int DIGIT = 27;
    private static final int BEYOND_ASCII = 28;
    private static final int MARK = 29;
    private static final int BITS = 5;
    private static final int THREE = (1 << 3 * BITS) - 1;

    private final Class<S> kinds;
    private final byte[] codes = new byte[ASCII];
    private final List<List<S>> marks = lists(ASCII);
    private final List<List<Word<S>>> words = lists(LETTERS * LETTERS);

    /** Whether a sign may start at a character, by it and its neighbors. */
    private final long[] starts = new long[(THREE + 1) / Long.SIZE];

    /**
     * Makes a table of signs.
     *
     * @param kinds the signs
     */
    public Signs(Class<S> kinds) {
        this.kinds = kinds;
        for (char c = '0'; c <= '9'; c++) {
            codes[c] = DIGIT;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            codes[c] = (byte) (c - 'a' + 1);
            codes[Character.toUpperCase(c)] = codes[c];
        }
        for (S sign : kinds.getEnumConstants()) {
            sign.starts().forEach(start -> add(sign, start));
        }
        for (int three = 0; three <= THREE; three++) {
            int before = three >> 2 * BITS;
            int letter = three >> BITS & (1 << BITS) - 1;
            int next = three & (1 << BITS) - 1;
            boolean word = !isInWord(before) && isLetter(letter) && isLetter(next);
            if (letter == MARK || (word && !words.get(pair(letter, next)).isEmpty())) {
                starts[three / Long.SIZE] |= 1L << three;
            }
        }
    }

    /** A word that starts a sign. */
    private record Word<S>(S sign, String letters) {
        boolean isAt(String card, int at) {
            int end = at + letters.length();
            return card.regionMatches(true, at, letters, 0, letters.length())
                    && (end == card.length() || !Character.isLetterOrDigit(card.charAt(end)));
        }
    }

    private static <T> List<List<T>> lists(int count) {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void add(S sign, String start) {
        char first = start.charAt(0);
        if (isLetter(codes[first])) {
            words.get(pair(codes[first], codes[start.charAt(1)])).add(new Word<>(sign, start));
        } else {
            codes[first] = MARK;
            marks.get(first).add(sign);
        }
    }

    private static boolean isLetter(int code) {
        return code > 0 && code <= LETTERS;
    }

    private static boolean isInWord(int code) {
        return code > 0 && code != MARK;
    }

    private static int pair(int first, int second) {
        return (first - 1) * LETTERS + second - 1;
    }

    /**
     * {@return the lines in which signs are, by sign, in the order of the text, each once}
     *
     * <p>Comments are looked through, too, though a line is given without them: what was found may not be in it.
     *
     * @param text the text
     */
    public Map<S, List<Line>> in(MarkdownText text) {
        Search search = new Search(text);
        String card = text.card();
        byte[] codes = this.codes;
        long[] starts = this.starts;
        int three = 0;
        for (int next = text.start(); next <= card.length(); next++) {
            three = (three << BITS | (next < card.length() ? code(codes, card.charAt(next)) : 0)) & THREE;
            if ((starts[three / Long.SIZE] & 1L << three) != 0) {
                search.look(next - 1);
            }
        }
        return Collections.unmodifiableMap(search.found);
    }

    private static int code(byte[] codes, char c) {
        return c < ASCII ? codes[c] : Character.isLetterOrDigit(c) ? BEYOND_ASCII : 0;
    }

    private final class Search {
        private final MarkdownText text;
        private final String card;
        private final Map<S, List<Line>> found = new EnumMap<>(kinds);

        /** Where the line ends in which each sign was found last. */
        private final int[] behind = new int[kinds.getEnumConstants().length];

        private int line;

        Search(MarkdownText text) {
            this.text = text;
            this.card = text.card();
        }

        /** Looks for the signs that may start at a place. */
        void look(int at) {
            char c = card.charAt(at);
            if (codes[c] == MARK) {
                marks.get(c).forEach(sign -> look(sign, at));
                return;
            }
            for (Word<S> word : words.get(pair(codes[c], codes[card.charAt(at + 1)]))) {
                if (word.isAt(card, at)) {
                    look(word.sign(), at);
                }
            }
        }

        private void look(S sign, int at) {
            if (at < behind[sign.ordinal()] || !sign.isAt(card, at)) {
                return;
            }
            while (line + 1 < text.lines() && text.line(line + 1).offset() <= at) {
                line++;
            }
            found.computeIfAbsent(sign, first -> new ArrayList<>()).add(text.line(line));
            behind[sign.ordinal()] =
                    line + 1 < text.lines() ? text.line(line + 1).offset() : card.length();
        }
    }
}
