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
 * @param originators who made it
 * @param released when it was released, to the second
 * @param downloadLocation where it can be had: an absolute URI
 * @param packageUrl its package URL
 * @param references where more is to be found
 */
public record PackageFacts(
        String name,
        Optional<String> description,
        Optional<String> comment,
        Optional<String> version,
        Optional<ElementId> supplier,
        List<ElementId> originators,
        Optional<Instant> released,
        Optional<String> downloadLocation,
        Optional<String> packageUrl,
        List<ExternalReference> references) {
    /** Copies the lists. */
    public PackageFacts {
        originators = List.copyOf(originators);
        references = List.copyOf(references);
    }
}
