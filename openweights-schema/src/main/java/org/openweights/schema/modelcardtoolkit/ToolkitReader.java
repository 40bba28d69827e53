package org.openweights.schema.modelcardtoolkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Usage;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.SourceLocation;

/** Reads a card into a release. */
final class ToolkitReader {
    private static final int DATE_LENGTH = 10;
    private static final String DESCRIPTION = "description";
    private static final String UNSPECIFIED = "unspecified";

    private final Fields card;
    private final ToolkitVersion version;
    private final String nameOfCard;
    private final Optional<Fields> details;
    private final Optional<Fields> parameters;
    private final Optional<Fields> considerations;

    ToolkitReader(Fields card, ToolkitVersion version, String nameOfCard) {
        this.card = card;
        this.version = version;
        this.nameOfCard = nameOfCard;
        this.details = card.at("model_details");
        this.parameters = card.at("model_parameters");
        this.considerations = card.at("considerations");
    }

    ModelRelease release() {
        List<DatasetUse> datasets = datasets();
        Usage usage = usage();
        List<Metric> metrics = metrics();
        return ModelRelease.named(nameOfCard)
                .withIdentity(identity())
                .withLicense(details.map(ToolkitReader::license).orElse(LicenseStatement.none()))
                .withComponents(components(datasets, usage, metrics))
                .withDatasets(datasets)
                .withCharacteristics(characteristics())
                .withUsage(usage)
                .withMetrics(metrics);
    }

    private Identity identity() {
        if (details.isEmpty()) {
            return Identity.named(nameOfCard);
        }
        Fields fields = details.get();
        List<Owner> owners = owners(fields);
        Optional<Fields> released = fields.at("version");
        Optional<String> overview = fields.text("overview");
        return new Identity(
                fields.text("name").orElse(nameOfCard),
                released.flatMap(about -> about.text("name")),
                owners.isEmpty() ? Optional.empty() : owners.get(0).called(),
                authors(owners),
                released.flatMap(about -> about.text("date")).flatMap(ToolkitReader::date),
                fields.text("path"),
                texts(fields, "references", "reference"),
                overview.isPresent() ? overview : fields.text("documentation"));
    }

