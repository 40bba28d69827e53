package org.openweights.openness;

import java.util.List;
import java.util.Optional;

/**
 * The definitions of openness that are part of the library.
 *
 * @since 0.1.0
 */
public final class Definitions {
    private Definitions() {}

    /** {@return all definitions} */
    public static List<Definition> all() {
        return List.of();
    }

    /**
     * {@return a definition}
     *
     * @param id its identifier, such as {@code open-weights}
     */
    public static Optional<Definition> find(String id) {
        return all().stream()
                .filter(definition -> definition.details().id().equals(id))
                .findFirst();
    }
}
