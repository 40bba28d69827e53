package org.openweights.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Energy used in a phase of a model's life.
 *
 * @param phase the phase
 * @param quantity how much
 * @param unit in which unit
 * @since 0.1.0
 */
public record EnergyUse(Phase phase, BigDecimal quantity, Unit unit) {
    /** Checks that every part is given and the quantity is not negative. */
    public EnergyUse {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(unit, "unit");
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("quantity must not be negative: " + quantity);
        }
    }

    /** A phase of a model's life. */
    public enum Phase {
        /** Training. */
        TRAINING,
        /** Fine-tuning. */
        FINE_TUNING,
        /** Use. */
        INFERENCE
    }

    /** A unit of energy. */
    public enum Unit {
        /** Kilowatt hours. */
        KILOWATT_HOUR,
        /** Megajoules. */
        MEGAJOULE,
        /** Another unit. */
        OTHER
    }
}
