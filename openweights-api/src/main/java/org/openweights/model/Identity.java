package org.openweights.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release is called and where it comes from.
 *
 * @param name the name, with the namespace where it has one, as in {@code org/model}
 * @param version the version or revision
 * @param supplier who distributes it
 * @param released when it was released
 * @param location where it can be had: a URL
 * @param description what it is, in a sentence or two
 * @since 0.1.0
 */
public record Identity(
        String name,
        Optional<String> version,
        Optional<String> supplier,
        Optional<Instant> released,
        Optional<String> location,
        Optional<String> description) {
    /** Checks that there is a name. */
    public Identity {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /**
     * {@return an identity of which only the name is known}
     *
     * @param name the name
     */
    public static Identity named(String name) {
        return new Identity(
                name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
