package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for several signs in one pass over a text.
 *
 * <p>Every other pair of characters is looked at: what is three characters long holds one of them, wherever it starts, and most
 * pairs are in no sign. Immutable and safe for use by many threads.
 *
 * @param <S> what is looked for
 */
public final class Signs<S extends Enum<S> & Sign> {
    private static final int SHORTEST = 3;
    private static final int LOWER_CASE = 'a' - 'A';
    private static final int ASCII = 128;
    private static final int BITS = 7;
    private static final int LOW = ASCII - 1;

    private final Class<S> kinds;

    /** What may be where two characters are, by the pair. */
    private final List<List<Start<S>>> starts = new ArrayList<>(Collections.nCopies(ASCII * ASCII, List.of()));

    /** Whether anything may be where two characters are: a bit for each pair, so that the table stays small. */
    private final long[] pairs = new long[ASCII * ASCII / Long.SIZE];

    /**
     * Makes a table of signs.
     *
     * @param kinds the signs
     * @throws IllegalArgumentException if one of them starts with fewer than three characters
     */
    public Signs(Class<S> kinds) {
        this.kinds = kinds;
        for (S sign : kinds.getEnumConstants()) {
            for (String start : sign.starts()) {
                if (start.length() < SHORTEST) {
                    throw new IllegalArgumentException(
                            "kinds: " + sign + " starts with '" + start + "', which is short");
                }
                add(new Start<>(sign, start, 0));
                add(new Start<>(sign, start, 1));
            }
        }
    }

    /** What a sign may start with, and how many characters of it stand before the pair by which it is found. */
    private record Start<S>(S sign, String text, int before) {
        boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }

        boolean isAt(String card, int at, int first) {
            return isWord() ? isWordAt(card, at, first) : at >= first && card.startsWith(text, at);
        }

        private boolean isWordAt(String card, int at, int first) {
            int end = at + text.length();
            return at >= first
                    && end <= card.length()
                    && (card.charAt(end - 1) | LOWER_CASE) == text.charAt(text.length() - 1)
                    && card.regionMatches(true, at, text, 0, text.length())
                    && (at == first || !Character.isLetterOrDigit(card.charAt(at - 1)))
                    && (end == card.length() || !Character.isLetterOrDigit(card.charAt(end)));
        }
    }

    private void add(Start<S> start) {
        char first = start.text().charAt(start.before());
        char next = start.text().charAt(start.before() + 1);
        add(start, first, next);
        if (start.isWord()) {
            add(start, Character.toUpperCase(first), next);
            add(start, first, Character.toUpperCase(next));
            add(start, Character.toUpperCase(first), Character.toUpperCase(next));
        }
    }

    private void add(Start<S> start, char first, char next) {
        int pair = pair(first, next);
        List<Start<S>> all = new ArrayList<>(starts.get(pair));
        if (!all.contains(start)) {
            all.add(start);
        }
        starts.set(pair, List.copyOf(all));
        pairs[pair / Long.SIZE] |= 1L << pair;
    }

    /** Two characters as a number: of each the seven low bits, which what is no ASCII shares with others. */
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
        long[] known = pairs;
        int end = card.length() - 1;
        for (int at = text.start(); at < end; at += 2) {
            int pair = pair(card.charAt(at), card.charAt(at + 1));
            if ((known[pair / Long.SIZE] & 1L << pair) != 0) {
                search.look(at, pair);
            }
        }
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

        /** Looks for the signs that may be where a pair is. */
        void look(int at, int pair) {
            List<Start<S>> all = starts.get(pair);
            for (int i = 0; i < all.size(); i++) {
                Start<S> start = all.get(i);
                int from = at - start.before();
                if (start.isAt(card, from, text.start()) && start.sign().isAt(card, from)) {
                    add(start.sign(), from);
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
