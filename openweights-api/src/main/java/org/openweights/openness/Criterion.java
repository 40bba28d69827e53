package org.openweights.openness;

import java.util.Objects;

/**
 * One thing that a definition asks.
 *
 * @param id the number within the definition, such as {@code R3}
 * @param title what it asks, in a few words
 * @param text what it asks, in our own words
 * @param required whether the definition requires it, rather than only names it
 * @since 0.1.0
 */
public record Criterion(String id, String title, String text, boolean required) {
    /** Checks that every part is given. */
    public Criterion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }
}
