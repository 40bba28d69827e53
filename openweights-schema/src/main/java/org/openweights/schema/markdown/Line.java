package org.openweights.schema.markdown;

/**
 * A line of a text.
 *
 * @param offset where it starts in the card, in UTF-16 code units
 * @param text what it says, without its end and without comments
 * @param kind what it is
 */
public record Line(int offset, String text, Kind kind) {
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

    /** {@return whether it says something: text or code} */
    public boolean isContent() {
        return kind == Kind.TEXT || kind == Kind.CODE;
    }
}
