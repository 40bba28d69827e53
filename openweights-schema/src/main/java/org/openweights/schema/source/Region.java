package org.openweights.schema.source;

import java.util.Arrays;
import org.openweights.schema.CardSource;
import org.openweights.validation.SourceLocation;

/**
 * A part of a card that is YAML, with the way back from places in the part to places in the card.
 *
 * <p>YAML parsers count code points, locations count UTF-16 code units.
 */
final class Region {
    private final CardSource card;
    private final int start;
    private final String text;
    private final int[] pairs;

    Region(CardSource card, int start, int end) {
        this(card, start, card.text().substring(start, end));
    }

    private Region(CardSource card, int start, String text) {
        this.card = card;
        this.start = start;
        this.text = text;
        this.pairs = pairs(text);
    }

    /** {@return whether at a code point there is a tab that something stands before in its line, so that it does not indent} */
    boolean hasTabWithin(int codePoint) {
        int at = offset(codePoint) - start;
        int lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        return text.startsWith("\t", at) && !text.substring(lineStart, at).isBlank();
    }

    /** {@return this part, with a blank in place of a character that takes one code unit} */
    Region withBlankAt(int codePoint) {
        int at = offset(codePoint) - start;
        return new Region(card, start, text.substring(0, at) + " " + text.substring(at + 1));
    }

    CardSource card() {
        return card;
    }

    String text() {
        return text;
    }

    /** The place in the card of a code point of the part. */
    int offset(int codePoint) {
        return Math.min(start + codePoint + pairsBefore(codePoint), start + text.length());
    }

    private int pairsBefore(int codePoint) {
        if (pairs.length == 0) {
            return 0;
        }
        int before = Arrays.binarySearch(pairs, codePoint);
        return before < 0 ? -before - 1 : before;
    }

    SourceLocation location(int offset, Pointer pointer) {
        return card.location(offset, pointer.toString());
    }

    /** The indexes, in code points, of the code points that take two code units. */
    private static int[] pairs(String text) {
        int[] found = new int[text.length() - text.codePointCount(0, text.length())];
        int count = 0;
        for (int i = 1; count < found.length; i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                found[count] = i - 1 - count;
                count++;
            }
        }
        return found;
    }
}
