package org.openweights.schema.markdown;

/** Text without its Markdown: no emphasis, no link targets, no images, no HTML tags, and on one line. */
public final class PlainText {
    private static final int LONGEST_INPUT = 10_000;
    private static final int LONGEST_LABEL = 1_000;
    private static final boolean[] MARKS = marks();
    private static final String INVISIBLE = "\u00A0\u200B\u2060\uFEFF";

    private PlainText() {}

    /**
     * {@return a text without its Markdown, on one line}
     *
     * @param markdown the text; what is beyond 10,000 characters is left out
     */
    public static String of(String markdown) {
        return oneLine(withoutMarks(markdown));
    }

    /**
     * {@return a text without its Markdown, with all its blanks and lines}
     *
     * @param markdown the text; what is beyond 10,000 characters is left out
     */
    public static String withoutMarks(String markdown) {
        String input = markdown.length() > LONGEST_INPUT ? markdown.substring(0, LONGEST_INPUT) : markdown;
        return hasMarks(input) ? new Reader(input).read() : input;
    }

    private static boolean hasMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** An exclamation mark counts before a bracket only. */
    private static boolean isMark(char c) {
        return c < MARKS.length && MARKS[c];
    }

    private static boolean[] marks() {
        boolean[] marks = new boolean[128];
        "[<*`_\\".chars().forEach(c -> marks[c] = true);
        return marks;
    }

    /**
     * {@return a text, cut where it is long}
     *
     * @param text the text
     * @param most how many UTF-16 code units to keep, an ellipsis included
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : isBlank(c)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && isBlankBeyondAscii(c));
    }

    private static boolean isBlankBeyondAscii(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || INVISIBLE.indexOf(c) >= 0;
    }

    private static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean again = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (!blank) {
                line.append(c);
            } else if (!again) {
                line.append(' ');
            }
            again = blank;
        }
        return line.toString().strip();
    }

    /** Reads from left to right; what looks like markup and is not stays. */
    private static final class Reader {
        private final String input;
        private final StringBuilder text = new StringBuilder();
        private int at;

        Reader(String input) {
            this.input = input;
        }

        String read() {
            while (at < input.length()) {
                char c = input.charAt(at);
                switch (c) {
                    case '!' -> image();
                    case '[' -> link();
                    case '<' -> tag();
                    case '*', '`' -> at++;
                    case '_' -> underscore();
                    case '\\' -> escape();
                    default -> keep();
                }
            }
            return text.toString();
        }

        /** Keeps what is here, and all up to what may be markup again. */
        private void keep() {
            int end = at + 1;
            while (end < input.length() && input.charAt(end) != '!' && !isMark(input.charAt(end))) {
                end++;
            }
            text.append(input, at, end);
            at = end;
        }

        private void image() {
            int bracket = input.startsWith("![", at) ? closing(at + 1) : -1;
            if (bracket < 0) {
                keep();
            } else {
                at = input.indexOf(')', bracket) + 1;
            }
        }

        private void link() {
            int bracket = closing(at);
            if (bracket < 0) {
                keep();
            } else {
                text.append(of(input.substring(at + 1, bracket)));
                at = input.indexOf(')', bracket) + 1;
            }
        }

        /** The bracket that closes a label with a target behind it, or a negative number. */
        private int closing(int bracket) {
            int depth = 0;
            for (int i = bracket; i < input.length() && i - bracket < LONGEST_LABEL; i++) {
                char c = input.charAt(i);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (depth == 0) {
                    return input.startsWith("](", i) && input.indexOf(')', i) >= 0 ? i : -1;
                }
            }
            return -1;
        }

        private void tag() {
            int close = input.indexOf('>', at);
            boolean named = at + 1 < input.length()
                    && (Character.isLetter(input.charAt(at + 1)) || input.charAt(at + 1) == '/');
            if (!named || close < 0) {
                keep();
                return;
            }
            String inside = input.substring(at + 1, close);
            text.append(inside.startsWith("http") || inside.contains("@") ? inside : " ");
            at = close + 1;
        }

        /** An underscore within a word belongs to it. */
        private void underscore() {
            boolean before = at > 0 && Character.isLetterOrDigit(input.charAt(at - 1));
            boolean behind = at + 1 < input.length() && Character.isLetterOrDigit(input.charAt(at + 1));
            if (before && behind) {
                keep();
            } else {
                at++;
            }
        }

        private void escape() {
            at++;
            if (at < input.length()) {
                keep();
            }
        }
    }
}
