package org.openweights.schema.spdx3;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.model.Characteristics;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.spdx3.Comment.Subject;
import org.openweights.validation.Finding;

/** Reads an AI package and what it is related to into a release. */
final class ModelReader {
    private static final String LOWER = ", lower bound";
    private static final String UPPER = ", upper bound";

    private static final String ENERGY = "ai_energyConsumption";
    private static final String QUANTITY = "ai_energyQuantity";
    private static final Map<String, EnergyUse.Phase> PHASES = phases();

    private final Graph graph;
    private final Element model;
    private final Fields fields;
    private final String name;
    private final LicenseReader licenses;
    private final RelatedReader related;
    private final ReferenceReader references;
    private final Comment comment;

    /**
     * Makes a reader.
     *
     * @param graph the graph
     * @param model the model
     * @param name the name of the release if the model has none
     */
    ModelReader(Graph graph, Element model, String name) {
        this.graph = graph;
        this.model = model.use();
        this.fields = model.fields();
        this.name = model.name().orElse(name);
        this.licenses = new LicenseReader(graph);
        this.related = new RelatedReader(graph, model, licenses);
        this.references = new ReferenceReader(fields);
        this.comment = Comment.ofModel(fields);
        fields.pass("software_primaryPurpose");
    }

    ModelRelease release() {
        return new ModelRelease(
                identity(),
                license(),
                references.components(),
                related.baseModels(),
                related.datasets(),
                new Characteristics(
                        fields.texts("ai_typeOfModel"),
                        fields.texts("ai_domain"),
                        comment.words(Subject.LANGUAGES),
                        comment.words(Subject.LIBRARIES),
                        comment.words(Subject.TAGS),
                        comment.words(Subject.INPUTS),
                        comment.words(Subject.OUTPUTS),
                        comment.properties()),
                new Training(
                        fields.text("ai_informationAboutTraining"),
                        dictionary("ai_hyperparameter"),
                        Optional.empty(),
                        energy()),
                new Usage(fields.text("ai_informationAboutApplication"), fields.text("ai_limitation")),
                metrics(),
                related.files(),
                safety());
    }

