package org.openweights.spdx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.validation.SourceLocation;

/** Releases of different fates. */
final class Releases {
    static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";

    private Releases() {}

    /** All of them, by what is special about each. */
    static Map<String, ModelRelease> all() {
        Map<String, ModelRelease> releases = new LinkedHashMap<>();
        releases.put("only a name", ModelRelease.named("model"));
        releases.put("all that a release can say", full());
        releases.put("a fine-tune of Llama labelled MIT", fineTune());
        releases.put("a merge of models of which one is not known", merge());
        releases.put("a family of licenses", licensed("gpl"));
        releases.put("a license of its own", licensed(ownLicense()));
        releases.put("a license of the catalog that is not on the list", licensed("llama3.1"));
        releases.put(
                "an expression with choice, exception and reference",
                licensed(
                        "(GPL-2.0-only WITH Classpath-exception-2.0 OR Apache-2.0+) AND LicenseRef-x AND DocumentRef-d:LicenseRef-y"));
        releases.put("an expression with an addition of its own", licensed("Apache-2.0 WITH AdditionRef-more"));
        releases.put("no license, explicitly", licensed("NONE"));
        releases.put("no assertion in an expression", licensed("MIT AND NOASSERTION"));
        releases.put("data sets used twice", datasets());
        releases.put("a data set of which all is known", full().withDatasets(List.of(completeDataset())));
        releases.put("models and data on the Hub", onHub());
        releases.put("odd names", oddNames());
        releases.put("numbers and dates beyond measure", beyondMeasure());
        releases.put("control characters and halves of surrogate pairs", controlCharacters());
        releases.put("names that differ in case only", caseOnly());
        releases.put("files", files());
        releases.put("what is said of risks", safety());
        releases.put("the marks of a text in tag-value form", marks());
        releases.put("a name without end", ModelRelease.named("🍎".repeat(1000)));
        releases.put(
                "a base model that is the model itself",
                ModelRelease.named("Org/Model").withBaseModels(List.of(BaseModel.of("org/model", Relation.FINETUNE))));
        return releases;
    }

    static ModelRelease licensed(String license) {
        return ModelRelease.named("org/model").withLicense(LicenseStatement.of(license));
    }

    static ModelRelease licensed(LicenseDeclaration license) {
        return ModelRelease.named("org/model").withLicense(statement(license));
    }

    static LicenseDeclaration ownLicense() {
        return new LicenseDeclaration(
                List.of("other"), Optional.of("acme weights license"), Optional.of("https://example.org/license text"));
    }

    static LicenseStatement statement(LicenseDeclaration declaration) {
        return new LicenseStatement(declaration, LicenseStatement.Medium.METADATA, Optional.empty());
    }

    static Identity identity() {
        return new Identity(
                "example-org/apple-7b",
                Optional.of("8D1F0C2B9A7E6D5C4B3A29181716151413121110"),
                Optional.of("Example Organization"),
                Optional.of(Instant.parse("2024-05-06T07:08:09.123456Z")),
                Optional.of("https://example.org/models/apple-7b"),
                Optional.of("A model about apples."));
    }

    static ModelRelease full() {
        SourceLocation license = new SourceLocation("README.md", 3, 10, "/license");
        Component code = new Component(
                ComponentKind.TRAINING_CODE,
                Component.Presence.FULL,
                Component.Access.PUBLIC,
                Component.Certainty.STATED,
                Optional.of("https://example.org/code"),
                Optional.of(LicenseStatement.of("apache-2.0")),
                Optional.empty());
        Component file = new Component(
                ComponentKind.WEIGHTS,
                Component.Presence.FULL,
                Component.Access.PUBLIC,
                Component.Certainty.STATED,
                Optional.of("model.safetensors"),
                Optional.empty(),
                Optional.empty());
        return new ModelRelease(
                identity(),
                new LicenseStatement(
                        LicenseDeclaration.of("apache-2.0"), LicenseStatement.Medium.METADATA, Optional.of(license)),
                List.of(code, file),
                List.of(),
                List.of(),
                new Characteristics(
                        List.of("transformer", "transformer"),
                        List.of("text-generation", " "),
                        List.of("en", "de"),
                        List.of("transformers"),
                        List.of("apples")),
                new Training(
                        Optional.of("Trained on apples."),
                        List.of(new Property("learning rate", "1e-4"), new Property("epochs", "3")),
                        Optional.of(new BigDecimal("1.5E+6")),
                        List.of(
                                new EnergyUse(
                                        EnergyUse.Phase.TRAINING,
                                        new BigDecimal("0.0001"),
                                        EnergyUse.Unit.KILOWATT_HOUR),
                                new EnergyUse(
                                        EnergyUse.Phase.FINE_TUNING,
                                        new BigDecimal("2.15E+7"),
                                        EnergyUse.Unit.MEGAJOULE),
                                new EnergyUse(EnergyUse.Phase.INFERENCE, BigDecimal.ONE, EnergyUse.Unit.OTHER))),
                new Usage(Optional.of("For pies."), Optional.of("Knows no pears.")),
                List.of(
                        new Metric("accuracy", "0.9", Optional.of("org/apples"), Optional.of("test")),
                        new Metric("accuracy", "0.8", Optional.empty(), Optional.empty())));
    }

