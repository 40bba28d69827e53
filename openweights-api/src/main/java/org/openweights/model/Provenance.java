package org.openweights.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who made a data set, who distributes it, and when.
 *
 * @param authors who made it, each as written, with an address where one was given
 * @param supplier who distributes it
 * @param built when it was made
 * @param released when it was released
 * @since 0.1.0
 */
public record Provenance(
        List<String> authors, Optional<String> supplier, Optional<Instant> built, Optional<Instant> released) {
    private static final Provenance UNKNOWN =
            new Provenance(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that every part is given, and copies the list. */
    public Provenance {
        authors = List.copyOf(authors);
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(built, "built");
        Objects.requireNonNull(released, "released");
    }

    /** {@return the provenance of which nothing is known} */
    public static Provenance unknown() {
        return UNKNOWN;
    }
}
