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

    private static final Map<SentenceRole, List<String>> WORDS = read();

    private static Map<SentenceRole, List<String>> read() {
        Map<SentenceRole, List<String>> words = new EnumMap<>(SentenceRole.class);
        for (String[] row : Table.rows("sentence-words.tsv")) {
            words.computeIfAbsent(valueOf(row[0].toUpperCase(Locale.ROOT)), role -> new ArrayList<>())
                    .add(" " + row[1] + " ");
        }
        return words;
    }

    /** {@return where the first of its words stands in words between blanks; their end if there are none} */
    int in(String words, int from) {
        int first = words.length();
        for (String word : WORDS.getOrDefault(this, List.of())) {
            int at = words.indexOf(word, from);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first;
    }

    boolean startsWith(String words) {
        return WORDS.getOrDefault(this, List.of()).stream().anyMatch(words::startsWith);
    }

    /** {@return where the last of its words stands before a place in words between blanks; -1 if there are none} */
    int before(String words, int end) {
        int last = -1;
        for (String word : WORDS.getOrDefault(this, List.of())) {
            last = Math.max(last, words.lastIndexOf(word, end - 1));
        }
        return last;
    }

    /** The words of a text in lower case, each between blanks. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(Character.toLowerCase(c));
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.append(words.charAt(words.length() - 1) == ' ' ? "" : " ").toString();
    }
}
