package org.openweights.schema.modelcardtoolkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.openweights.validation.SourceLocation;

/** Reads a card into a release. */
final class ToolkitReader {
    private static final int DATE_LENGTH = 10;
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
                .withLicense(details.map(this::license).orElse(LicenseStatement.none()))
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
        List<Owner> owners = fields.each("owners").stream()
                .map(owner -> new Owner(owner.text("name"), owner.text("contact")))
                .filter(owner -> !owner.isEmpty())
                .toList();
        Optional<Fields> released = fields.at("version");
        Optional<String> overview = fields.text("overview");
        return new Identity(
                fields.text("name").orElse(nameOfCard),
                released.flatMap(about -> about.text("name")),
                owners.stream().findFirst().flatMap(Owner::called),
                owners.stream().map(Owner::author).toList(),
                released.flatMap(about -> about.text("date")).flatMap(ToolkitReader::date),
                fields.text("path"),
                texts(fields, "references", "reference"),
                overview.isPresent() ? overview : fields.text("documentation"));
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

    private LicenseStatement license(Fields fields) {
        String field = version == ToolkitVersion.FIRST ? "license" : "licenses";
        List<String> values = version == ToolkitVersion.FIRST
                ? fields.texts(field)
                : fields.each(field).stream()
                        .flatMap(license ->
                                Stream.of("identifier", "custom_text").flatMap(key -> license.text(key).stream()))
                        .toList();
        return values.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(
                        new LicenseDeclaration(values, Optional.empty(), Optional.empty()),
                        Medium.METADATA,
                        Optional.of(fields.location(field)));
    }

    private List<DatasetUse> datasets() {
        if (parameters.isEmpty()) {
            return List.of();
        }
        if (version == ToolkitVersion.SECOND) {
            return parameters.get().each("data").stream()
                    .flatMap(data -> described(data).stream())
                    .toList();
        }
        Optional<Fields> data = parameters.get().at("data");
        return Stream.concat(
                        data.flatMap(sets -> sets.at("train")).flatMap(set -> named(set, Role.TRAINING)).stream(),
                        data.flatMap(sets -> sets.at("eval")).flatMap(set -> named(set, Role.EVALUATION)).stream())
                .toList();
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
                fields.text("model_architecture").stream().toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                formats(fields, "input_format"),
                formats(fields, "output_format"),
                List.of());
    }

    private static List<String> formats(Fields fields, String field) {
        List<String> formats = new ArrayList<>(fields.text(field).stream().toList());
        for (Fields entry : fields.each(field + "_map")) {
            String format = withColon(entry.text("key"), entry.text("value"));
            if (!format.isEmpty()) {
                formats.add(format);
            }
        }
        return formats;
    }

    private Usage usage() {
        Optional<String> intended = joined(List.of(considerations("users"), considerations("use_cases")));
        List<String> risks =
                considerations.map(fields -> fields.each("ethical_considerations")).orElse(List.of()).stream()
                        .map(ToolkitReader::risk)
                        .filter(risk -> !risk.isEmpty())
                        .toList();
        return new Usage(intended, joined(List.of(considerations("limitations"), considerations("tradeoffs"), risks)));
    }

    private static String risk(Fields risk) {
        return withColon(risk.text("name"), risk.text("mitigation_strategy"));
    }

    /** {@return a name and what there is to say of it, or the one of them that is there; an empty string if none is} */
    private static String withColon(Optional<String> name, Optional<String> text) {
        return name.isPresent() && text.isPresent()
                ? name.get() + ": " + text.get()
                : name.or(() -> text).orElse("");
    }

    private List<String> considerations(String field) {
        return considerations.map(fields -> texts(fields, field, "description")).orElse(List.of());
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

    private static Optional<String> joined(List<List<String>> parts) {
        String text = parts.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private List<Metric> metrics() {
        return card
                .at("quantitative_analysis")
                .map(fields -> fields.each("performance_metrics"))
                .orElse(List.of())
                .stream()
                .flatMap(metric -> metric(metric).stream())
                .toList();
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
        List<DatasetUse> training =
                datasets.stream().filter(use -> use.role() != Role.EVALUATION).toList();
        training.stream()
                .filter(use -> use.description().isPresent())
                .findFirst()
                .flatMap(DatasetUse::location)
                .ifPresent(place ->
                        components.add(there(ComponentKind.TRAINING_DATA_DESCRIPTION, Certainty.DESCRIBED, place)));
        training.stream()
                .filter(use -> use.reference().isPresent())
                .findFirst()
                .flatMap(DatasetUse::location)
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

    private static Component there(ComponentKind kind, Certainty certainty, SourceLocation place) {
        return new Component(
                kind, Presence.FULL, Access.PUBLIC, certainty, Optional.empty(), Optional.empty(), Optional.of(place));
    }
}
