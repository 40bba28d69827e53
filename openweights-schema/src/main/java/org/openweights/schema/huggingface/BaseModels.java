package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.BaseModel;
import org.openweights.model.HubRepository;
import org.openweights.model.Relation;
import org.openweights.openness.BaseModelRule;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

/**
 * The base models that a card names.
 *
 * <p>What stands under {@code base_model}, or under a key that is surely meant to be that, counts, and where nothing does, the key
 * that there was before it; so does what tags name besides; and where all are silent, the text.
 */
final class BaseModels {
    private static final String KEY = "base_model";
    private static final String FORMER = "finetuned_from";

    private final Metadata metadata;
    private final Fields fields;
    private final BaseModelTags tags;
    private final List<NamedBase> inText;

    /**
     * Makes the base models of a card.
     *
     * @param metadata its metadata
     * @param tags what the tags say of base models
     * @param inText what its text says of them
     */
    BaseModels(Metadata metadata, BaseModelTags tags, List<NamedBase> inText) {
        this.metadata = metadata;
        this.fields = metadata.fields();
        this.tags = tags;
        this.inText = inText;
    }

    List<BaseModel> models() {
        List<BaseModel> bases = new ArrayList<>(keyed());
        tags.beyond(bases.stream().map(BaseModel::model).toList())
                .forEach(base -> bases.add(model(base, relation(base.model()).orElse(Relation.UNSTATED))));
        return !bases.isEmpty()
                ? List.copyOf(bases)
                : distinct(inText.stream()).stream()
                        .map(base -> model(base, relation(base.model()).orElse(Relation.FINETUNE)))
                        .toList();
    }

    private List<BaseModel> keyed() {
        List<NamedBase> stated = distinct(named(KEY));
        if (!stated.isEmpty()) {
            return stated.stream()
                    .map(base -> model(base, relation(base.model()).orElse(Relation.UNSTATED)))
                    .toList();
        }
        fields.pass(FORMER);
        return in(FORMER).map(base -> model(base, Relation.FINETUNE)).toList();
    }

    /**
     * {@return a finding for each base model that only the text names}
     *
     * @param metadata the metadata
     * @param models the base models
     */
    static List<Finding> undeclared(Metadata metadata, List<BaseModel> models) {
        return !metadata.isRead()
                ? List.of()
                : models.stream()
                        .filter(BaseModels::isInText)
                        .map(base -> Finding.of(
                                BaseModelRule.UNDECLARED,
                                "The text names '" + Excerpt.of(base.model())
                                        + "' as the model that this one was fine-tuned from; the metadata declares no base"
                                        + " model. Add the base model to the metadata, as base_model.",
                                base.location().orElseThrow()))
                        .toList();
    }

    private static boolean isInText(BaseModel base) {
        return base.location().filter(place -> place.pointer().isEmpty()).isPresent();
    }

    /** The key itself, and all that are meant to be it. */
    private Stream<NamedBase> named(String key) {
        fields.pass(key);
        return Stream.concat(
                in(key),
                MetadataRules.meantAs(key, metadata).stream().map(Member::key).flatMap(this::in));
    }

    private Stream<NamedBase> in(String key) {
        return metadata.root().all(key).stream().flatMap(value -> NamedBase.in(value).stream());
    }

    private static List<NamedBase> distinct(Stream<NamedBase> bases) {
        Map<String, NamedBase> byModel = new LinkedHashMap<>();
        bases.forEach(base -> byModel.putIfAbsent(base.model(), base));
        return List.copyOf(byModel.values());
    }

    private BaseModel model(NamedBase base, Relation relation) {
        return new BaseModel(
                base.model(),
                relation,
                Optional.of(base.model()).filter(HubRepository::isQualifiedId).map(Address::onHub),
                Optional.empty(),
                Optional.of(metadata.card().location(base.offset(), base.pointer())));
    }

    /** {@return the relation to a base model that the metadata shows; of no use is one that is not known} */
    private Optional<Relation> relation(String model) {
        Optional<String> stated =
                fields.scalars("base_model_relation").stream().map(Scalar::text).findFirst();
        if (stated.isPresent()) {
            return Optional.of(BaseModelTags.relation(stated.get()).orElse(Relation.UNSTATED));
        }
        boolean adapter = fields.peekTexts("library_name").stream().limit(1).anyMatch("peft"::equalsIgnoreCase);
        return tags.relationTo(model).or(() -> adapter ? Optional.of(Relation.ADAPTER) : Optional.empty());
    }
}
