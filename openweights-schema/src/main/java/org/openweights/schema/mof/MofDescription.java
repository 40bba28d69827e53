package org.openweights.schema.mof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.ReleaseName;
import org.openweights.schema.source.YamlReader;
import org.openweights.validation.Rule;

/** The format of a release description of the Model Openness Framework, in YAML or JSON. */
public final class MofDescription implements CardFormat {
    /** Makes the format; it has no state. */
    public MofDescription() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema RELEASE =
                JsonSchema.load("https://openweights.org/schema/mof/release-1.json", "mof/release.schema.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "mof";
    }

    @Override
    public String title() {
        return "Model Openness Framework release description";
    }

    @Override
    public Confidence recognize(CardSource card) {
        return Head.of(card).confidence();
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = Head.isJson(source.text())
                ? JsonCard.parse(source)
                : JsonCard.of(source, YamlReader.read(source, 0, source.text().length()));
        card.check(Schema.RELEASE, MofRule::of);
        Optional<ModelRelease> release = card.fields()
                .flatMap(fields -> fields.at("release"))
                .map(fields -> new ReleaseReader(card, fields, ReleaseName.ofSource(source.name())).release());
        card.fields().ifPresent(fields -> fields.pass("framework"));
        if (release.isPresent()) {
            card.tellLeftBehind(MofRule.NOT_READ);
        }
        return card.reading(id(), release);
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(MofRule.values()));
        return List.copyOf(rules);
    }
}
