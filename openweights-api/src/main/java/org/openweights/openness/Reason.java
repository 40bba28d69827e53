package org.openweights.openness;

import java.util.Objects;
import java.util.Optional;
import org.openweights.expression.LicenseId;
import org.openweights.license.terms.Clause;
import org.openweights.validation.SourceLocation;

/**
 * Why a verdict is what it is, and on which ground.
 *
 * @param text why, in a sentence
 * @param license the license that says so
 * @param clause where the license says so
 * @param model the base model that the license was inherited from
 * @param location where the card says so
 * @since 0.1.0
 */
public record Reason(
        String text,
        Optional<LicenseId> license,
        Optional<Clause> clause,
        Optional<String> model,
        Optional<SourceLocation> location) {
    /** Checks that every part is given. */
    public Reason {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(location, "location");
    }

    /**
     * {@return a reason that needs no ground beyond its words}
     *
     * @param text why
     */
    public static Reason of(String text) {
        return new Reason(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a reason that a place in the card gives}
     *
     * @param text why
     * @param location where
     */
    public static Reason at(String text, Optional<SourceLocation> location) {
        return new Reason(text, Optional.empty(), Optional.empty(), Optional.empty(), location);
    }

    /**
     * {@return a reason that a license gives}
     *
     * @param text why
     * @param license the license
     * @param clause where the license says so
     */
    public static Reason in(String text, LicenseId license, Optional<Clause> clause) {
        return new Reason(text, Optional.of(license), clause, Optional.empty(), Optional.empty());
    }

    /**
     * {@return this reason, inherited from a base model}
     *
     * @param model the base model
     */
    public Reason from(String model) {
        return new Reason(text, license, clause, Optional.of(model), location);
    }

    /**
     * {@return this reason with a place in the card; the place that it has already comes first}
     *
     * @param place where the card says so
     */
    public Reason orAt(Optional<SourceLocation> place) {
        return location.isPresent() || place.isEmpty() ? this : new Reason(text, license, clause, model, place);
    }

    /** {@return this reason, its words after others} */
    Reason after(String words) {
        return new Reason(words + text, license, clause, model, location);
    }
}
