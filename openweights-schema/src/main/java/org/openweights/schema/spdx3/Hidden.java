package org.openweights.schema.spdx3;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Sequence;

/**
 * What a document may have, and findings tell why it could not be read: that it is missing is not told besides.
 *
 * @param card the document
 * @param someElement whether that is an element, which may be any that is referred to
 * @param everyOrigin whether that is a relationship to a license, which may come from any element
 * @param origins the elements that such relationships come from
 */
record Hidden(JsonCard card, boolean someElement, boolean everyOrigin, Set<String> origins) {
    private static final String TYPE = "type";
    private static final String ID = "spdxId";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String RELATIONSHIP_TYPE = "relationshipType";
    /** What stands for an origin that is not known. */
    private static final String ANY = "";

    /**
     * {@return what is hidden in a document}
     *
     * @param card the document, with what its schema tells
     * @param document its object
     * @param graph its graph
     */
    static Hidden in(JsonCard card, Mapping document, Graph graph) {
        Hidden nothing = new Hidden(card, false, false, Set.of());
        if (!card.isTold("")) {
            return nothing;
        }
        if (hasNoObjects(card, document)) {
            return new Hidden(card, true, true, Set.of());
        }
        Set<String> origins = new HashSet<>();
        boolean nameless = false;
        for (Element element : graph.elements()) {
            nameless |= nothing.isNameless(element);
            if (nothing.mayLeadToLicense(element)) {
                origins.add(nothing.isMisread(element, FROM) ? ANY : nothing.origin(element));
            }
        }
        return new Hidden(card, nameless, origins.contains(ANY), Set.copyOf(origins));
    }

    private static boolean hasNoObjects(JsonCard card, Mapping document) {
        String graph = document.pointer().member(Graph.GRAPH).toString();
        return card.isToldAt(graph)
                || (document.get(Graph.GRAPH).orElse(document) instanceof Sequence list
                        && list.items().stream().anyMatch(item -> !(item instanceof Mapping)));
    }

    /**
     * {@return whether the license that an element declares may be hidden}
     *
     * @param element the element
     */
    boolean licenseOf(Element element) {
        return everyOrigin || origins.contains(element.id()) || isNameless(element);
    }

    /**
     * {@return whether the class of an element is hidden}
     *
     * @param element the element
     */
    boolean classOf(Element element) {
        return (element.type().isEmpty() && isIncomplete(element)) || isMisread(element, TYPE);
    }

    private boolean isNameless(Element element) {
        return (element.fields().peek(ID).isEmpty() && isIncomplete(element)) || isMisread(element, ID);
    }

    /** {@return whether an element could not be read, and may be a relationship to a license} */
    private boolean mayLeadToLicense(Element element) {
        return (isIncomplete(element) || isMisread(element, TYPE, FROM, TO, RELATIONSHIP_TYPE))
                && (classOf(element) || Graph.RELATIONSHIPS.contains(element.type()))
                && (isMisread(element, RELATIONSHIP_TYPE)
                        || element.fields()
                                .peek(RELATIONSHIP_TYPE)
                                .map(LicenseReader.RELATIONSHIPS::contains)
                                .orElse(true));
    }

    private String origin(Element relationship) {
        return Graph.ids(relationship.fields(), FROM).stream().findFirst().orElse(ANY);
    }

    /** {@return whether a finding tells that an element lacks something} */
    private boolean isIncomplete(Element element) {
        return card.isToldAt(element.fields().mapping().pointer().toString());
    }

    private boolean isMisread(Element element, String... properties) {
        return Stream.of(properties).anyMatch(property -> card.isMisread(element.fields(), property));
    }
}
