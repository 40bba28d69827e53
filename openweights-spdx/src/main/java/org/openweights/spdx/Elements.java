package org.openweights.spdx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.Element;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;

/** The elements of a document in the making, each once. */
final class Elements {
    private final Map<ElementId, Element> elements = new LinkedHashMap<>();
    private final Map<ElementId, ElementId> spellings = new HashMap<>();

    List<Element> all() {
        return List.copyOf(elements.values());
    }

    /**
     * The identifier of a thing. Names that differ in case only are names of one thing, as they are to the SPDX Java Library;
     * the first one met is kept.
     */
    ElementId id(ElementId.Kind kind, String... path) {
        ElementId folded = new ElementId(
                kind,
                Arrays.stream(path).map(name -> name.toLowerCase(Locale.ROOT)).toList());
        return spellings.computeIfAbsent(folded, first -> ElementId.of(kind, path));
    }

    /** The first element of an identifier stays: the identifier holds all that makes two of them different. */
    ElementId add(Element element) {
        elements.putIfAbsent(element.id(), element);
        return element.id();
    }

    ElementId agent(Agent.Type type, String name, Optional<String> email) {
        String[] path = Stream.concat(Stream.of(type.name().toLowerCase(Locale.ROOT), name), email.stream())
                .toArray(String[]::new);
        return add(new Agent(id(ElementId.Kind.AGENT, path), type, name, email));
    }

    /** A relationship of which there is one for each thing that it starts from. */
    void relate(ElementId from, Relationship.Type type, List<? extends Target> to, Optional<String> comment) {
        add(new Relationship(relationship(type, from), from, type, List.copyOf(to), comment));
    }

    /** A relationship of which there is one for each pair of things. */
    void relate(ElementId from, Relationship.Type type, ElementId to, Optional<String> comment) {
        add(new Relationship(relationship(type, from, to), from, type, List.of(to), comment));
    }

    private static ElementId relationship(Relationship.Type type, ElementId... ends) {
        List<String> path = new ArrayList<>();
        path.add(type.keyword());
        Arrays.stream(ends).forEach(end -> {
            path.add(end.kind().keyword());
            path.addAll(end.path());
        });
        return new ElementId(ElementId.Kind.RELATIONSHIP, path);
    }
}
