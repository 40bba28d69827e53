package org.openweights.model;

import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/**
 * A part of a release.
 *
 * @param kind what it is
 * @param presence how much of it there is
 * @param access who can get it
 * @param certainty how surely that is known
 * @param reference where it can be had: a URL, or a path within the release
 * @param license its own license, where that is stated
 * @param location where the card speaks of it
 * @since 0.1.0
 */
public record Component(
        ComponentKind kind,
        Presence presence,
        Access access,
        Certainty certainty,
        Optional<String> reference,
        Optional<LicenseStatement> license,
        Optional<SourceLocation> location) {
    /** Checks that every part is given. */
    public Component {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(location, "location");
    }

    /**
     * {@return a component that is there, in full and for all}
     *
     * @param kind the kind
     */
    public static Component of(ComponentKind kind) {
        return new Component(
                kind,
                Presence.FULL,
                Access.PUBLIC,
                Certainty.STATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return this component with a license of its own}
     *
     * @param license the license
     */
    public Component withLicense(LicenseStatement license) {
        return new Component(kind, presence, access, certainty, reference, Optional.of(license), location);
    }

    /**
     * {@return this component with another access}
     *
     * @param access the access
     */
    public Component withAccess(Access access) {
        return new Component(kind, presence, access, certainty, reference, license, location);
    }

    /** How much of a component there is. */
    public enum Presence {
        /** All of it. */
        FULL,
        /** Some of it. */
        PARTIAL,
        /** None: the card says that it is not released. */
        ABSENT
    }

    /** Who can get a component. */
    public enum Access {
        /** Anyone. */
        PUBLIC,
        /** Anyone who accepts terms or gives contact data. */
        GATED,
        /** Those whom the supplier lets in. */
        GATED_BY_HAND,
        /** Those who pay. */
        PAID,
        /** Nobody: it can only be used through a service. */
        SERVICE_ONLY,
        /** Not known. */
        UNKNOWN
    }

    /** How surely the presence of a component is known. */
    public enum Certainty {
        /** A field for it, or a file, says so. */
        STATED,
        /** The text of the card describes it or links to it. */
        DESCRIBED,
        /** Something in the card suggests it. */
        INFERRED
    }
}
