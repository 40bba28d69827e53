package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingListenerTest {
    private static final int SIZE = 300_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itHearsOfEveryByteInOrder() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.write(folder.resolve("file-" + i), new byte[SIZE]);
        }
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();

        ModelDirectory.read(folder, (bytes, total) -> {
            done.add(bytes);
            totals.add(total);
        });

        assertThat(done).isSorted().endsWith(20L * SIZE).hasSizeGreaterThan(20);
        assertThat(totals).containsOnly(20L * SIZE);
    }

    @Test
    void whereOnlyHeadersAreReadThereAreNoDigests() throws IOException {
        Files.write(folder.resolve("file"), new byte[SIZE]);

        ModelDirectory directory = ModelDirectory.readHeaders(folder);

        assertThat(directory.files()).singleElement().satisfies(file -> {
            assertThat(file.size()).hasValue(SIZE);
            assertThat(file.sha256()).isEmpty();
        });
    }
}
