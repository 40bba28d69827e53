package org.openweights.schema.huggingface;

import java.util.List;
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
        private static final Map<SentenceRole, Phrases> PHRASES =
                Phrases.byKind("sentence-words.tsv", SentenceRole.class);

        private Standard() {}
    }

    private int length(List<String> words, int from) {
        return Standard.PHRASES.getOrDefault(this, Phrases.NONE).length(words, from);
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
}
