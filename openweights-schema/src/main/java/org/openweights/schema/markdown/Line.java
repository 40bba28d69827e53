package org.openweights.schema.markdown;

import java.util.Optional;

/**
 * A line of a text.
 *
 * @param offset where it starts in the card, in UTF-16 code units
 * @param text what it says, without its end and without comments
 * @param kind what it is
 * @param label the label on it; none unless it is text or code
 */
public record Line(int offset, String text, Kind kind, Optional<Label> label) {
    /**
     * Makes a line, and finds the label on it.
     *
     * @param offset where it starts in the card
     * @param text what it says
     * @param kind what it is
     */
    public Line(int offset, String text, Kind kind) {
        this(offset, text, kind, isContent(kind) ? Label.of(text, offset) : Optional.empty());
    }

    /** What a line is. */
    public enum Kind {
        /** Nothing but blanks. */
        BLANK,
        /** Text: part of a paragraph, a list, a table, … */
        TEXT,
        /** A heading, or the line that makes the one before it a heading. */
        HEADING,
        /** Code between fences, or a fence. */
        CODE
    }

    /** {@return whether it starts an item of a list or a row of a table, and goes on with nothing that stands before it} */
    public boolean startsAnew() {
        return ListItem.startsIn(text) || text.stripLeading().startsWith("|");
    }

    /** {@return whether it says something: text or code} */
    public boolean isContent() {
        return isContent(kind);
    }

    private static boolean isContent(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.CODE;
    }
}
