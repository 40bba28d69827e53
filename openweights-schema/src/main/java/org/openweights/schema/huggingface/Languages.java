package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The languages that the Hub knows by their codes. */
final class Languages {
    private static final Set<String> SPECIAL = Set.of("code", "multilingual");

    private Languages() {}

    private static final class Codes {
        private static final Set<String> TWO_LETTERS = Table.words("languages.tsv");
        private static final Set<String> THREE_LETTERS = threeLetters();
        private static final Map<String, String> WORDS = words();

        private Codes() {}

        private static Set<String> threeLetters() {
            Set<String> codes = new HashSet<>();
            for (String[] row : Table.rows("languages-of-three-letters.tsv")) {
                row[1].chars().forEach(last -> codes.add(row[0] + (char) last));
            }
            return Set.copyOf(codes);
        }

        private static Map<String, String> words() {
            Map<String, String> words = new HashMap<>();
            Table.rows("languages.tsv").forEach(row -> words.put(row[1].toLowerCase(Locale.ROOT), row[0]));
            words.putAll(MetadataRules.pairs("language-words.tsv"));
            return Map.copyOf(words);
        }
    }

    /** {@return whether a text is as the Hub writes a language: any three letters may be a code} */
    static boolean isCode(String text) {
        return switch (text.length()) {
            case 2 -> Codes.TWO_LETTERS.contains(text);
            case 3 -> text.chars().allMatch(c -> c >= 'a' && c <= 'z');
            default -> SPECIAL.contains(text);
        };
    }

    /** {@return whether a text of three letters is no code that is known; codes come and go} */
    static boolean isUnknown(String text) {
        return text.length() == 3 && isCode(text) && !Codes.THREE_LETTERS.contains(text);
    }

    /** {@return the code of a language that is given by its name, with a region, or with capital letters} */
    static Optional<String> meantBy(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int mark = lower.replace('_', '-').indexOf('-');
        String first = mark > 0 ? lower.substring(0, mark) : lower;
        return Optional.ofNullable(Codes.WORDS.get(lower))
                .or(() -> isCode(first) ? Optional.of(first) : Optional.ofNullable(Codes.WORDS.get(first)));
    }
}
