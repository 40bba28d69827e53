package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker reads a document that is larger than all memory that it has. */
class LargeDocumentTest {
    private static final long BYTES = 200_000_000;
    private static final String MEMORY = "-Xmx128m";
    private static final String FAULTY = """
            {
              "type": "Relationship",
              "spdxId": "https://example.org/x#last",
              "creationInfo": "_:creationinfo",
              "from": "https://example.org/x#model",
              "relationshipType": "finetunedOn",
              "to": ["https://example.org/x#file-0"]
            }""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_one_fault_at_the_end_of_a_large_document_is_found() throws Exception {
        Path file = folder.resolve("large.spdx3.json");
        LargeDocument.write(file, BYTES, FAULTY);
        assertThat(Files.size(file)).isGreaterThan(BYTES);

        Fork fork = Fork.run(Fork.sameClassPath(), List.of(MEMORY), CheckRun.class, List.of(file.toString()));

        assertThat(fork.out()).as(fork.err()).isEqualTo("""
                OW-SPDX-DOC-RELATIONSHIP-TYPE %d
                checked 1
                """.formatted(line(file, "finetunedOn")));
    }

    private static long line(Path file, String word) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> !line.contains(word)).count() + 1;
        }
    }
}
