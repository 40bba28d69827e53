package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;

class ShardedWeightsTest {
    private static final String INDEX = "model.safetensors.index.json";
    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void twoShardsWithTheirIndex() throws IOException {
        Files.write(folder.resolve(FIRST), WeightsBytes.shard("a", 10));
        Files.write(folder.resolve(SECOND), WeightsBytes.shard("b", 5));
        index("{\"metadata\":{\"total_size\":30},\"weight_map\":{\"a\":\"" + FIRST + "\",\"b\":\"" + SECOND + "\"}}");
    }

    @Test
    void shardsAreAddedUp() {
        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).isEmpty();
        assertThat(directory.sharded())
                .containsExactly(new ShardedWeights("model.safetensors", List.of(FIRST, SECOND), 15, List.of("BF16")));
        assertThat(directory
                        .enrich(ModelRelease.named("m"), ModelLookup.standard())
                        .characteristics()
                        .properties())
                .containsExactly(
                        new Property("parameters of model.safetensors", "15"),
                        new Property("number formats of model.safetensors", "BF16"));
    }

    @Test
    void aShardThatIsNotThereIsAFinding() throws IOException {
        Files.delete(folder.resolve(SECOND));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-DIR-SHARD-MISSING");
            assertThat(finding.location().source())
                    .isEqualTo(folder.resolve(INDEX).toString());
            assertThat(finding.message())
                    .startsWith("There is no file for 1 of the 2 files")
                    .contains(SECOND);
        });
        assertThat(directory.report().isValid()).isFalse();
        assertThat(directory.sharded()).isEmpty();
        assertThat(directory
                        .enrich(ModelRelease.named("m"), ModelLookup.standard())
                        .characteristics()
                        .properties())
                .contains(new Property("parameters of " + FIRST, "10"));
    }

    @Test
    void aShardThatTheIndexDoesNotNameIsAFinding() throws IOException {
        Files.write(folder.resolve("model-00003-of-00003.safetensors"), WeightsBytes.shard("c", 1));
        Files.write(folder.resolve("adapter_model.safetensors"), WeightsBytes.shard("d", 1));

        assertThat(ModelDirectory.read(folder).report().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-DIR-SHARD-UNNAMED");
                    assertThat(finding.message())
                            .startsWith("The index does not name model-00003-of-00003.safetensors.");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30.0 | model-00002-of-00002.safetensors | ''",
                "31 | model-00002-of-00002.safetensors | 'says that the tensors take 31 bytes, and they take 30'",
                "-1 | model-00002-of-00002.safetensors | ''",
                "1e400 | model-00002-of-00002.safetensors | ''",
                "20 | model-00001-of-00002.safetensors | 'places 2 tensors in model-00001-of-00002.safetensors, which holds 1'",
            })
    void whatTheIndexSaysIsHeldAgainstTheShards(String size, String second, String said) throws IOException {
        index("{\"metadata\":{\"total_size\":" + size + "},\"weight_map\":{\"a\":\"" + FIRST + "\",\"b\":\"" + second
                + "\"}}");

        List<Finding> totals = ModelDirectory.read(folder).report().findings().stream()
                .filter(finding -> finding.code().equals("OW-DIR-SHARD-TOTAL"))
                .toList();

        if (said.isEmpty()) {
            assertThat(totals).isEmpty();
        } else {
            assertThat(totals)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains(said));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"weight_map\":{}}",
                "{\"weight_map\":[\"a\"]}",
                "{\"weight_map\":{\"a\":1}}",
                "{\"weight_map\":{\"a\""
            })
    void anIndexThatNamesNoFilesIsAFinding(String index) throws IOException {
        index(index);

        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-FILE-INDEX");
    }

    @Test
    void aShardOutsideOfTheFolderIsNotLookedFor(@TempDir Path outside) throws IOException {
        Files.write(outside.resolve("x.safetensors"), WeightsBytes.shard("a", 10));
        index("{\"weight_map\":{\"a\":\"" + outside.resolve("x.safetensors") + "\",\"b\":\"../x.safetensors\"}}");

        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("OW-DIR-SHARD-MISSING", "OW-DIR-SHARD-UNNAMED");
    }

    @ParameterizedTest
    @CsvSource({
        "unet/diffusion_pytorch_model.safetensors.index.json, unet/x.safetensors",
        "unet/diffusion_pytorch_model.safetensors.index.fp16.json, unet/x.safetensors",
        "pytorch_model.bin.index.json, x.safetensors"
    })
    void shardsLieBesideTheIndex(String index, String shard) throws IOException {
        Path file = folder.resolve(index);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"weight_map\":{\"a\":\"x.safetensors\"}}");
        Files.write(folder.resolve(shard), WeightsBytes.shard("a", 10));

        assertThat(ModelDirectory.read(folder).report().findings()).isEmpty();
        Files.delete(folder.resolve(shard));
        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-DIR-SHARD-MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m-00001-of-00001.safetensors | ''",
                "m-00001-of-00002.safetensors m-00002-of-00002.safetensors | ''",
                "m-00000-of-00002.safetensors m-00001-of-00002.safetensors | ''",
                "m-00001-of-00002.safetensors m-00002-of-00002.safetensors other.safetensors | ''",
                "a/m-1-of-1.safetensors b/m-1-of-1.safetensors | ''",
                "m-00001-of-00003.safetensors m-00003-of-00003.safetensors | m-00001-of-00003.safetensors: MISSING for 1 of 3: m-00002-of-00003.safetensors.",
                "m-00002-of-00002.safetensors | m-00002-of-00002.safetensors: MISSING for 1 of 2: m-00001-of-00002.safetensors.",
                "a/m-00001-of-00002.safetensors b/m-00002-of-00002.safetensors | a/m-00001-of-00002.safetensors: MISSING for 1 of 2: a/m-00002-of-00002.safetensors. ; b/m-00002-of-00002.safetensors: MISSING for 1 of 2: b/m-00001-of-00002.safetensors.",
                "50%-00001-of-99999.safetensors | 50%-00001-of-99999.safetensors: MISSING for 99998 of 99999: 50%-00002-of-99999.safetensors, 50%-00003-of-99999.safetensors, 50%-00004-of-99999.safetensors and 99995 more.",
                "m-00001-of-00002.safetensors m-00001-of-00003.safetensors m-00002-of-00002.safetensors | m-00001-of-00003.safetensors: SURPLUS numbered up to 2, there is m-00001-of-00003.safetensors.",
                "m-00001-of-00001.safetensors m-00002-of-00001.safetensors | m-00002-of-00001.safetensors: SURPLUS numbered up to 1, there is m-00002-of-00001.safetensors.",
                "m-00001-of-00001.safetensors m-1-of-00001.safetensors | m-1-of-00001.safetensors: SURPLUS numbered up to 1, there is m-1-of-00001.safetensors.",
            })
    void withoutAnIndexTheFilesAreThoseThatAreNumbered(String files, String said) throws IOException {
        Files.delete(folder.resolve(FIRST));
        Files.delete(folder.resolve(SECOND));
        Files.delete(folder.resolve(INDEX));
        for (String file : files.split(" ", -1)) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), WeightsBytes.shard("a", 10));
        }

        List<Finding> findings = ModelDirectory.read(folder).report().findings();

        List<String> expected = said.isEmpty() ? List.of() : List.of(said.split(" ; ", -1));
        assertThat(findings).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] parts = expected.get(i).split(": ", 2);
            assertThat(findings.get(i).location().source())
                    .isEqualTo(folder.resolve(parts[0]).toString());
            assertThat(findings.get(i).code()).isEqualTo("OW-DIR-SHARD-" + parts[1].substring(0, 7));
            assertThat(findings.get(i).message()).contains(parts[1].substring(8));
        }
    }

    @Test
    void numberedShardsThatAreAllThereAreAddedUpWithoutAnIndex() throws IOException {
        Files.delete(folder.resolve(INDEX));

        assertThat(ModelDirectory.read(folder).sharded())
                .containsExactly(new ShardedWeights("model.safetensors", List.of(FIRST, SECOND), 15, List.of("BF16")));
    }

    @Test
    void whereThereIsAnIndexNumbersDoNotMatter() throws IOException {
        Files.delete(folder.resolve(SECOND));
        index("{\"weight_map\":{\"a\":\"" + FIRST + "\"}}");

        assertThat(ModelDirectory.read(folder).report().findings()).isEmpty();
    }

    private void index(String json) throws IOException {
        Files.writeString(folder.resolve(INDEX), json);
    }
}
