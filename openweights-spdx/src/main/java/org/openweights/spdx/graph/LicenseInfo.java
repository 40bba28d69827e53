package org.openweights.spdx.graph;

import java.util.List;
import org.openweights.expression.LicenseExpression;

/**
 * A license expression.
 *
 * @param id the identifier
 * @param expression the expression; no part of it is {@code NONE} or {@code NOASSERTION}
 * @param listVersion the version of the SPDX license list that it is written in, as {@code 3.28.0}
 * @param texts what is known of the licenses in it that are not on the list
 */
public record LicenseInfo(ElementId id, LicenseExpression expression, String listVersion, List<CustomText> texts)
        implements Element {
    /** Copies the list. */
    public LicenseInfo {
        texts = List.copyOf(texts);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }

    /**
     * Where in the document a license that is not on the list is described.
     *
     * @param reference the license as the expression names it, such as {@code LicenseRef-x}
     * @param text the {@link LicenseText}
     */
    public record CustomText(String reference, ElementId text) {}
}
