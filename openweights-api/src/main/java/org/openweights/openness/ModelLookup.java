package org.openweights.openness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openweights.model.ModelRelease;

/**
 * Knows models by name: under which license their weights are published, and what they are derived from.
 *
 * <p>An embedding tool gives its own to answer for models that the library does not know, or knows differently.
 * Implementations are safe for use by many threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ModelLookup {
    /**
     * {@return what is known of a model, empty if nothing is}
     *
     * @param model the name, with the namespace where it has one, as in {@code org/model}
     */
    Optional<KnownModel> find(String model);

    /**
     * {@return which base the mere name of a model makes one suspect, empty if none}
     *
     * @param model the name, with the namespace where it has one, as in {@code org/model}
     */
    default Optional<Suspicion> suspect(String model) {
        return Optional.empty();
    }

    /**
     * {@return a lookup that asks this one first, and then another}
     *
     * @param other the other
     */
    default ModelLookup orElse(ModelLookup other) {
        return new ModelLookups(this, other);
    }

    /**
     * {@return a lookup among releases, by their names without regard to case}
     *
     * <p>That is how a tool which holds the cards of base models makes their licenses and their facts known. Where releases and
     * cards name models differently, {@link BaseModelCards} holds them against each other.
     *
     * @param releases the releases; the first one of a name counts
     */
    static ModelLookup of(Collection<ModelRelease> releases) {
        Map<String, KnownModel> models = new HashMap<>();
        releases.forEach(release ->
                models.putIfAbsent(release.identity().name().toLowerCase(Locale.ROOT), KnownModel.of(release)));
        return model -> Optional.ofNullable(models.get(model.toLowerCase(Locale.ROOT)));
    }

    /** {@return the lookup in the table that is part of the library} */
    static ModelLookup standard() {
        return KnownModels.standard();
    }
}
