package org.openweights.spdx.v23;

import java.util.List;
import java.util.Optional;

/**
 * A document in the terms of SPDX 2.3.
 *
 * @param name the name
 * @param namespace the URI of the document
 * @param created when it was made, as it is written
 * @param creators who and what made it, as SPDX 2.3 writes them
 * @param listVersion the version of the license list, as {@code 3.28}
 * @param packages the packages
 * @param relations how they hang together
 * @param licenses the licenses that are not on the list
 */
record Document23(
        String name,
        String namespace,
        String created,
        List<String> creators,
        String listVersion,
        List<Described> packages,
        List<Relation> relations,
        List<Extracted> licenses) {
    static final String ID = "SPDXRef-DOCUMENT";
    static final String NO_ASSERTION = "NOASSERTION";

    /** Who says what the annotations say. */
    String annotator() {
        return creators.get(0);
    }

    /** A package; a file is one, too: SPDX 2.3 demands the SHA-1 of what it calls a file. */
    record Described(
            String id,
            String name,
            Optional<String> version,
            Optional<String> fileName,
            Optional<String> supplier,
            Optional<String> originator,
            String location,
            List<String> sha256,
            String concluded,
            String declared,
            Optional<String> licenseComment,
            Optional<String> description,
            Optional<String> comment,
            Optional<String> built,
            Optional<String> released,
            String purpose,
            List<Reference> references,
            List<String> annotations) {}

    /** A place outside of the document. */
    record Reference(String category, String type, String locator, Optional<String> comment) {}

    /** How one package stands to another. */
    record Relation(String from, String type, String to, Optional<String> comment) {}

    /** A license that is not on the list. */
    record Extracted(String id, String name, String text) {}
}
