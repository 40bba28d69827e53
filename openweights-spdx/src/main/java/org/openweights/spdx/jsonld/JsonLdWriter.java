package org.openweights.spdx.jsonld;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.Annotation;
import org.openweights.spdx.graph.CreationInfo;
import org.openweights.spdx.graph.DatasetPackage;
import org.openweights.spdx.graph.Document;
import org.openweights.spdx.graph.Element;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ExternalReference;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.Hash;
import org.openweights.spdx.graph.Individual;
import org.openweights.spdx.graph.LicenseInfo;
import org.openweights.spdx.graph.LicenseText;
import org.openweights.spdx.graph.ModelFile;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;
import org.openweights.spdx.graph.Tool;
import org.openweights.spdx.json.PrettyJson;
import org.openweights.spdx.json.PrettyJson.Quoted;

/**
 * Prints a graph as SPDX 3.0.1 JSON-LD.
 *
 * <p>What SPDX calls an element of the document is an object of {@code @graph}, and nothing else lists them, as the
 * specification's chapter on serializations has it.
 */
public final class JsonLdWriter implements Element.Visitor {
    private static final String CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
    /** In full: the SPDX Java Library takes the short form of the context for an element that it does not know. */
    private static final String LICENSES = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/";

    private static final Quoted NO_ASSERTION_LICENSE = PrettyJson.quoted(LICENSES + "NoAssertionLicense");
    private static final Quoted NONE_LICENSE = PrettyJson.quoted(LICENSES + "NoneLicense");

    private static final String SPEC_VERSION = "3.0.1";
    private static final Quoted DICTIONARY_ENTRY = PrettyJson.quoted("DictionaryEntry");
    private static final Quoted CREATION_INFO = PrettyJson.quoted("_:creationinfo");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrettyJson json;
    private final Quoted namespace;
    private final IdentityHashMap<ElementId, Quoted> iris;

    private JsonLdWriter(PrettyJson json, Graph graph) {
        this.json = json;
        this.namespace = PrettyJson.quoted(graph.namespace() + '#');
        this.iris = new IdentityHashMap<>(graph.elements().size());
    }

    /**
     * Prints a graph in UTF-8; the stream is flushed, and left open.
     *
     * @param graph the graph
     * @param out where to print it
     * @throws IOException if the stream does not take it
     */
    public static void write(Graph graph, OutputStream out) throws IOException {
        PrettyJson.write(out, json -> new JsonLdWriter(json, graph).write(graph));
    }

