package org.openweights.directory;

import java.util.List;
import java.util.Objects;

/**
 * Weights that are spread over several files, all of which are there.
 *
 * @param name the path that the weights would have as one file, such as {@code model.safetensors}
 * @param shards the paths of the files, sorted
 * @param parameters how many numbers they hold together
 * @param types the number formats, each once
 * @since 0.1.0
 */
public record ShardedWeights(String name, List<String> shards, long parameters, List<String> types) {
    /** Copies the lists. */
    public ShardedWeights {
        Objects.requireNonNull(name, "name");
        shards = List.copyOf(shards);
        types = List.copyOf(types);
    }
}
