package org.openweights.license;

import java.util.Objects;
import java.util.Optional;
import org.openweights.license.terms.Fact;

/**
 * A text that is part of a license.
 *
 * @param key the name by which clauses refer to it; {@code license} for the license itself
 * @param role what it is to the license
 * @param title its title
 * @param url where it is published
 * @param changeable whether the steward can change it for those who already hold the license
 * @since 0.1.0
 */
public record LicenseDocument(String key, Role role, String title, Optional<String> url, Fact<Boolean> changeable) {
    /** Checks that every part is given. */
    public LicenseDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(changeable, "changeable");
    }

    /** What a document is to a license. */
    public enum Role {
        /** The license itself. */
        LICENSE,
        /** A policy that the license incorporates. */
        POLICY,
        /** An addendum to the license. */
        ADDENDUM
    }
}
