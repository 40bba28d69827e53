package org.openweights.openness;

import java.util.Objects;
import org.openweights.license.LicenseResolver;

/**
 * The licenses and models that an assessment can ask about.
 *
 * @param licenses resolves declarations into licenses of a catalog
 * @param models knows models by name
 * @since 0.1.0
 */
public record Knowledge(LicenseResolver licenses, ModelLookup models) {
    /** Checks that both are given. */
    public Knowledge {
        Objects.requireNonNull(licenses, "licenses");
        Objects.requireNonNull(models, "models");
    }

    private static final class Standard {
        private static final Knowledge KNOWLEDGE = new Knowledge(LicenseResolver.standard(), ModelLookup.standard());

        private Standard() {}
    }

    /** {@return what the library knows} */
    public static Knowledge standard() {
        return Standard.KNOWLEDGE;
    }

    /**
     * {@return this knowledge, with another lookup of models}
     *
     * @param models the lookup
     */
    public Knowledge withModels(ModelLookup models) {
        return new Knowledge(licenses, models);
    }
}
