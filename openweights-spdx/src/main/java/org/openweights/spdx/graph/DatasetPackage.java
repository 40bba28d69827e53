package org.openweights.spdx.graph;

/**
 * A data set.
 *
 * @param id the identifier
 * @param facts how it is called and where it comes from
 */
public record DatasetPackage(ElementId id, PackageFacts facts) implements Element {
    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
