package org.openweights.schema.huggingface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.ComponentKind;

/** The words of a sentence that puts something under a license, by what they do in it. */
final class GrantWords {
    private static final int LONGEST_PHRASE = 6;

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

    private static final class Standard {
        private static final Map<String, Set<String>> PHRASES = read();

        private Standard() {}

        private static Map<String, Set<String>> read() {
            Map<String, Set<String>> phrases = new HashMap<>();
            Table.rows("grant-words.tsv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row[0], Collectors.mapping(row -> row[1], Collectors.toUnmodifiableSet())))
                    .forEach(phrases::put);
            return Map.copyOf(phrases);
        }
    }

    /** {@return whether words as a whole have a role} */
    static boolean are(Role role, String words) {
        return of(role.name()).contains(words);
    }

    /** {@return how many of the words from a place on have a role; 0 if none have} */
    static int length(Role role, List<String> words, int from) {
        return length(of(role.name()), words, from);
    }

    /** {@return how many of the words from a place on speak of a kind of code; 0 if none do} */
    static int length(ComponentKind code, List<String> words, int from) {
        return Math.max(length(Role.CODE, words, from), length(of(code.name()), words, from));
    }

    private static Set<String> of(String kind) {
        return Standard.PHRASES.getOrDefault(kind.toLowerCase(Locale.ROOT), Set.of());
    }

    private static int length(Set<String> phrases, List<String> words, int from) {
        int most = Math.min(LONGEST_PHRASE, words.size() - from);
        for (int length = most; length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    /** {@return the words of a text in lower case} */
    static List<String> split(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ", -1));
    }
}
