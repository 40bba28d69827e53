package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a header is bounded, however much it holds. */
class BoundedMemoryTest {
    private static final int MOST = 256 * 1024;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ofTheMetadataOfGguf() throws IOException {
        Map<String, Object> metadata = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            metadata.put("general.key" + i, "x".repeat(9_000));
        }
        metadata.put("general.longer.than.a.value.may.be", "x".repeat(70_000));
        Files.write(folder.resolve("m.gguf"), WeightsBytes.gguf(metadata));

        assertKept();
    }

    @Test
    void ofTheMetadataOfSafetensors() throws IOException {
        StringBuilder header = new StringBuilder("{\"__metadata__\":{\"a\":\"b\"");
        for (int i = 0; i < 500; i++) {
            header.append(",\"key")
                    .append(i)
                    .append("\":\"")
                    .append("x".repeat(9_000))
                    .append('"');
        }
        Files.write(folder.resolve("m.safetensors"), WeightsBytes.safetensors(header + "}}", 0));

        assertKept();
    }

    private void assertKept() {
        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).isEmpty();
        assertThat(directory.weights().get(0).metadata().stream()
                        .mapToInt(property ->
                                property.name().length() + property.value().length())
                        .sum())
                .isBetween(MOST - 10_000, MOST);
    }
}
