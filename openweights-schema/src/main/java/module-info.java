import org.jspecify.annotations.NullMarked;

/** Reading and validating model cards. */
@NullMarked
module org.openweights.schema {
    requires transitive org.openweights.api;
    requires static transitive org.jspecify;
    requires com.networknt.schema;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires org.snakeyaml.engine;

    exports org.openweights.schema;

    uses org.openweights.schema.CardFormat;

    provides org.openweights.schema.CardFormat with
            org.openweights.schema.huggingface.HuggingFaceReadme,
            org.openweights.schema.huggingface.HubModelJson,
            org.openweights.schema.huggingface.MetadataYaml,
            org.openweights.schema.cyclonedx.CycloneDxJson,
            org.openweights.schema.mof.MofDescription,
            org.openweights.schema.canonical.CanonicalJson,
            org.openweights.schema.modelcardtoolkit.ModelCardToolkitJson,
            org.openweights.schema.modelpack.ModelPackConfig,
            org.openweights.schema.spdx3.Spdx3Json;
    provides org.openweights.validation.ModelCardValidator with
            org.openweights.schema.service.StandardValidator;
}
