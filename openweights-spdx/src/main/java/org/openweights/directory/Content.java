package org.openweights.directory;

import java.util.List;
import java.util.Optional;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.Finding;

/**
 * What one file of a folder holds.
 *
 * @param file its path, size and digest
 * @param configuration what it says of the model, if it is a configuration
 * @param weights what its header says, if it holds weights
 * @param index which files it names, if it is an index of shards
 * @param findings what is wrong with it
 */
record Content(
        ReleaseFile file,
        Optional<ConfigReader.Configuration> configuration,
        Optional<WeightsFile> weights,
        Optional<ShardIndex> index,
        List<Finding> findings) {

    static Content of(ReleaseFile file) {
        return new Content(file, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    Content with(ConfigReader.Configuration read) {
        return new Content(file, Optional.of(read), weights, index, findings);
    }

    Content with(WeightsFile read) {
        return new Content(file, configuration, Optional.of(read), index, findings);
    }

    Content with(ShardIndex read) {
        return new Content(file, configuration, weights, Optional.of(read), findings);
    }

    Content with(Finding finding) {
        return new Content(file, configuration, weights, index, List.of(finding));
    }
}
