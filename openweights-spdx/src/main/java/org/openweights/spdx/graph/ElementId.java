package org.openweights.spdx.graph;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of an element within its document.
 *
 * <p>It is made of the names of things, whatever characters they have; a writer encodes it as its format demands.
 */
public final class ElementId implements Target, Comparable<ElementId> {
    private static final Comparator<ElementId> IN_ORDER =
            Comparator.comparing(ElementId::kind).thenComparing(ElementId::path, ElementId::compare);

    private final Kind kind;
    private final List<String> path;
    private final String fragment;

    /**
     * Makes an identifier.
     *
     * @param kind what kind of thing is identified
     * @param path which one: one or more names; none where there is only one of the kind
     */
    public ElementId(Kind kind, List<String> path) {
        this.kind = kind;
        this.path = List.copyOf(path);
        StringBuilder encoded = new StringBuilder(kind.keyword());
        path.forEach(name -> encoded.append('/').append(PercentEncoding.segment(name)));
        this.fragment = encoded.toString();
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
        return namespace + '#' + fragment;
    }

    /** {@return what kind of thing is identified} */
    public Kind kind() {
        return kind;
    }

    /** {@return which one: one or more names; none where there is only one of the kind} */
    public List<String> path() {
        return path;
    }

    /** {@return the kind and the names, percent-encoded: the fragment of the URI} */
    public String fragment() {
        return fragment;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ElementId id && fragment.equals(id.fragment);
    }

    @Override
    public int hashCode() {
        return fragment.hashCode();
    }

    @Override
    public String toString() {
        return fragment;
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
