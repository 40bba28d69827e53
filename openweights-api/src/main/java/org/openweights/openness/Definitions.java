package org.openweights.openness;

import java.util.List;
import java.util.Optional;

/**
 * The definitions of openness that are part of the library.
 *
 * @since 0.1.0
 */
public final class Definitions {
    private static final Definition OPEN_WEIGHTS = new OpenWeightsDefinition(false);

    private Definitions() {}

    /** {@return the Open Weights Definition, its R8 read disjunctively: notices or weights by reference} */
    public static Definition openWeights() {
        return OPEN_WEIGHTS;
    }

    /** {@return the Open Weights Definition, its R8 read strictly: notices by reference} */
    public static Definition openWeightsStrict() {
        return new OpenWeightsDefinition(true);
    }

    /** {@return all definitions, in the reading that is the default} */
    public static List<Definition> all() {
        return List.of(OPEN_WEIGHTS);
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