    private static List<Owner> owners(Fields fields) {
        List<Owner> owners = new ArrayList<>();
        for (Fields each : fields.each("owners")) {
            Owner owner = new Owner(each.text("name"), each.text("contact"));
            if (!owner.isEmpty()) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private static List<String> authors(List<Owner> owners) {
        List<String> authors = new ArrayList<>(owners.size());
        for (Owner owner : owners) {
            authors.add(owner.author());
        }
        return authors;
    }

    /** {@return the start of a day; empty if it is no date of ISO 8601, which the schema tells of} */
    private static Optional<Instant> date(String text) {
        try {
            return text.length() == DATE_LENGTH
                    ? Optional.of(
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A license in the field of the other version is declared, too. */
    private static LicenseStatement license(Fields fields) {
        List<Scalar> values = new ArrayList<>();
        for (ToolkitVersion version : ToolkitVersion.values()) {
            values.addAll(fields.declared(version.licenseField(), ToolkitReader::entry, Function.identity()));
        }
        return values.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(
                        new LicenseDeclaration(
                                values.stream()
                                        .map(value -> value.text().strip())
                                        .toList(),
                                Optional.empty(),
                                Optional.empty()),
                        Medium.METADATA,
                        Stream.of(ToolkitVersion.values())
                                .map(ToolkitVersion::licenseField)
                                .filter(fields::says)
                                .map(fields::location)
                                .findFirst());
    }

    private static List<Scalar> entry(Fields license) {
        List<Scalar> values = new ArrayList<>(license.declared("identifier"));
        values.addAll(license.declared("custom_text"));
        return values;
    }

    private List<DatasetUse> datasets() {
        List<DatasetUse> datasets = new ArrayList<>();
        if (parameters.isPresent() && version == ToolkitVersion.SECOND) {
            for (Fields data : parameters.get().each("data")) {
                described(data).ifPresent(datasets::add);
            }
        } else if (parameters.isPresent()) {
            Optional<Fields> data = parameters.get().at("data");
            data.flatMap(sets -> sets.at("train"))
                    .flatMap(set -> named(set, Role.TRAINING))
                    .ifPresent(datasets::add);
            data.flatMap(sets -> sets.at("eval"))
                    .flatMap(set -> named(set, Role.EVALUATION))
                    .ifPresent(datasets::add);
        }
        return datasets;
    }

    private static Optional<DatasetUse> named(Fields data, Role role) {
        Optional<String> link = data.text("link");
        List<String> sensitive = data.peek("sensitive").filter("true"::equals).isPresent()
                ? data.text("sensitive").map(flag -> UNSPECIFIED).stream().toList()
                : List.of();
        return data.text("name")
                .or(() -> link)
                .map(name -> new DatasetUse(
                        name, role, link, Optional.empty(), Optional.empty(), sensitive, Optional.of(data.location())));
    }

    private static Optional<DatasetUse> described(Fields data) {
        Optional<String> link = data.text("link");
        Optional<String> description = data.text("description");
        List<String> sensitive =
                data.at("sensitive").map(about -> about.texts("sensitive_data")).orElse(List.of());
        return data.text("name").or(() -> link).map(name -> {
            Purpose purpose = Purpose.of(name, description);
            return new DatasetUse(
                    name,
                    purpose.role(),
                    link,
                    Optional.empty(),
                    purpose.description(),
                    sensitive,
                    Optional.of(data.location()));
        });
    }

    private Characteristics characteristics() {
        if (parameters.isEmpty()) {
            return Characteristics.unknown();
        }
        Fields fields = parameters.get();
        return new Characteristics(
                fields.text("model_architecture").map(List::of).orElse(List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                formats(fields, "input_format"),
                formats(fields, "output_format"),
                List.of());
    }

    private static List<String> formats(Fields fields, String field) {
        List<String> formats = new ArrayList<>();
        fields.text(field).ifPresent(formats::add);
        for (Fields entry : fields.each(field + "_map")) {
            String format = withColon(entry.text("key"), entry.text("value"));
            if (!format.isEmpty()) {
                formats.add(format);
            }
        }
        return formats;
    }

    private Usage usage() {
        if (considerations.isEmpty()) {
            return Usage.unknown();
        }
        Fields fields = considerations.get();
        List<String> intended = new ArrayList<>(texts(fields, "users", DESCRIPTION));
        intended.addAll(texts(fields, "use_cases", DESCRIPTION));
        List<String> limits = new ArrayList<>(texts(fields, "limitations", DESCRIPTION));
        limits.addAll(texts(fields, "tradeoffs", DESCRIPTION));
        for (Fields risk : fields.each("ethical_considerations")) {
            String text = withColon(risk.text("name"), risk.text("mitigation_strategy"));
            if (!text.isEmpty()) {
                limits.add(text);
            }
        }
        return new Usage(lines(intended), lines(limits));
    }

    /** {@return a name and what there is to say of it, or the one of them that is there; an empty string if none is} */
    private static String withColon(Optional<String> name, Optional<String> text) {
        return name.isPresent() && text.isPresent()
                ? name.get() + ": " + text.get()
                : name.or(() -> text).orElse("");
    }

    /** {@return a list of texts, which the second version has in objects} */
    private List<String> texts(Fields fields, String field, String within) {
        if (version == ToolkitVersion.FIRST) {
            return fields.texts(field);
        }
        List<String> texts = new ArrayList<>();
        for (Fields item : fields.each(field)) {
            item.text(within).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> lines(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        Optional<Fields> analysis = card.at("quantitative_analysis");
        if (analysis.isPresent()) {
            for (Fields metric : analysis.get().each("performance_metrics")) {
                metric(metric).ifPresent(metrics::add);
            }
        }
        return metrics;
    }

    private static Optional<Metric> metric(Fields fields) {
        Optional<Fields> interval = fields.at("confidence_interval");
        Metric metric = new Metric(
                fields.text("type").orElse(""),
                fields.text("value").orElse(""),
                Optional.empty(),
                fields.text("slice"),
                interval.flatMap(bounds -> bounds.text("lower_bound")),
                interval.flatMap(bounds -> bounds.text("upper_bound")),
                fields.text("threshold"));
        boolean empty = metric.value().isEmpty()
                && metric.lowerBound().isEmpty()
                && metric.upperBound().isEmpty();
        return metric.name().isEmpty() || empty ? Optional.empty() : Optional.of(metric);
    }

    /** What the card itself is, and what it tells of: it is not said where else that could be had. */
    private List<Component> components(List<DatasetUse> datasets, Usage usage, List<Metric> metrics) {
        List<Component> components = new ArrayList<>();
        placeOfTraining(datasets, DatasetUse::description)
                .ifPresent(place ->
                        components.add(there(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, place)));
        placeOfTraining(datasets, DatasetUse::reference)
                .ifPresent(place ->
                        components.add(there(ComponentKind.TRAINING_DATA_PROVENANCE, Certainty.STATED, place)));
        components.add(there(ComponentKind.MODEL_CARD, Certainty.STATED, card.location()));
        if (!metrics.isEmpty()) {
            components.add(
                    there(ComponentKind.EVALUATION_RESULTS, Certainty.STATED, card.location("quantitative_analysis")));
        }
        if (usage.intended().isPresent()) {
            components.add(there(ComponentKind.USAGE_INFORMATION, Certainty.STATED, card.location("considerations")));
        }
        if (usage.limitations().isPresent()) {
            components.add(there(ComponentKind.LIMITATIONS, Certainty.STATED, card.location("considerations")));
        }
        return components;
    }

    /** {@return where the first data set stands that the model was trained on and of which something is told} */
    private static Optional<SourceLocation> placeOfTraining(
            List<DatasetUse> datasets, Function<DatasetUse, Optional<String>> told) {
        for (DatasetUse use : datasets) {
            if (use.role() != Role.EVALUATION && told.apply(use).isPresent()) {
                return use.location();
            }
        }
        return Optional.empty();
    }

    private static Component there(ComponentKind kind, Certainty certainty, SourceLocation place) {
        return new Component(
                kind, Presence.FULL, Access.PUBLIC, certainty, Optional.empty(), Optional.empty(), Optional.of(place));
    }
}
