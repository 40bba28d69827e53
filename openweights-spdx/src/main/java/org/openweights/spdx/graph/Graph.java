package org.openweights.spdx.graph;

import java.util.Comparator;
import java.util.List;

/**
 * A whole document: its elements and how they hang together.
 *
 * @param namespace the URI that all identifiers start with, without a fragment
 * @param creationInfo when it was made, by whom and with what
 * @param document what it says of itself
 * @param elements the elements; sorted by identifier
 */
public record Graph(String namespace, CreationInfo creationInfo, Document document, List<Element> elements) {
    /** Sorts the elements. */
    public Graph {
        elements = elements.stream().sorted(Comparator.comparing(Element::id)).toList();
    }

    /**
     * {@return this graph with another namespace}
     *
     * @param namespace the namespace
     */
    public Graph withNamespace(String namespace) {
        return new Graph(namespace, creationInfo, document, elements);
    }
}
