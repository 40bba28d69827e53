package org.openweights.spdx.graph;

import java.time.Instant;
import java.util.List;

/**
 * When a document was made, by whom and with what; it holds for all its elements.
 *
 * @param created when, to the second
 * @param createdBy by which agents, at least one
 * @param createdUsing with which tools
 */
public record CreationInfo(Instant created, List<ElementId> createdBy, List<ElementId> createdUsing) {
    /** Copies the lists. */
    public CreationInfo {
        createdBy = List.copyOf(createdBy);
        createdUsing = List.copyOf(createdUsing);
        if (createdBy.isEmpty()) {
            throw new IllegalArgumentException("createdBy must not be empty");
        }
    }
}
