package org.openweights.schema.canonical;

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
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.JsonOutline;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/** The format of a release as canonical JSON. */
public final class CanonicalJson implements CardFormat {
    private static final String SCHEMAS = "https://openweights.org/schema/";
    private static final String SCHEMA_ID = SCHEMAS + "release-1.json";
    private static final String IDENTITY = "identity";
    private static final Set<String> FIELDS = Set.of(
            "$schema",
            IDENTITY,
            "license",
            "components",
            "baseModels",
            "datasets",
            "characteristics",
            "training",
            "usage",
            "metrics",
            "files",
            "safety");

    /** Makes the format; it has no state. */
    public CanonicalJson() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema RELEASE = JsonSchema.load(SCHEMA_ID, "canonical/release-1.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "openweights-json";
    }

    @Override
    public String title() {
        return "openweights JSON";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        if (outline.text("$schema").filter(SCHEMA_ID::equals).isPresent()) {
            return Confidence.CERTAIN;
        }
        long known = outline.names().stream().filter(FIELDS::contains).count();
        if (!outline.has(IDENTITY)) {
            return known > 0 && 2 * (known + 1) > outline.names().size() && hasMisspeltIdentity(outline)
                    ? Confidence.POSSIBLE
                    : Confidence.NONE;
        }
        if (2 * known <= outline.names().size()) {
            return Confidence.NONE;
        }
        return known == outline.names().size() ? Confidence.CERTAIN : Confidence.POSSIBLE;
    }

    private static boolean hasMisspeltIdentity(Outline outline) {
        return outline.names().stream()
                .anyMatch(name -> Nearest.missing(name, List.of(IDENTITY)).isPresent());
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        card.check(Schema.RELEASE, CanonicalRule::of);
        card.fields().flatMap(CanonicalJson::otherVersion).ifPresent(card::add);
        ReleaseReader reader = ReleaseReader.asWritten(card, ReleaseName.ofSource(source.name()));
        return card.reading(id(), release(source, card, reader));
    }

    private static Optional<ModelRelease> release(CardSource source, JsonCard card, ReleaseReader reader) {
        return card.root()
                .filter(Mapping.class::isInstance)
                .map(root -> reader.release(new Members(source, (Mapping) root)));
    }

    /** A release keeps the places of the card that it was first read from; they are not those of this file. */
    @Override
    public ModelRelease placed(ModelRelease release, CardSource source) {
        JsonCard card = JsonCard.parse(source);
        ReleaseReader reader = ReleaseReader.inPlace(card, ReleaseName.ofSource(source.name()));
        return release(source, card, reader).orElse(release);
    }

    private static Optional<Finding> otherVersion(Fields release) {
        CanonicalRule rule = CanonicalRule.VERSION;
        return release.peek("$schema")
                .filter(schema -> schema.startsWith(SCHEMAS) && !schema.equals(SCHEMA_ID))
                .map(schema -> Finding.of(
                        rule,
                        "'" + Excerpt.of(schema)
                                + "' is not the schema of this format, which is read as its version 1. "
                                + rule.remedy(),
                        release.location("$schema"),
                        schema));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(CanonicalRule.values()));
        return List.copyOf(rules);
    }

    @Override
    public void write(ModelRelease release, OutputStream out) throws IOException {
        ReleaseWriter.write(release, out);
    }
}
