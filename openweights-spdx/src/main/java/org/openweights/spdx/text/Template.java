package org.openweights.spdx.text;

import java.util.List;

/**
 * What is known of a text: its words as numbers of a vocabulary, which of them may be missing, and where others may stand.
 *
 * @param ids the identifiers of the licenses that have this text; the first is the one that is named
 * @param kind what the text is
 * @param words the words
 * @param optional whether a word may be missing
 * @param slots the places where other words may stand, in their order
 * @param required how many words may not be missing
 * @param rank its place in the index, where texts with deprecated identifiers come last
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Template(
        List<String> ids, Kind kind, int[] words, boolean[] optional, List<Slot> slots, int required, int rank) {
    /** What a text is. */
    enum Kind {
        /** The text of a license. */
        LICENSE,
        /** The text of an exception. */
        EXCEPTION,
        /** The standard words by which a file says that it is under a license. */
        NOTICE
    }

    String id() {
        return ids.get(0);
    }
}
