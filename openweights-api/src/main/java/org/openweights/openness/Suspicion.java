package org.openweights.openness;

import java.util.Objects;
import org.openweights.license.LicenseDeclaration;

/**
 * A hint in the name of a model that it is derived from another: never proof, and never a statement of its license.
 *
 * @param word the word in the name
 * @param base the models that are suspected to be the base, as a pattern in which {@code *} is any run of characters
 * @param license the license of those
 * @param source where that license is known from
 * @since 0.1.0
 */
public record Suspicion(String word, String base, LicenseDeclaration license, String source) {
    /** Checks that every part is given. */
    public Suspicion {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(source, "source");
    }
}
