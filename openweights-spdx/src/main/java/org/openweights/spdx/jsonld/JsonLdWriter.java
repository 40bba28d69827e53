package org.openweights.spdx.jsonld;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.openweights.model.DatasetType;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.model.Safety;
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
import org.openweights.spdx.json.PrettyJson.Member;
import org.openweights.spdx.json.PrettyJson.Name;
import org.openweights.spdx.json.PrettyJson.Quoted;

/**
 * Prints a graph as SPDX 3.0.1 JSON-LD.
 *
 * <p>What SPDX calls an element of the document is an object of {@code @graph}, and nothing else lists them, as the
 * specification's chapter on serializations has it.
 */
public final class JsonLdWriter implements Element.Visitor {
    /** In full: the SPDX Java Library takes the short form of the context for an element that it does not know. */
    private static final String LICENSES = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/";

    private static final Quoted NO_ASSERTION_LICENSE = PrettyJson.quoted(LICENSES + "NoAssertionLicense");
    private static final Quoted NONE_LICENSE = PrettyJson.quoted(LICENSES + "NoneLicense");
    private static final Quoted NO_ASSERTION = PrettyJson.quoted("noAssertion");
    private static final Quoted YES = PrettyJson.quoted("yes");
    private static final Quoted NO = PrettyJson.quoted("no");

