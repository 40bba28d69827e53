package org.openweights.schema.source;

/** A value of a card as it stands in a message: on one line, and not long. */
public final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /**
     * {@return a value, cut where it is long, with blanks for ends of line and other controls}
     *
     * @param value the value
     */
    public static String of(String value) {
        return value.length() <= LONGEST && isOneLine(value) ? value : cut(value);
    }

    private static boolean isOneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String cut(String value) {
        StringBuilder excerpt = new StringBuilder();
        for (int i = 0; i < value.length() && i < LONGEST; i++) {
            char c = value.charAt(i);
            excerpt.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (value.length() > LONGEST) {
            int last = excerpt.length() - 1;
            excerpt.setLength(Character.isHighSurrogate(excerpt.charAt(last)) ? last : last + 1);
            excerpt.append('…');
        }
        return excerpt.toString();
    }
}
