package org.openweights.openness;

import java.util.Objects;
import java.util.Optional;

/** Asks one lookup first, and then another. */
record ModelLookups(ModelLookup first, ModelLookup second) implements ModelLookup {
    ModelLookups {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public Optional<KnownModel> find(String model) {
        return first.find(model).or(() -> second.find(model));
    }

    @Override
    public Optional<Suspicion> suspect(String model) {
        return first.suspect(model).or(() -> second.suspect(model));
    }
}
