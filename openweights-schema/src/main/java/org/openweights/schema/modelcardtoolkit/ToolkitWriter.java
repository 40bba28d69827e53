package org.openweights.schema.modelcardtoolkit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.ResolutionGrade;
import org.openweights.model.Characteristics;
import org.openweights.model.DatasetUse;
import org.openweights.model.Identity;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Usage;
import org.openweights.schema.writing.JsonText;

/**
 * Writes a release as a card of version 0.0.2.
 *
 * <p>What the format has no place for is left out; the page on the format lists it.
 */
final class ToolkitWriter {
    private static final Instant FIRST_DAY = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST_DAY = Instant.parse("+10000-01-01T00:00:00Z");

    private ToolkitWriter() {}

    static void write(ModelRelease release, OutputStream out) throws IOException {
        JsonText.write(out, json -> {
            json.text("schema_version", ToolkitVersion.SECOND.number());
            json.object("model_details", () -> details(json, release));
            json.object("model_parameters", () -> parameters(json, release));
            if (!release.metrics().isEmpty()) {
                json.object(
                        "quantitative_analysis",
                        () -> json.list("performance_metrics", release.metrics(), ToolkitWriter::metric));
            }
            if (!release.usage().equals(Usage.unknown())) {
                json.object("considerations", () -> considerations(json, release.usage()));
            }
        });
    }

    private static void details(JsonText json, ModelRelease release) {
        Identity identity = release.identity();
        json.text("name", identity.name());
        json.text("overview", identity.description());
        json.list("owners", owners(identity), ToolkitWriter::owner);
        Optional<LocalDate> date = identity.released()
                .filter(moment -> !moment.isBefore(FIRST_DAY) && moment.isBefore(AFTER_LAST_DAY))
                .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate());
        if (identity.version().isPresent() || date.isPresent()) {
            json.object("version", () -> {
                json.text("name", identity.version());
                json.text("date", date.map(LocalDate::toString));
            });
        }
        WrittenLicense license =
                WrittenLicense.of(release.license().declaration().withRemarks(List.of()));
        json.list("licenses", licenses(license, release.license().declaration()), ToolkitWriter::license);
        List<String> references = new ArrayList<>(identity.references());
        license.reference().filter(link -> !references.contains(link)).ifPresent(references::add);
        json.list("references", references, (text, reference) -> text.text("reference", reference));
        json.text("path", identity.location());
    }

    private static List<Owner> owners(Identity identity) {
        Stream<String> authors =
                identity.authors().isEmpty() ? identity.supplier().stream() : identity.authors().stream();
        return authors.map(Owner::of).toList();
    }

    private static void owner(JsonText json, Owner owner) {
        json.text("name", owner.name());
        json.text("contact", owner.contact());
    }

    /** What contradicts the license is kept beside it, so that it does not come back as one that is not. */
    private static List<String> licenses(WrittenLicense written, LicenseDeclaration license) {
        List<String> licenses = new ArrayList<>(written.licenses());
        if (LicenseResolver.standard().resolve(license).grade() == ResolutionGrade.CONTRADICTED) {
            licenses.addAll(license.remarks());
        }
        return licenses;
    }

    private static void license(JsonText json, String license) {
        boolean listed = SpdxLicenseList.standard().license(license).isPresent();
        json.text(listed ? "identifier" : "custom_text", license);
    }

    private static void parameters(JsonText json, ModelRelease release) {
        Characteristics characteristics = release.characteristics();
        if (!characteristics.types().isEmpty()) {
            json.text("model_architecture", String.join(", ", characteristics.types()));
        }
        json.list("data", release.datasets(), ToolkitWriter::data);
        formats(json, "input_format", characteristics.inputs());
        formats(json, "output_format", characteristics.outputs());
    }

    private static void data(JsonText json, DatasetUse use) {
        json.text("name", use.dataset());
        json.text("link", use.reference());
        if (!use.sensitiveData().isEmpty()) {
            json.object("sensitive", () -> json.texts("sensitive_data", use.sensitiveData()));
        }
        json.text("description", new Purpose(use.role(), use.description()).written());
    }

    private static void formats(JsonText json, String field, List<String> formats) {
        if (!formats.isEmpty()) {
            json.text(field, formats.get(0));
            json.list(field + "_map", formats.subList(1, formats.size()), (text, format) -> text.text("value", format));
        }
    }

    private static void metric(JsonText json, Metric metric) {
        json.text("type", metric.name());
        if (!metric.value().isEmpty()) {
            json.text("value", metric.value());
        }
        json.text("slice", metric.split());
        if (metric.lowerBound().isPresent() || metric.upperBound().isPresent()) {
            json.object("confidence_interval", () -> {
                json.text("lower_bound", metric.lowerBound());
                json.text("upper_bound", metric.upperBound());
            });
        }
    }

    private static void considerations(JsonText json, Usage usage) {
        json.list("use_cases", usage.intended().stream().toList(), (text, use) -> text.text("description", use));
        json.list(
                "limitations", usage.limitations().stream().toList(), (text, limit) -> text.text("description", limit));
    }
}
