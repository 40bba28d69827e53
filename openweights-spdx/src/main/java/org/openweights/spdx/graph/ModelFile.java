package org.openweights.spdx.graph;

import java.util.List;
import java.util.OptionalLong;

/**
 * A file of a model.
 *
 * @param id the identifier
 * @param path its path within the release, with slashes
 * @param size its size in bytes
 * @param hashes the hashes of its bytes
 */
public record ModelFile(ElementId id, String path, OptionalLong size, List<Hash> hashes) implements Element {
    /** Copies the list. */
    public ModelFile {
        hashes = List.copyOf(hashes);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
