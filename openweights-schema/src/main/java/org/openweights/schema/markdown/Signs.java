package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for several signs in one pass over a text.
 *
 * <p>Most words and marks start no sign, and are passed over by a look into a table. Immutable and safe for use by many threads.
 *
 * @param <S> what is looked for
 */
public final class Signs<S extends Enum<S> & Sign> {
    private static final int ASCII = 128;

    // What a character is, in six bits: the first is that of parts of words, and the others tell the letters apart.
    private static final int NOTHING = 0;
    private static final int MARK = 28;
    private static final int WORD = 1 << 5;
    private static final int REST = WORD | 27;
    private static final int BITS = 5;
    private static final int LETTER = (1 << BITS) - 1;

    private final Class<S> kinds;
    private final byte[] codes = new byte[ASCII];

    /** What may start at a character, by it and the next. */
    private final List<List<Start<S>>> starts = new ArrayList<>();

    /** Whether anything may start at a character, by whether a word goes on there, by the character and the next. */
    private final boolean[] mayStart = new boolean[1 << 2 * BITS + 1];

    /**
     * Makes a table of signs.
     *
     * @param kinds the signs
     */
    public Signs(Class<S> kinds) {
        this.kinds = kinds;
        for (char c = '0'; c <= '9'; c++) {
            codes[c] = REST;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            codes[c] = (byte) (WORD | c - 'a' + 1);
            codes[Character.toUpperCase(c)] = codes[c];
        }
        for (int pair = 0; pair < 1 << 2 * BITS; pair++) {
            starts.add(new ArrayList<>());
        }
        List<Start<S>> all = Stream.of(kinds.getEnumConstants())
                .flatMap(sign -> sign.starts().stream().map(text -> new Start<>(sign, text)))
                .toList();
        all.stream()
                .filter(start -> !start.isWord())
                .forEach(start -> codes[start.text().charAt(0)] = MARK);
        all.forEach(this::add);
    }

    /** What a sign may start with. */
    private record Start<S>(S sign, String text) {
        boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }

        boolean isAt(String card, int at) {
            if (!isWord()) {
                return card.startsWith(text, at);
            }
            int end = at + text.length();
            return card.regionMatches(true, at, text, 0, text.length())
                    && (end == card.length() || !Character.isLetterOrDigit(card.charAt(end)));
        }
    }

    private void add(Start<S> start) {
        int first = codes[start.text().charAt(0)] & LETTER;
        if (start.text().length() > 1) {
            add(start, first << BITS | code(codes, start.text().charAt(1)) & LETTER);
        } else {
            for (int next = 0; next <= LETTER; next++) {
                add(start, first << BITS | next);
            }
        }
    }

    private void add(Start<S> start, int pair) {
        starts.get(pair).add(start);
        mayStart[pair] = true;
        mayStart[1 << 2 * BITS | pair] |= !start.isWord();
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
        int from = text.start();
        char[] chars = new char[text.card().length() - from + 1];
        text.card().getChars(from, text.card().length(), chars, 0);
        // What is in fields would be fetched anew for each character.
        byte[] table = codes;
        boolean[] pairs = mayStart;
        int before = NOTHING;
        int code = code(table, chars[0]);
        for (int i = 1; i < chars.length; i++) {
            int next = code(table, chars[i]);
            int pair = (code & LETTER) << BITS | next & LETTER;
            if (pairs[(before & WORD) << BITS | pair]) {
                search.look(pair, from + i - 1);
            }
            before = code;
            code = next;
        }
        return Collections.unmodifiableMap(search.found);
    }

    private static int code(byte[] codes, char c) {
        return c < ASCII ? codes[c] : Character.isLetterOrDigit(c) ? REST : NOTHING;
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

        /** Looks for the signs that may start at a place with two characters. */
        void look(int pair, int at) {
            for (Start<S> start : starts.get(pair)) {
                S sign = start.sign();
                if (at >= behind[sign.ordinal()] && start.isAt(card, at) && sign.isAt(card, at)) {
                    add(sign, at);
                }
            }
        }

        private void add(S sign, int at) {
            while (line + 1 < text.lines() && text.line(line + 1).offset() <= at) {
                line++;
            }
            found.computeIfAbsent(sign, first -> new ArrayList<>()).add(text.line(line));
            behind[sign.ordinal()] =
                    line + 1 < text.lines() ? text.line(line + 1).offset() : card.length();
        }
    }
}
