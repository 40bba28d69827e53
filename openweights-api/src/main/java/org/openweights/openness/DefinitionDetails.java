package org.openweights.openness;

import java.util.Objects;

/**
 * Which definition, by whom, and in which version.
 *
 * @param id the identifier, such as {@code open-weights}
 * @param title the title
 * @param owner who maintains it
 * @param version the version, or the commit where it has no versions
 * @param date the date of the version
 * @param url where it is published
 * @param reading how this library reads it, where it can be read in several ways, or an empty string
 * @since 0.1.0
 */
public record DefinitionDetails(
        String id, String title, String owner, String version, String date, String url, String reading) {
    /** Checks that every part is given. */
    public DefinitionDetails {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(reading, "reading");
    }
}
