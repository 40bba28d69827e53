package org.openweights.spdx.graph;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Percent-encoding of RFC 3986. */
public final class PercentEncoding {
    private static final String UNRESERVED = "-._~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final BitSet OF_SEGMENTS = characters(UNRESERVED);
    private static final BitSet OF_URIS = characters(UNRESERVED + ":/?#[]@!$&'()*+,;=");
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private PercentEncoding() {}

    /**
     * {@return a text as a single segment of a path or fragment: only letters, digits and {@code -._~} stay as they are}
     *
     * @param text the text
     */
    public static String segment(String text) {
        return encode(text, OF_SEGMENTS, false);
    }

    /**
     * {@return a text that is to be a URI, with all characters encoded that a URI cannot have}
     *
     * @param text the text
     */
    public static String uri(String text) {
        return encode(text, OF_URIS, true);
    }

    private static String encode(String text, BitSet plain, boolean keepEncoded) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain.get(text.charAt(i))) {
                return encoded(text, plain, keepEncoded);
            }
        }
        return text;
    }

    private static String encoded(String text, BitSet plain, boolean keepEncoded) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] encoded = new byte[3 * bytes.length];
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            int character = bytes[i] & 0xFF;
            boolean isEncoded = character == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            if (plain.get(character) || (keepEncoded && isEncoded)) {
                encoded[size++] = bytes[i];
            } else {
                encoded[size++] = '%';
                encoded[size++] = HEX[character >> 4];
                encoded[size++] = HEX[character & 0xF];
            }
        }
        return new String(encoded, 0, size, StandardCharsets.US_ASCII);
    }

    private static BitSet characters(String text) {
        BitSet characters = new BitSet();
        text.chars().forEach(characters::set);
        return characters;
    }

    private static boolean isHex(byte character) {
        return Character.digit(character, 16) >= 0;
    }
}
