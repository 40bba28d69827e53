package org.openweights.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A result of an evaluation.
 *
 * @param name what was measured, such as {@code accuracy}
 * @param value the result, as it was written
 * @param dataset the data set it was measured on
 * @param split the part of the data set
 * @since 0.1.0
 */
public record Metric(String name, String value, Optional<String> dataset, Optional<String> split) {
    /** Checks that name and value are given. */
    public Metric {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(split, "split");
    }
}
