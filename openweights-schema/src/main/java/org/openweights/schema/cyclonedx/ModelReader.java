package org.openweights.schema.cyclonedx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.Carbon;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** Reads a model of a bill of materials into a release. */
final class ModelReader {
    private static final int GRAMS_IN_TONNES = 6;
    private static final String LICENSES = "licenses";
    private static final String ENERGY = "activityEnergyCost";
    private static final String CARBON = "co2CostEquivalent";

    private final Bom bom;
    private final String name;
    private final Fields model;
    private final Optional<Fields> card;
    private final ReferenceReader references;
    private final DatasetReader datasets;

    /**
     * Makes a reader.
     *
     * @param bom the bill
     * @param model the model
     * @param name the name of the release if the model has none
     */
    ModelReader(Bom bom, Fields model, String name) {
        this.bom = bom;
        this.name = takeName(model).orElse(name);
        this.model = model;
        this.card = model.at("modelCard");
        this.references = new ReferenceReader(model);
        this.datasets = new DatasetReader(bom, model, card.flatMap(fields -> fields.at("modelParameters")));
        model.pass("type", "bom-ref");
        card.ifPresent(fields -> fields.pass("bom-ref"));
    }

    ModelRelease release() {
        return ModelRelease.named(name)
                .withIdentity(identity())
                .withLicense(license())
                .withComponents(references.components())
                .withBaseModels(baseModels())
                .withDatasets(datasets.datasets())
                .withCharacteristics(characteristics())
                .withTraining(training())
                .withUsage(usage())
                .withMetrics(metrics());
    }

