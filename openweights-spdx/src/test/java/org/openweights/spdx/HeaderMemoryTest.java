package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held of headers does not grow with the number of processors. */
class HeaderMemoryTest {
    private static final int LENGTH = 24 << 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void many_threads_read_large_headers_in_little_memory() throws Exception {
        Path first = folder.resolve("0.safetensors");
        Files.write(first, header());
        for (int i = 1; i < 16; i++) {
            Files.createLink(folder.resolve(i + ".safetensors"), first);
        }

        Fork fork = Fork.run(
                Fork.sameClassPath(),
                List.of("-Xmx128m", "-XX:ActiveProcessorCount=16"),
                FolderRun.class,
                List.of(folder.toString()));

        assertThat(fork.status()).as(fork.err()).isZero();
        assertThat(fork.out().lines()).hasSize(16 + 1);
    }

    private static byte[] header() throws IOException {
        String text = "{" + " ".repeat(LENGTH - 2) + "}";
        return ByteBuffer.allocate(Long.BYTES + LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(LENGTH)
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
