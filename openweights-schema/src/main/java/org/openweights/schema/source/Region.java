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
        this.card = card;
        this.start = start;
        this.text = card.text().substring(start, end);
        this.pairs = pairs(text);
    }

    CardSource card() {
        return card;
    }

    String text() {
        return text;
    }

    /** The place in the card of a code point of the part. */
    int offset(int codePoint) {
        int before = Arrays.binarySearch(pairs, codePoint);
        return Math.min(start + codePoint + (before < 0 ? -before - 1 : before), start + text.length());
    }

    SourceLocation location(int offset, Pointer pointer) {
        return card.location(offset, pointer.toString());
    }

    /** The indexes, in code points, of the code points that take two code units. */
    private static int[] pairs(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, 2 * count));
                }
                found[count] = i - 1 - count;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
