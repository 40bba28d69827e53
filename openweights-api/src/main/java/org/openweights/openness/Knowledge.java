package org.openweights.openness;

import java.util.Objects;
import org.openweights.license.LicenseResolver;

/**
 * The licenses and models that an assessment can ask about.
 *
 * <p>Safe for use by many threads. Build one, and share it: what a license answers to the questions of the definitions is
 * worked out once for each.
 *
 * @since 0.1.0
 */
public final class Knowledge {
    private final LicenseResolver licenses;
    private final ModelLookup models;
    private final LicenseAnswers answers;

    /**
     * Makes a knowledge.
     *
     * @param licenses resolves declarations into licenses of a catalog
     * @param models knows models by name
     */
    public Knowledge(LicenseResolver licenses, ModelLookup models) {
        this(licenses, models, new LicenseAnswers(licenses.catalog()));
    }

    private Knowledge(LicenseResolver licenses, ModelLookup models, LicenseAnswers answers) {
        this.licenses = Objects.requireNonNull(licenses, "licenses");
        this.models = Objects.requireNonNull(models, "models");
        this.answers = answers;
    }

    private static final class Standard {
        private static final Knowledge KNOWLEDGE = new Knowledge(LicenseResolver.standard(), ModelLookup.standard());

        private Standard() {}
    }

    /** {@return what the library knows} */
    public static Knowledge standard() {
        return Standard.KNOWLEDGE;
    }

    /** {@return what resolves declarations into licenses of a catalog} */
    public LicenseResolver licenses() {
        return licenses;
    }

    /** {@return what knows models by name} */
    public ModelLookup models() {
        return models;
    }

    /**
     * {@return this knowledge, with another lookup of models}
     *
     * @param models the lookup
     */
    public Knowledge withModels(ModelLookup models) {
        return new Knowledge(licenses, models, answers);
    }

    LicenseAnswers answers() {
        return answers;
    }
}
