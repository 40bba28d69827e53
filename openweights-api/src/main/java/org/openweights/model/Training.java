package org.openweights.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a model was trained.
 *
 * @param information a description
 * @param hyperparameters the hyper-parameters, in the order of the card
 * @param carbonGrams the carbon emitted, in grams of CO2 equivalent
 * @param energy the energy used
 * @since 0.1.0
 */
public record Training(
        Optional<String> information,
        List<Property> hyperparameters,
        Optional<BigDecimal> carbonGrams,
        List<EnergyUse> energy) {
    private static final Training UNKNOWN = new Training(Optional.empty(), List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Training {
        hyperparameters = List.copyOf(hyperparameters);
        energy = List.copyOf(energy);
    }

    /** {@return the training of a model of which nothing is known} */
    public static Training unknown() {
        return UNKNOWN;
    }
}