    static ModelRelease fineTune() {
        return ModelRelease.named("example-org/apple-llama")
                .withLicense(LicenseStatement.of("mit"))
                .withBaseModels(List.of(BaseModel.of("meta-llama/Llama-3.1-8B", Relation.FINETUNE)));
    }

    static ModelRelease merge() {
        BaseModel stated = new BaseModel(
                "example-org/one",
                Relation.QUANTIZED,
                Optional.of("https://huggingface.co/example-org/one"),
                Optional.of(ownLicense()),
                Optional.of(new SourceLocation("README.md", 7, 3, "/base_model/0")));
        return ModelRelease.named("example-org/merged")
                .withLicense(LicenseStatement.of("apache-2.0"))
                .withBaseModels(List.of(
                        stated,
                        BaseModel.of("example-org/nobody-knows", Relation.MERGE),
                        BaseModel.of("EXAMPLE-org/one", Relation.MERGE)));
    }

    static ModelRelease files() {
        return ModelRelease.named("org/model")
                .withFiles(List.of(
                        new ReleaseFile(
                                "model.safetensors", OptionalLong.of(4_294_967_296L), Optional.of("0a".repeat(32))),
                        new ReleaseFile("MODEL.safetensors", OptionalLong.empty(), Optional.of("0b".repeat(32))),
                        ReleaseFile.of("model.safetensors"),
                        ReleaseFile.of("a b/\uD800/ö#1.json")));
    }

    static ModelRelease safety() {
        Identity identity = new Identity(
                "org/model",
                Optional.empty(),
                Optional.empty(),
                List.of("Ada <ada@example.org>", "Bob", "<nobody>", "Ada <ada@example.org>"),
                Optional.empty(),
                Optional.empty(),
                List.of("https://example.org/more", "nowhere"),
                Optional.empty());
        Metric metric = new Metric(
                "accuracy",
                "0.9",
                Optional.of("org/apples"),
                Optional.of("test"),
                Optional.of("0.8"),
                Optional.of("1.0"),
                Optional.of("0.5"));
        return ModelRelease.named("org/model")
                .withIdentity(identity)
                .withMetrics(List.of(metric))
                .withDatasets(List.of(new DatasetUse(
                        "org/apples",
                        DatasetUse.Role.EVALUATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Apples."),
                        List.of("faces", "names"),
                        Optional.empty())))
                .withSafety(new Safety(
                        Optional.of(Safety.Risk.LOW),
                        List.of("ISO/IEC 42001:2023"),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of("By trying.")));
    }

    static ModelRelease datasets() {
        DatasetUse licensed = new DatasetUse(
                "org/apples",
                DatasetUse.Role.EVALUATION,
                Optional.of("https://example.org/apples"),
                Optional.of(LicenseStatement.of("cc-by-4.0")),
                Optional.of(new SourceLocation("README.md", 9, 5, "/datasets/0")));
        return ModelRelease.named("org/model")
                .withDatasets(List.of(
                        DatasetUse.of("org/apples", DatasetUse.Role.TRAINING),
                        licensed,
                        DatasetUse.of("pears", DatasetUse.Role.TRAINING)));
    }

    static ModelRelease at(String location) {
        return ModelRelease.named("model")
                .withIdentity(new Identity(
                        "model",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(location),
                        Optional.empty()));
    }

