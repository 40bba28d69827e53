package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.validation.Finding;

/** A header of a safetensors file that is not as the format wants it is a finding, and the file is listed all the same. */
class SafetensorsHeaderTest {
    private static final String TENSOR = "\"w\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a good one | {W} |",
                "one with blanks behind it | `{W}   ` |",
                "garbage behind it | {W}garbage | OW-FILE-HEADER",
                "another object behind it | {W}{} | OW-FILE-HEADER",
                "a name twice | {W,W} | OW-FILE-HEADER",
                "metadata twice | {\"__metadata__\":{},W,\"__metadata__\":{}} | OW-FILE-HEADER",
                "a long type | {\"x\":{\"dtype\":\"LONG\",\"shape\":[0],\"data_offsets\":[0,0]}} | OW-FILE-HEADER"
            })
    void the_findings_of(String what, String header, String finding) throws IOException {
        String json = header.replace("W", TENSOR).replace("LONG", "x".repeat(65));
        Files.write(folder.resolve("m.safetensors"), WeightsBytes.safetensors(json, 0));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.files()).hasSize(1);
        if (finding == null) {
            assertThat(directory.report().findings()).isEmpty();
            assertThat(directory.weights()).hasSize(1);
        } else {
            assertThat(directory.report().findings()).extracting(Finding::code).containsExactly(finding);
        }
    }
}
