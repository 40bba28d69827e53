package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;
import org.openweights.model.ReleaseFile;
import org.openweights.openness.Knowledge;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;

/** The cache of the Hub, in which the files of a snapshot are links to blobs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there, and the cache has copies")
class HubCacheTest {
    private static final String REVISION = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path cache = Path.of("");

    @Test
    void linksToTheBlobsOfTheSameModelAreFollowed() throws IOException {
        Path snapshot = snapshot("models--org--name", "snapshots", REVISION);
        blob(snapshot, "config.json", "../../blobs/b1", "{\"model_type\":\"llama\"}");
        Files.createDirectories(snapshot.resolve("original"));
        blob(snapshot, "original/params.json", "../../../blobs/b2", "{}");

        ModelDirectory directory = ModelDirectory.read(snapshot);

        assertThat(directory.report().findings()).isEmpty();
        assertThat(directory.files())
                .extracting(ReleaseFile::path)
                .containsExactly("config.json", "original/params.json");
        assertThat(directory.types()).containsExactly("llama");
    }

    @Test
    void aSnapshotShowsVersionSupplierAndLocationWhereTheCardDoesNotSayThem() throws IOException {
        ModelDirectory directory = ModelDirectory.read(snapshot("models--org--name", "snapshots", REVISION));

        Identity shown = directory
                .enrich(ModelRelease.named("Name"), ModelLookup.standard())
                .identity();
        Identity said = new Identity(
                "Name",
                Optional.of("1.0"),
                Optional.of("Somebody"),
                Optional.empty(),
                Optional.of("https://example.org"),
                Optional.empty());

        assertThat(directory.snapshot()).contains(new HubSnapshot("org/name", REVISION));
        assertThat(shown.name()).isEqualTo("Name");
        assertThat(shown.version()).contains(REVISION);
        assertThat(shown.supplier()).contains("org");
        assertThat(shown.location()).contains("https://huggingface.co/org/name/tree/" + REVISION);
        assertThat(directory
                        .enrich(ModelRelease.named("Name").withIdentity(said), ModelLookup.standard())
                        .identity())
                .isEqualTo(said);
    }

    @Test
    void aModelIsNotItsOwnBase() throws IOException {
        Path snapshot = snapshot("models--meta-llama--Llama-3.1-8B", "snapshots", REVISION);
        blob(snapshot, "config.json", "../../blobs/b1", "{\"_name_or_path\":\"meta-llama/Llama-3.1-8B\"}");

        assertThat(ModelDirectory.read(snapshot)
                        .findings(
                                ModelRelease.named("Llama"),
                                Knowledge.standard().models()))
                .isEmpty();
    }

    @Test
    void aModelWithoutANamespaceHasNoSupplier() throws IOException {
        ModelDirectory directory = ModelDirectory.read(snapshot("models--gpt2", "snapshots", REVISION));

        assertThat(directory.snapshot()).contains(new HubSnapshot("gpt2", REVISION));
        assertThat(directory
                        .enrich(ModelRelease.named("gpt2"), ModelLookup.standard())
                        .identity()
                        .supplier())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the blobs of another model, ../../../models--org--other/blobs/b1",
        "another folder of the model, ../../refs/main",
        "a folder within the blobs, ../../blobs/more/b1",
        "another snapshot, ../ffffffffffffffffffffffffffffffffffffffff/b1",
    })
    void aLinkToAnythingElseIsNot(String what, String link) throws IOException {
        Path snapshot = snapshot("models--org--name", "snapshots", REVISION);
        blob(snapshot, "config.json", link, "{}");

        assertThat(ModelDirectory.read(snapshot).report().findings())
                .as(what)
                .extracting(Finding::code)
                .containsExactly("OW-DIR-LINK");
    }

    @Test
    void aBlobThatIsALinkOutOfTheCacheIsNotRead(@TempDir Path outside) throws IOException {
        Path snapshot = snapshot("models--org--name", "snapshots", REVISION);
        Files.writeString(outside.resolve("secret"), "x");
        Files.createSymbolicLink(snapshot.resolve("../../blobs/b1"), outside.resolve("secret"));
        Files.createSymbolicLink(snapshot.resolve("README.md"), Path.of("../../blobs/b1"));

        ModelDirectory directory = ModelDirectory.read(snapshot);

        assertThat(directory.files()).isEmpty();
        assertThat(directory.report().findings()).extracting(Finding::code).containsExactly("OW-DIR-LINK");
    }

    @ParameterizedTest
    @CsvSource({
        "a folder of another kind, datasets--org--name, snapshots, " + REVISION,
        "a folder beside the snapshots, models--org--name, other, " + REVISION,
        "a snapshot of no revision, models--org--name, snapshots, main",
    })
    void anotherFolderIsNoSnapshot(String what, String repository, String snapshots, String revision)
            throws IOException {
        Path snapshot = snapshot(repository, snapshots, revision);
        blob(snapshot, "config.json", "../../blobs/b1", "{}");

        assertThat(ModelDirectory.read(snapshot).report().findings())
                .as(what)
                .extracting(Finding::code)
                .containsExactly("OW-DIR-LINK");
    }

    @Test
    void blobsThatAreThemselvesALinkAreNone(@TempDir Path outside) throws IOException {
        Path snapshot = Files.createDirectories(
                cache.resolve("models--org--name").resolve("snapshots").resolve(REVISION));
        Files.writeString(outside.resolve("b1"), "x");
        Files.createSymbolicLink(cache.resolve("models--org--name/blobs"), outside);
        Files.createSymbolicLink(snapshot.resolve("README.md"), Path.of("../../blobs/b1"));

        assertThat(ModelDirectory.read(snapshot).report().findings())
                .extracting(Finding::code)
                .containsExactly("OW-DIR-LINK");
    }

    private Path snapshot(String repository, String snapshots, String revision) throws IOException {
        Files.createDirectories(cache.resolve(repository).resolve("blobs"));
        return Files.createDirectories(
                cache.resolve(repository).resolve(snapshots).resolve(revision));
    }

    private static void blob(Path snapshot, String name, String link, String content) throws IOException {
        Path entry = snapshot.resolve(name);
        Path blob = entry.resolveSibling(link).normalize();
        Files.createDirectories(blob.getParent());
        Files.writeString(blob, content);
        Files.createSymbolicLink(entry, Path.of(link));
    }
}
