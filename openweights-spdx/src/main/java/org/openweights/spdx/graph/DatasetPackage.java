package org.openweights.spdx.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openweights.model.DatasetType;

/**
 * A data set.
 *
 * @param id the identifier
 * @param facts how it is called and where it comes from
 * @param built when it was made, to the second
 * @param types the kinds of data in it; empty if nothing is said of them
 */
public record DatasetPackage(ElementId id, PackageFacts facts, Optional<Instant> built, List<DatasetType> types)
        implements Element {
    /** Copies the list. */
    public DatasetPackage {
        types = List.copyOf(types);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
