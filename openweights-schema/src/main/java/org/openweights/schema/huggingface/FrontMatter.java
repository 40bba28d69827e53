package org.openweights.schema.huggingface;

import java.util.Optional;

/**
 * The block of metadata at the head of a card, between two lines of three hyphens.
 *
 * <p>Found as the Hub's client finds it: blanks and blank lines may stand before the block, nothing may follow the first
 * three hyphens on their line, and only blanks the second three.
 *
 * @param opening where the first line of hyphens starts
 * @param start where the metadata starts
 * @param end where it ends, without its last end of line
 * @param body where the text behind the block starts
 */
record FrontMatter(int opening, int start, int end, int body) {
    private static final String FENCE = "---";
    private static final char NEXT_LINE = '\u0085';

    static Optional<FrontMatter> find(String text) {
        int opening = opening(text);
        int start = opening < 0 ? -1 : afterLineEnd(text, opening + FENCE.length());
        if (start < 0) {
            return Optional.empty();
        }
        for (int fence = text.indexOf(FENCE, start); fence >= 0; fence = text.indexOf(FENCE, fence + 1)) {
            int end = beforeLineEnd(text, fence);
            if (end >= start) {
                int body = afterBlanksAndLineEnd(text, fence + FENCE.length());
                if (body >= 0) {
                    return Optional.of(new FrontMatter(opening, start, end, body));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return where the first three hyphens stand, or a negative number if the card does not start with them} */
    static int opening(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return text.startsWith(FENCE, first) ? first : -1;
    }

    /** {@return whether the second three hyphens stand on the line behind the first, so that nothing is between them} */
    static boolean isEmpty(String text, int opening) {
        int start = afterLineEnd(text, opening + FENCE.length());
        return start >= 0 && text.startsWith(FENCE, start) && afterBlanksAndLineEnd(text, start + FENCE.length()) >= 0;
    }

    /** What the client's regular expression takes for white space. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private static int afterLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r') ? at + 1 : -1;
    }

    private static int beforeLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at - 2)) {
            return at - 2;
        }
        char before = text.charAt(at - 1);
        return before == '\n' || before == '\r' ? at - 1 : -1;
    }

    private static int afterBlanksAndLineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean bare = text.startsWith("\r", at) && !text.startsWith("\r\n", at);
        return at == text.length() ? at : bare ? -1 : afterLineEnd(text, at);
    }
}
