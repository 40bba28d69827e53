package org.openweights.model;

import java.util.Optional;

/**
 * What a model is meant for, and what it is not.
 *
 * @param intended what it is meant for
 * @param limitations its limits, biases and risks
 * @since 0.1.0
 */
public record Usage(Optional<String> intended, Optional<String> limitations) {
    private static final Usage UNKNOWN = new Usage(Optional.empty(), Optional.empty());

    /** {@return the usage of a model of which nothing is known} */
    public static Usage unknown() {
        return UNKNOWN;
    }
}