    private void write(Graph graph) {
        json.writeStartObject();
        json.writeStringProperty("@context", CONTEXT);
        json.writeArrayPropertyStart("@graph");
        write(graph.creationInfo());
        write(graph.document());
        graph.elements().forEach(element -> element.accept(this));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(CreationInfo creation) {
        json.writeStartObject();
        json.writeStringProperty("type", "CreationInfo");
        json.writeStringProperty("@id", CREATION_INFO);
        json.writeStringProperty("specVersion", SPEC_VERSION);
        time("created", creation.created());
        references("createdBy", creation.createdBy());
        references("createdUsing", creation.createdUsing());
        json.writeEndObject();
    }

    private void write(Document document) {
        start("SpdxDocument", Document.ID);
        json.writeStringProperty("name", document.name());
        json.writeStringProperty("dataLicense", iri(document.dataLicense()));
        strings("profileConformance", document.profiles(), Document.Profile::keyword);
        references("rootElement", List.of(document.root()));
        json.writeEndObject();
    }

    @Override
    public void visit(ModelPackage model) {
        start("ai_AIPackage", model.id());
        write(model.facts(), "model");
        truth("ai_autonomyType", model.safety().autonomous());
        strings("ai_domain", model.domains(), Function.identity());
        write(model.energy());
        dictionary("ai_hyperparameter", model.hyperparameters());
        text("ai_informationAboutApplication", model.application());
        text("ai_informationAboutTraining", model.training());
        text("ai_limitation", model.limitation());
        dictionary("ai_metric", model.metrics());
        dictionary("ai_metricDecisionThreshold", model.decisionThresholds());
        strings(
                "ai_modelExplainability",
                model.safety().explainability().stream().toList(),
                Function.identity());
        text("ai_safetyRiskAssessment", model.safety().risk().map(JsonLdWriter::camelCase));
        strings("ai_standardCompliance", model.safety().standards(), Function.identity());
        strings("ai_typeOfModel", model.types(), Function.identity());
        truth("ai_useSensitivePersonalInformation", model.safety().usesSensitivePersonalInformation());
        json.writeEndObject();
    }

    @Override
    public void visit(DatasetPackage dataset) {
        start("dataset_DatasetPackage", dataset.id());
        write(dataset.facts(), "data");
        dataset.built().ifPresent(built -> time("builtTime", built));
        strings("dataset_datasetType", types(dataset), Function.identity());
        json.writeEndObject();
    }

    /** There must be one. */
    private static List<String> types(DatasetPackage dataset) {
        return dataset.types().isEmpty()
                ? List.of("noAssertion")
                : dataset.types().stream().map(JsonLdWriter::camelCase).toList();
    }

    @Override
    public void visit(ModelFile file) {
        start("software_File", file.id());
        json.writeStringProperty("name", file.path());
        // SPDX 3.0.1 has no property for the size of a file.
        file.size().ifPresent(size -> json.writeStringProperty("comment", "Size: " + size + " bytes."));
        objects("verifiedUsing", file.hashes(), this::write);
        json.writeEndObject();
    }

    private void write(PackageFacts facts, String purpose) {
        json.writeStringProperty("name", facts.name());
        text("description", facts.description());
        text("comment", facts.comment());
        facts.packageUrl()
                .ifPresent(url -> objects("externalIdentifier", List.of(url), identifier -> {
                    json.writeStringProperty("type", "ExternalIdentifier");
                    json.writeStringProperty("externalIdentifierType", "packageUrl");
                    json.writeStringProperty("identifier", identifier);
                }));
        objects("externalRef", facts.references(), this::write);
        references("originatedBy", facts.originators());
        facts.released().ifPresent(released -> time("releaseTime", released));
        facts.supplier().ifPresent(supplier -> json.writeStringProperty("suppliedBy", iri(supplier)));
        json.writeStringProperty("software_primaryPurpose", purpose);
        text("software_downloadLocation", facts.downloadLocation());
        text("software_packageUrl", facts.packageUrl());
        text("software_packageVersion", facts.version());
    }

    private void write(ExternalReference reference) {
        json.writeStringProperty("type", "ExternalRef");
        json.writeStringProperty("externalRefType", camelCase(reference.type()));
        strings("locator", List.of(reference.locator()), Function.identity());
        json.writeStringProperty("comment", reference.comment());
    }

    private void write(Hash hash) {
        json.writeStringProperty("type", "Hash");
        json.writeStringProperty("algorithm", hash.algorithm().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("hashValue", hash.value());
    }

    private void write(List<EnergyUse> energy) {
        if (energy.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("ai_energyConsumption");
        json.writeStringProperty("type", "ai_EnergyConsumption");
        energy("ai_finetuningEnergyConsumption", energy, EnergyUse.Phase.FINE_TUNING);
        energy("ai_inferenceEnergyConsumption", energy, EnergyUse.Phase.INFERENCE);
        energy("ai_trainingEnergyConsumption", energy, EnergyUse.Phase.TRAINING);
        json.writeEndObject();
    }

    private void energy(String name, List<EnergyUse> energy, EnergyUse.Phase phase) {
        List<EnergyUse> uses =
                energy.stream().filter(use -> use.phase() == phase).toList();
        objects(name, uses, use -> {
            json.writeStringProperty("type", "ai_EnergyConsumptionDescription");
            // A string: JSON-LD reads a JSON number as a double, whose canonical form is no xsd:decimal.
            json.writeStringProperty("ai_energyQuantity", use.quantity().toPlainString());
            json.writeStringProperty("ai_energyUnit", camelCase(use.unit()));
        });
    }

    @Override
    public void visit(LicenseInfo license) {
        start("simplelicensing_LicenseExpression", license.id());
        objects("simplelicensing_customIdToUri", license.texts(), custom -> {
            json.writeStringProperty("type", DICTIONARY_ENTRY);
            json.writeStringProperty("key", custom.reference());
            json.writeStringProperty("value", iri(custom.text()));
        });
        json.writeStringProperty(
                "simplelicensing_licenseExpression", license.expression().toString());
        json.writeStringProperty("simplelicensing_licenseListVersion", license.listVersion());
        json.writeEndObject();
    }

    @Override
    public void visit(LicenseText text) {
        start("simplelicensing_SimpleLicensingText", text.id());
        json.writeStringProperty("name", text.name());
        json.writeStringProperty("simplelicensing_licenseText", text.text());
        json.writeEndObject();
    }

    @Override
    public void visit(Agent agent) {
        start(
                switch (agent.type()) {
                    case UNKNOWN -> "Agent";
                    case PERSON -> "Person";
                    case ORGANIZATION -> "Organization";
                    case SOFTWARE -> "SoftwareAgent";
                },
                agent.id());
        json.writeStringProperty("name", agent.name());
        agent.email()
                .ifPresent(email -> objects("externalIdentifier", List.of(email), identifier -> {
                    json.writeStringProperty("type", "ExternalIdentifier");
                    json.writeStringProperty("externalIdentifierType", "email");
                    json.writeStringProperty("identifier", identifier);
                }));
        json.writeEndObject();
    }

    @Override
    public void visit(Tool tool) {
        start("Tool", tool.id());
        json.writeStringProperty("name", tool.name());
        json.writeEndObject();
    }

    @Override
    public void visit(Relationship relationship) {
        start("Relationship", relationship.id());
        text("comment", relationship.comment());
        json.writeStringProperty("from", iri(relationship.from()));
        json.writeStringProperty("relationshipType", relationship.type().keyword());
        references("to", relationship.to());
        json.writeEndObject();
    }

    @Override
    public void visit(Annotation annotation) {
        start("Annotation", annotation.id());
        json.writeStringProperty("annotationType", "other");
        json.writeStringProperty("contentType", "text/plain");
        json.writeStringProperty("statement", annotation.statement());
        json.writeStringProperty("subject", iri(annotation.subject()));
        json.writeEndObject();
    }

    private void start(String type, ElementId id) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeStringProperty("spdxId", iri(id));
        json.writeStringProperty("creationInfo", CREATION_INFO);
    }

    private Quoted reference(Target target) {
        if (target instanceof ElementId id) {
            return iri(id);
        }
        return switch ((Individual) target) {
            case NO_ASSERTION_LICENSE -> NO_ASSERTION_LICENSE;
            case NONE_LICENSE -> NONE_LICENSE;
        };
    }

    /** Identifiers stand in many places, and most of those share the instance. */
    private Quoted iri(ElementId id) {
        return iris.computeIfAbsent(id, unprinted -> namespace.followedBy(unprinted.fragment()));
    }

    private void references(String name, Collection<? extends Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        targets.forEach(target -> json.writeString(reference(target)));
        json.writeEndArray();
    }

    private void dictionary(String name, List<Property> properties) {
        objects(name, properties, property -> {
            json.writeStringProperty("type", DICTIONARY_ENTRY);
            json.writeStringProperty("key", property.name());
            json.writeStringProperty("value", property.value());
        });
    }

    private void truth(String name, Optional<Boolean> value) {
        text(name, value.map(yes -> yes ? "yes" : "no"));
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private void time(String name, Instant instant) {
        json.writeStringProperty(name, SECONDS.format(instant));
    }

    private <T> void strings(String name, Collection<T> values, Function<? super T, String> print) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(print.apply(value)));
        json.writeEndArray();
    }

    private <T> void objects(String name, Collection<T> values, Consumer<? super T> print) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            print.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
