package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseFile;
import org.openweights.license.LicenseResolver;
import org.openweights.model.BaseModel;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.openness.Definitions;
import org.openweights.openness.Knowledge;
import org.openweights.openness.KnownModel;
import org.openweights.openness.ModelLookup;
import org.openweights.openness.Verdict;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.ListedTexts;
import org.openweights.spdx.SpdxFormat;
import org.openweights.spdx.SpdxOptions;
import org.openweights.validation.Finding;

/** A card and the files beside it, read into one result, and what follows from it. */
class ModelReadingTest {
    private static final ModelCards CARDS = ModelCards.standard();
    private static final String LLAMA = "https://huggingface.co/meta-llama/Llama-3.1-8B";
    private static final String MIT_CARD = "---\nlicense: mit\n---\n# Tiny\n";

    private static final License HOUSE_LICENSE = LicenseFile.read("house.json", """
                    {
                      "id": "LicenseRef-example-house",
                      "name": "House License",
                      "steward": "Example",
                      "aliases": {"names": ["House"]},
                      "documents": [{"key": "license", "role": "license", "title": "House License", "changeable": "silent"}],
                      "reading": {"extent": "none", "source": "example"},
                      "terms": {}
                    }
                    """.getBytes(StandardCharsets.UTF_8))
            .license()
            .orElseThrow();

    /** A tool that has a license and a base model of its own. */
    private static final Knowledge HOUSE = new Knowledge(
            LicenseResolver.of(LicenseCatalog.standard().with(HOUSE_LICENSE)),
            ModelLookup.standard()
                    .orElse(name -> Optional.of(name)
                            .filter("house/base"::equals)
                            .map(known -> new KnownModel(
                                    known, LicenseDeclaration.of("House"), "", "the house", "", List.of()))));

    @TempDir
    private Path folder = Path.of("");

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void weights(Map<String, Object> metadata) throws IOException {
        Files.write(folder.resolve("tiny.gguf"), WeightsBytes.gguf(metadata));
    }

    private ModelReading read() {
        return ModelReading.read(folder, CARDS);
    }

    private DescribedModel model() {
        return read().model().orElseThrow();
    }

    private List<String> places(ModelReading reading) {
        return reading.findings().stream()
                .map(finding -> folder.relativize(Path.of(finding.location().source())) + " " + finding.code())
                .toList();
    }

    @Test
    void cardAndFilesMakeOneRelease() throws IOException {
        write("README.md", "---\nlibrary_name: transformers\n---\n# Tiny\n");
        write("LICENSE", ListedTexts.text("Apache-2.0"));
        write("config.json", "{\"model_type\":\"llama\"}");
        weights(Map.of("general.base_model.0.repo_url", LLAMA));

        DescribedModel model = model();

        assertThat(model.release().identity().name()).isEqualTo("Tiny");
        assertThat(model.release().files())
                .extracting(ReleaseFile::path)
                .containsExactly("LICENSE", "README.md", "config.json", "tiny.gguf");
        assertThat(model.release().files())
                .extracting(ReleaseFile::sha256)
                .allSatisfy(digest -> assertThat(digest).isPresent());
        assertThat(model.release().characteristics().types()).containsExactly("llama");
        assertThat(model.release().baseModels())
                .extracting(BaseModel::model)
                .containsExactly("meta-llama/Llama-3.1-8B");
        assertThat(model.release().license().declaration()).hasToString("Apache-2.0");
        assertThat(model.evidence().governing().orElseThrow().name()).isEqualTo("LICENSE");
        assertThat(model.license().expression())
                .hasToString("Apache-2.0 AND LicenseRef-scancode-llama-3.1-license-2024");
        assertThat(model.directory().orElseThrow().weights()).hasSize(1);
    }

