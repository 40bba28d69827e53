package org.openweights.schema.huggingface;

/** Tells words that are nearly the same. */
final class Spelling {
    private static final int SHORTEST = 5;

    private Spelling() {}

    /**
     * {@return whether two words of five letters or more are equal but for one letter: another one, one too many, one too
     * few, or two of them swapped; hyphens, underscores and blanks do not matter}
     *
     * @param one a word
     * @param other another word
     */
    static boolean isNear(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        if (a.length() < SHORTEST || b.length() < SHORTEST || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restOfA = a.substring(same);
        String restOfB = b.substring(same);
        return restOfA.equals(restOfB)
                || behind(restOfA, 1).equals(behind(restOfB, 1))
                || behind(restOfA, 1).equals(restOfB)
                || restOfA.equals(behind(restOfB, 1))
                || isSwapped(restOfA, restOfB);
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1
                && b.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && behind(a, 2).equals(behind(b, 2));
    }

    private static String behind(String text, int letters) {
        return text.substring(Math.min(letters, text.length()));
    }

    private static String letters(String word) {
        return word.replace("-", "").replace("_", "").replace(" ", "");
    }
}
