package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;

/** The graph of a document: its elements, how they are referred to, and how they are related. */
final class Graph {
    private static final String ROOT = "rootElement";
    private static final String RELATIONSHIP_TYPE = "relationshipType";
    private static final Set<String> RELATIONSHIPS = Set.of("Relationship", "LifecycleScopedRelationship");
    private static final Set<String> COLLECTIONS =
            Set.of("SpdxDocument", "software_Sbom", "Bom", "Bundle", "ElementCollection");

    private final List<Element> elements;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<Relationship>> byType = new LinkedHashMap<>();

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

        /** {@return that an element which it leads to is not in the document} */
        Finding leadsNowhere(String to) {
            Spdx3Rule rule = Spdx3Rule.REFERENCE;
            return Finding.of(
                    rule,
                    "'" + Excerpt.of(to) + "' is not in the document. " + rule.remedy(),
                    element.fields().location("to"),
                    to);
        }
    }

    Graph(Fields document) {
        List<Fields> graph = document.each("@graph");
        this.elements = (graph.isEmpty() ? List.of(document) : graph)
                .stream().map(Element::of).toList();
        for (Element element : elements) {
            byId.putIfAbsent(element.id(), element);
            if (RELATIONSHIPS.contains(element.type())) {
                relate(element);
            }
        }
    }

    private void relate(Element element) {
        Fields fields = element.fields();
        Optional<String> from = fields.peek("from");
        Optional<String> type = fields.peek(RELATIONSHIP_TYPE);
        if (from.isPresent() && type.isPresent()) {
            byType.computeIfAbsent(type.get(), key -> new ArrayList<>())
                    .add(new Relationship(element, from.get(), fields.peekTexts("to")));
        }
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Element> elements() {
        return elements;
    }

    /** {@return the relationships of a type that go out from an element} */
    List<Relationship> from(Element element, String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(relationship -> relationship.from().equals(element.id()))
                .toList();
    }

    /** {@return the relationships of a type that lead to an element} */
    List<Relationship> to(Element element, String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(relationship -> relationship.to().contains(element.id()))
                .toList();
    }

    /** {@return the model that the document is about; if it does not say which, the first that no other is derived from} */
    Optional<Element> model() {
        Optional<Element> root = elements.stream()
                .filter(element -> COLLECTIONS.contains(element.type()))
                .flatMap(collection -> collection.fields().peekTexts(ROOT).stream())
                .flatMap(id -> element(id).stream())
                .filter(Element::isModel)
                .findFirst();
        return root.or(() -> models().filter(model -> to(model, "descendantOf").isEmpty())
                        .findFirst())
                .or(() -> models().findFirst());
    }

    Stream<Element> models() {
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
                    fields.peek("dataLicense")
                            .flatMap(this::element)
                            .ifPresent(license -> license.use()
                                    .fields()
                                    .pass("simplelicensing_licenseExpression", "simplelicensing_licenseListVersion"));
                    fields.pass("name", "dataLicense", "profileConformance", ROOT, "element", "software_sbomType");
                }
                case "Agent", "Person", "Organization", "SoftwareAgent", "Tool" -> {
                    element.use().fields().pass("name", "externalIdentifier");
                }
                default -> {}
            }
        }
    }
}
