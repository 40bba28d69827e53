package org.openweights.schema;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real documents, which are not part of the project: their folder is given by a system property. */
public final class Corpus {
    private static final String PROPERTY = "openweights.corpus";

    private Corpus() {}

    /** {@return the files of a folder, in the order of their names; the test is skipped if there is no corpus} */
    public static List<Path> files(String folder, String ending) {
        // The build passes the property on in any case; empty, where no folder was given.
        Optional<String> corpus = Optional.of(System.getProperty(PROPERTY, "")).filter(name -> !name.isEmpty());
        assumeTrue(corpus.isPresent(), "the system property " + PROPERTY + " does not name a folder");
        try (Stream<Path> files = Files.list(Path.of(corpus.get(), folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
