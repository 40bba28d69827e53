package org.openweights.spdx.graph;

import java.util.Comparator;
import java.util.List;

/**
 * The identifier of an element within its document.
 *
 * <p>It is made of the names of things, whatever characters they have; a writer encodes it as its format demands.
 *
 * @param kind what kind of thing is identified
 * @param path which one: one or more names; none where there is only one of the kind
 */
public record ElementId(Kind kind, List<String> path) implements Target, Comparable<ElementId> {
    private static final Comparator<ElementId> IN_ORDER =
            Comparator.comparing(ElementId::kind).thenComparing(ElementId::path, ElementId::compare);

    /** Copies the path. */
    public ElementId {
        path = List.copyOf(path);
    }

    /**
     * {@return an identifier}
     *
     * @param kind what kind of thing is identified
     * @param path which one
     */
    public static ElementId of(Kind kind, String... path) {
        return new ElementId(kind, List.of(path));
    }

    /**
     * {@return the identifier as a URI}
     *
     * @param namespace the URI that all identifiers of the document start with, without a fragment
     */
    public String iri(String namespace) {
        StringBuilder iri = new StringBuilder(namespace).append('#').append(kind.keyword());
        path.forEach(name -> iri.append('/').append(PercentEncoding.segment(name)));
        return iri.toString();
    }

    @Override
    public int compareTo(ElementId other) {
        return IN_ORDER.compare(this, other);
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** A kind of thing, in the order in which a document lists them. */
    public enum Kind {
        /** The document. */
        DOCUMENT("document"),
        /** The model that the document is about. */
        MODEL("model"),
        /** A model that it is derived from. */
        BASE_MODEL("base-model"),
        /** A data set. */
        DATASET("dataset"),
        /** A file of the model. */
        FILE("file"),
        /** A license expression. */
        LICENSE("license"),
        /** What is known of the text of a license. */
        LICENSE_TEXT("license-text"),
        /** A person, an organization, or software that acts. */
        AGENT("agent"),
        /** A tool. */
        TOOL("tool"),
        /** A relationship. */
        RELATIONSHIP("relationship"),
        /** An annotation. */
        ANNOTATION("annotation");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the kind in lower case, words joined by hyphens} */
        public String keyword() {
            return keyword;
        }
    }
}