    private static final String CREATION = "_:creationinfo";
    private static final Member CREATION_INFO = PrettyJson.member("creationInfo", CREATION);
    private static final Member CREATION_INFO_ID = PrettyJson.member("@id", CREATION);
    private static final Member CONTEXT =
            PrettyJson.member("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
    private static final Member SPEC_VERSION = PrettyJson.member("specVersion", "3.0.1");
    private static final Member MODEL = PrettyJson.member("software_primaryPurpose", "model");
    private static final Member DATA = PrettyJson.member("software_primaryPurpose", "data");
    private static final Member PACKAGE_URL = PrettyJson.member("externalIdentifierType", "packageUrl");
    private static final Member EMAIL = PrettyJson.member("externalIdentifierType", "email");
    private static final Member OTHER = PrettyJson.member("annotationType", "other");
    private static final Member PLAIN_TEXT = PrettyJson.member("contentType", "text/plain");

    private static final Keywords<Document.Profile> PROFILES =
            Keywords.of(Document.Profile.class, Document.Profile::keyword);
    private static final Keywords<Relationship.Type> RELATIONSHIP_TYPES =
            Keywords.of(Relationship.Type.class, Relationship.Type::keyword);
    private static final Keywords<Hash.Algorithm> ALGORITHMS =
            Keywords.of(Hash.Algorithm.class, algorithm -> algorithm.name().toLowerCase(Locale.ROOT));
    private static final Keywords<ExternalReference.Type> REFERENCE_TYPES =
            Keywords.camelCase(ExternalReference.Type.class);
    private static final Keywords<DatasetType> DATASET_TYPES = Keywords.camelCase(DatasetType.class);
    private static final Keywords<EnergyUse.Unit> ENERGY_UNITS = Keywords.camelCase(EnergyUse.Unit.class);
    private static final Keywords<Safety.Risk> RISKS = Keywords.camelCase(Safety.Risk.class);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrettyJson json;
    private final Quoted namespace;

    private JsonLdWriter(PrettyJson json, Graph graph) {
        this.json = json;
        this.namespace = PrettyJson.quoted(graph.namespace() + '#');
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
        json.writeProperty(CONTEXT);
        json.writeArrayPropertyStart(Names.GRAPH);
        write(graph.creationInfo());
        write(graph.document());
        for (Element element : graph.elements()) {
            element.accept(this);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(CreationInfo creation) {
        json.writeStartObject();
        json.writeProperty(Types.CREATION_INFO);
        json.writeProperty(CREATION_INFO_ID);
        json.writeProperty(SPEC_VERSION);
        time(Names.CREATED, creation.created());
        references(Names.CREATED_BY, creation.createdBy());
        references(Names.CREATED_USING, creation.createdUsing());
        json.writeEndObject();
    }

    private void write(Document document) {
        start(Types.SPDX_DOCUMENT, Document.ID);
        json.writeStringProperty(Names.NAME, document.name());
        iri(Names.DATA_LICENSE, document.dataLicense());
        keywords(Names.PROFILE_CONFORMANCE, document.profiles(), PROFILES);
        references(Names.ROOT_ELEMENT, List.of(document.root()));
        json.writeEndObject();
    }

    @Override
    public void visit(ModelPackage model) {
        start(Types.AI_PACKAGE, model.id());
        write(model.facts(), MODEL);
        truth(Names.AI_AUTONOMY_TYPE, model.safety().autonomous());
        strings(Names.AI_DOMAIN, model.domains());
        write(model.energy());
        dictionary(Names.AI_HYPERPARAMETER, model.hyperparameters());
        text(Names.AI_INFORMATION_ABOUT_APPLICATION, model.application());
        text(Names.AI_INFORMATION_ABOUT_TRAINING, model.training());
        text(Names.AI_LIMITATION, model.limitation());
        dictionary(Names.AI_METRIC, model.metrics());
        dictionary(Names.AI_METRIC_DECISION_THRESHOLD, model.decisionThresholds());
        model.safety()
                .explainability()
                .ifPresent(explanation -> strings(Names.AI_MODEL_EXPLAINABILITY, List.of(explanation)));
        model.safety()
                .risk()
                .ifPresent(risk -> json.writeStringProperty(Names.AI_SAFETY_RISK_ASSESSMENT, RISKS.of(risk)));
        strings(Names.AI_STANDARD_COMPLIANCE, model.safety().standards());
        strings(Names.AI_TYPE_OF_MODEL, model.types());
        truth(Names.AI_USE_SENSITIVE_PERSONAL_INFORMATION, model.safety().usesSensitivePersonalInformation());
        json.writeEndObject();
    }

    @Override
    public void visit(DatasetPackage dataset) {
        start(Types.DATASET_PACKAGE, dataset.id());
        write(dataset.facts(), DATA);
        dataset.built().ifPresent(built -> time(Names.BUILT_TIME, built));
        if (dataset.types().isEmpty()) {
            json.writeArrayPropertyStart(Names.DATASET_DATASET_TYPE);
            json.writeString(NO_ASSERTION);
            json.writeEndArray();
        }
        keywords(Names.DATASET_DATASET_TYPE, dataset.types(), DATASET_TYPES);
        json.writeEndObject();
    }

    @Override
    public void visit(ModelFile file) {
        start(Types.FILE, file.id());
        json.writeStringProperty(Names.NAME, file.path());
        // SPDX 3.0.1 has no property for the size of a file.
        file.size().ifPresent(size -> json.writeStringProperty(Names.COMMENT, "Size: " + size + " bytes."));
        objects(Names.VERIFIED_USING, file.hashes(), this::write);
        json.writeEndObject();
    }

    private void write(PackageFacts facts, Member purpose) {
        json.writeStringProperty(Names.NAME, facts.name());
        text(Names.DESCRIPTION, facts.description());
        text(Names.COMMENT, facts.comment());
        identifier(PACKAGE_URL, facts.packageUrl());
        objects(Names.EXTERNAL_REF, facts.references(), this::write);
        references(Names.ORIGINATED_BY, facts.originators());
        facts.released().ifPresent(released -> time(Names.RELEASE_TIME, released));
        facts.supplier().ifPresent(supplier -> iri(Names.SUPPLIED_BY, supplier));
        json.writeProperty(purpose);
        text(Names.SOFTWARE_DOWNLOAD_LOCATION, facts.downloadLocation());
        text(Names.SOFTWARE_PACKAGE_URL, facts.packageUrl());
        text(Names.SOFTWARE_PACKAGE_VERSION, facts.version());
    }

    private void write(ExternalReference reference) {
        json.writeProperty(Types.EXTERNAL_REF);
        json.writeStringProperty(Names.EXTERNAL_REF_TYPE, REFERENCE_TYPES.of(reference.type()));
        strings(Names.LOCATOR, List.of(reference.locator()));
        json.writeStringProperty(Names.COMMENT, reference.comment());
    }

    private void write(Hash hash) {
        json.writeProperty(Types.HASH);
        json.writeStringProperty(Names.ALGORITHM, ALGORITHMS.of(hash.algorithm()));
        json.writeStringProperty(Names.HASH_VALUE, hash.value());
    }

    private void write(List<EnergyUse> energy) {
        if (energy.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart(Names.AI_ENERGY_CONSUMPTION);
        json.writeProperty(Types.ENERGY_CONSUMPTION);
        energy(Names.AI_FINETUNING_ENERGY_CONSUMPTION, energy, EnergyUse.Phase.FINE_TUNING);
        energy(Names.AI_INFERENCE_ENERGY_CONSUMPTION, energy, EnergyUse.Phase.INFERENCE);
        energy(Names.AI_TRAINING_ENERGY_CONSUMPTION, energy, EnergyUse.Phase.TRAINING);
        json.writeEndObject();
    }

    private void energy(Name name, List<EnergyUse> energy, EnergyUse.Phase phase) {
        List<EnergyUse> uses =
                energy.stream().filter(use -> use.phase() == phase).toList();
        objects(name, uses, use -> {
            json.writeProperty(Types.ENERGY_CONSUMPTION_DESCRIPTION);
            // A string: JSON-LD reads a JSON number as a double, whose canonical form is no xsd:decimal.
            json.writeStringProperty(Names.AI_ENERGY_QUANTITY, use.quantity().toPlainString());
            json.writeStringProperty(Names.AI_ENERGY_UNIT, ENERGY_UNITS.of(use.unit()));
        });
    }

    @Override
    public void visit(LicenseInfo license) {
        start(Types.LICENSE_EXPRESSION, license.id());
        objects(Names.SIMPLELICENSING_CUSTOM_ID_TO_URI, license.texts(), custom -> {
            json.writeProperty(Types.DICTIONARY_ENTRY);
            json.writeStringProperty(Names.KEY, custom.reference());
            iri(Names.VALUE, custom.text());
        });
        json.writeStringProperty(
                Names.SIMPLELICENSING_LICENSE_EXPRESSION, license.expression().toString());
        json.writeStringProperty(Names.SIMPLELICENSING_LICENSE_LIST_VERSION, license.listVersion());
        json.writeEndObject();
    }

    @Override
    public void visit(LicenseText text) {
        start(Types.LICENSE_TEXT, text.id());
        json.writeStringProperty(Names.NAME, text.name());
        json.writeStringProperty(Names.SIMPLELICENSING_LICENSE_TEXT, text.text());
        json.writeEndObject();
    }

    @Override
    public void visit(Agent agent) {
        start(
                switch (agent.type()) {
                    case UNKNOWN -> Types.AGENT;
                    case PERSON -> Types.PERSON;
                    case ORGANIZATION -> Types.ORGANIZATION;
                    case SOFTWARE -> Types.SOFTWARE_AGENT;
                },
                agent.id());
        json.writeStringProperty(Names.NAME, agent.name());
        identifier(EMAIL, agent.email());
        json.writeEndObject();
    }

    @Override
    public void visit(Tool tool) {
        start(Types.TOOL, tool.id());
        json.writeStringProperty(Names.NAME, tool.name());
        json.writeEndObject();
    }

    @Override
    public void visit(Relationship relationship) {
        start(Types.RELATIONSHIP, relationship.id());
        text(Names.COMMENT, relationship.comment());
        iri(Names.FROM, relationship.from());
        json.writeStringProperty(Names.RELATIONSHIP_TYPE, RELATIONSHIP_TYPES.of(relationship.type()));
        references(Names.TO, relationship.to());
        json.writeEndObject();
    }

    @Override
    public void visit(Annotation annotation) {
        start(Types.ANNOTATION, annotation.id());
        json.writeProperty(OTHER);
        json.writeProperty(PLAIN_TEXT);
        json.writeStringProperty(Names.STATEMENT, annotation.statement());
        iri(Names.SUBJECT, annotation.subject());
        json.writeEndObject();
    }

    private void start(Member type, ElementId id) {
        json.writeStartObject();
        json.writeProperty(type);
        iri(Names.SPDX_ID, id);
        json.writeProperty(CREATION_INFO);
    }

    private void iri(Name name, ElementId id) {
        json.writeUriProperty(name, namespace, id.fragment());
    }

    private void references(Name name, List<? extends Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (Target target : targets) {
            reference(target);
        }
        json.writeEndArray();
    }

    private void reference(Target target) {
        if (target instanceof ElementId id) {
            json.writeUri(namespace, id.fragment());
        } else {
            json.writeString(
                    switch ((Individual) target) {
                        case NO_ASSERTION_LICENSE -> NO_ASSERTION_LICENSE;
                        case NONE_LICENSE -> NONE_LICENSE;
                    });
        }
    }

    private void identifier(Member type, Optional<String> identifier) {
        identifier.ifPresent(known -> {
            json.writeArrayPropertyStart(Names.EXTERNAL_IDENTIFIER);
            json.writeStartObject();
            json.writeProperty(Types.EXTERNAL_IDENTIFIER);
            json.writeProperty(type);
            json.writeStringProperty(Names.IDENTIFIER, known);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private void dictionary(Name name, List<Property> properties) {
        objects(name, properties, property -> {
            json.writeProperty(Types.DICTIONARY_ENTRY);
            json.writeStringProperty(Names.KEY, property.name());
            json.writeStringProperty(Names.VALUE, property.value());
        });
    }

    private void truth(Name name, Optional<Boolean> value) {
        value.ifPresent(yes -> json.writeStringProperty(name, yes ? YES : NO));
    }

    private void text(Name name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private void time(Name name, Instant instant) {
        json.writeStringProperty(name, SECONDS.format(instant));
    }

    private void strings(Name name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private <E extends Enum<E>> void keywords(Name name, List<E> values, Keywords<E> keywords) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (E value : values) {
            json.writeString(keywords.of(value));
        }
        json.writeEndArray();
    }

    private <T> void objects(Name name, List<T> values, Consumer<? super T> print) {
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
}
