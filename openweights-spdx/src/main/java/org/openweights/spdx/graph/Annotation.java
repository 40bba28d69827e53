package org.openweights.spdx.graph;

/**
 * What somebody says of an element.
 *
 * @param id the identifier
 * @param subject the element
 * @param statement what is said, in plain text
 */
public record Annotation(ElementId id, ElementId subject, String statement) implements Element {
    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
