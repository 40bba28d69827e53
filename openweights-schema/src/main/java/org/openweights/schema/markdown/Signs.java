package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for several signs in one pass over a text.
 *
 * <p>Most words and marks start no sign, and are passed over by a look at two characters. Immutable and safe for use by many threads.
 *
 * @param <S> what is looked for
 */
public final class Signs<S extends Enum<S> & Sign> {
    private static final int LOWER_CASE = 'a' - 'A';
    private static final int ASCII = 128;
    private static final int BITS = 7;
    private static final int LOW = ASCII - 1;

    private final Class<S> kinds;

    /** What may start with two characters, small letters. */
    private final Map<Integer, List<Start<S>>> starts = new HashMap<>();

    /** Whether anything may start with two characters, by their seven low bits. */
    private final boolean[] mayStart = new boolean[ASCII * ASCII];

    /**
     * Makes a table of signs.
     *
     * @param kinds the signs
     */
    public Signs(Class<S> kinds) {
        this.kinds = kinds;
        for (S sign : kinds.getEnumConstants()) {
            sign.starts().forEach(start -> add(new Start<>(sign, start)));
        }
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
            return end <= card.length()
                    && (card.charAt(end - 1) | LOWER_CASE) == text.charAt(text.length() - 1)
                    && card.regionMatches(true, at, text, 0, text.length())
                    && (end == card.length() || !Character.isLetterOrDigit(card.charAt(end)));
        }
    }

    private void add(Start<S> start) {
        char first = start.text().charAt(0);
        if (start.text().length() == 1) {
            for (char next = 0; next < ASCII; next++) {
                add(start, first, next);
            }
            return;
        }
        char next = start.text().charAt(1);
        add(start, first, next);
        if (start.isWord()) {
            mayStart[pair(Character.toUpperCase(first), next)] = true;
            mayStart[pair(first, Character.toUpperCase(next))] = true;
            mayStart[pair(Character.toUpperCase(first), Character.toUpperCase(next))] = true;
        }
    }

    private void add(Start<S> start, char first, char next) {
        mayStart[pair(first, next)] = true;
        starts.computeIfAbsent(pair(first, next), pair -> new ArrayList<>()).add(start);
    }

    private static int pair(int first, int next) {
        return ((first & LOW) << BITS) | (next & LOW);
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
        boolean[] pairs = mayStart;
        int end = card.length();
        char c = text.start() < end ? card.charAt(text.start()) : 0;
        for (int next = text.start() + 1; next < end; next++) {
            char n = card.charAt(next);
            if (pairs[pair(c, n)]) {
                search.look(next - 1, c, n);
            }
            c = n;
        }
        search.look(end - 1, c, (char) 0);
        return Collections.unmodifiableMap(search.found);
    }

    private final class Search {
        private final MarkdownText text;
        private final String card;
        private final Map<S, List<Line>> found = new EnumMap<>(kinds);

        private int line;

        Search(MarkdownText text) {
            this.text = text;
            this.card = text.card();
        }

        /** Looks for the signs that may start at a place with two characters. */
        void look(int at, char first, char next) {
            boolean word = Character.isLetterOrDigit(first);
            if (word && at > text.start() && Character.isLetterOrDigit(card.charAt(at - 1))) {
                return;
            }
            int pair = word ? pair(first | LOWER_CASE, next | LOWER_CASE) : pair(first, next);
            List<Start<S>> all = starts.getOrDefault(pair, List.of());
            for (int i = 0; i < all.size(); i++) {
                Start<S> start = all.get(i);
                S sign = start.sign();
                if (start.isAt(card, at) && sign.isAt(card, at)) {
                    add(sign, at);
                }
            }
        }

        private void add(S sign, int at) {
            while (line + 1 < text.lines() && text.line(line + 1).offset() <= at) {
                line++;
            }
            List<Line> lines = found.computeIfAbsent(sign, first -> new ArrayList<>());
            if (lines.isEmpty()
                    || lines.get(lines.size() - 1).offset() != text.line(line).offset()) {
                lines.add(text.line(line));
            }
        }
    }
}
