package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.JsonNodes;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** The graph of a document: its elements, how they are referred to, and how they are related. */
final class Graph {
    private static final String OWN_TOOL = "openweights";
    static final String GRAPH = "@graph";
    private static final String ROOT = "rootElement";
    private static final String RELATIONSHIP_TYPE = "relationshipType";
    static final Set<String> RELATIONSHIPS = Set.of("Relationship", "LifecycleScopedRelationship");
    private static final Set<String> COLLECTIONS =
            Set.of("SpdxDocument", "software_Sbom", "Bom", "Bundle", "ElementCollection");

    /** The properties whose values are elements, which can stand there as a whole. */
    private static final List<String> LEADING_TO_ELEMENTS = List.of(
            "from",
            "to",
            ROOT,
            "element",
            "suppliedBy",
            "originatedBy",
            "dataLicense",
            "creationInfo",
            "createdBy",
            "createdUsing",
            "expandedlicensing_member",
            "expandedlicensing_subjectLicense",
            "expandedlicensing_subjectExtendableLicense",
            "expandedlicensing_subjectAddition");

    private static final Comparator<SourceLocation> PLACES =
            Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column);

    private final JsonCard card;
    private final Fields document;
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<End, List<Relationship>> outgoing = new HashMap<>();
    private final Map<End, List<Relationship>> incoming = new HashMap<>();
    /** By the element that they lead to, the elements that relationships come from. */
    private final Map<String, Set<String>> origins = new HashMap<>();

    private final Set<String> contested = new HashSet<>();
    private final Map<String, SourceLocation> missing = new LinkedHashMap<>();
    private @Nullable Hidden hidden;
    private final List<Finding> findings = new ArrayList<>();

    /** Where relationships of a type start or end. */
    private record End(String type, String id) {}

    /** How one element stands to others. */
    record Relationship(Element element, String from, List<String> to) {
        /** {@return this relationship, which counts as read from now on} */
        Relationship use() {
            element.use();
            element.fields().pass("from", RELATIONSHIP_TYPE, "to", "completeness");
            return this;
        }

        Optional<String> comment() {
            return element.fields().peek("comment");
        }
    }

    /**
     * Makes the graph of a document.
     *
     * @param card the document, with what its schema tells
     * @param document its fields
     */
    Graph(JsonCard card, Fields document) {
        this.card = card;
        this.document = document;
        List<Fields> graph = document.each(GRAPH);
        (graph.isEmpty() ? List.of(document) : graph).forEach(this::add);
        elements.stream()
                .filter(element -> RELATIONSHIPS.contains(element.type()))
                .forEach(this::relate);
    }

    private void add(Fields fields) {
        Element element = Element.of(fields);
        elements.add(element);
        byId.merge(element.id(), element, this::oneOf);
        for (String property : LEADING_TO_ELEMENTS) {
            within(fields, property).forEach(this::add);
        }
    }

    /** What only names an element is no element, and one that stands in several places as a whole is one. */
    private Element oneOf(Element known, Element other) {
        if (known.type().isEmpty() || other.type().isEmpty()) {
            return known.type().isEmpty() ? other : known;
        }
        boolean same = JsonNodes.of(known.fields().mapping())
                .equals(JsonNodes.of(other.fields().mapping()));
        if (!same) {
            contested.add(known.id());
            findings.add(Spdx3Rule.again(known, other));
        }
        return known;
    }

    /** {@return the elements that have the identifier of another one} */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** {@return whether several elements have an identifier, so that none of them can be believed} */
    boolean isContested(String id) {
        return contested.contains(id);
    }

    /** {@return the elements that stand as a whole where others are only referred to} */
    private static List<Fields> within(Fields fields, String property) {
        return fields.mapping().get(property).filter(Mapping.class::isInstance).isPresent()
                ? fields.at(property).stream().toList()
                : fields.each(property);
    }

    /** {@return the identifiers of the elements that a property leads to} */
    static List<String> ids(Fields fields, String property) {
        List<String> ids = new ArrayList<>(fields.peekTexts(property));
        within(fields, property).forEach(element -> ids.add(Element.of(element).id()));
        return ids;
    }

    /** {@return the identifiers of the elements that a property leads to, which is taken} */
    static List<String> take(Fields fields, String property) {
        fields.pass(property);
        return ids(fields, property);
    }

    private void relate(Element element) {
        Fields fields = element.fields();
        Optional<String> from = ids(fields, "from").stream().findFirst();
        Optional<String> type = fields.peek(RELATIONSHIP_TYPE);
        if (from.isPresent() && type.isPresent()) {
            Relationship relationship = new Relationship(element, from.get(), ids(fields, "to"));
            outgoing.computeIfAbsent(new End(type.get(), from.get()), key -> new ArrayList<>())
                    .add(relationship);
            for (String to : Set.copyOf(relationship.to())) {
                incoming.computeIfAbsent(new End(type.get(), to), key -> new ArrayList<>())
                        .add(relationship);
                origins.computeIfAbsent(to, key -> new HashSet<>()).add(from.get());
            }
        }
    }

    /** {@return whether a finding tells why the value of a property could not be read} */
    boolean isMisread(Fields fields, String property) {
        return card.isMisread(fields, property);
    }

    /** {@return what findings tell that it could not be read} */
    Hidden hidden() {
        Hidden known = hidden;
        if (known == null) {
            known = Hidden.in(card, document.mapping(), this);
            hidden = known;
        }
        return known;
    }

    /**
     * Remembers that an element is referred to and does not stand in the document, unless it may be one that could not be read, or
     * the reference itself could not.
     *
     * @param id the identifier of the element
     * @param location where it is referred to
     */
    void miss(String id, SourceLocation location) {
        if (!card.isTold(location.pointer()) && !hidden().someElement()) {
            missing.merge(id, location, BinaryOperator.minBy(PLACES));
        }
    }

    /** {@return the elements that were missed, each where it is first referred to} */
    List<Finding> missing() {
        return missing.entrySet().stream()
                .map(missed -> Spdx3Rule.missing(missed.getKey(), missed.getValue()))
                .toList();
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Element> elements() {
        return elements;
    }

    /** {@return the relationships of a type that go out from an element} */
    List<Relationship> from(Element element, String type) {
        return List.copyOf(outgoing.getOrDefault(new End(type, element.id()), List.of()));
    }

    /** {@return the relationships of a type that lead to an element} */
    List<Relationship> to(Element element, String type) {
        return List.copyOf(incoming.getOrDefault(new End(type, element.id()), List.of()));
    }

    /** {@return whether no relationship leads to an element but from a certain one, or from what only collects elements} */
    boolean isOnlyLedToFrom(Element origin, Element element) {
        return origins.getOrDefault(element.id(), Set.of()).stream()
                .filter(from -> !from.equals(origin.id()))
                .allMatch(from -> element(from)
                        .filter(known -> COLLECTIONS.contains(known.type()))
                        .isPresent());
    }

    /**
     * {@return the models that the document describes: first the one that it is about, then the others that no other is derived
     * from}
     */
    List<Element> described() {
        Optional<Element> first = model();
        List<Element> described = new ArrayList<>(first.stream().toList());
        models().filter(model -> !first.equals(Optional.of(model)) && !isBase(model))
                .forEach(described::add);
        return described;
    }

    /** If the document does not say which it is about, the first that no other is derived from. */
    private Optional<Element> model() {
        Optional<Element> root = elements.stream()
                .filter(element -> COLLECTIONS.contains(element.type()))
                .flatMap(collection -> ids(collection.fields(), ROOT).stream())
                .flatMap(id -> element(id).stream())
                .filter(Element::isModel)
                .findFirst();
        return root.or(() -> models().filter(model -> !isBase(model)).findFirst())
                .or(() -> models().findFirst());
    }

    private boolean isBase(Element model) {
        return !to(model, "descendantOf").isEmpty()
                || !from(model, "ancestorOf").isEmpty()
                || !from(model, "hasVariant").isEmpty();
    }

    /** What this library wrote of what it knew, such as an assessment, it can write again. */
    void passDerived(Element element, String... properties) {
        if (isOwn(element)) {
            element.use().fields().pass(properties);
        }
    }

    /** {@return whether this library wrote an element, as its creation information says} */
    boolean isOwn(Element element) {
        return ids(element.fields(), "creationInfo").stream()
                .flatMap(id -> element(id).stream())
                .flatMap(creation -> ids(creation.fields(), "createdUsing").stream())
                .flatMap(id -> element(id).stream())
                .anyMatch(tool ->
                        tool.fields().peek("name").filter(OWN_TOOL::equals).isPresent());
    }

    private Stream<Element> models() {
        return elements.stream().filter(Element::isModel);
    }

    /** Who made the document, when, and under which license it stands says nothing of the model. */
    void passWhatIsAboutTheDocument() {
        for (Element element : elements) {
            switch (element.type()) {
                case "CreationInfo" ->
                    element.use().fields().pass("specVersion", "created", "createdBy", "createdUsing");
                case "SpdxDocument", "software_Sbom" -> {
                    Fields fields = element.use().fields();
                    ids(fields, "dataLicense").stream()
                            .flatMap(id -> element(id).stream())
                            .forEach(license -> license.use()
                                    .fields()
                                    .pass("simplelicensing_licenseExpression", "simplelicensing_licenseListVersion"));
                    fields.pass("name", "dataLicense", "profileConformance", ROOT, "element", "software_sbomType");
                }
                case "Annotation" -> passDerived(element, "annotationType", "contentType", "statement", "subject");
                case "Agent", "Person", "Organization", "SoftwareAgent", "Tool" -> {
                    element.use().fields().pass("name", "externalIdentifier");
                }
                default -> {}
            }
        }
    }
}
