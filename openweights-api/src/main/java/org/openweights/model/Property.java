package org.openweights.model;

import java.util.Objects;

/**
 * A named value.
 *
 * @param name the name
 * @param value the value, as it was written
 * @since 0.1.0
 */
public record Property(String name, String value) {
    /** Checks that both are given. */
    public Property {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
