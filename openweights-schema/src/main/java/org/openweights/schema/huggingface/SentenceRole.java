package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What words do in a sentence. */
enum SentenceRole {
    MODEL,
    USE,
    COMMERCE,
    OTHER,
    SOURCE,
    CLAUSE,
    RELATIVE;

    private static final class Standard {
        private static final Map<SentenceRole, Phrases> PHRASES = read();

        private Standard() {}

        private static Map<SentenceRole, Phrases> read() {
            Map<SentenceRole, Phrases> phrases = new EnumMap<>(SentenceRole.class);
            Phrases.byKind("sentence-words.tsv")
                    .forEach((kind, words) -> phrases.put(valueOf(kind.toUpperCase(Locale.ROOT)), words));
            return phrases;
        }
    }

    private int length(List<String> words, int from) {
        Phrases phrases = Standard.PHRASES.get(this);
        return phrases == null ? 0 : phrases.length(words, from);
    }

    /** {@return where its words stand first among words, from a place on; the end of the words if they are not there} */
    int in(List<String> words, int from) {
        int at = from;
        while (at < words.size() && length(words, at) == 0) {
            at++;
        }
        return Math.min(at, words.size());
    }

    /** {@return whether words start with its words} */
    boolean startsWith(List<String> words) {
        return length(words, 0) > 0;
    }

    /** {@return where its words stand last among words; -1 if they are not there} */
    int lastIn(List<String> words) {
        int at = words.size() - 1;
        while (at >= 0 && length(words, at) == 0) {
            at--;
        }
        return at;
    }

    /** {@return the words of a text in lower case} */
    static List<String> words(String text) {
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
