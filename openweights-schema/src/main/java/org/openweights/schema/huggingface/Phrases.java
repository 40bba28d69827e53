package org.openweights.schema.huggingface;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases of one word or more, which are met in words of the same case: each is looked for where its first word stands. */
final class Phrases {
    static final Phrases NONE = new Phrases(Set.of());

    /** The words of each phrase, by the first of them; longer phrases first. */
    private final Map<String, List<List<String>>> byFirstWord;

    private final Set<String> texts;

    private Phrases(Set<String> texts) {
        this.texts = texts;
        this.byFirstWord = texts.stream()
                .map(text -> List.of(text.split(" ", -1)))
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                .collect(Collectors.groupingBy(words -> words.get(0)));
    }

    /** {@return the phrases of a table whose first cell is their kind and whose second is the phrase, its words between single blanks} */
    static Map<String, Phrases> byKind(String table) {
        return Table.rows(table).stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.mapping(
                                row -> row[1],
                                Collectors.collectingAndThen(Collectors.toUnmodifiableSet(), Phrases::new))));
    }

    /** {@return the phrases of such a table, by kinds of which each has some or none} */
    static <E extends Enum<E>> Map<E, Phrases> byKind(String table, Class<E> kinds) {
        Map<String, Phrases> words = byKind(table);
        Map<E, Phrases> phrases = new EnumMap<>(kinds);
        for (E kind : kinds.getEnumConstants()) {
            phrases.put(kind, words.getOrDefault(kind.name().toLowerCase(Locale.ROOT), NONE));
        }
        return phrases;
    }

    /** {@return whether a text is one of them as a whole} */
    boolean have(String text) {
        return texts.contains(text);
    }

    /** {@return how many words the longest of them has that stands at a place; 0 if there is none} */
    int length(List<String> words, int from) {
        if (from >= words.size()) {
            return 0;
        }
        for (List<String> phrase : byFirstWord.getOrDefault(words.get(from), List.of())) {
            int end = from + phrase.size();
            if (end <= words.size() && words.subList(from, end).equals(phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    /** {@return whether any of them stands among words} */
    boolean areIn(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (length(words, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
