package org.openweights.schema.reading;

import java.math.BigDecimal;
import java.util.Optional;

/** What training a model can emit; what lies outside is most often of another unit. */
public final class Carbon {
    /** Grams that a graphics processor of 300 W does not even emit in a second. */
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /** Grams in 100,000 metric tons. */
    private static final BigDecimal MOST = new BigDecimal("1e11");

    private Carbon() {}

    /**
     * {@return {@code less} or {@code more} if a training cannot emit so little or so much; zero is no matter of the unit}
     *
     * @param grams the amount in grams of CO2
     */
    public static Optional<String> beyond(BigDecimal grams) {
        if (grams.signum() > 0 && grams.compareTo(LEAST) < 0) {
            return Optional.of("less");
        }
        return grams.compareTo(MOST) > 0 ? Optional.of("more") : Optional.empty();
    }
}
