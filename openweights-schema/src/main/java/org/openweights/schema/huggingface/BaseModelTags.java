package org.openweights.schema.huggingface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.HubRepository;
import org.openweights.model.Relation;
import org.openweights.schema.source.Node.Scalar;

/** The base models that tags name, as in {@code base_model:org/name} and {@code base_model:quantized:org/name}. */
final class BaseModelTags {
    private static final String MARK = "base_model:";

    private final Map<String, Tagged> byModel = new LinkedHashMap<>();

    /**
     * Makes what tags say; others are passed over.
     *
     * @param tags the tags
     */
    BaseModelTags(List<Scalar> tags) {
        tags.stream()
                .flatMap(tag -> tagged(tag).stream())
                .forEach(tagged -> byModel.merge(folded(tagged.model()), tagged, Tagged::or));
    }

    /**
     * A base model that a tag names.
     *
     * @param model its name
     * @param relation the relation to it
     * @param tag the tag
     */
    record Tagged(String model, Relation relation, Scalar tag) {
        private Tagged or(Tagged other) {
            return relation == Relation.UNSTATED ? other : this;
        }
    }

    /**
     * {@return the base models, each once, but for those that are named elsewhere}
     *
     * @param models the names of those
     */
    List<Tagged> beyond(List<String> models) {
        Set<String> named = models.stream().map(BaseModelTags::folded).collect(Collectors.toUnmodifiableSet());
        return byModel.entrySet().stream()
                .filter(tagged -> !named.contains(tagged.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@return the relation to a base model, if a tag states it} */
    Optional<Relation> relationTo(String model) {
        return Optional.ofNullable(byModel.get(folded(model)))
                .map(Tagged::relation)
                .filter(relation -> relation != Relation.UNSTATED);
    }

    private static Optional<Tagged> tagged(Scalar tag) {
        String text = tag.text().strip();
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        String rest = text.substring(MARK.length());
        int colon = rest.indexOf(':');
        Optional<Relation> relation = colon < 0 ? Optional.of(Relation.UNSTATED) : relation(rest.substring(0, colon));
        String model = rest.substring(colon + 1);
        return relation.filter(known -> HubRepository.isId(model)).map(known -> new Tagged(model, known, tag));
    }

    private static Optional<Relation> relation(String word) {
        return Stream.of(Relation.values())
                .filter(relation -> relation.keyword().equals(word))
                .findFirst();
    }

    /** The Hub finds a model by its name in any case. */
    private static String folded(String model) {
        return model.toLowerCase(Locale.ROOT);
    }
}
