package org.openweights.spdx.graph;

/**
 * What is known of the text of a license that is not on the SPDX license list.
 *
 * @param id the identifier
 * @param reference the license as expressions name it, such as {@code LicenseRef-x}
 * @param name the title of the license
 * @param text its text, or where that is to be found
 */
public record LicenseText(ElementId id, String reference, String name, String text) implements Element {
    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
