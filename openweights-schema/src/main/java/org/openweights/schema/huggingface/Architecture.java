package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a text describes an architecture, by the words and the sizes in it. */
final class Architecture {
    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST_LINE = 2_000;

    private Architecture() {}

    private static final class Words {
        private static final List<String> DESCRIBING = Table.words("architecture-words.txt").stream()
                .map(word -> " " + word + " ")
                .toList();
        private static final Set<String> SIZED = Table.words("architecture-sizes.txt");

        private Words() {}
    }

    /** {@return whether a text has several of the words that descriptions of an architecture have} */
    static boolean isDescribedIn(String text) {
        String words = " " + HeadingTable.key(text) + " ";
        int found = 0;
        for (String word : Words.DESCRIBING) {
            found += words.contains(word) ? 1 : 0;
            if (found == FEWEST_WORDS) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a line has several sizes of an architecture, as in {@code 12-layer, 768-hidden, 110M parameters}} */
    static boolean hasSizesIn(String line) {
        String sized = "";
        boolean afterNumber = false;
        boolean afterWord = false;
        int length = Math.min(line.length(), LONGEST_LINE);
        for (int from = 0; from < length; from++) {
            int end = wordEnd(line, from, length);
            if (end > from) {
                boolean number = Character.isDigit(line.charAt(from));
                if (afterNumber || afterWord) {
                    String word = singular(line.substring(from, end));
                    if (Words.SIZED.contains(word)) {
                        if (!sized.isEmpty() && !sized.equals(word)) {
                            return true;
                        }
                        sized = word;
                    }
                }
                afterWord = afterNumber && !number;
                afterNumber = number;
                from = end;
            }
        }
        return false;
    }

    private static int wordEnd(String line, int from, int length) {
        int end = from;
        while (end < length && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && lower.length() > 1 ? lower.substring(0, lower.length() - 1) : lower;
    }
}
