package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntoDocumentTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aModelIsAddedToADocument() throws IOException {
        Path document = folder.resolve("sbom.spdx.json");
        Run.of("spdx", "-o", document.toString(), Run.example("openrail"));

        Run run = Run.of(
                "spdx",
                "--into",
                document.toString(),
                "--relate",
                "dependsOn",
                "-o",
                document.toString(),
                Run.example("permissive-full"));

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
        assertThat(Files.readString(document)).contains("\"relationshipType\": \"dependsOn\"");
        assertThat(Run.of("check", document.toString()).status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void whatIsNoDocumentIsRefusedAndStays() throws IOException {
        Path document = Files.writeString(folder.resolve("other.json"), "{\"spdxVersion\": \"SPDX-2.3\"}");

        Run run = Run.of(
                "spdx", "--into", document.toString(), "-o", document.toString(), Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err())
                .startsWith("openweights: " + document + ":1:28: error: ")
                .endsWith(" [OW-SPDX-INTO-DOCUMENT]" + System.lineSeparator());
        assertThat(Files.readString(document)).isEqualTo("{\"spdxVersion\": \"SPDX-2.3\"}");
    }

    @Test
    void aWrongRelationOrFileIsOneLine() {
        assertThat(Run.of("spdx", "--into", "x", "--relate", "eats", "y").err())
                .contains("is not contains or dependsOn");
        assertThat(Run.of("spdx", "--into", "no-such.json", Run.example("permissive-full"))
                        .err())
                .contains("cannot read 'no-such.json': there is no such file");
    }
}
