package org.openweights.openness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.openweights.model.BaseModel;
import org.openweights.model.HubRepository;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;

/**
 * Cards of base models, held against the base models that a release names, and those that these cards name in turn.
 *
 * <p>A card is that of a base model if both have the same name, lead to the same repository of the Hub or to the same location;
 * else, if the card says no namespace, as titles do not, where its name is that of a single base model without the
 * namespace. Names are compared without regard to case.
 *
 * @param models knows the base models by the names that the release uses
 * @param unmatched the cards that are those of no base model
 * @since 0.1.0
 */
public record BaseModelCards(ModelLookup models, List<ModelRelease> unmatched) {
    /** The surest first. */
    private static final List<BiPredicate<BaseModel, Identity>> SAME = List.of(
            (base, card) -> base.model().equalsIgnoreCase(card.name()),
            BaseModelCards::isSameRepository,
            BaseModelCards::isSameLocation);

    /** Copies the list. */
    public BaseModelCards {
        Objects.requireNonNull(models, "models");
        unmatched = List.copyOf(unmatched);
    }

    /**
     * {@return what cards say of the base models of a release}
     *
     * @param release the release
     * @param cards what the cards describe; the first one of a base model counts
     */
    public static BaseModelCards of(ModelRelease release, Collection<ModelRelease> cards) {
        List<ModelRelease> left = new ArrayList<>(cards);
        Map<String, KnownModel> known = new HashMap<>();
        List<BaseModel> bases = release.baseModels();
        while (!bases.isEmpty() && !left.isEmpty()) {
            List<BaseModel> next = new ArrayList<>();
            for (BaseModel base : bases) {
                List<BaseModel> generation = bases;
                card(base, generation, left).ifPresent(card -> {
                    left.remove(card);
                    known.putIfAbsent(key(base.model()), KnownModel.of(named(base.model(), card)));
                    next.addAll(card.baseModels());
                });
            }
            bases = next;
        }
        Map<String, KnownModel> found = Map.copyOf(known);
        return new BaseModelCards(model -> Optional.ofNullable(found.get(key(model))), left);
    }

    private static Optional<ModelRelease> card(BaseModel base, List<BaseModel> generation, List<ModelRelease> cards) {
        for (BiPredicate<BaseModel, Identity> same : SAME) {
            for (ModelRelease card : cards) {
                if (same.test(base, card.identity())) {
                    return Optional.of(card);
                }
            }
        }
        return cards.stream()
                .filter(card -> isTitle(base, card.identity()))
                .filter(card -> generation.stream()
                                .filter(other -> isTitle(other, card.identity()))
                                .map(other -> key(other.model()))
                                .distinct()
                                .count()
                        == 1)
                .findFirst();
    }

    private static boolean isSameRepository(BaseModel base, Identity card) {
        Optional<String> id = base.reference()
                .flatMap(HubRepository::at)
                .map(HubRepository::id)
                .or(() -> Optional.of(base.model()).filter(HubRepository::isQualifiedId));
        return Stream.concat(
                        card.location().stream(), card.references().stream().filter(place -> place.startsWith("pkg:")))
                .flatMap(place -> HubRepository.at(place).stream())
                .filter(repository -> repository.kind() == HubRepository.Kind.MODEL)
                .anyMatch(repository ->
                        id.filter(repository.id()::equalsIgnoreCase).isPresent());
    }

    private static boolean isSameLocation(BaseModel base, Identity card) {
        return base.reference().isPresent() && base.reference().equals(card.location());
    }

    /** A title has blanks where the name of a repository has hyphens. */
    private static boolean isTitle(BaseModel base, Identity card) {
        return card.name().indexOf('/') < 0
                && words(base.model().substring(base.model().lastIndexOf('/') + 1))
                        .equals(words(card.name()));
    }

    private static String words(String name) {
        return key(name).replace(" ", "").replace("-", "").replace("_", "");
    }

    /** Where the release and the card have two names for the model, the one of the release leads to it. */
    private static ModelRelease named(String name, ModelRelease card) {
        return card.withIdentity(card.identity().withName(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
