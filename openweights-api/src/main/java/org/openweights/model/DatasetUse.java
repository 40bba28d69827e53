package org.openweights.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/**
 * A data set and what it was used for.
 *
 * @param dataset its name, with the namespace where it has one
 * @param role what it was used for
 * @param reference where it can be had: a URL, or a package URL
 * @param license its license, where the card states it
 * @param description what it holds
 * @param types the kinds of data in it
 * @param sensitiveData the personal or other sensitive data in it, in words
 * @param provenance who made it, who distributes it, and when
 * @param location where the card names it
 * @since 0.1.0
 */
public record DatasetUse(
        String dataset,
        Role role,
        Optional<String> reference,
        Optional<LicenseStatement> license,
        Optional<String> description,
        List<DatasetType> types,
        List<String> sensitiveData,
        Provenance provenance,
        Optional<SourceLocation> location) {
    /** Checks that there is a name, and copies the lists. */
    public DatasetUse {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(description, "description");
        types = List.copyOf(types);
        sensitiveData = List.copyOf(sensitiveData);
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(location, "location");
        if (dataset.isBlank()) {
            throw new IllegalArgumentException("dataset must not be blank");
        }
    }

    /**
     * Makes the use of a data set of which is not said who made it, and when.
     *
     * @param dataset its name
     * @param role what it was used for
     * @param reference where it can be had
     * @param license its license
     * @param description what it holds
     * @param sensitiveData the sensitive data in it
     * @param location where the card names it
     */
    public DatasetUse(
            String dataset,
            Role role,
            Optional<String> reference,
            Optional<LicenseStatement> license,
            Optional<String> description,
            List<String> sensitiveData,
            Optional<SourceLocation> location) {
        this(dataset, role, reference, license, description, List.of(), sensitiveData, Provenance.unknown(), location);
    }

    /**
     * Makes the use of a data set that is not described.
     *
     * @param dataset its name
     * @param role what it was used for
     * @param reference where it can be had
     * @param license its license
     * @param location where the card names it
     */
    public DatasetUse(
            String dataset,
            Role role,
            Optional<String> reference,
            Optional<LicenseStatement> license,
            Optional<SourceLocation> location) {
        this(dataset, role, reference, license, Optional.empty(), List.of(), location);
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

    /**
     * {@return this data set with another provenance}
     *
     * @param provenance who made it, who distributes it, and when
     */
    public DatasetUse withProvenance(Provenance provenance) {
        return new DatasetUse(
                dataset, role, reference, license, description, types, sensitiveData, provenance, location);
    }

    /** What a data set was used for. */
    public enum Role {
        /** To train the model. */
        TRAINING,
        /** To evaluate it. */
        EVALUATION,
        /** For one or the other: the card does not say which. */
        UNSTATED
    }
}