    static ModelRelease onHub() {
        Identity identity = new Identity(
                "Apple",
                Optional.of("main"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("https://example.org/apple"),
                List.of("pkg:huggingface/example-org/apple@0123456789abcdef0123456789abcdef01234567"),
                Optional.empty());
        return ModelRelease.named("Apple")
                .withIdentity(identity)
                .withBaseModels(List.of(
                        base("seed", "https://hf.co/example-org/seed/tree/main"),
                        base("pip", "pkg:huggingface/example-org/pip"),
                        base("example-org/core", "https://example.org/core"),
                        base("example-org/peel", " ")))
                .withDatasets(List.of(
                        new DatasetUse(
                                "apples",
                                DatasetUse.Role.TRAINING,
                                Optional.of("https://huggingface.co/datasets/orchard/apples"),
                                Optional.empty(),
                                Optional.empty()),
                        DatasetUse.of("example-org/pears", DatasetUse.Role.TRAINING)));
    }

    private static BaseModel base(String name, String place) {
        return new BaseModel(name, Relation.MERGE, Optional.of(place), Optional.empty(), Optional.empty());
    }

    /** A data set with all that the Dataset profile demands. */
    static DatasetUse completeDataset() {
        return new DatasetUse(
                "org/apples",
                DatasetUse.Role.TRAINING,
                Optional.of("https://example.org/apples"),
                Optional.of(LicenseStatement.of("cc-by-4.0")),
                Optional.of("Apples."),
                List.of(DatasetType.IMAGE, DatasetType.TEXT, DatasetType.IMAGE),
                List.of(),
                new Provenance(
                        List.of("Ada <ada@example.org>"),
                        Optional.of("Orchard"),
                        Optional.of(Instant.parse("2023-04-05T06:07:08.9Z")),
                        Optional.of(Instant.parse("2023-05-06T07:08:09Z"))),
                Optional.empty());
    }

    static ModelRelease oddNames() {
        List<BaseModel> bases = new ArrayList<>();
        List<DatasetUse> datasets = new ArrayList<>();
        for (String name : List.of(
                "a b",
                "a%20b",
                "a/b/c",
                "../../etc/passwd",
                "Äpfel und Birnen",
                "苹果",
                "🍎",
                "#fragment",
                "?query=1&x=2",
                "LicenseRef-x",
                "SPDXRef-x",
                "_:blank",
                "https://example.org/a#b",
                "\"quoted\\\"",
                "base-model/x")) {
            bases.add(BaseModel.of(name, Relation.UNSTATED));
            datasets.add(DatasetUse.of(name, DatasetUse.Role.TRAINING));
        }
        Identity identity = new Identity(
                "Äpfel #1: 100% / \"best\"",
                Optional.of("v1 (β)"),
                Optional.of("Müller & Söhne"),
                Optional.empty(),
                Optional.of("https://example.org/Äpfel mit Birnen[1]"),
                Optional.empty());
        return ModelRelease.named("x")
                .withIdentity(identity)
                .withBaseModels(bases)
                .withDatasets(datasets);
    }

    static ModelRelease caseOnly() {
        return ModelRelease.named("org/model")
                .withLicense(LicenseStatement.of("LicenseRef-Own AND LicenseRef-own"))
                .withBaseModels(
                        List.of(BaseModel.of("ORG/base", Relation.MERGE), BaseModel.of("Org/Base", Relation.MERGE)))
                .withDatasets(List.of(
                        DatasetUse.of("ORG/data", DatasetUse.Role.TRAINING),
                        DatasetUse.of("org/Data", DatasetUse.Role.TRAINING),
                        DatasetUse.of("org/data", DatasetUse.Role.EVALUATION)));
    }

    static ModelRelease beyondMeasure() {
        Identity identity = new Identity(
                "org/model",
                Optional.of(" "),
                Optional.of(""),
                Optional.of(Instant.MAX),
                Optional.of("models/here"),
                Optional.empty());
        List<EnergyUse> energy = List.of(
                new EnergyUse(EnergyUse.Phase.TRAINING, new BigDecimal("1E+999999999"), EnergyUse.Unit.KILOWATT_HOUR),
                new EnergyUse(EnergyUse.Phase.TRAINING, new BigDecimal("1E-999999999"), EnergyUse.Unit.KILOWATT_HOUR),
                new EnergyUse(
                        EnergyUse.Phase.TRAINING,
                        new BigDecimal("12345678901234567890"),
                        EnergyUse.Unit.KILOWATT_HOUR));
        ModelRelease release = ModelRelease.named("org/model").withIdentity(identity);
        return withTraining(
                release,
                new Training(Optional.empty(), List.of(), Optional.of(new BigDecimal("-1E+999999999")), energy));
    }

    static ModelRelease withTraining(ModelRelease release, Training training) {
        return new ModelRelease(
                release.identity(),
                release.license(),
                release.components(),
                release.baseModels(),
                release.datasets(),
                release.characteristics(),
                training,
                release.usage(),
                release.metrics());
    }

    static ModelRelease controlCharacters() {
        return everywhere("a\u0000b\u0007c\u001Bd\u007Fe\u0085f\u2028g\uFEFFh\uD800i\uDC00j\r\nk\tl");
    }

    /** What a card of an image model says when it shows its captions. */
    static ModelRelease marks() {
        return everywhere("<text>\n a <text>caption</text>\nand </text> more")
                .withFiles(List.of(ReleaseFile.of("</text>"), ReleaseFile.of("a<text>.bin")));
    }

    private static ModelRelease everywhere(String text) {
        LicenseDeclaration license = new LicenseDeclaration(List.of(text), Optional.of(text), Optional.of(text));
        return new ModelRelease(
                new Identity(
                        text,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(Instant.EPOCH),
                        Optional.of("https://example.org/" + text),
                        Optional.of(text)),
                statement(license),
                List.of(),
                List.of(new BaseModel(text + "1", Relation.MERGE, Optional.of(license), Optional.empty())),
                List.of(new DatasetUse(
                        text,
                        DatasetUse.Role.TRAINING,
                        Optional.of(text),
                        Optional.of(statement(license)),
                        Optional.empty())),
                new Characteristics(List.of(text), List.of(text), List.of(text), List.of(text), List.of(text)),
                new Training(Optional.of(text), List.of(new Property(text, text)), Optional.empty(), List.of()),
                new Usage(Optional.of(text), Optional.of(text)),
                List.of(new Metric(text, text, Optional.of(text), Optional.of(text))));
    }
}
