package org.openweights.schema.huggingface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.ComponentKind;

/** The words of a sentence that puts something under a license, by what they do in it. */
final class GrantWords {
    private GrantWords() {}

    /** What words do in the sentence. */
    enum Role {
        MODEL,
        CODE,
        BESIDE,
        ARTICLE,
        AND,
        WE,
        BE,
        GIVEN,
        AT,
        PLACE,
        UNDER,
        LICENSE,
        SEE,
        HEADING
    }

    /**
     * Phrases that do the same.
     *
     * @param texts the phrases
     * @param byFirstWord the words of each by the first of them, longer phrases first
     */
    private record Phrases(Set<String> texts, Map<String, List<List<String>>> byFirstWord) {
        private static final Phrases NONE = new Phrases(Set.of(), Map.of());

        private static Phrases of(Set<String> texts) {
            return new Phrases(
                    texts,
                    texts.stream()
                            .map(GrantWords::split)
                            .sorted(Comparator.<List<String>>comparingInt(List::size)
                                    .reversed())
                            .collect(Collectors.groupingBy(words -> words.get(0))));
        }

        int length(List<String> words, int from) {
            List<List<String>> phrases =
                    from < words.size() ? byFirstWord.getOrDefault(words.get(from), List.of()) : List.of();
            for (List<String> phrase : phrases) {
                int end = from + phrase.size();
                if (end <= words.size() && words.subList(from, end).equals(phrase)) {
                    return phrase.size();
                }
            }
            return 0;
        }
    }

    private static final class Standard {
        private static final Map<String, Phrases> PHRASES = Table.rows("grant-words.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.mapping(
                                row -> row[1],
                                Collectors.collectingAndThen(Collectors.toUnmodifiableSet(), Phrases::of))));
        private static final Map<Role, Phrases> BY_ROLE = of(Role.class);
        private static final Map<ComponentKind, Phrases> BY_CODE = of(ComponentKind.class);

        private Standard() {}

        private static <E extends Enum<E>> Map<E, Phrases> of(Class<E> kinds) {
            Map<E, Phrases> phrases = new EnumMap<>(kinds);
            for (E kind : kinds.getEnumConstants()) {
                phrases.put(kind, PHRASES.getOrDefault(kind.name().toLowerCase(Locale.ROOT), Phrases.NONE));
            }
            return phrases;
        }
    }

    /** {@return whether words as a whole have a role} */
    static boolean are(Role role, String words) {
        return of(role).texts().contains(words);
    }

    /** {@return how many of the words from a place on have a role; 0 if none have} */
    static int length(Role role, List<String> words, int from) {
        return of(role).length(words, from);
    }

    /** {@return how many of the words from a place on speak of a kind of code; 0 if none do} */
    static int length(ComponentKind code, List<String> words, int from) {
        Phrases own = Standard.BY_CODE.getOrDefault(code, Phrases.NONE);
        return Math.max(length(Role.CODE, words, from), own.length(words, from));
    }

    private static Phrases of(Role role) {
        return Standard.BY_ROLE.getOrDefault(role, Phrases.NONE);
    }

    /** {@return the words of a text in lower case} */
    static List<String> split(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ", -1));
    }
}
