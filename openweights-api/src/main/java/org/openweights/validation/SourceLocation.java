package org.openweights.validation;

import java.util.Objects;

/**
 * A place in a document.
 *
 * @param source the name of the document, as its reader was given it; an empty string if it has none
 * @param line the line, counted from 1
 * @param column the column in UTF-16 code units, counted from 1
 * @param pointer the JSON Pointer (RFC 6901) of the value at the place; an empty string for the whole document
 * @since 0.1.0
 */
public record SourceLocation(String source, int line, int column, String pointer) {
    /** Checks that line and column are positive. */
    public SourceLocation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pointer, "pointer");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column must be positive: " + line + ":" + column);
        }
    }

    /**
     * {@return the start of a document}
     *
     * @param source the name of the document
     */
    public static SourceLocation startOf(String source) {
        return new SourceLocation(source, 1, 1, "");
    }

    /** {@return source, line and column, as in {@code README.md:3:10}} */
    @Override
    public String toString() {
        return (source.isEmpty() ? "" : source + ":") + line + ":" + column;
    }
}
