package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Outline;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.JsonOutline;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/** The format of a bill of materials in CycloneDX JSON. */
public final class CycloneDxJson implements CardFormat {
    private static final String FORMAT = "bomFormat";
    private static final String NAME = "CycloneDX";
    private static final String VERSION = "specVersion";
    private static final List<String> COMPONENTS = List.of("/components", "/metadata/component");

    /** What tells the bill from others, and who made it and when, says nothing of the model. */
    private static final String[] OF_THE_BILL = {"$schema", FORMAT, "serialNumber", "version"};

    private static final String[] OF_ITS_AUTHORS = {"timestamp", "tools", "lifecycles", "authors", "licenses"};

    /** Makes the format; it has no state. */
    public CycloneDxJson() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema BOM =
                JsonSchema.load("https://openweights.org/schema/cyclonedx/bom-1.json", "cyclonedx/bom.schema.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "cyclonedx-json";
    }

    @Override
    public String title() {
        return "CycloneDX JSON";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        if (outline.text(FORMAT).filter(NAME::equals).isPresent()) {
            return Confidence.CERTAIN;
        }
        return outline.has(FORMAT) || (outline.has(VERSION) && outline.has("components"))
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        Optional<Finding> unknown = card.fields().flatMap(CycloneDxJson::unknownVersion);
        if (unknown.isPresent()) {
            card.add(unknown.get());
            return card.reading(id(), Optional.empty());
        }
        card.check(Schema.BOM, CycloneDxRule::of);
        List<ModelRelease> releases =
                card.fields().map(bill -> releases(source, card, bill)).orElse(List.of());
        return card.reading(id(), releases);
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(CycloneDxRule.values()));
        return List.copyOf(rules);
    }

    private static Optional<Finding> unknownVersion(Fields bill) {
        CycloneDxRule rule = CycloneDxRule.VERSION;
        return bill.text(VERSION)
                .filter(version -> Version.of(version).isEmpty())
                .map(version -> Finding.of(
                        rule,
                        "The version '" + Excerpt.of(version) + "' is not read. " + rule.remedy(),
                        bill.location(VERSION),
                        version));
    }

    private static List<ModelRelease> releases(CardSource source, JsonCard card, Fields bill) {
        bill.text(VERSION)
                .flatMap(Version::of)
                .ifPresent(version -> BomRules.findings(source, card.root().orElseThrow(), version)
                        .forEach(card::add));
        Bom bom = new Bom(card, bill);
        List<Fields> models = bom.models();
        if (models.isEmpty()) {
            CycloneDxRule rule = CycloneDxRule.NO_MODEL;
            if (COMPONENTS.stream().noneMatch(card::isTold) && !bom.hidesReferable()) {
                card.add(Finding.of(rule, "No component of the bill is a model. " + rule.remedy(), bill.location()));
            }
            return List.of();
        }
        List<ModelReader> readers = models.stream()
                .map(model -> new ModelReader(bom, model, ReleaseName.ofSource(source.name())))
                .toList();
        List<ModelRelease> releases = readers.stream().map(ModelReader::release).toList();
        // Data that several models share is told of once.
        readers.stream()
                .flatMap(reader -> reader.findings().stream())
                .distinct()
                .toList()
                .forEach(card::add);
        card.tellOthers(CycloneDxRule.SEVERAL_MODELS, "bill", releases, models);
        bill.pass(OF_THE_BILL);
        bill.at("metadata").ifPresent(metadata -> metadata.pass(OF_ITS_AUTHORS));
        card.tellLeftBehind(CycloneDxRule.NOT_READ);
        return releases;
    }
}
