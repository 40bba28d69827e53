package org.openweights.schema.huggingface;

import org.openweights.validation.Finding;

/**
 * The text of a list or a mapping in brackets, up to the bracket that closes it, on one line.
 *
 * <p>Lines are folded into blanks, and comments left out. It ends where a finding would cut it anyway.
 */
final class FlowText {
    /** More than the longest value of a finding, unless it is mostly blanks. */
    private static final int MOST_READ = 2_000;

    private final String text;
    private final StringBuilder folded = new StringBuilder();
    private int at;

    private FlowText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** {@return whether a value in brackets starts at a place in a text} */
    static boolean isAt(String text, int offset) {
        return text.startsWith("[", offset) || text.startsWith("{", offset);
    }

    /**
     * {@return the value in brackets that starts at a place}
     *
     * @param text the text
     * @param offset where the first bracket stands
     */
    static String at(String text, int offset) {
        int end = Math.min(text.length(), offset + MOST_READ);
        return new FlowText(text.substring(0, end), offset).folded();
    }

    private String folded() {
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c <= ' ') {
                fold();
            } else if (c == '#' && text.charAt(at - 1) <= ' ') {
                at = lineEnd();
            } else if ((c == '"' || c == '\'') && startsAValue()) {
                string(c);
            } else {
                depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
                next();
            }
        } while (depth > 0 && at < text.length() && folded.length() <= Finding.LONGEST_VALUE);
        return folded.toString();
    }

    private void next() {
        folded.append(text.charAt(at++));
    }

    /** Blanks within a line stay as they are; with an end of line among them they are one. */
    private void fold() {
        int from = at;
        boolean ends = false;
        while (at < text.length() && text.charAt(at) <= ' ') {
            ends |= text.charAt(at) == '\n' || text.charAt(at) == '\r';
            at++;
        }
        boolean blank = folded.charAt(folded.length() - 1) == ' ';
        String blanks = ends ? " " : text.substring(from, at).replace('\t', ' ');
        folded.append(ends && blank ? "" : blanks);
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** {@return whether a value can start here: in the middle of a word, a quotation mark is an apostrophe} */
    private boolean startsAValue() {
        int before = folded.length() - 1;
        while (folded.charAt(before) == ' ') {
            before--;
        }
        return "[{,:".indexOf(folded.charAt(before)) >= 0;
    }

    /** Goes behind a string: brackets in it do not count, and a mark that is doubled or escaped does not end it. */
    private void string(char mark) {
        next();
        while (at < text.length() && !endsAString(mark)) {
            char c = text.charAt(at);
            if (c <= ' ') {
                fold();
                continue;
            }
            boolean escapes = mark == '"' ? c == '\\' : c == mark;
            next();
            if (escapes && at < text.length() && text.charAt(at) > ' ') {
                next();
            }
        }
        if (at < text.length()) {
            next();
        }
    }

    private boolean endsAString(char mark) {
        return text.charAt(at) == mark && (mark == '"' || !text.startsWith("'", at + 1));
    }
}
