package org.openweights.schema.markdown;

/** What starts an item of a list: a bullet or a number, with a blank behind it. */
public final class ListItem {
    private static final String BULLETS = "-*+•";

    private ListItem() {}

    /**
     * {@return whether a line starts an item of a list}
     *
     * @param line the line
     */
    public static boolean startsIn(String line) {
        int mark = afterBlanks(line, 0);
        return afterMark(line, mark) > mark;
    }

    /**
     * {@return where in a line the text behind blanks and the mark of an item starts; behind the blanks if there is no mark}
     *
     * @param line the line
     * @param from where in it to look for the mark
     */
    public static int textStart(String line, int from) {
        int mark = afterBlanks(line, from);
        int behind = afterMark(line, mark);
        return behind > mark ? afterBlanks(line, behind) : mark;
    }

    private static int afterMark(String line, int mark) {
        int digits = mark;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        String last = digits > mark ? ".)" : BULLETS;
        boolean isMark = digits + 1 < line.length()
                && last.indexOf(line.charAt(digits)) >= 0
                && isBlank(line.charAt(digits + 1));
        return isMark ? digits + 1 : mark;
    }

    /** {@return the first place from one on where no blank is} */
    static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
