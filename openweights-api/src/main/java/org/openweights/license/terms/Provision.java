package org.openweights.license.terms;

import java.util.Objects;

/**
 * One thing that a license text provides, with the clause it stands in.
 *
 * @param <T> the kind of statement
 * @param value the statement
 * @param clause where it stands
 * @param note what else a reader should know, in plain words, or an empty string
 * @since 0.1.0
 */
public record Provision<T>(T value, Clause clause, String note) {
    /** Checks that every part is given. */
    public Provision {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(note, "note");
    }
}
