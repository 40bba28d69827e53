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
 * <p>Three characters are looked at in every other place: what is three characters long starts in such a place or one before it,
 * and most of what stands there is in no sign. Immutable and safe for use by many threads.
 *
 * @param <S> what is looked for
 */
public final class Signs<S extends Enum<S> & Sign> {
    private static final int SHORTEST = 3;
    private static final int LOWER_CASE = 'a' - 'A';

    /** How many bits of a character are looked at: those in which the two cases of a letter are alike. */
    private static final int BITS = 5;

    private static final int LOW = (1 << BITS) - 1;

    private final Class<S> kinds;

    /** What may be where three characters are. */
    private final Map<Integer, List<Start<S>>> starts = new HashMap<>();

    /** Whether anything may be where three characters are: a bit for each three, so that the table stays small. */
    private final long[] known = new long[(1 << (3 * BITS)) / Long.SIZE];

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

    /**
     * What a sign may start with.
     *
     * @param before how many of its characters stand before the three by which it is found
     * @param isWord whether it is met whole and in any case
     */
    private record Start<S>(S sign, String text, int before, boolean isWord) {
        Start(S sign, String text, int before) {
            this(sign, text, before, Character.isLetter(text.charAt(0)));
        }

        boolean isAt(String card, int at, int first) {
            int last = at + text.length() - 1;
            return at >= first
                    && last < card.length()
                    && (card.charAt(last) | LOWER_CASE) == (text.charAt(text.length() - 1) | LOWER_CASE)
                    && (isWord ? isWordAt(card, at, first) : card.startsWith(text, at));
        }

        private boolean isWordAt(String card, int at, int first) {
            int end = at + text.length();
            return card.regionMatches(true, at, text, 0, text.length())
                    && (at == first || !Character.isLetterOrDigit(card.charAt(at - 1)))
                    && (end == card.length() || !Character.isLetterOrDigit(card.charAt(end)));
        }
    }

    private void add(Start<S> start) {
        String text = start.text();
        int from = start.before();
        if (from + 2 < text.length()) {
            add(start, three(text.charAt(from), text.charAt(from + 1), text.charAt(from + 2)));
            return;
        }
        for (int any = 0; any <= LOW; any++) {
            add(start, three(text.charAt(from), text.charAt(from + 1), any));
        }
    }

    private void add(Start<S> start, int three) {
        known[three / Long.SIZE] |= 1L << three;
        starts.computeIfAbsent(three, first -> new ArrayList<>()).add(start);
    }

    /** Three characters as a number: of each the low bits, which it shares with others. */
    private static int three(int first, int second, int third) {
        return ((first & LOW) << (2 * BITS)) | ((second & LOW) << BITS) | (third & LOW);
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
        // An array is read faster than a text: with all that is done between two looks, the checks of each would stay.
        char[] chars = new char[text.card().length() - text.start()];
        text.card().getChars(text.start(), text.card().length(), chars, 0);
        long[] bits = known;
        int end = chars.length - 2;
        for (int at = 0; at < end; at += 2) {
            int three = three(chars[at], chars[at + 1], chars[at + 2]);
            if ((bits[three / Long.SIZE] & (1L << three)) != 0) {
                search.look(text.start() + at, three);
            }
        }
        if (end >= 0 && end % 2 == 0) {
            search.look(text.start() + end, three(chars[end], chars[end + 1], 0));
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

        /** Looks for the signs that may be where three characters are. */
        void look(int at, int three) {
            List<Start<S>> all = starts.getOrDefault(three, List.of());
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
