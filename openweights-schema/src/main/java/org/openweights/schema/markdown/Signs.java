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

    private final Class<S> kinds;
    private final Part[] parts = new Part[ASCII];
    private final List<List<S>> marks = lists(ASCII);
    private final List<List<Word<S>>> words = lists(LETTERS * LETTERS);

    /**
     * Makes a table of signs.
     *
     * @param kinds the signs
     */
    public Signs(Class<S> kinds) {
        this.kinds = kinds;
        for (char c = 0; c < ASCII; c++) {
            parts[c] = Character.isLetterOrDigit(c) ? Part.WORD : Part.NOTHING;
        }
        for (S sign : kinds.getEnumConstants()) {
            sign.starts().forEach(start -> add(sign, start));
        }
    }

    /** What a character is part of. */
    private enum Part {
        NOTHING,
        WORD,
        MARK
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
        if (Character.isLetter(first)) {
            words.get(pair(first, start.charAt(1))).add(new Word<>(sign, start));
        } else {
            parts[first] = Part.MARK;
            marks.get(first).add(sign);
        }
    }

    /** The number of two letters, whatever their case; a negative number if they are no letters. */
    private static int pair(char first, char second) {
        int one = (first | 0x20) - 'a';
        int two = (second | 0x20) - 'a';
        return one < 0 || one >= LETTERS || two < 0 || two >= LETTERS ? -1 : one * LETTERS + two;
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
        search.run();
        return Collections.unmodifiableMap(search.found);
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

        void run() {
            int at = text.start();
            while (at < card.length()) {
                char c = card.charAt(at);
                Part part = part(c);
                if (part == Part.WORD) {
                    word(at, c);
                    at = wordEnd(at + 1);
                } else {
                    if (part == Part.MARK) {
                        mark(at, c);
                    }
                    at++;
                }
            }
        }

        private Part part(char c) {
            return c < ASCII ? parts[c] : Character.isLetterOrDigit(c) ? Part.WORD : Part.NOTHING;
        }

        private int wordEnd(int from) {
            int end = from;
            while (end < card.length() && part(card.charAt(end)) == Part.WORD) {
                end++;
            }
            return end;
        }

        private void word(int at, char first) {
            int pair = at + 1 < card.length() ? pair(first, card.charAt(at + 1)) : -1;
            if (pair < 0) {
                return;
            }
            List<Word<S>> starts = words.get(pair);
            for (int i = 0; i < starts.size(); i++) {
                Word<S> word = starts.get(i);
                if (word.isAt(card, at)) {
                    look(word.sign(), at);
                }
            }
        }

        private void mark(int at, char c) {
            List<S> starts = marks.get(c);
            for (int i = 0; i < starts.size(); i++) {
                look(starts.get(i), at);
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
