package org.openweights.spdx.text;

import java.util.Map;

/**
 * Reads the words that count: the SPDX matching guidelines for license texts, as one pass over the characters.
 *
 * <p>Case, white space, punctuation, quotation marks, comment markers, the markup of Markdown and HTML, the scheme of an address
 * and the numbering of clauses do not count; words that the guidelines call equivalent have one hash. Source: SPDX
 * specification 2.3, annex B, "License matching guidelines and templates".
 */
final class WordReader {
    private static final int LONGEST_NUMBERING = 8;
    /** A text may be one line: what follows the names of the holders is no copyright notice. */
    private static final int LONGEST_COPYRIGHT = 16;

    private final CharSequence text;
    private final int length;
    private final Words words = new Words();
    private final Map<Integer, Integer> equivalents = EquivalentWords.standard();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private int line = 1;
    private boolean lineStart = true;
    private int lineWords;
    private boolean copyright;
    private String prefix = "";

    WordReader(CharSequence text) {
        this.text = text;
        this.length = text.length();
    }

    Words read() {
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && next(1) != '\n')) {
                line++;
                lineStart = true;
                lineWords = 0;
                copyright = false;
                at++;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word();
            } else if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                if (c == '©' && lineStart) {
                    copyright = true;
                }
                at++;
            }
        }
        return words;
    }

    private char next(int ahead) {
        return at + ahead < length ? text.charAt(at + ahead) : '\0';
    }

    private void word() {
        int start = at;
        word.setLength(0);
        while (at < length && take()) {
            // take() moves on.
        }
        if (word.isEmpty()) {
            at++;
        } else if (isScheme()) {
            address(start);
        } else if (!isNumbering()) {
            emit(start);
        } else {
            lineStart = false;
        }
    }

    /** Takes the next character into the word, if it belongs to it. */
    private boolean take() {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(next(1))) {
            int point = Character.toCodePoint(c, next(1));
            if (!Character.isLetterOrDigit(point)) {
                return false;
            }
            word.appendCodePoint(Character.toLowerCase(point));
            at += 2;
            return true;
        }
        if (Character.isLetterOrDigit(c)) {
            boolean alone = Character.isIdeographic(c);
            if (alone && !word.isEmpty()) {
                return false;
            }
            fold(c);
            at++;
            return !alone;
        }
        if (c == '\u00AD' || c == '\u200B' || c == '\u2060' || Character.getType(c) == Character.NON_SPACING_MARK) {
            at++;
            return true;
        }
        boolean joins = (c == '\'' || c == '’' || c == '‘')
                ? Character.isLetter(next(1))
                : c == '.' && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(next(1));
        if (joins && !word.isEmpty()) {
            if (c == '.') {
                word.append(c);
            }
            at++;
            return true;
        }
        return false;
    }

    /** A capital ß is SS. */
    private void fold(char c) {
        if (c == 'ß' || c == 'ẞ') {
            word.append("ss");
        } else {
            word.append(Character.toLowerCase(c));
        }
    }

    private boolean isScheme() {
        return text.charAt(Math.min(at, length - 1)) == ':'
                && next(1) == '/'
                && next(2) == '/'
                && (word.toString().equals("http") || word.toString().equals("https"));
    }

    /** An address is one word, without its scheme; the target of a Markdown link is none. */
    private void address(int start) {
        at += 3;
        word.setLength(0);
        while (at < length && isAddress(text.charAt(at)) && !(text.charAt(at) == '&' && entityEnd() > 0)) {
            word.append(Character.toLowerCase(text.charAt(at++)));
        }
        int end = word.length();
        while (end > 0 && "/.,;:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        word.setLength(end);
        if (word.indexOf("www.") == 0) {
            word.delete(0, 4);
        }
        boolean target = start > 1 && text.charAt(start - 1) == '(' && text.charAt(start - 2) == ']';
        if (!target && !word.isEmpty()) {
            emit(start);
        }
    }

    private static boolean isAddress(char c) {
        return c > ' ' && !Character.isSpaceChar(c) && "<>()[]\"'`|*“”„«»‘’".indexOf(c) < 0;
    }

    /** Whether the word numbers a clause: "1.", "(a)", "iv)". */
    private boolean isNumbering() {
        if (!isNumber()) {
            return false;
        }
        char after = at < length ? text.charAt(at) : '\0';
        if (after == '\\') {
            after = next(1);
        }
        boolean spaced = at + 1 >= length || !Character.isLetterOrDigit(next(1));
        return after == ')' || ((after == '.' || after == ':') && spaced);
    }

    private boolean isNumber() {
        if (word.length() > LONGEST_NUMBERING) {
            return false;
        }
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            int part = 0;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                part = c == '.' ? 0 : part + 1;
                if (part > 2 || (c != '.' && !Character.isDigit(c))) {
                    return false;
                }
            }
            return true;
        }
        if (word.length() == 1) {
            return first < 128;
        }
        return word.length() <= 5 && word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
    }

    private void emit(int start) {
        String text = prefix + word;
        prefix = "";
        if (text.equals("sub") || text.equals("non")) {
            prefix = text;
            return;
        }
        if (lineStart && (text.equals("dnl") || text.equals("rem"))) {
            return;
        }
        if (lineStart && (text.equals("copyright") || text.equals("spdxfilecopyrighttext"))) {
            copyright = true;
        }
        copyright &= ++lineWords <= LONGEST_COPYRIGHT;
        int hash = hash(text);
        byte flag = (byte) ((copyright ? Words.COPYRIGHT : 0) | (lineStart && isNumber() ? Words.NUMBERING : 0));
        words.add(equivalents.getOrDefault(hash, hash), line, start, flag);
        lineStart = false;
    }

    /** FNV-1a, mixed; the lowest bit is left free. */
    static int hash(CharSequence word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32) & ~1;
    }

    private void tag() {
        int end = at + 1;
        while (end < length && text.charAt(end) != '<' && text.charAt(end) != '>' && end - at < 2000) {
            end++;
        }
        if (end >= length || text.charAt(end) != '>' || !Markup.isTag(text, at + 1, end)) {
            at++;
            return;
        }
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        at = end + 1;
    }

    private void entity() {
        int end = entityEnd();
        at = end > 0 ? end : at + 1;
    }

    /** Where the name of a character ends that starts here; 0 if none does, or it is of one that counts. */
    private int entityEnd() {
        int end = at + 1;
        while (end < length && end - at < 10 && text.charAt(end) != ';' && text.charAt(end) > ' ') {
            end++;
        }
        boolean known = end < length && text.charAt(end) == ';' && Markup.isEntity(text.subSequence(at + 1, end));
        return known ? end + 1 : 0;
    }
}
