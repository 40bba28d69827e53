package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Knowledge;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;

/** Whatever the bytes of a file are, it is understood, or there is a finding. */
class DirectoryFuzzTest {
    private static final List<String> NAMES =
            List.of("m.gguf", "m.safetensors", "config.json", "m.safetensors.index.json");

    @FuzzTest
    void neverThrows(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            for (String name : NAMES) {
                Files.write(folder.resolve(name), bytes);
            }
            ModelDirectory directory = ModelDirectory.read(folder);

            ModelRelease release = ModelRelease.named("m");
            assertThat(directory.enrich(release, ModelLookup.standard()).files())
                    .hasSize(NAMES.size());
            List<Finding> findings = new ArrayList<>(directory.report().findings());
            findings.addAll(directory.findings(release, Knowledge.standard().models()));
            for (Finding finding : findings) {
                assertThat(finding.message()).doesNotContain("\n");
            }
            assertThat(ModelDirectory.read(folder)).isEqualTo(directory);
        } finally {
            for (String name : NAMES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }
}
