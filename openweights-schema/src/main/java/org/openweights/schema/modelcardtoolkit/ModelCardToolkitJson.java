package org.openweights.schema.modelcardtoolkit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The format of a card of the Model Card Toolkit; both versions are read, the second is written. */
public final class ModelCardToolkitJson implements CardFormat {
    private static final Set<String> PARTS =
            Set.of("model_details", "model_parameters", "quantitative_analysis", "considerations");
    private static final String VERSION = "schema_version";

    /** Makes the format; it has no state. */
    public ModelCardToolkitJson() {}

    /** Compiled when first asked for, and once. */
    private static final class FirstSchema {
        private static final JsonSchema CARD = load(ToolkitVersion.FIRST);

        private FirstSchema() {}
    }

    /** Compiled when first asked for, and once. */
    private static final class SecondSchema {
        private static final JsonSchema CARD = load(ToolkitVersion.SECOND);

        private SecondSchema() {}
    }

    private static JsonSchema load(ToolkitVersion version) {
        String name = "card-" + version.number();
        return JsonSchema.load(
                "https://openweights.org/schema/model-card-toolkit/" + name + ".json",
                "modelcardtoolkit/" + name + ".schema.json");
    }

    @Override
    public String id() {
        return "model-card-toolkit";
    }

    @Override
    public String title() {
        return "Model Card Toolkit JSON";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        boolean versioned = outline.text(VERSION).flatMap(ToolkitVersion::of).isPresent();
        if (outline.has("model_details")) {
            return versioned ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return PARTS.stream().anyMatch(outline::has)
                ? versioned ? Confidence.LIKELY : Confidence.POSSIBLE
                : Confidence.NONE;
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        if (card.fields().isEmpty()) {
            card.check(SecondSchema.CARD, ToolkitRule::of);
            return card.reading(id(), Optional.empty());
        }
        Fields fields = card.fields().get();
        Optional<ToolkitVersion> named = fields.text(VERSION).flatMap(ToolkitVersion::of);
        ToolkitVersion.Choice choice = ToolkitVersion.of(fields.mapping(), named);
        ToolkitVersion version = choice.version();
        card.check(version == ToolkitVersion.FIRST ? FirstSchema.CARD : SecondSchema.CARD, ToolkitRule::of);
        ToolkitReader reader = new ToolkitReader(fields, version, ReleaseName.ofSource(source.name()));
        ModelRelease release = reader.release();
        ToolkitChecks.findings(card, fields, version, release).stream()
                .filter(finding -> !card.isToldAt(finding.location().pointer()))
                .toList()
                .forEach(card::add);
        checkVersion(card, fields, choice);
        card.tellLeftBehind(ToolkitRule.NOT_READ);
        return card.reading(id(), Optional.of(release));
    }

    private static void checkVersion(JsonCard card, Fields fields, ToolkitVersion.Choice choice) {
        ToolkitRule rule = ToolkitRule.VERSION;
        String read = choice.version().number();
        Optional<String> said = fields.text(VERSION);
        said.filter(text -> !text.equals(read))
                .ifPresent(text -> card.addUnlessTold(Finding.of(
                        rule,
                        "'" + Excerpt.of(text) + "' is not the version of this card, which is read as " + read + ". "
                                + rule.remedy(),
                        fields.location(VERSION),
                        text)));
        if (choice.isGuess() && said.isEmpty()) {
            String what = "The card names no version, and has as much of " + ToolkitVersion.FIRST.number() + " as of "
                    + ToolkitVersion.SECOND.number() + ": it is read as " + read + ". ";
            card.add(Finding.of(rule, what + rule.remedy(), fields.location()));
        }
    }

    @Override
    public boolean hasProse() {
        return true;
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(ToolkitRule.values()));
        return List.copyOf(rules);
    }

    @Override
    public void write(ModelRelease release, OutputStream out) throws IOException {
        ToolkitWriter.write(release, out);
    }
}
