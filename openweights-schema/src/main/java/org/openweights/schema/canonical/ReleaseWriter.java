package org.openweights.schema.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.writing.JsonText;
import org.openweights.validation.SourceLocation;

/** Writes a release, every part of it, always in the same order; {@link ReleaseReader} reads it. */
final class ReleaseWriter {
    private ReleaseWriter() {}

    static void write(ModelRelease release, OutputStream out) throws IOException {
        JsonText.write(out, json -> release(json, release));
    }

    /** {@return the word that is written for a constant} */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void release(JsonText json, ModelRelease release) {
        json.object("identity", () -> identity(json, release.identity()));
        if (!release.license().equals(LicenseStatement.none())) {
            json.object("license", () -> license(json, release.license()));
        }
        json.list("components", release.components(), ReleaseWriter::component);
        json.list("baseModels", release.baseModels(), ReleaseWriter::baseModel);
        json.list("datasets", release.datasets(), ReleaseWriter::dataset);
        if (!release.characteristics().equals(Characteristics.unknown())) {
            json.object("characteristics", () -> characteristics(json, release.characteristics()));
        }
        if (!release.training().equals(Training.unknown())) {
            json.object("training", () -> training(json, release.training()));
        }
        if (!release.usage().equals(Usage.unknown())) {
            json.object("usage", () -> usage(json, release.usage()));
        }
        json.list("metrics", release.metrics(), ReleaseWriter::metric);
        json.list("files", release.files(), ReleaseWriter::file);
        if (!release.safety().equals(Safety.unknown())) {
            json.object("safety", () -> safety(json, release.safety()));
        }
    }

    private static void identity(JsonText json, Identity identity) {
        json.text("name", identity.name());
        json.text("version", identity.version());
        json.text("supplier", identity.supplier());
        json.texts("authors", identity.authors());
        json.text("released", identity.released().map(Object::toString));
        json.text("location", identity.location());
        json.texts("references", identity.references());
        json.text("description", identity.description());
    }

    private static void license(JsonText json, LicenseStatement license) {
        declaration(json, license.declaration());
        word(json, "medium", license.medium());
        location(json, license.location());
    }

    private static void declaration(JsonText json, LicenseDeclaration declaration) {
        json.texts("values", declaration.values());
        json.text("name", declaration.name());
        json.text("link", declaration.link());
        json.texts("remarks", declaration.remarks());
    }

    private static void component(JsonText json, Component component) {
        word(json, "kind", component.kind());
        word(json, "presence", component.presence());
        word(json, "access", component.access());
        word(json, "certainty", component.certainty());
        json.text("reference", component.reference());
        component.license().ifPresent(license -> json.object("license", () -> license(json, license)));
        location(json, component.location());
    }

    private static void baseModel(JsonText json, BaseModel base) {
        json.text("model", base.model());
        json.text("relation", base.relation().keyword());
        json.text("reference", base.reference());
        base.license().ifPresent(license -> json.object("license", () -> declaration(json, license)));
        location(json, base.location());
    }

    private static void dataset(JsonText json, DatasetUse use) {
        json.text("dataset", use.dataset());
        word(json, "role", use.role());
        json.text("reference", use.reference());
        use.license().ifPresent(license -> json.object("license", () -> license(json, license)));
        json.text("description", use.description());
        json.texts("types", use.types().stream().map(ReleaseWriter::word).toList());
        json.texts("sensitiveData", use.sensitiveData());
        if (!use.provenance().equals(Provenance.unknown())) {
            json.object("provenance", () -> provenance(json, use.provenance()));
        }
        location(json, use.location());
    }

    private static void provenance(JsonText json, Provenance provenance) {
        json.texts("authors", provenance.authors());
        json.text("supplier", provenance.supplier());
        json.text("built", provenance.built().map(Object::toString));
        json.text("released", provenance.released().map(Object::toString));
    }

    private static void characteristics(JsonText json, Characteristics characteristics) {
        json.texts("types", characteristics.types());
        json.texts("tasks", characteristics.tasks());
        json.texts("languages", characteristics.languages());
        json.texts("libraries", characteristics.libraries());
        json.texts("tags", characteristics.tags());
        json.texts("inputs", characteristics.inputs());
        json.texts("outputs", characteristics.outputs());
        json.list("properties", characteristics.properties(), ReleaseWriter::property);
    }

    private static void training(JsonText json, Training training) {
        json.text("information", training.information());
        json.list("hyperparameters", training.hyperparameters(), ReleaseWriter::property);
        training.carbonGrams().ifPresent(grams -> json.number("carbonGrams", grams));
        json.list("energy", training.energy(), ReleaseWriter::energy);
    }

    private static void property(JsonText json, Property property) {
        json.text("name", property.name());
        json.text("value", property.value());
    }

    private static void energy(JsonText json, EnergyUse energy) {
        word(json, "phase", energy.phase());
        json.number("quantity", energy.quantity());
        word(json, "unit", energy.unit());
    }

    private static void usage(JsonText json, Usage usage) {
        json.text("intended", usage.intended());
        json.text("limitations", usage.limitations());
    }

    private static void metric(JsonText json, Metric metric) {
        json.text("name", metric.name());
        json.text("value", metric.value());
        json.text("dataset", metric.dataset());
        json.text("split", metric.split());
        json.text("lowerBound", metric.lowerBound());
        json.text("upperBound", metric.upperBound());
        json.text("threshold", metric.threshold());
    }

    private static void file(JsonText json, ReleaseFile file) {
        json.text("path", file.path());
        file.size().ifPresent(size -> json.number("size", size));
        json.text("sha256", file.sha256());
    }

    private static void safety(JsonText json, Safety safety) {
        safety.risk().ifPresent(risk -> word(json, "risk", risk));
        json.texts("standards", safety.standards());
        safety.usesSensitivePersonalInformation()
                .ifPresent(truth -> json.truth("usesSensitivePersonalInformation", truth));
        safety.autonomous().ifPresent(truth -> json.truth("autonomous", truth));
        json.text("explainability", safety.explainability());
    }

    private static void location(JsonText json, Optional<SourceLocation> location) {
        location.ifPresent(place -> json.object("location", () -> place(json, place)));
    }

    private static void place(JsonText json, SourceLocation place) {
        if (!place.source().isEmpty()) {
            json.text("source", place.source());
        }
        json.number("line", place.line());
        json.number("column", place.column());
        if (!place.pointer().isEmpty()) {
            json.text("pointer", place.pointer());
        }
    }

    private static void word(JsonText json, String name, Enum<?> value) {
        json.text(name, word(value));
    }
}
