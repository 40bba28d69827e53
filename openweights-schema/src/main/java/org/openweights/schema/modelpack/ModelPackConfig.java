package org.openweights.schema.modelpack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.ParseProblem;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
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
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;

/** The format of a ModelPack config. */
public final class ModelPackConfig implements CardFormat {
    /** Makes the format; it has no state. */
    public ModelPackConfig() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema CONFIG = JsonSchema.load(
                "https://openweights.org/schema/modelpack/config-1.json", "modelpack/config.schema.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "modelpack-config";
    }

    @Override
    public String title() {
        return "ModelPack config";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        if (outline.has("modelfs")) {
            return outline.has("descriptor") ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return outline.has("descriptor") ? Confidence.POSSIBLE : Confidence.NONE;
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        card.check(Schema.CONFIG, ModelPackRule::of);
        Optional<ModelRelease> release = card.fields().map(fields -> {
            fields.at("descriptor").ifPresent(descriptor -> checkLicenses(card, descriptor));
            return new ConfigReader(fields, ReleaseName.ofSource(source.name())).release();
        });
        card.tellLeftBehind(ModelPackRule.NOT_READ);
        return card.reading(id(), release);
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(ModelPackRule.values()));
        return List.copyOf(rules);
    }

    private static void checkLicenses(JsonCard card, Fields descriptor) {
        ModelPackRule rule = ModelPackRule.NO_LICENSE;
        if (descriptor.mapping().member("licenses").isEmpty()
                && Nearest.misspelt(descriptor.mapping(), "licenses").isEmpty()) {
            card.add(Finding.of(
                    rule, "There is no 'licenses' in 'descriptor'. " + rule.remedy(), descriptor.location()));
        }
        SourceLocation licenses = descriptor.location("licenses");
        if (descriptor.mapping().get("licenses").isPresent()
                && !descriptor.says("licenses")
                && !card.isTold(licenses.pointer())) {
            card.add(Finding.of(rule, "There is no license in 'licenses'. " + rule.remedy(), licenses));
        }
        descriptor
                .mapping()
                .get("licenses")
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .map(Sequence::items)
                .orElse(List.of())
                .forEach(item -> {
                    if (item instanceof Scalar license
                            && descriptor.says("licenses")
                            && LicenseExpression.parse(license.text()) instanceof ParseProblem) {
                        card.addUnlessTold(Finding.of(
                                ModelPackRule.EXPRESSION,
                                "'" + Excerpt.of(license.text()) + "' is not an SPDX license expression. "
                                        + meant(license.text()),
                                descriptor.location(license),
                                license.text()));
                    }
                });
    }

    private static String meant(String license) {
        Resolution resolution = LicenseResolver.standard().resolve(license);
        return resolution.isKnown()
                ? "Did you mean '" + resolution.expression() + "'?"
                : ModelPackRule.EXPRESSION.remedy();
    }
}