    /** {@return what there is to say about the model beyond the form of its properties} */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(related.findings());
        new ProvenanceReader(graph).tellMissing(fields);
        findings.addAll(licenses.findings());
        for (Fields entry : fields.each("ai_metric")) {
            if (entry.peek("key").isPresent() && entry.peek("value").isEmpty() && !graph.isMisread(entry, "value")) {
                Spdx3Rule rule = Spdx3Rule.METRIC_EMPTY;
                findings.add(Finding.of(rule, "This metric has no value. " + rule.remedy(), entry.location()));
            }
        }
        LicenseStatement license = license();
        if (license.declaration().values().isEmpty() && !licenses.isMisread(model)) {
            Spdx3Rule rule = Spdx3Rule.NO_LICENSE;
            findings.add(Finding.of(rule, "The model declares no license. " + rule.remedy(), fields.location()));
        }
        return findings;
    }

    private LicenseStatement license() {
        return licenses.license(model, references.license());
    }

    private Identity identity() {
        ProvenanceReader provenance = new ProvenanceReader(graph);
        return new Identity(
                name,
                fields.text("software_packageVersion"),
                provenance.supplier(fields),
                provenance.authors(fields),
                provenance.released(fields),
                fields.text("software_downloadLocation"),
                references.others(),
                fields.text("description"));
    }

    private List<Property> dictionary(String key) {
        List<Property> entries = new ArrayList<>();
        for (Fields entry : fields.each(key)) {
            entry.pass("type");
            String value = entry.text("value").orElse("");
            entry.text("key").ifPresent(named -> entries.add(new Property(named, value)));
        }
        return entries;
    }

    private List<EnergyUse> energy() {
        Optional<Fields> consumption = fields.at(ENERGY);
        consumption.ifPresent(used -> used.pass("type", "@id"));
        List<EnergyUse> uses = new ArrayList<>();
        PHASES.forEach((key, phase) -> uses.addAll(phase(consumption, key, phase)));
        uses.addAll(comment.energy());
        return uses;
    }

    /** In the order in which they are told. */
    private static Map<String, EnergyUse.Phase> phases() {
        Map<String, EnergyUse.Phase> phases = new LinkedHashMap<>();
        phases.put("ai_trainingEnergyConsumption", EnergyUse.Phase.TRAINING);
        phases.put("ai_finetuningEnergyConsumption", EnergyUse.Phase.FINE_TUNING);
        phases.put("ai_inferenceEnergyConsumption", EnergyUse.Phase.INFERENCE);
        return Collections.unmodifiableMap(phases);
    }

    private static List<EnergyUse> phase(Optional<Fields> consumption, String key, EnergyUse.Phase phase) {
        List<EnergyUse> uses = new ArrayList<>();
        for (Fields use : consumption.map(used -> used.each(key)).orElse(List.of())) {
            use.pass("type", "@id");
            Optional<EnergyUse.Unit> unit = use.text("ai_energyUnit").flatMap(ModelReader::unit);
            quantity(use)
                    .ifPresent(quantity -> uses.add(new EnergyUse(phase, quantity, unit.orElse(EnergyUse.Unit.OTHER))));
        }
        return uses;
    }

    /** {@return the amounts of energy that cannot be; what is no number, the schema tells} */
    List<Finding> impossibleEnergy() {
        Spdx3Rule rule = Spdx3Rule.ENERGY;
        return fields.at(ENERGY).stream()
                .flatMap(consumption -> PHASES.keySet().stream().flatMap(key -> consumption.each(key).stream()))
                .filter(use -> quantity(use).isEmpty())
                .flatMap(use -> use
                        .peek(QUANTITY)
                        .map(text -> Finding.of(
                                rule,
                                "'" + Excerpt.of(text) + "' is no amount of energy. " + rule.remedy(),
                                use.location(QUANTITY),
                                text))
                        .stream())
                .toList();
    }

    static Optional<EnergyUse.Unit> unit(String word) {
        return switch (word) {
            case "kilowattHour" -> Optional.of(EnergyUse.Unit.KILOWATT_HOUR);
            case "megajoule" -> Optional.of(EnergyUse.Unit.MEGAJOULE);
            case "other" -> Optional.of(EnergyUse.Unit.OTHER);
            default -> Optional.empty();
        };
    }

    /** A decimal number is written as text, for JSON-LD reads numbers as floating-point. */
    private static Optional<BigDecimal> quantity(Fields use) {
        return use.decimal(QUANTITY).filter(quantity -> quantity.signum() >= 0);
    }

    /** Bounds and thresholds are entries of their own, under the name of what they belong to. */
    private List<Metric> metrics() {
        Map<String, String> values = new LinkedHashMap<>();
        List<Property> entries = dictionary("ai_metric");
        entries.forEach(entry -> values.put(entry.name(), entry.value()));
        Map<String, String> thresholds = new LinkedHashMap<>();
        dictionary("ai_metricDecisionThreshold").forEach(entry -> thresholds.put(entry.name(), entry.value()));
        List<Metric> metrics = new ArrayList<>();
        for (Property entry : entries) {
            if (!isBound(entry.name(), values)) {
                metrics.add(metric(entry.name(), entry.value(), values, thresholds.remove(entry.name())));
            }
        }
        thresholds.forEach((named, threshold) -> metrics.add(metric(named, "", values, threshold)));
        return metrics;
    }

    private static boolean isBound(String entry, Map<String, String> values) {
        return Stream.of(LOWER, UPPER)
                .anyMatch(end ->
                        entry.endsWith(end) && values.containsKey(entry.substring(0, entry.length() - end.length())));
    }

    private static Metric metric(String name, String value, Map<String, String> values, @Nullable String threshold) {
        return new Metric(
                name,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(values.get(name + LOWER)),
                Optional.ofNullable(values.get(name + UPPER)),
                Optional.ofNullable(threshold));
    }

    private Safety safety() {
        Optional<Safety.Risk> risk = fields.text("ai_safetyRiskAssessment")
                .flatMap(word -> Stream.of(Safety.Risk.values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst());
        List<String> explained = fields.texts("ai_modelExplainability");
        return new Safety(
                risk,
                fields.texts("ai_standardCompliance"),
                fields.text("ai_useSensitivePersonalInformation").flatMap(ModelReader::truth),
                fields.text("ai_autonomyType").flatMap(ModelReader::truth),
                explained.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", explained)));
    }

    private static Optional<Boolean> truth(String word) {
        return switch (word) {
            case "yes" -> Optional.of(Boolean.TRUE);
            case "no" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }
}
