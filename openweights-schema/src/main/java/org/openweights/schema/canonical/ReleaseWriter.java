package org.openweights.schema.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.openweights.model.ReleaseFile;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.source.WellFormed;
import org.openweights.validation.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a release as it goes, without building a tree. */
final class ReleaseWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private ReleaseWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(ModelRelease release, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            new ReleaseWriter(json).release(release);
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void release(ModelRelease release) {
        json.writeStartObject();
        object("identity", release.identity(), this::identity);
        if (!release.license().equals(LicenseStatement.none())) {
            object("license", release.license(), this::license);
        }
        list("components", release.components(), this::component);
        list("baseModels", release.baseModels(), this::baseModel);
        list("datasets", release.datasets(), this::dataset);
        if (!release.characteristics().equals(Characteristics.unknown())) {
            object("characteristics", release.characteristics(), this::characteristics);
        }
        if (!release.training().equals(Training.unknown())) {
            object("training", release.training(), this::training);
        }
        if (!release.usage().equals(Usage.unknown())) {
            object("usage", release.usage(), this::usage);
        }
        list("metrics", release.metrics(), this::metric);
        list("files", release.files(), this::file);
        json.writeEndObject();
    }

    private void identity(Identity identity) {
        text("name", identity.name());
        text("version", identity.version());
        text("supplier", identity.supplier());
        texts("authors", identity.authors());
        text("released", identity.released().map(Object::toString));
        text("location", identity.location());
        texts("references", identity.references());
        text("description", identity.description());
    }

    private void license(LicenseStatement license) {
        declaration(license.declaration());
        word("medium", license.medium());
        location(license.location());
    }

    private void declaration(LicenseDeclaration declaration) {
        texts("values", declaration.values());
        text("name", declaration.name());
        text("link", declaration.link());
    }

    private void component(Component component) {
        word("kind", component.kind());
        word("presence", component.presence());
        word("access", component.access());
        word("certainty", component.certainty());
        text("reference", component.reference());
        component.license().ifPresent(license -> object("license", license, this::license));
        location(component.location());
    }

    private void baseModel(BaseModel base) {
        text("model", base.model());
        text("relation", base.relation().keyword());
        base.license().ifPresent(license -> object("license", license, this::declaration));
        location(base.location());
    }

    private void dataset(DatasetUse use) {
        text("dataset", use.dataset());
        word("role", use.role());
        text("reference", use.reference());
        use.license().ifPresent(license -> object("license", license, this::license));
        text("description", use.description());
        texts("sensitiveData", use.sensitiveData());
        location(use.location());
    }

    private void characteristics(Characteristics characteristics) {
        texts("types", characteristics.types());
        texts("tasks", characteristics.tasks());
        texts("languages", characteristics.languages());
        texts("libraries", characteristics.libraries());
        texts("tags", characteristics.tags());
        texts("inputs", characteristics.inputs());
        texts("outputs", characteristics.outputs());
        list("properties", characteristics.properties(), this::property);
    }

    private void training(Training training) {
        text("information", training.information());
        list("hyperparameters", training.hyperparameters(), this::property);
        training.carbonGrams().ifPresent(grams -> json.writeName("carbonGrams").writeNumber(grams));
        list("energy", training.energy(), this::energy);
    }

    private void property(Property property) {
        text("name", property.name());
        text("value", property.value());
    }

    private void energy(EnergyUse energy) {
        word("phase", energy.phase());
        json.writeName("quantity").writeNumber(energy.quantity());
        word("unit", energy.unit());
    }

    private void usage(Usage usage) {
        text("intended", usage.intended());
        text("limitations", usage.limitations());
    }

    private void metric(Metric metric) {
        text("name", metric.name());
        text("value", metric.value());
        text("dataset", metric.dataset());
        text("split", metric.split());
        text("lowerBound", metric.lowerBound());
        text("upperBound", metric.upperBound());
        text("threshold", metric.threshold());
    }

    private void file(ReleaseFile file) {
        text("path", file.path());
        file.size().ifPresent(size -> json.writeName("size").writeNumber(size));
        text("sha256", file.sha256());
    }

    private void location(Optional<SourceLocation> location) {
        location.ifPresent(place -> object("location", place, this::place));
    }

    private void place(SourceLocation place) {
        if (!place.source().isEmpty()) {
            text("source", place.source());
        }
        json.writeName("line").writeNumber(place.line());
        json.writeName("column").writeNumber(place.column());
        if (!place.pointer().isEmpty()) {
            text("pointer", place.pointer());
        }
    }

    private <T> void object(String name, T value, Consumer<T> members) {
        json.writeName(name).writeStartObject();
        members.accept(value);
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> values, Consumer<T> members) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name).writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name).writeStartArray();
        values.forEach(value -> json.writeString(WellFormed.text(value)));
        json.writeEndArray();
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    private void text(String name, String value) {
        json.writeName(name).writeString(WellFormed.text(value));
    }

    private void word(String name, Enum<?> value) {
        json.writeName(name).writeString(word(value));
    }

    /** {@return the word that is written for a constant} */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
