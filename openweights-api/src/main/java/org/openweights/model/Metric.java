package org.openweights.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A result of an evaluation.
 *
 * @param name what was measured, such as {@code accuracy}
 * @param value the result, as it was written; an empty string if only bounds are given
 * @param dataset the data set it was measured on
 * @param split the part of the data set
 * @param lowerBound the lower bound of its confidence interval, as it was written
 * @param upperBound the upper bound of its confidence interval, as it was written
 * @param threshold the decision threshold it was measured with, as it was written
 * @since 0.1.0
 */
public record Metric(
        String name,
        String value,
        Optional<String> dataset,
        Optional<String> split,
        Optional<String> lowerBound,
        Optional<String> upperBound,
        Optional<String> threshold) {
    /** Checks that every part is given. */
    public Metric {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(lowerBound, "lowerBound");
        Objects.requireNonNull(upperBound, "upperBound");
        Objects.requireNonNull(threshold, "threshold");
    }

    /**
     * Makes a result without a confidence interval and a threshold.
     *
     * @param name what was measured
     * @param value the result
     * @param dataset the data set it was measured on
     * @param split the part of the data set
     */
    public Metric(String name, String value, Optional<String> dataset, Optional<String> split) {
        this(name, value, dataset, split, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
