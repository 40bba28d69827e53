package org.openweights.spdx.graph;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986. */
public final class PercentEncoding {
    private static final String UNRESERVED_MARKS = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private PercentEncoding() {}

    /**
     * {@return a text as a single segment of a path or fragment: only letters, digits and {@code -._~} stay as they are}
     *
     * @param text the text
     */
    public static String segment(String text) {
        return encode(text, UNRESERVED_MARKS, false);
    }

    /**
     * {@return a text that is to be a URI, with all characters encoded that a URI cannot have}
     *
     * @param text the text
     */
    public static String uri(String text) {
        return encode(text, UNRESERVED_MARKS + RESERVED, true);
    }

    private static String encode(String text, String marks, boolean keepEncoded) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i), marks)) {
                return encoded(text, marks, keepEncoded);
            }
        }
        return text;
    }

    private static String encoded(String text, String marks, boolean keepEncoded) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char character = (char) (bytes[i] & 0xFF);
            boolean isEncoded = character == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            if (isPlain(character, marks) || (keepEncoded && isEncoded)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(hex(character >> 4)).append(hex(character & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char character, String marks) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || marks.indexOf(character) >= 0;
    }

    private static boolean isHex(byte character) {
        return Character.digit(character, 16) >= 0;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
