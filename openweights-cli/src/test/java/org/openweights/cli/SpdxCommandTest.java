package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxCommandTest {
    private static final String DERIVED = "---\nlicense: mit\nbase_model: org/seed\n---\n# Fruit\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDocumentGoesToStandardOutputAndTheGapsToStandardError() {
        Run run = Run.of("spdx", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(JsonTree.at(JsonTree.object(run.out()), "@graph.0.type")).isEqualTo("CreationInfo");
        assertThat(run.out()).contains("\"ai_AIPackage\"").contains("hasDeclaredLicense");
        assertThat(run.err().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith(Run.example("permissive-full") + ":")
                        .contains(" [OW-SPDX-"));
    }

    @Test
    void theDocumentCanGoToAFile() throws IOException {
        Path file = folder.resolve("model.spdx.json");

        Run run = Run.of("spdx", "-o", file.toString(), Run.example("permissive-full"));

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Run.of("spdx", Run.example("permissive-full")).out());
    }

    @Test
    void theDocumentCanBeOneOfSpdx23() {
        String card = Run.example("permissive-full");

        assertThat(JsonTree.at(
                        JsonTree.object(Run.of("spdx", "--as", "2.3-json", card).out()), "spdxVersion"))
                .isEqualTo("SPDX-2.3");
        assertThat(Run.of("spdx", "--as", "2.3-tag-value", card).out()).startsWith("SPDXVersion: SPDX-2.3\n");
        assertThat(Run.of("spdx", "--as", "3.0.1", card).out())
                .isEqualTo(Run.of("spdx", card).out());
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() {
        Run run = Run.of("spdx", "--as", "2.2", Run.example("permissive-full"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err()).contains("'2.2' is none of 3.0.1, 2.3-json, 2.3-tag-value");
    }

    @Test
    void theCreationTimeIsTheOneGivenElseSourceDateEpochAndNeverTheClock() {
        Map<String, String> epoch = Map.of("SOURCE_DATE_EPOCH", "1767225600");
        String card = Run.example("openrail");

        assertThat(created(Run.in(epoch, "spdx", "--created", "2027-02-03T04:05:06Z", card)))
                .isEqualTo("2027-02-03T04:05:06Z");
        assertThat(created(Run.in(epoch, "spdx", card))).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(created(Run.of("spdx", card))).isEqualTo("1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "1e9", "99999999999999999999"})
    void aWrongEpochIsRefused(String epoch) {
        Run run = Run.in(Map.of("SOURCE_DATE_EPOCH", epoch), "spdx", Run.example("openrail"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("SOURCE_DATE_EPOCH must be a number of seconds since 1970");
    }

    @Test
    void aTimeThatSpdxCannotWriteIsRefused() {
        Run run = Run.of("spdx", "--created", "+12026-01-01T00:00:00Z", Run.example("openrail"));

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.err()).contains("must lie in the years 0 to 9999");
    }

    @Test
    void errorsInTheCardAreToldAndFail() {
        Run run = Run.of("spdx", Run.example("llama-finetune"));

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.out()).contains("MIT AND LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(run.err())
                .contains(":2:10: error: 'MIT' is not how the Hub writes this license: write 'mit'. [OW-HF-LICENSE]");
    }

    @Test
    void findingsAreListedAsValidateListsThem() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: MIT\nlanguage: english\n---\n# Tiny\n");
        Files.copy(Run.root().resolve("LICENSE"), folder.resolve("LICENSE"));
        Files.writeString(folder.resolve("m.gguf"), "GGUF");

        List<String> validated = Run.of("validate", folder.toString()).lines();
        List<String> told = Run.of("spdx", folder.toString()).err().lines().toList();

        assertThat(validated).hasSizeGreaterThan(4);
        assertThat(told)
                .containsSubsequence(validated.subList(0, validated.size() - 1))
                .filteredOn(line -> !line.contains("[OW-SPDX-"))
                .hasSize(validated.size() - 1);
    }

    @Test
    void aCardThatDescribesNoReleaseGivesItsFindingsAndNoDocument() throws IOException {
        Path card = Files.writeString(
                folder.resolve("bom.json"),
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}");

        Run run = Run.of("spdx", card.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(card + ":");
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
    }

    @Test
    void theFilesOfADirectoryAreInTheDocument() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"llama\"}");
        Files.writeString(folder.resolve("abc.txt"), "abc");

        Run run = Run.of("spdx", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.out())
                .contains("\"software_File\"", "abc.txt", "llama")
                // The example of FIPS 180-2, appendix B.1.
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aBadFileInADirectoryIsToldAndFails() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
        Files.writeString(folder.resolve("m.gguf"), "GGUF");

        Run run = Run.of("spdx", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.out()).contains("\"software_File\"");
        assertThat(run.err())
                .contains(folder.resolve("m.gguf") + ":1:1: error: ")
                .contains("[OW-FILE-TRUNCATED]");
    }

    @Test
    void whoeverWaitsAtATerminalSeesHowFarItHasCome() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
        try (RandomAccessFile weights =
                new RandomAccessFile(folder.resolve("weights.bin").toFile(), "rw")) {
            weights.setLength(120_000_000);
        }

        Run seen = Run.interactive("spdx", folder.toString());
        Run piped = Run.of("spdx", folder.toString());

        assertThat(seen.err()).startsWith("\rReading [").contains("100 %  120 MB of 120 MB\r ");
        assertThat(seen.err().substring(seen.err().lastIndexOf('\r') + 1)).isEqualTo(piped.err());
        assertThat(seen.out()).isEqualTo(piped.out());
        assertThat(piped.err()).doesNotContain("\r");
    }

    @Test
    void baseModelsThatTheCardDoesNotNameAreToldWithTheFile() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
        Files.writeString(folder.resolve("config.json"), "{\"_name_or_path\": \"meta-llama/Llama-3.1-8B\"}");

        assertThat(Run.of("spdx", folder.toString()).err())
                .contains(folder.resolve("config.json") + ":1:1: warning: ")
                .contains("[OW-DIR-ORIGIN]")
                .contains("'meta-llama/Llama-3.1-8B'");
    }

    @Test
    void noCardGivesNoDocument() {
        Run run = Run.of("spdx", "no-such-card.md");

        assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void ofSeveralModelsTheOneThatIsAskedForIsWritten() throws IOException {
        String bill = Files.writeString(folder.resolve("bom.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "first"},
                  {"type": "machine-learning-model", "name": "second"}]}
                """).toString();

        Run first = Run.of("spdx", bill);
        Run second = Run.of("spdx", "--model", "second", bill);
        Run none = Run.of("spdx", "--model", "third", bill);

        assertThat(first.out()).contains("\"name\": \"first\"").doesNotContain("\"name\": \"second\"");
        assertThat(first.err()).contains("the document says nothing of 'second'");
        assertThat(second.out()).contains("\"name\": \"second\"").doesNotContain("\"name\": \"first\"");
        assertThat(second.err()).doesNotContain("says nothing");
        assertThat(none.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(none.err()).contains("describes no model 'third'; it describes: first, second");
    }

    @Test
    void theCardOfABaseModelMakesItsPackageComplete() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), DERIVED);
        Path base = Files.writeString(folder.resolve("seed.json"), """
                {"identity": {"name": "org/seed", "version": "1.0", "supplier": "Org",
                 "released": "2026-01-02T03:04:05Z", "location": "https://example.org/seed"},
                 "license": {"values": ["cc-by-4.0"], "medium": "metadata"}}
                """);

        Run run = Run.of("spdx", "--base", base.toString(), card.toString());

        assertThat(run.out()).contains("\"https://example.org/seed\"", "\"2026-01-02T03:04:05Z\"", "MIT AND CC-BY-4.0");
        assertThat(run.err()).doesNotContain("OW-SPDX-BASE-MODEL", "OW-SPDX-BASE-CARD");
        assertThat(Run.of("spdx", card.toString()).err()).contains("OW-SPDX-BASE-MODEL");
    }

    @Test
    void theFolderOfABaseModelInTheCacheOfTheHubSaysWhichOneItIs() throws IOException {
        String revision = "0123456789abcdef0123456789abcdef01234567";
        Path card = Files.writeString(folder.resolve("README.md"), DERIVED);
        Path model = folder.resolve("models--org--seed");
        Path base = Files.createDirectories(model.resolve("snapshots").resolve(revision));
        Files.createDirectories(model.resolve("blobs"));
        Files.writeString(base.resolve("README.md"), "---\nlicense: cc-by-4.0\n---\n# The Grain\n");

        Run run = Run.of("spdx", "--base", base.toString(), card.toString());

        assertThat(run.out())
                .contains("pkg:huggingface/org/seed@" + revision, "MIT AND CC-BY-4.0")
                .doesNotContain("The Grain");
        assertThat(run.err()).doesNotContain("OW-SPDX-BASE-CARD");
    }

    @Test
    void aCardOfNoBaseModelIsAWarning() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), DERIVED);
        Path other = Files.writeString(folder.resolve("other.md"), "---\nlicense: mit\n---\n# Stone\n");

        Run run = Run.of("spdx", "--base", other.toString(), card.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.err())
                .contains("other.md:1:1: warning: The card of")
                .contains("The card of 'Stone' is that of no base model; those that the model names are: org/seed.");
    }

    @Test
    void anErrorInTheCardOfABaseModelIsToldAndFails() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), DERIVED);
        Path base = Files.writeString(folder.resolve("seed.md"), "---\nlicense: MIT\n---\n# Seed\n");

        Run run = Run.of("spdx", "--base", base.toString(), card.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.err()).contains("seed.md:2:10: error: 'MIT'").doesNotContain("OW-SPDX-BASE-CARD");
    }

    @Test
    void aCardOfABaseModelThatCannotBeReadIsToldAndFails() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), DERIVED);

        Run run = Run.of("spdx", "--base", folder.resolve("none.md").toString(), card.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.out()).contains("\"ai_AIPackage\"");
        assertThat(run.err()).contains("There is no file '").contains("none.md'");
    }

    private static Object created(Run run) {
        return JsonTree.at(JsonTree.object(run.out()), "@graph.0.created");
    }
}
