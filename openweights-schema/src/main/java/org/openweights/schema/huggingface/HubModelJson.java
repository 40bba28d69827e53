package org.openweights.schema.huggingface;

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
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.JsonOutline;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/** The format of what the API of the Hugging Face Hub says of a model: its metadata, its revision and its files. */
public final class HubModelJson implements CardFormat {
    private static final String ID = "id";
    private static final String MODEL_ID = "modelId";
    private static final List<String> MARKS = List.of("cardData", "sha", "siblings");

    /** What the API says of data sets and of spaces only. */
    private static final Set<String> NOT_OF_MODELS = Set.of("citation", "paperswithcode_id", "runtime", "sdk");

    /** Makes the format; it has no state. */
    public HubModelJson() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema MODEL = JsonSchema.load(
                "https://openweights.org/schema/huggingface/hub-model-1.json", "huggingface/hub-model.schema.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "huggingface-api";
    }

    @Override
    public String title() {
        return "Hugging Face Hub API model JSON";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        if (outline.has(ID) && outline.has(MODEL_ID)) {
            return Confidence.CERTAIN;
        }
        if (!outline.has(ID) && !outline.has(MODEL_ID)) {
            return Confidence.NONE;
        }
        boolean other = NOT_OF_MODELS.stream().anyMatch(outline::has);
        return !other && MARKS.stream().anyMatch(outline::has) ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public Optional<Finding> fault(CardSource card) {
        return JsonOutline.fault(card);
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        card.check(Schema.MODEL, HubRule::of);
        Optional<ModelRelease> release = card.fields().map(fields -> {
            HubModel model = new HubModel(source, fields);
            model.findings().forEach(card::add);
            return model.release();
        });
        card.tellLeftBehind(HubRule.NOT_READ);
        return card.reading(id(), release);
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(HuggingFaceRule.values()));
        rules.addAll(Arrays.asList(HubRule.values()));
        return List.copyOf(rules);
    }
}
