package org.openweights.spdx.graph;

/**
 * A tool.
 *
 * @param id the identifier
 * @param name the name
 */
public record Tool(ElementId id, String name) implements Element {
    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
