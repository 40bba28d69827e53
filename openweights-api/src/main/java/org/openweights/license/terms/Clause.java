package org.openweights.license.terms;

import java.util.Objects;

/**
 * The place of a statement in one of the documents that a license consists of.
 *
 * @param document the key of the document within its license, such as {@code license} or {@code policy}
 * @param section the section as the document numbers it, such as {@code 1.b.iv}, or its heading where it has no numbers
 * @since 0.1.0
 */
public record Clause(String document, String section) {
    /** The key of the document that every license has: its own text. */
    public static final String LICENSE = "license";

    /** Checks that both parts are given. */
    public Clause {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(section, "section");
    }

    /** {@return the section, preceded by the document where that is not the license itself} */
    @Override
    public String toString() {
        return document.equals(LICENSE) ? section : document + " " + section;
    }
}
