package org.openweights.schema.huggingface;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final class Standard {
        private static final String TABLE = "grant-words.tsv";
        private static final Map<Role, Phrases> BY_ROLE = Phrases.byKind(TABLE, Role.class);
        private static final Map<ComponentKind, Phrases> BY_CODE = Phrases.byKind(TABLE, ComponentKind.class);

        private Standard() {}
    }

    /** {@return whether words as a whole have a role} */
    static boolean are(Role role, String words) {
        return of(role).have(words);
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