    /** {@return what is wrong with the model beyond the form of its fields} */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(datasets.findings());
        findings.addAll(new LicenseReader(model).findings());
        ancestors().forEach(ancestor -> findings.addAll(new LicenseReader(ancestor).findings()));
        measured().forEach(metric -> emptiness(metric).ifPresent(findings::add));
        consumptions().forEach(consumption -> findings.addAll(faults(consumption)));
        if (license().equals(LicenseStatement.none()) && !triesToSayItsLicense()) {
            CycloneDxRule rule = CycloneDxRule.NO_LICENSE;
            findings.add(Finding.of(rule, "The model has no license. " + rule.remedy(), model.location()));
        }
        return findings;
    }

    /** What is wrong with the licenses that are there, or with the name of the field, is told in their place. */
    private boolean triesToSayItsLicense() {
        return bom.isLicenseMisread(model)
                || model.mapping()
                        .member(LICENSES)
                        .filter(field -> !(field.value() instanceof Sequence list
                                && list.items().isEmpty()))
                        .isPresent();
    }

    private Identity identity() {
        AgentReader agents = new AgentReader(model);
        return new Identity(
                name,
                model.text("version"),
                agents.supplier(),
                agents.authors(),
                Optional.empty(),
                references.location(),
                Stream.concat(references.others().stream(), model.text("purl").stream())
                        .distinct()
                        .toList(),
                model.text("description"));
    }

    private static Optional<String> takeName(Fields component) {
        component.pass("name", "group");
        return Bom.name(component);
    }

    private LicenseStatement license() {
        return new LicenseReader(model).statement(references.license());
    }

    private List<Fields> ancestors() {
        return model.at("pedigree").map(pedigree -> pedigree.each("ancestors")).orElse(List.of());
    }

    private List<BaseModel> baseModels() {
        List<BaseModel> bases = new ArrayList<>();
        for (Fields ancestor : ancestors()) {
            if (!Bom.mayBeModel(ancestor)) {
                continue;
            }
            takeName(ancestor).ifPresent(known -> {
                ancestor.pass("type", "bom-ref");
                LicenseStatement license = new LicenseReader(ancestor).statement(Optional.empty());
                bases.add(new BaseModel(
                        known,
                        Relation.UNSTATED,
                        new ReferenceReader(ancestor).location().or(() -> ancestor.text("purl")),
                        Optional.of(license.declaration()).filter(declared -> !declared.isEmpty()),
                        Optional.of(ancestor.location("name"))));
            });
        }
        return bases;
    }

    private Characteristics characteristics() {
        Optional<Fields> parameters = card.flatMap(fields -> fields.at("modelParameters"));
        List<Property> properties = new ArrayList<>();
        parameters
                .flatMap(fields -> fields.at("approach"))
                .flatMap(approach -> approach.text("type"))
                .ifPresent(type -> properties.add(new Property("approach", type)));
        Stream.of(card, Optional.of(model))
                .flatMap(Optional::stream)
                .flatMap(fields -> fields.each("properties").stream())
                .forEach(property -> properties.add(new Property(
                        property.text("name").orElse(""), property.text("value").orElse(""))));
        return new Characteristics(
                Stream.of("architectureFamily", "modelArchitecture")
                        .flatMap(key -> parameters.flatMap(fields -> fields.text(key)).stream())
                        .toList(),
                parameters.flatMap(fields -> fields.text("task")).stream().toList(),
                List.of(),
                List.of(),
                model.texts("tags"),
                formats(parameters, "inputs"),
                formats(parameters, "outputs"),
                properties);
    }

    private static List<String> formats(Optional<Fields> parameters, String key) {
        return parameters.map(fields -> fields.each(key)).orElse(List.of()).stream()
                .flatMap(end -> end.text("format").stream())
                .toList();
    }

    private Training training() {
        List<EnergyUse> energy = new ArrayList<>();
        Optional<BigDecimal> carbon = Optional.empty();
        for (Fields consumption : consumptions()) {
            Optional<Activity> activity = consumption.peek("activity").flatMap(Activity::of);
            if (activity.isEmpty()) {
                continue;
            }
            consumption.pass("activity");
            measure(consumption, ENERGY)
                    .ifPresent(quantity ->
                            energy.add(new EnergyUse(activity.get().phase(), quantity, EnergyUse.Unit.KILOWATT_HOUR)));
            if (activity.get().isTraining()) {
                Optional<BigDecimal> tonnes = measure(consumption, CARBON);
                BigDecimal before = carbon.orElse(BigDecimal.ZERO);
                carbon = tonnes.map(more -> before.add(more.movePointRight(GRAMS_IN_TONNES)))
                        .or(() -> Optional.of(before).filter(sum -> sum.signum() > 0));
            }
        }
        return new Training(Optional.empty(), List.of(), carbon, energy);
    }

    private List<Fields> consumptions() {
        return considerations()
                .flatMap(fields -> fields.at("environmentalConsiderations"))
                .map(fields -> fields.each("energyConsumptions"))
                .orElse(List.of());
    }

    /** The unit of each measure is the only one that its schema allows. */
    private static Optional<BigDecimal> measure(Fields consumption, String key) {
        return consumption.at(key).flatMap(measure -> {
            measure.pass("unit");
            return measure.number("value").filter(value -> value.signum() >= 0);
        });
    }

    /** What is not read for what it is used for is told as left behind. */
    private static List<Finding> faults(Fields consumption) {
        Optional<Activity> activity = consumption.peek("activity").flatMap(Activity::of);
        List<Finding> findings = new ArrayList<>();
        if (activity.isPresent()) {
            fault(consumption, ENERGY).ifPresent(findings::add);
        }
        if (activity.filter(Activity::isTraining).isPresent()) {
            fault(consumption, CARBON).ifPresent(findings::add);
            carbon(consumption).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> fault(Fields consumption, String key) {
        CycloneDxRule rule = CycloneDxRule.MEASURE;
        return consumption
                .at(key)
                .filter(measure -> measure(consumption, key).isEmpty())
                .flatMap(measure -> measure.mapping()
                        .get("value")
                        .filter(value -> value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER)
                        .map(Scalar.class::cast)
                        .map(value -> Finding.of(
                                rule,
                                "'" + Excerpt.of(value.text()) + "' is no amount. " + rule.remedy(),
                                measure.location(value),
                                value.text())));
    }

    private static Optional<Finding> carbon(Fields consumption) {
        CycloneDxRule rule = CycloneDxRule.CARBON;
        return consumption
                .at(CARBON)
                .flatMap(measure -> measure(consumption, CARBON)
                        .flatMap(tonnes -> Carbon.beyond(tonnes.movePointRight(GRAMS_IN_TONNES)))
                        .map(beyond -> {
                            String tonnes = measure.peek("value").orElse("");
                            String what = "'" + Excerpt.of(tonnes) + "' t of CO2 is " + beyond
                                    + " than a training can emit. ";
                            return Finding.of(rule, what + rule.remedy(), measure.location("value"), tonnes);
                        }));
    }

    private Optional<Fields> considerations() {
        return card.flatMap(fields -> fields.at("considerations"));
    }

    private Usage usage() {
        Optional<Fields> considerations = considerations();
        if (considerations.isEmpty()) {
            return Usage.unknown();
        }
        Fields said = considerations.get();
        Stream<String> risks = said.each("ethicalConsiderations").stream()
                .map(risk -> String.join(
                        ": ",
                        Stream.of(risk.text("name"), risk.text("mitigationStrategy"))
                                .flatMap(Optional::stream)
                                .toList()));
        return new Usage(
                lines(Stream.of(said.texts("useCases").stream(), said.texts("users").stream())),
                lines(Stream.of(
                        said.texts("technicalLimitations").stream(),
                        said.texts("performanceTradeoffs").stream(),
                        risks)));
    }

    private static Optional<String> lines(Stream<Stream<String>> texts) {
        List<String> lines =
                texts.flatMap(text -> text).filter(text -> !text.isBlank()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private List<Metric> metrics() {
        return measured().stream().flatMap(metric -> metric(metric).stream()).toList();
    }

    private List<Fields> measured() {
        return card.flatMap(fields -> fields.at("quantitativeAnalysis"))
                .map(analysis -> analysis.each("performanceMetrics"))
                .orElse(List.of());
    }

    private Optional<Finding> emptiness(Fields metric) {
        boolean named = metric.peek("type").isPresent() || bom.isMisread(metric, "type");
        boolean measured = Stream.of("value", "confidenceInterval")
                        .flatMap(field -> metric.mapping().member(field).stream())
                        .anyMatch(field -> saysSomething(field.value()))
                || bom.isMisread(metric, "value", "confidenceInterval");
        CycloneDxRule rule = CycloneDxRule.METRIC_EMPTY;
        String what = named ? "This metric has no value. " : "This metric does not say what was measured. ";
        return named && measured
                ? Optional.empty()
                : Optional.of(Finding.of(rule, what + rule.remedy(), metric.location()));
    }

    /** What is of another type than it should be is told of already. */
    private static boolean saysSomething(Node result) {
        if (result instanceof Mapping interval) {
            return Stream.of("lowerBound", "upperBound")
                    .anyMatch(bound -> interval.get(bound)
                            .filter(ModelReader::saysSomething)
                            .isPresent());
        }
        return !(result instanceof Scalar scalar
                && scalar.kind() == Kind.STRING
                && scalar.text().isBlank());
    }

    /** A metric without a name says nothing that could be kept. */
    private static Optional<Metric> metric(Fields metric) {
        Optional<Fields> interval = metric.at("confidenceInterval");
        return metric.text("type")
                .map(name -> new Metric(
                        name,
                        metric.text("value").orElse(""),
                        Optional.empty(),
                        metric.text("slice"),
                        interval.flatMap(bounds -> bounds.text("lowerBound")),
                        interval.flatMap(bounds -> bounds.text("upperBound")),
                        Optional.empty()));
    }
}
