package org.openweights.license;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.expression.LicenseExpression;

/**
 * A license keyword of the Hugging Face Hub.
 *
 * @param keyword the keyword, as the Hub writes it
 * @param status whether the Hub accepts it
 * @param title what the Hub calls the license
 * @param meaning what it means, where that is not one license of the catalog by that name
 * @see <a href="https://huggingface.co/docs/hub/repositories-licenses">Licenses on the Hub</a>
 * @since 0.1.0
 */
public record HuggingFaceKeyword(String keyword, Status status, String title, Optional<Meaning> meaning) {
    /** Checks that every part is given. */
    public HuggingFaceKeyword {
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** Whether the Hub accepts a keyword. */
    public enum Status {
        /** It does. */
        CURRENT,
        /** It did once. */
        HISTORIC,
        /** It was proposed and is not accepted yet. */
        PROPOSED
    }

    /**
     * What a keyword means that is not simply the name of a license.
     *
     * @param expression what it means
     * @param grade how well it says so
     * @param alternatives what else it could mean
     * @param reason why, in words
     */
    public record Meaning(
            LicenseExpression expression, ResolutionGrade grade, List<LicenseExpression> alternatives, String reason) {
        /** Copies the alternatives. */
        public Meaning {
            alternatives = List.copyOf(alternatives);
        }
    }
}
