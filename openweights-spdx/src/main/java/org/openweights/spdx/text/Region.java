package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a text where a known text stands, word for word or changed.
 *
 * @param template the known text
 * @param from the first word of the place
 * @param to the word after the last
 * @param matched how many words are those of the known text
 * @param filled how many words stand where the known text allows words of one's own
 * @param missing how many words of the known text are missing
 * @param added how many words are not of the known text
 * @param changes what differs, in the order of the text
 */
record Region(
        Template template, int from, int to, int matched, int filled, int missing, int added, List<Change> changes) {
    private static final int LIKELY_FILLING = 16;

    /** The most changes that are kept. */
    static final int MOST_CHANGES = 50;

    /**
     * A run of words that differs.
     *
     * @param from the first word that the text has there
     * @param to the word after the last; the same as {@code from} if words are only missing
     * @param missing how many words are missing
     */
    record Change(int from, int to, int missing) {}

    boolean isExact() {
        return changes.isEmpty();
    }

    double score() {
        return (matched + filled) / (double) Math.max(1, matched + filled + missing + added);
    }

    /** What the known text explains of the text, less what it does not. */
    int value() {
        return matched + filled - missing - added;
    }

    /**
     * What it counts against others: its value and a tenth more where it is there word for word; where it is changed, its value but
     * for words that fill places beyond what names and years do, since these are explained only by chance.
     */
    int weight() {
        return isExact() ? value() + value() / 10 : value() - Math.max(0, filled - LIKELY_FILLING);
    }

    int size() {
        return to - from;
    }

    boolean overlaps(Region other) {
        int shared = Math.min(to, other.to) - Math.max(from, other.from);
        return shared > 0 && shared * 4 > Math.min(size(), other.size());
    }

    Region with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        if (all.size() < MOST_CHANGES) {
            all.add(change);
        }
        return new Region(template, from, to, matched, filled, missing, added, List.copyOf(all));
    }
}
