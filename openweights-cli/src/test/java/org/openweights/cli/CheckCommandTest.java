package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path good = Path.of("");
    private Path bad = Path.of("");

    @BeforeEach
    void writeDocuments() throws IOException {
        good = folder.resolve("good.spdx.json");
        bad = folder.resolve("bad.spdx.json");
        Run.of("spdx", "-o", good.toString(), Run.example("permissive-full"));
        String document = Files.readString(good, StandardCharsets.UTF_8);
        Files.writeString(bad, document.replaceFirst("\"hasDeclaredLicense\"", "\"finetunedOn\""));
    }

    @Test
    void aDocumentOfOurOwnHasNoErrors() {
        Run run = Run.of("check", good.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.out()).doesNotContain(" error: ");
    }

    @Test
    void findingsAreListedAsCompilersListTheirs() {
        Run run = Run.of("check", bad.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.words())
                .contains(
                        " error: In 'https://openweights.org/spdx/",
                        "': 'relationshipType' is 'finetunedOn', which comes with SPDX 3.1.")
                .contains("[OW-SPDX-DOC-RELATIONSHIP-TYPE]");
    }

    @Test
    void jsonIsOneObjectForEachFile() {
        List<Map<String, Object>> objects = Run.of("check", "--format", "json", good.toString(), bad.toString())
                .objects();

        assertThat(objects).hasSize(2);
        assertThat(objects.get(0)).containsEntry("source", good.toString()).containsEntry("valid", true);
        assertThat(objects.get(1)).containsEntry("valid", false);
    }

    @Test
    void whatCannotBeReadIsOneLine() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"spdxVersion\": \"SPDX-2.3\"}");

        assertComplaint(Run.of("check", "no-such-file.json"), "openweights: There is no file 'no-such-file.json'");
        assertComplaint(Run.of("check", other.toString()), "Only SPDX 3.0.1 as JSON-LD is checked");
    }

    private static void assertComplaint(Run run, String complaint) {
        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(complaint);
    }
}
