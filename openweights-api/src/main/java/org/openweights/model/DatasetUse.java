package org.openweights.model;

import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/**
 * A data set and what it was used for.
 *
 * @param dataset its name, with the namespace where it has one
 * @param role what it was used for
 * @param reference where it can be had: a URL
 * @param license its license, where the card states it
 * @param location where the card names it
 * @since 0.1.0
 */
public record DatasetUse(
        String dataset,
        Role role,
        Optional<String> reference,
        Optional<LicenseStatement> license,
        Optional<SourceLocation> location) {
    /** Checks that there is a name. */
    public DatasetUse {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(location, "location");
        if (dataset.isBlank()) {
            throw new IllegalArgumentException("dataset must not be blank");
        }
    }

    /**
     * {@return a data set of which only name and role are known}
     *
     * @param dataset the name
     * @param role the role
     */
    public static DatasetUse of(String dataset, Role role) {
        return new DatasetUse(dataset, role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a data set was used for. */
    public enum Role {
        /** To train the model. */
        TRAINING,
        /** To evaluate it. */
        EVALUATION
    }
}
