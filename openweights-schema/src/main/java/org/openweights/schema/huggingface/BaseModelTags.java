package org.openweights.schema.huggingface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.Relation;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/** The base models that tags name, as in {@code base_model:org/name} and {@code base_model:quantized:org/name}. */
final class BaseModelTags {
    private static final String MARK = "base_model:";

    private final Map<String, Tagged> byModel = new LinkedHashMap<>();

    /**
     * Makes what tags say; others are passed over.
     *
     * @param tags the tags: texts and lists of them
     */
    BaseModelTags(List<Node> tags) {
        tags.stream()
                .flatMap(BaseModelTags::texts)
                .flatMap(tag -> tagged(tag).stream())
                .forEach(tagged -> byModel.merge(folded(tagged.base().model()), tagged, Tagged::or));
    }

    /** What a tag names, and the relation to it. */
    private record Tagged(NamedBase base, Relation relation) {
        private Tagged or(Tagged other) {
            return relation == Relation.UNSTATED ? other : this;
        }
    }

    /**
     * {@return the base models, each once, but for those that are named elsewhere}
     *
     * @param models the names of those
     */
    List<NamedBase> beyond(List<String> models) {
        Set<String> named = models.stream().map(BaseModelTags::folded).collect(Collectors.toUnmodifiableSet());
        return byModel.entrySet().stream()
                .filter(tagged -> !named.contains(withoutWord(tagged.getKey())))
                .map(tagged -> tagged.getValue().base())
                .toList();
    }

    /** {@return the relation to a base model, if a tag states it} */
    Optional<Relation> relationTo(String model) {
        return Optional.ofNullable(byModel.get(folded(model)))
                .map(Tagged::relation)
                .filter(relation -> relation != Relation.UNSTATED);
    }

    /** The texts of tags; a blank behind the mark makes a mapping of one, which is what was meant all the same. */
    private static Stream<NamedBase> texts(Node tag) {
        if (tag instanceof Sequence list) {
            return list.items().stream().flatMap(BaseModelTags::texts);
        }
        if (tag instanceof Scalar scalar) {
            return Stream.of(new NamedBase(
                    scalar.text().strip(), tag.offset(), tag.pointer().toString()));
        }
        Mapping mapping = (Mapping) tag;
        return mapping.members().list().stream()
                .map(Member::key)
                .filter(key -> (key + ":").startsWith(MARK))
                .flatMap(key -> mapping.all(key).stream()
                        .flatMap(value -> NamedBase.in(value).stream())
                        .map(base -> new NamedBase(key + ":" + base.model(), base.offset(), base.pointer())));
    }

    /** A word that is no relation is part of the name, and makes it one that nobody knows. */
    private static Optional<Tagged> tagged(NamedBase tag) {
        if (!tag.model().startsWith(MARK)) {
            return Optional.empty();
        }
        String rest = tag.model().substring(MARK.length());
        int colon = rest.indexOf(':');
        Optional<Relation> relation = colon < 0 ? Optional.empty() : relation(rest.substring(0, colon));
        String model = relation.isPresent() ? rest.substring(colon + 1).strip() : rest.strip();
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tagged(
                        new NamedBase(model, tag.offset(), tag.pointer()), relation.orElse(Relation.UNSTATED)));
    }

    static Optional<Relation> relation(String word) {
        return Stream.of(Relation.values())
                .filter(relation -> relation.keyword().equals(word))
                .findFirst();
    }

    /** A word before the name, which is no relation, does not make it another model where that is named elsewhere. */
    private static String withoutWord(String model) {
        return model.substring(model.indexOf(':') + 1);
    }

    /** The Hub finds a model by its name in any case. */
    private static String folded(String model) {
        return model.toLowerCase(Locale.ROOT);
    }
}
