package org.openweights.schema;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes as text in UTF-8, without a byte order mark; or as much of them as is text, and why the rest is not.
 *
 * @param text the text
 * @param problem what is wrong at its end; an empty string if it is whole
 */
record Decoded(String text, String problem) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    static Decoded of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The replacement character stands for what is broken, unless the card itself contains it.
        return text.indexOf(REPLACEMENT) < 0 ? new Decoded(unmarked(text), "") : carefully(bytes);
    }

    private static Decoded carefully(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(in, out, true).isError();
        return new Decoded(unmarked(out.flip().toString()), broken ? problem(bytes, in.position()) : "");
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    boolean isBroken() {
        return !problem.isEmpty();
    }

    private static String problem(byte[] bytes, int at) {
        if (at == 0 && bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
            return "The card is in UTF-16. " + CardRule.ENCODING.remedy();
        }
        String hex = String.format(Locale.ROOT, "%02X", bytes[at] & 0xFF);
        return "The byte 0x" + hex + " here is not UTF-8. " + CardRule.ENCODING.remedy();
    }
}
