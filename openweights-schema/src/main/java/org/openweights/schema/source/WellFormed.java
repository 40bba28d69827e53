package org.openweights.schema.source;

/** Text that can be written as UTF-8: escapes can make halves of characters, which cannot. */
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /**
     * {@return a text with the replacement character in the place of each half character}
     *
     * @param text the text
     */
    public static String text(String text) {
        int broken = firstHalf(text, 0);
        if (broken == text.length()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = broken; i < text.length(); i = firstHalf(text, i + 1)) {
            mended.setCharAt(i, REPLACEMENT);
        }
        return mended.toString();
    }

    private static int firstHalf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }
}
