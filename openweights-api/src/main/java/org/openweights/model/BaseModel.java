package org.openweights.model;

import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.validation.SourceLocation;

/**
 * A model that a release is derived from.
 *
 * @param model its name, with the namespace where it has one, as in {@code org/model}
 * @param relation how the release is derived from it
 * @param reference where it can be had: a URL, or a package URL
 * @param license the license of the base model, where the card states it
 * @param location where the card names it
 * @since 0.1.0
 */
public record BaseModel(
        String model,
        Relation relation,
        Optional<String> reference,
        Optional<LicenseDeclaration> license,
        Optional<SourceLocation> location) {
    /** Checks that there is a name. */
    public BaseModel {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(location, "location");
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
    }

    /**
     * Makes a base model of which is not said where it can be had.
     *
     * @param model its name
     * @param relation how the release is derived from it
     * @param license its license, where the card states it
     * @param location where the card names it
     */
    public BaseModel(
            String model, Relation relation, Optional<LicenseDeclaration> license, Optional<SourceLocation> location) {
        this(model, relation, Optional.empty(), license, location);
    }

    /**
     * {@return a base model of which only name and relation are known}
     *
     * @param model the name
     * @param relation the relation
     */
    public static BaseModel of(String model, Relation relation) {
        return new BaseModel(model, relation, Optional.empty(), Optional.empty());
    }
}
