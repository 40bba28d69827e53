package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ComponentKind;
import org.openweights.model.ModelRelease;
import org.openweights.model.ReleaseFile;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;

class ModelDirectoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void filesAreSortedAndHaveSizeAndDigest() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "abc");
        Files.createDirectories(folder.resolve("a/.git"));
        Files.writeString(folder.resolve("a/.git/config"), "x");
        Files.writeString(folder.resolve("a/c.txt"), "");

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.files()).extracting(ReleaseFile::path).containsExactly("a/c.txt", "b.txt");
        // The example of FIPS 180-2, appendix B.1.
        assertThat(directory.files().get(1).sha256())
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(directory.files().get(1).size()).hasValue(3);
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("link"), outside.resolve("secret"));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.files()).isEmpty();
        assertThat(directory.report().findings()).extracting(Finding::code).containsExactly("OW-DIR-LINK");
    }

    @Test
    void aMissingFolderIsAFinding() {
        assertThat(ModelDirectory.read(folder.resolve("none")).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-DIR-UNREADABLE");
    }

    @Test
    void aGgufHeaderIsRead() throws IOException {
        Files.write(folder.resolve("m.gguf"), gguf());

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).isEmpty();
        WeightsFile file = directory.weights().get(0);
        assertThat(file.parameters()).isEqualTo(6);
        assertThat(file.types()).containsExactly("F16");
        assertThat(file.value("general.architecture")).contains("llama");
        ModelRelease release = directory.enrich(ModelRelease.named("m"), ModelLookup.standard());
        assertThat(release.license().declaration()).hasToString("apache-2.0");
        assertThat(release.component(ComponentKind.WEIGHTS)).isPresent();
        assertThat(release.characteristics().types()).containsExactly("llama");
        assertThat(release.files()).hasSize(1);
    }

    @Test
    void aSafetensorsHeaderIsRead() throws IOException {
        Files.write(folder.resolve("m.safetensors"), safetensors("[0,4]", "[4,12]"));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).isEmpty();
        WeightsFile file = directory.weights().get(0);
        assertThat(file.parameters()).isEqualTo(4);
        assertThat(file.types()).containsExactly("BF16", "F32");
        assertThat(file.license()).hasToString("mit");
    }

    @Test
    void aPointerInPlaceOfTheWeightsIsAFinding() throws IOException {
        Files.writeString(
                folder.resolve("pytorch_model.bin"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 5000000000\n");

        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-FILE-POINTER");
    }

    @Test
    void theConfigurationNamesTheKindOfModel() throws IOException {
        Files.writeString(
                folder.resolve("config.json"),
                "{\"a\":{\"model_type\":\"x\"},\"architectures\":[\"LlamaForCausalLM\"],\"model_type\":\"llama\"}");

        assertThat(ModelDirectory.read(folder)
                        .enrich(ModelRelease.named("m"), ModelLookup.standard())
                        .characteristics()
                        .types())
                .containsExactly("LlamaForCausalLM", "llama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[1]", "{\"architectures\":[", "{\"model_type\""})
    void aBrokenConfigurationIsAFinding(String config) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);

        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-FILE-CONFIG");
    }

    @Test
    void tensorsThatOverlapAreAFinding() throws IOException {
        Files.write(folder.resolve("m.safetensors"), safetensors("[0,4]", "[2,10]"));

        assertThat(ModelDirectory.read(folder).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-FILE-LAYOUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.gguf", "m.safetensors"})
    void everyTruncationOfAHeaderIsAFinding(String name) throws IOException {
        byte[] good = good(name);
        Path file = folder.resolve(name);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));

            assertThat(ModelDirectory.read(folder).report().isValid())
                    .as("length %d", length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.gguf", "m.safetensors"})
    void aFlippedByteIsReadOrFoundAndNeverThrows(String name) throws IOException {
        byte[] good = good(name);
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            Files.write(folder.resolve(name), bad);

            ModelDirectory directory = ModelDirectory.read(folder);

            assertThat(directory.weights().size()
                            + directory.report().findings().size())
                    .isEqualTo(1);
        }
    }

    private static byte[] good(String name) {
        return name.endsWith(".gguf") ? gguf() : safetensors("[0,4]", "[4,12]");
    }

    private static byte[] safetensors(String first, String second) {
        byte[] header =
                ("{\"__metadata__\":{\"license\":\"mit\"},\"a\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":"
                                + first + "},\"b\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":" + second
                                + "}}")
                        .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
    }

    private static byte[] gguf() {
        ByteBuffer out = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);
        out.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3).putLong(1).putLong(3);
        text(text(out, "general.architecture").putInt(8), "llama");
        text(text(out, "general.license").putInt(8), "apache-2.0");
        text(out, "tokenizer.ggml.tokens").putInt(9).putInt(8).putLong(2);
        text(text(out, "a"), "b");
        text(out, "w").putInt(2).putLong(2).putLong(3).putInt(1).putLong(0);
        return Arrays.copyOf(out.array(), (out.position() + 31) / 32 * 32 + 2 * 3 * Short.BYTES);
    }

    private static ByteBuffer text(ByteBuffer out, String text) {
        return out.putLong(text.length()).put(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aModelThatIsNamedAfterItsFolderHasTheNameThatItsWeightsGive() throws IOException {
        Files.write(folder.resolve("m.gguf"), WeightsBytes.gguf(Map.of("general.name", "Tiny\n1B")));
        ModelDirectory directory = ModelDirectory.read(folder);
        String name = String.valueOf(folder.getFileName());

        assertThat(directory
                        .enrich(ModelRelease.named(name), ModelLookup.standard())
                        .identity()
                        .name())
                .isEqualTo("Tiny 1B");
        assertThat(directory
                        .enrich(ModelRelease.named("README"), ModelLookup.standard())
                        .identity()
                        .name())
                .isEqualTo("Tiny 1B");
        assertThat(directory
                        .enrich(ModelRelease.named("Large"), ModelLookup.standard())
                        .identity()
                        .name())
                .isEqualTo("Large");
    }

    @Test
    void aNameOfControlCharactersIsNone() throws IOException {
        Files.write(folder.resolve("m.gguf"), WeightsBytes.gguf(Map.of("general.name", "\u0000")));

        assertThat(ModelDirectory.read(folder)
                        .enrich(ModelRelease.named("README"), ModelLookup.standard())
                        .identity()
                        .name())
                .isEqualTo("README");
    }
}
