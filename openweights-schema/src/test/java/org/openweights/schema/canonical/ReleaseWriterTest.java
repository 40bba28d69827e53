package org.openweights.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.Written;
import org.openweights.validation.SourceLocation;
import tools.jackson.databind.json.JsonMapper;

class ReleaseWriterTest {
    private static final Optional<SourceLocation> PLACE = Optional.of(new SourceLocation("README.md", 1, 2, "/a"));

    private static String write(ModelRelease release) {
        return Written.json(release);
    }

    private static ModelRelease full() {
        LicenseDeclaration declaration =
                new LicenseDeclaration(List.of("other"), Optional.of("own"), Optional.of("LICENSE"));
        LicenseStatement license =
                new LicenseStatement(declaration, Medium.LICENSE_FILE, Optional.of(SourceLocation.startOf("")));
        return new ModelRelease(
                new Identity(
                        "org/model",
                        Optional.of("1.0"),
                        Optional.of("Org"),
                        Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                        Optional.of("https://example.org"),
                        Optional.of("A \"model\".")),
                license,
                List.of(new Component(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        Component.Presence.PARTIAL,
                        Component.Access.GATED_BY_HAND,
                        Component.Certainty.INFERRED,
                        Optional.of("data"),
                        Optional.of(license),
                        PLACE)),
                List.of(new BaseModel(
                        "org/base",
                        Relation.TRAINED_ON_OUTPUTS,
                        Optional.of("https://example.org/base"),
                        Optional.of(declaration),
                        PLACE)),
                List.of(new DatasetUse(
                        "org/set",
                        DatasetUse.Role.EVALUATION,
                        Optional.of("https://example.org/set"),
                        Optional.of(license),
                        Optional.of("Letters."),
                        List.of(DatasetType.TEXT, DatasetType.TIMESERIES),
                        List.of("names"),
                        new Provenance(
                                List.of("Ada"),
                                Optional.of("Org"),
                                Optional.of(Instant.EPOCH),
                                Optional.of(Instant.parse("2026-01-02T03:04:05Z"))),
                        PLACE)),
                new Characteristics(List.of("t"), List.of("k"), List.of("en"), List.of("l"), List.of("x", "y")),
                new Training(
                        Optional.of("Long."),
                        List.of(new Property("lr", "1e-5")),
                        Optional.of(new BigDecimal("1.50")),
                        List.of(new EnergyUse(
                                EnergyUse.Phase.FINE_TUNING, new BigDecimal("2E+3"), EnergyUse.Unit.KILOWATT_HOUR))),
                new Usage(Optional.of("To read."), Optional.of("Not to write.")),
                List.of(new Metric("f1", "0.90", Optional.of("set"), Optional.of("test"))),
                List.of(new ReleaseFile("a/b", OptionalLong.of(4_294_967_296L), Optional.empty())),
                new Safety(
                        Optional.of(Safety.Risk.SERIOUS),
                        List.of("ISO/IEC 42001:2023"),
                        Optional.of(true),
                        Optional.of(false),
                        Optional.of("By trying.")));
    }

    @Test
    void writesEveryPart() {
        String license = "{\"values\":[\"other\"],\"name\":\"own\",\"link\":\"LICENSE\",\"medium\":\"license-file\","
                + "\"location\":{\"line\":1,\"column\":1}}";
        String place = "\"location\":{\"source\":\"README.md\",\"line\":1,\"column\":2,\"pointer\":\"/a\"}";

        assertThat(write(full()))
                .isEqualTo("{\"identity\":{\"name\":\"org/model\",\"version\":\"1.0\",\"supplier\":\"Org\","
                        + "\"released\":\"2026-01-02T03:04:05Z\",\"location\":\"https://example.org\","
                        + "\"description\":\"A \\\"model\\\".\"},"
                        + "\"license\":" + license + ","
                        + "\"components\":[{\"kind\":\"training-data-provenance\",\"presence\":\"partial\","
                        + "\"access\":\"gated-by-hand\",\"certainty\":\"inferred\",\"reference\":\"data\",\"license\":"
                        + license + "," + place + "}],"
                        + "\"baseModels\":[{\"model\":\"org/base\",\"relation\":\"trained-on-outputs\","
                        + "\"reference\":\"https://example.org/base\","
                        + "\"license\":{\"values\":[\"other\"],\"name\":\"own\",\"link\":\"LICENSE\"}," + place + "}],"
                        + "\"datasets\":[{\"dataset\":\"org/set\",\"role\":\"evaluation\","
                        + "\"reference\":\"https://example.org/set\",\"license\":" + license + ","
                        + "\"description\":\"Letters.\",\"types\":[\"text\",\"timeseries\"],\"sensitiveData\":[\"names\"],"
                        + "\"provenance\":{\"authors\":[\"Ada\"],\"supplier\":\"Org\",\"built\":\"1970-01-01T00:00:00Z\","
                        + "\"released\":\"2026-01-02T03:04:05Z\"}," + place + "}],"
                        + "\"characteristics\":{\"types\":[\"t\"],\"tasks\":[\"k\"],\"languages\":[\"en\"],"
                        + "\"libraries\":[\"l\"],\"tags\":[\"x\",\"y\"]},"
                        + "\"training\":{\"information\":\"Long.\",\"hyperparameters\":[{\"name\":\"lr\",\"value\":\"1e-5\"}],"
                        + "\"carbonGrams\":1.50,\"energy\":[{\"phase\":\"fine-tuning\",\"quantity\":2E+3,"
                        + "\"unit\":\"kilowatt-hour\"}]},"
                        + "\"usage\":{\"intended\":\"To read.\",\"limitations\":\"Not to write.\"},"
                        + "\"metrics\":[{\"name\":\"f1\",\"value\":\"0.90\",\"dataset\":\"set\",\"split\":\"test\"}],"
                        + "\"files\":[{\"path\":\"a/b\",\"size\":4294967296}],"
                        + "\"safety\":{\"risk\":\"serious\",\"standards\":[\"ISO/IEC 42001:2023\"],"
                        + "\"usesSensitivePersonalInformation\":true,\"autonomous\":false,"
                        + "\"explainability\":\"By trying.\"}}");
    }

    @Test
    void writesJsonThatIsRead() {
        assertThat(JsonMapper.shared()
                        .readTree(write(full()))
                        .get("metrics")
                        .get(0)
                        .get("value")
                        .asString())
                .isEqualTo("0.90");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(write(ModelRelease.named("m"))).isEqualTo("{\"identity\":{\"name\":\"m\"}}");
    }

    @Test
    void writesTextThatIsUtf8() {
        assertThat(write(ModelRelease.named("\ud83d😀\ude00")))
                .isEqualTo("{\"identity\":{\"name\":\"\uFFFD😀\uFFFD\"}}");
    }
}
