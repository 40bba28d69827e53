package org.openweights.spdx.graph;

import java.util.List;

/**
 * What a document says of itself.
 *
 * @param name the name
 * @param profiles the profiles whose rules all its elements keep, in the order of SPDX
 * @param root the element that it is about
 * @param dataLicense the license of the document itself
 */
public record Document(String name, List<Profile> profiles, ElementId root, ElementId dataLicense) {
    /** The identifier of every document. */
    public static final ElementId ID = ElementId.of(ElementId.Kind.DOCUMENT);

    /** Copies the profiles. */
    public Document {
        profiles = List.copyOf(profiles);
    }

    /** A profile of SPDX 3. */
    public enum Profile {
        /** Models. */
        AI("ai"),
        /** What all documents have. */
        CORE("core"),
        /** Data sets. */
        DATASET("dataset"),
        /** License expressions. */
        SIMPLE_LICENSING("simpleLicensing"),
        /** Packages. */
        SOFTWARE("software");

        private final String keyword;

        Profile(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the profile as SPDX 3 writes it} */
        public String keyword() {
            return keyword;
        }
    }
}
