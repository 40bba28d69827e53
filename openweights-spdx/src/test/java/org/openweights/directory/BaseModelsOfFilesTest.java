package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.Knowledge;
import org.openweights.openness.KnownModel;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

class BaseModelsOfFilesTest {
    private static final String LLAMA = "meta-llama/Llama-3.1-8B";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theMetadataOfGgufNamesBaseModels() throws IOException {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("general.base_model.count", 3);
        metadata.put("general.base_model.0.name", "Llama 3.1 8B");
        metadata.put("general.base_model.0.organization", "Meta Llama");
        metadata.put("general.base_model.0.repo_url", "https://huggingface.co/meta-llama/Llama-3.1-8B");
        metadata.put("general.base_model.1.name", "Apple 7B");
        metadata.put("general.base_model.1.repo_url", "https://example.org/apple");
        metadata.put("general.base_model.2.name", " ");
        Files.write(folder.resolve("m.gguf"), WeightsBytes.gguf(metadata));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.report().findings()).isEmpty();
        assertThat(directory.baseModels()).extracting(BaseModel::model).containsExactly(LLAMA, "Apple 7B");
        assertThat(directory.baseModels()).extracting(BaseModel::relation).containsOnly(Relation.UNSTATED);
        assertThat(directory.baseModels())
                .extracting(BaseModel::location)
                .containsOnly(Optional.of(
                        SourceLocation.startOf(folder.resolve("m.gguf").toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "''                                , WARNING , 'meta-llama/Llama-3.1-8B'",
        "org/another                       , INFO    , 'org/another meta-llama/Llama-3.1-8B'",
        "META-LLAMA/llama-3.1-8b           , ''      , 'META-LLAMA/llama-3.1-8b'",
    })
    void whatTheWeightsNameAndTheCardDoesNotIsFoundAndTakenOver(String declared, String severity, String bases)
            throws IOException {
        Files.write(
                folder.resolve("m.gguf"),
                WeightsBytes.gguf(Map.of("general.base_model.0.repo_url", "https://huggingface.co/" + LLAMA)));
        ModelRelease release = ModelRelease.named("org/model")
                .withBaseModels(declared.isEmpty() ? List.of() : List.of(BaseModel.of(declared, Relation.FINETUNE)));

        ModelDirectory directory = ModelDirectory.read(folder);

        List<Finding> findings =
                directory.findings(release, Knowledge.standard().models());
        if (severity.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("OW-DIR-BASE-MODEL");
                assertThat(finding.severity()).isEqualTo(Severity.valueOf(severity));
                assertThat(finding.value()).contains(LLAMA);
            });
        }
        assertThat(directory.enrich(release, ModelLookup.standard()).baseModels())
                .extracting(BaseModel::model)
                .containsExactly(bases.split(" "));
    }

    @Test
    void aBaseOfTheBaseNeedNotBeNamedWhereItIsKnown() throws IOException {
        Files.write(
                folder.resolve("m.gguf"),
                WeightsBytes.gguf(Map.of("general.base_model.0.repo_url", "https://huggingface.co/" + LLAMA)));
        ModelLookup lookup = name -> name.equals("org/tuned")
                ? Optional.of(new KnownModel(
                        name, LicenseDeclaration.none(), "", "", "", List.of(BaseModel.of(LLAMA, Relation.FINETUNE))))
                : Optional.empty();
        ModelRelease release = ModelRelease.named("org/tuned-GGUF")
                .withBaseModels(List.of(BaseModel.of("org/tuned", Relation.QUANTIZED)));

        assertThat(ModelDirectory.read(folder).findings(release, lookup)).isEmpty();
        assertThat(ModelDirectory.read(folder).enrich(release, lookup).baseModels())
                .isEqualTo(release.baseModels());
    }

    @Test
    void aNameAsPeopleWriteItIsThatOfTheHubWithBlanks() throws IOException {
        Files.write(folder.resolve("m.gguf"), WeightsBytes.gguf(Map.of("general.base_model.0.name", "Llama 3.1 8B")));
        ModelRelease release =
                ModelRelease.named("org/model").withBaseModels(List.of(BaseModel.of(LLAMA, Relation.FINETUNE)));

        assertThat(ModelDirectory.read(folder)
                        .findings(release, Knowledge.standard().models()))
                .isEmpty();
    }

    @Test
    void aHintThatTheWeightsConfirmIsNotToldTwice() throws IOException {
        Files.write(
                folder.resolve("m.gguf"),
                WeightsBytes.gguf(Map.of("general.base_model.0.repo_url", "https://huggingface.co/" + LLAMA)));
        Files.writeString(folder.resolve("config.json"), "{\"_name_or_path\":\"" + LLAMA + "\"}");

        assertThat(ModelDirectory.read(folder)
                        .findings(ModelRelease.named("m"), Knowledge.standard().models()))
                .extracting(Finding::code)
                .containsExactly("OW-DIR-BASE-MODEL");
    }

    @ParameterizedTest
    @CsvSource({
        "meta-llama/Llama-3.1-8B , ''           , WARNING",
        "meta-llama/Llama-3.1-8B , org/another  , INFO",
        "meta-llama/Llama-3.1-8B , meta-llama/Llama-3.1-8B, ''",
        "nobody/knows-it         , ''           , INFO",
        "org/model               , ''           , ''",
        "./checkpoint-500        , ''           , ''",
        "/home/me/llama          , ''           , ''",
        "checkpoint-500          , ''           , ''",
        "C:\\models\\llama       , ''           , ''",
    })
    void whereTheConfigurationWasLoadedFromIsAHint(String origin, String declared, String severity) throws IOException {
        Files.writeString(
                folder.resolve("config.json"), "{\"_name_or_path\":\"" + origin.replace("\\", "\\\\") + "\"}");
        ModelRelease release = ModelRelease.named("org/model")
                .withBaseModels(declared.isEmpty() ? List.of() : List.of(BaseModel.of(declared, Relation.FINETUNE)));

        ModelDirectory directory = ModelDirectory.read(folder);

        assertThat(directory.origin()).contains(origin);
        assertThat(directory.enrich(release, ModelLookup.standard()).baseModels())
                .isEqualTo(release.baseModels());
        assertThat(directory.findings(release, Knowledge.standard().models()))
                .extracting(finding -> finding.code() + " " + finding.severity().name())
                .isEqualTo(severity.isEmpty() ? List.of() : List.of("OW-DIR-ORIGIN " + severity));
    }
}
