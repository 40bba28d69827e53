import org.jspecify.annotations.NullMarked;

/** The domain of openweights: licenses and what they say, releases, openness, findings. */
@NullMarked
module org.openweights.api {
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports org.openweights.expression;
    exports org.openweights.license;
    exports org.openweights.license.terms;
    exports org.openweights.model;
    exports org.openweights.openness;
    exports org.openweights.validation;

    uses org.openweights.license.LicenseProvider;
    uses org.openweights.openness.Definition;
    uses org.openweights.validation.ModelCardValidator;
}