    @Test
    void findingsStandInOneListByFileLineAndColumn() throws IOException {
        write("README.md", "---\nlicense: mit\nlanguage: english\nbase-model: x\n---\n# Tiny\n");
        write("LICENSE", ListedTexts.text("Apache-2.0"));
        write("config.json", "[");
        weights(Map.of("general.base_model.0.repo_url", LLAMA));

        ModelReading reading = read();

        assertThat(places(reading))
                .containsSubsequence(
                        "README.md OW-LICENSE-FILE-DIFFERS",
                        "README.md OW-HF-LANGUAGE",
                        "README.md OW-HF-KEY",
                        "config.json OW-FILE-CONFIG",
                        "tiny.gguf OW-DIR-BASE-MODEL");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.location().source().endsWith("README.md"))
                .extracting(finding -> finding.location().line())
                .isSorted();
        assertThat(reading.report().isValid()).isFalse();
    }

    @Test
    void baseModelsAreAskedAboutAsTheWeightsCompleteThem() throws IOException {
        write("README.md", MIT_CARD);
        weights(Map.of("general.base_model.0.repo_url", LLAMA));

        assertThat(places(read())).contains("README.md OW-BASE-RESTRICTIONS-DROPPED", "tiny.gguf OW-BASE-DISPLAY");
        assertThat(CARDS.read(folder).findings())
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("OW-BASE"));
    }

    @Test
    void whatIsOnlySuspectedOfACardIsNotToldWhereTheWeightsSayIt() throws IOException {
        write("README.md", "---\nlicense: mit\n---\n# Llama-3.1-8B-Tiny\n");

        assertThat(places(read())).contains("README.md OW-BASE-UNDECLARED");
        weights(Map.of("general.base_model.0.repo_url", LLAMA));
        assertThat(places(read())).doesNotContain("README.md OW-BASE-UNDECLARED");
    }

    @Test
    void theLicenseFileOfACardWithoutLicenseIsHeldAgainstTheBaseModels() throws IOException {
        write("README.md", "---\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Tiny\n");
        write("LICENSE", ListedTexts.text("MIT"));

        assertThat(places(read())).contains("LICENSE OW-BASE-RESTRICTIONS-DROPPED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MIT_CARD,
                "---\nlicense: MIT\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Tiny\n",
                "---\nlicense: [\n---\n",
                "{\"identity\": {\"name\": 1}}",
                "\0",
                ""
            })
    void ofACardAloneAsMuchIsSaidAsByTheReaderOfCards(String text) throws IOException {
        write("card", text);
        Path file = folder.resolve("card");
        CardReading alone = CARDS.read(file);

        ModelReading reading = ModelReading.read(file, CARDS);

        assertThat(reading.findings()).isEqualTo(alone.findings());
        assertThat(reading.source()).isEqualTo(alone.source());
        assertThat(reading.format()).isEqualTo(alone.format());
        assertThat(reading.model().map(DescribedModel::release)).isEqualTo(alone.release());
        assertThat(reading.model().flatMap(DescribedModel::directory)).isEmpty();
        assertThat(ModelReading.of(file.toString(), text.getBytes(StandardCharsets.UTF_8), CARDS))
                .isEqualTo(reading);
    }

    @Test
    void eachModelOfABillIsDescribed() {
        String bill = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "free", "licenses": [{"license": {"id": "MIT"}}]},
                  {"type": "machine-learning-model", "name": "bound", "licenses": [{"license": {"id": "CC-BY-NC-4.0"}}]}]}
                """;

        ModelReading reading = ModelReading.of("bom.json", bill.getBytes(StandardCharsets.UTF_8), CARDS);

        assertThat(reading.models())
                .extracting(model -> model.release().identity().name() + " "
                        + model.license().expression())
                .containsExactly("free MIT", "bound CC-BY-NC-4.0");
        assertThat(reading.model()).isEqualTo(reading.models().stream().findFirst());
    }

    @Test
    void whereThereIsNoCardThatIsAllThatIsSaid() throws IOException {
        write("config.json", "[");

        ModelReading reading = read();

        assertThat(reading.isReadable()).isFalse();
        assertThat(reading.model()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("OW-CARD-MISSING");
    }

    @Test
    void withoutDigestsTheSameIsSaid() throws IOException {
        write("README.md", MIT_CARD);
        write("LICENSE", ListedTexts.text("Apache-2.0"));
        weights(Map.of("general.base_model.0.repo_url", LLAMA));

        ModelReading headers = ModelReading.readHeaders(folder, CARDS);

        assertThat(headers.report()).isEqualTo(read().report());
        assertThat(headers.model().orElseThrow().release().files())
                .extracting(ReleaseFile::sha256)
                .containsOnly(Optional.empty());
        assertThat(headers.model().orElseThrow().license()).isEqualTo(model().license());
    }

    @Test
    void whoeverWaitsIsToldHowFarTheFilesAreRead() throws IOException {
        write("README.md", MIT_CARD);
        List<Long> done = new ArrayList<>();

        ModelReading.read(folder, CARDS, (bytes, total) -> done.add(bytes));

        assertThat(done).containsExactly((long) MIT_CARD.length());
    }

    @Test
    void aFileThatCannotBeReadIsToldOnce() throws IOException {
        write("README.md", MIT_CARD);
        write("LICENSE", "x");
        assumeThat(folder.resolve("LICENSE").toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(folder.resolve("LICENSE"))).isFalse();

        assertThat(places(read())).containsOnlyOnce("LICENSE OW-FILE-UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mit        | Apache-2.0 | Apache-2.0 AND MIT | MIT",
                "''         | Apache-2.0 | Apache-2.0         | Apache-2.0",
                "apache-2.0 | Apache-2.0 | Apache-2.0         | Apache-2.0",
                "mit        | ''         | MIT                | MIT",
            })
    void theVerdictAndTheDocumentAreOfTheLicenseThatHolds(
            String declared, String file, String concluded, String written) throws IOException {
        write("README.md", declared.isEmpty() ? "# Tiny\n" : "---\nlicense: " + declared + "\n---\n# Tiny\n");
        if (!file.isEmpty()) {
            write("LICENSE", ListedTexts.text(file));
        }

        DescribedModel model = model();

        assertThat(model.license().expression()).hasToString(concluded);
        assertThat(model.assess(Definitions.openWeights()).of("R3").verdict()).isEqualTo(Verdict.MET);
        assertThat(model.spdx().toText(SpdxFormat.TAG_VALUE_2_3))
                .contains("PackageLicenseConcluded: " + concluded + "\nPackageLicenseDeclared: " + written + "\n");
    }

    @Test
    void whatTheDocumentLacksIsToldOfTheCardAndNotOfAFileBesideIt() throws IOException {
        write("README.md", "# Tiny\n");
        write("LICENSE", ListedTexts.text("Apache-2.0"));
        weights(Map.of("general.base_model.0.repo_url", LLAMA));

        assertThat(model().spdx().findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX-VERSION"))
                .extracting(finding -> finding.location().source())
                .containsExactly(folder.resolve("README.md").toString());
    }

    @Test
    void whatTheOptionsConcludeComesBeforeWhatTheFilesShow() throws IOException {
        write("README.md", MIT_CARD);
        write("LICENSE", ListedTexts.text("Apache-2.0"));
        DescribedModel model = model();
        SpdxOptions.Conclusion asked = new SpdxOptions.Conclusion(
                model.release().withLicense(model.evidence().declared()).license(), "The author was asked.");

        String document =
                model.spdx(SpdxOptions.standard().withConclusion(asked)).toText(SpdxFormat.TAG_VALUE_2_3);

        assertThat(document).contains("PackageLicenseConcluded: MIT\n", "The author was asked.");
    }

    @Test
    void whatTheReaderKnowsHoldsForAllThatFollows() throws IOException {
        write("README.md", "---\nlicense: mit\nbase_model: house/base\n---\n# Tiny\n");
        weights(Map.of("general.license", "House"));

        DescribedModel model =
                ModelReading.read(folder, CARDS.with(HOUSE)).model().orElseThrow();

        assertThat(model.evidence().license().declaration().values())
                .containsExactly("MIT", "LicenseRef-example-house");
        assertThat(model.license().inherited())
                .singleElement()
                .satisfies(base -> assertThat(base.resolution().expression()).hasToString("LicenseRef-example-house"));
        assertThat(model.assess(Definitions.openWeights()).of("R3").reasons().toString())
                .contains("House License");
        assertThat(model.spdx().toText(SpdxFormat.TAG_VALUE_2_3))
                .contains("PackageLicenseConcluded: MIT AND LicenseRef-example-house\n");
        assertThat(model().license().expression()).hasToString("NOASSERTION");
    }

    @Test
    void aBaseModelThatTheReaderKnowsToComeFromThatOfTheWeightsIsEnough() throws IOException {
        write("README.md", "---\nlicense: llama3.1\nbase_model: house/tuned\n---\n# Tiny\n");
        weights(Map.of("general.base_model.0.repo_url", LLAMA));
        Knowledge tuned = Knowledge.standard()
                .withModels(name -> name.equals("house/tuned")
                        ? Optional.of(new KnownModel(
                                name,
                                LicenseDeclaration.of("llama3.1"),
                                "",
                                "",
                                "",
                                List.of(BaseModel.of("meta-llama/Llama-3.1-8B", Relation.FINETUNE))))
                        : Optional.empty());

        ModelReading reading = ModelReading.read(folder, CARDS.with(tuned));

        assertThat(places(reading)).noneMatch(place -> place.endsWith("OW-DIR-BASE-MODEL"));
        assertThat(reading.model().orElseThrow().release().baseModels())
                .extracting(BaseModel::model)
                .containsExactly("house/tuned");
    }

    /** The places that the release keeps are evidence; what is told leads into the file that was read. */
    @Test
    void whatBaseModelsAskOfAReleaseIsToldInItsFile() {
        String release = """
                {"identity": {"name": "org/orchard"},
                 "license": {"values": ["apache-2.0"], "medium": "metadata",
                  "location": {"source": "README.md", "line": 9, "column": 9, "pointer": "/license"}},
                 "baseModels": [{"model": "google/gemma-2-9b", "relation": "finetune"}]}
                """;
        ModelReading reading = ModelReading.of("release.json", release.getBytes(StandardCharsets.UTF_8), CARDS);

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-BASE-RESTRICTIONS-DROPPED");
            assertThat(finding.location().source()).isEqualTo("release.json");
            assertThat(finding.location().line()).isEqualTo(2);
            assertThat(finding.location().pointer()).isEqualTo("/license");
        });
    }
}
