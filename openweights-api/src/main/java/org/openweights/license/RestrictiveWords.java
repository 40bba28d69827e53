package org.openweights.license;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words by which people say that something is not for everybody, or not for every use, such as {@code for research purposes only}.
 *
 * <p>They tell that something is restricted, not how: what a license restricts stands in its text. Linear in the length of what is
 * looked at.
 *
 * @since 0.1.0
 */
public final class RestrictiveWords {
    private static final String GAP = "~";
    private static final int WIDEST_GAP = 6;
    private static final int LONGEST_NAME = 4;

    private static final Map<String, List<List<String>>> SAYS = rows("says");
    private static final Map<String, List<List<String>>> NAMES = rows("names");
    private static final Map<String, List<List<String>>> UNLESS = rows("unless");
    private static final Set<String> KEY_WORDS = keyWordsOf(SAYS);
    private static final int SHORTEST_KEY_WORD =
            KEY_WORDS.stream().mapToInt(String::length).min().orElse(0);

    private RestrictiveWords() {}

    /** The rows of a kind, by their first word. */
    private static Map<String, List<List<String>>> rows(String kind) {
        Map<String, List<List<String>>> rows = new HashMap<>();
        for (String[] row : Table.rows("restrictive-words.tsv", 2)) {
            if (row[0].equals(kind)) {
                List<String> words = List.of(row[1].split(" ", -1));
                rows.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
            }
        }
        return rows;
    }

    /** The longest word of each row, which is a rare one: of two, the first. */
    private static Set<String> keyWordsOf(Map<String, List<List<String>>> rows) {
        Set<String> words = new TreeSet<>();
        rows.values().stream()
                .flatMap(List::stream)
                .forEach(row -> words.add(row.stream()
                        .reduce((one, next) -> next.length() > one.length() ? next : one)
                        .orElseThrow()));
        return Collections.unmodifiableSet(words);
    }

    /**
     * {@return words in lower case, one of which at least stands in every sentence that has such words}
     *
     * <p>For those who look through long texts: only what is around one of these need be asked about.
     */
    public static Set<String> keyWords() {
        return KEY_WORDS;
    }

    /**
     * {@return whether a sentence has such words}
     *
     * @param sentence the sentence
     */
    public static boolean areIn(String sentence) {
        return hasKeyWord(sentence) && areIn(words(sentence));
    }

    /**
     * {@return whether a sentence has such words}
     *
     * @param words the {@linkplain #words(String) words} of the sentence
     */
    public static boolean areIn(List<String> words) {
        return isAnyIn(words, SAYS) && !isAnyIn(words, UNLESS);
    }

    /** Most words are shorter than any key word, and need not be looked at. */
    private static boolean hasKeyWord(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i - start >= SHORTEST_KEY_WORD
                        && KEY_WORDS.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /**
     * {@return whether a name of a license, or a sentence, has such words}
     *
     * @param name the name
     */
    static boolean areInName(String name) {
        List<String> words = words(name);
        return areIn(words) || (words.size() <= LONGEST_NAME && isAnyIn(words, NAMES));
    }

    private static boolean isAnyIn(List<String> words, Map<String, List<List<String>>> rows) {
        for (int i = 0; i < words.size(); i++) {
            for (List<String> row : rows.getOrDefault(words.get(i), List.of())) {
                if (isAt(words, i, row, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the rest of a row stands at a place; a row has a gap or two. */
    private static boolean isAt(List<String> words, int at, List<String> row, int from) {
        int place = at;
        for (int i = from; i < row.size(); i++) {
            if (row.get(i).equals(GAP)) {
                int last = Math.min(words.size() - 1, place + WIDEST_GAP);
                for (int next = place; next <= last; next++) {
                    if (isAt(words, next, row, i + 1)) {
                        return true;
                    }
                }
                return false;
            }
            if (place >= words.size() || !words.get(place).equals(row.get(i))) {
                return false;
            }
            place++;
        }
        return true;
    }

    /**
     * {@return the words of a text as they are compared: letters and digits, in lower case}
     *
     * @param text the text
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
