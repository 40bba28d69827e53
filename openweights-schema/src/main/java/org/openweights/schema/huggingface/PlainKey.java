package org.openweights.schema.huggingface;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The key of a heading, made in one pass where it is ASCII with no markup but emphasis and code marks, as most are.
 *
 * <p>Every label and heading of a card is looked up by its key.
 */
final class PlainKey {
    /** What a character is in a key if it is left out. */
    static final byte NOTHING = 0;

    /** What a character is in a key if one pass does not tell: part of a link, a tag, an escape, or a word by itself. */
    static final byte MORE = -1;

    private static final int LONGEST = 10_000;
    private static final int ASCII = '~' + 1;
    private static final byte[] AND = {'a', 'n', 'd', ' '};
    private static final byte[] IN_MARKDOWN = table("*`-'", "[<\\&");
    private static final byte[] IN_PLAIN_TEXT = table("-'", "");

    private PlainKey() {}

    private static byte[] table(String nothing, String more) {
        byte[] table = new byte[ASCII];
        for (int c = 0; c < ASCII; c++) {
            table[c] = (byte) (isWord(c) ? Character.toLowerCase(c) : ' ');
        }
        nothing.chars().forEach(c -> table[c] = NOTHING);
        more.chars().forEach(c -> table[c] = MORE);
        return table;
    }

    /** {@return the words of a heading in lower case, with single blanks between them; empty if it takes more than a pass} */
    static Optional<String> of(String heading) {
        int length = heading.length();
        if (length > LONGEST) {
            return Optional.empty();
        }
        byte[] key = new byte[length];
        int end = 0;
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            byte c = at(heading, i);
            if (c > ' ') {
                key[end++] = c;
                blank = false;
            } else if (c == MORE) {
                return Optional.empty();
            } else if (c == ' ' && !blank) {
                key[end++] = ' ';
                blank = true;
            }
        }
        return Optional.of(string(key, blank ? end - 1 : end));
    }

    /** {@return what a character of a heading is in its key: itself in lower case, a blank, nothing, or more than that} */
    static byte at(String heading, int i) {
        char c = heading.charAt(i);
        if (c >= ASCII) {
            return MORE;
        }
        return switch (c) {
            // An underscore is a blank within a word only.
            case '_' -> i > 0 && isWordAt(heading, i - 1) && isWordAt(heading, i + 1) ? (byte) ' ' : NOTHING;
            case '!' -> heading.startsWith("[", i + 1) ? MORE : (byte) ' ';
            default -> IN_MARKDOWN[c];
        };
    }

    /** {@return the key of a text without markup; empty if not all of it is ASCII} */
    static Optional<String> ofPlain(String text) {
        byte[] key = new byte[text.length() + AND.length * ampersands(text)];
        int end = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ASCII) {
                return Optional.empty();
            }
            byte word = c == ASCII ? (byte) ' ' : IN_PLAIN_TEXT[c];
            if (word > ' ') {
                key[end++] = word;
                blank = false;
            } else if (word == ' ' && !blank) {
                key[end++] = ' ';
                blank = true;
            }
            if (c == '&') {
                System.arraycopy(AND, 0, key, end, AND.length);
                end += AND.length;
            }
        }
        return Optional.of(string(key, blank ? end - 1 : end));
    }

    private static int ampersands(String text) {
        int count = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            count++;
        }
        return count;
    }

    private static String string(byte[] key, int end) {
        return new String(key, 0, Math.max(end, 0), StandardCharsets.ISO_8859_1);
    }

    /** {@return whether a character is a letter or digit of ASCII} */
    static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWordAt(String text, int i) {
        return i < text.length() && isWord(text.charAt(i));
    }
}
