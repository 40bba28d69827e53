package org.openweights.license;

import java.util.Objects;

/**
 * What an outside body says of a license. Never computed.
 *
 * @param authority who says so
 * @param favorable what it says: approved or libre if {@code true}, not so if {@code false}
 * @param date the date of the source, as {@code 2026-02-20}
 * @param source where it is recorded
 * @since 0.1.0
 */
public record Annotation(Authority authority, boolean favorable, String date, String source) {
    /** Checks that every part is given. */
    public Annotation {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(source, "source");
    }

    /** A body that judges licenses. */
    public enum Authority {
        /** The Open Source Initiative: approved as an open source license. */
        OSI,
        /** The Free Software Foundation: a free license. */
        FSF
    }
}
