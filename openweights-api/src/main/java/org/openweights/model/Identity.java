package org.openweights.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release is called and where it comes from.
 *
 * @param name the name, with the namespace where it has one, as in {@code org/model}
 * @param version the version or revision
 * @param supplier who distributes it
 * @param authors who made it, each as written, with an address where one was given
 * @param released when it was released
 * @param location where it can be had: a URL
 * @param references where more is said about it, and by what else it is known: URLs, package URLs and other identifiers, each as
 *     written
 * @param description what it is, in a sentence or two
 * @since 0.1.0
 */
public record Identity(
        String name,
        Optional<String> version,
        Optional<String> supplier,
        List<String> authors,
        Optional<Instant> released,
        Optional<String> location,
        List<String> references,
        Optional<String> description) {
    /** Checks that there is a name, and copies the lists. */
    public Identity {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(supplier, "supplier");
        authors = List.copyOf(authors);
        Objects.requireNonNull(released, "released");
        Objects.requireNonNull(location, "location");
        references = List.copyOf(references);
        Objects.requireNonNull(description, "description");
    }

    /**
     * Makes an identity without authors and references.
     *
     * @param name the name
     * @param version the version or revision
     * @param supplier who distributes it
     * @param released when it was released
     * @param location where it can be had: a URL
     * @param description what it is
     */
    public Identity(
            String name,
            Optional<String> version,
            Optional<String> supplier,
            Optional<Instant> released,
            Optional<String> location,
            Optional<String> description) {
        this(name, version, supplier, List.of(), released, location, List.of(), description);
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

    /**
     * {@return the same under another name}
     *
     * @param other the name
     */
    public Identity withName(String other) {
        return new Identity(other, version, supplier, authors, released, location, references, description);
    }
}
