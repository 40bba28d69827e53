package org.openweights.spdx.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a model and a data set have in common: how they are called, and where they come from.
 *
 * @param name the name
 * @param description what it is
 * @param comment what else a reader should know
 * @param version the version or revision
 * @param supplier who distributes it
 * @param released when it was released, to the second
 * @param downloadLocation where it can be had: an absolute URI
 * @param packageUrl its package URL
 * @param references where more is to be found
 * @param hashes the hashes of its bytes
 */
public record PackageFacts(
        String name,
        Optional<String> description,
        Optional<String> comment,
        Optional<String> version,
        Optional<ElementId> supplier,
        Optional<Instant> released,
        Optional<String> downloadLocation,
        Optional<String> packageUrl,
        List<ExternalReference> references,
        List<Hash> hashes) {
    /** Copies the lists. */
    public PackageFacts {
        references = List.copyOf(references);
        hashes = List.copyOf(hashes);
    }
}
