package org.openweights.spdx.graph;

import java.util.List;
import java.util.Optional;

/**
 * How one thing stands to others.
 *
 * @param id the identifier
 * @param from the one
 * @param type how it stands to them
 * @param to the others, at least one
 * @param comment what else a reader should know
 */
public record Relationship(ElementId id, ElementId from, Type type, List<Target> to, Optional<String> comment)
        implements Element {
    /** Copies the targets. */
    public Relationship {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to must not be empty");
        }
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }

    /** How one thing stands to others. */
    public enum Type {
        /** It declares the license. */
        HAS_DECLARED_LICENSE("hasDeclaredLicense"),
        /** Whoever made the document concludes that it has the license. */
        HAS_CONCLUDED_LICENSE("hasConcludedLicense"),
        /** They are parts of it. */
        CONTAINS("contains"),
        /** It is derived from them. */
        DESCENDANT_OF("descendantOf"),
        /** They are variants of it. */
        HAS_VARIANT("hasVariant"),
        /** It was trained on them. */
        TRAINED_ON("trainedOn"),
        /** It was tested on them. */
        TESTED_ON("testedOn"),
        /** It has to do with them; the comment says how. */
        OTHER("other");

        private final String keyword;

        Type(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the type as SPDX 3 writes it} */
        public String keyword() {
            return keyword;
        }
    }
}
