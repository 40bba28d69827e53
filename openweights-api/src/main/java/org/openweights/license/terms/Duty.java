package org.openweights.license.terms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the licensee must do.
 *
 * @param kind what is to be done
 * @param texts the words that are to be used, where the license prescribes them; where there are several, any one of them
 *     will do
 * @param models which of the licensed models it comes with, or empty for all
 * @param triggers what brings the duty about; never empty
 * @since 0.1.0
 */
public record Duty(Kind kind, List<String> texts, Optional<Modality> models, List<Trigger> triggers) {
    /** Copies the lists. */
    public Duty {
        texts = List.copyOf(texts);
        Objects.requireNonNull(models, "models");
        triggers = List.copyOf(triggers);
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("triggers must not be empty");
        }
    }

    /** {@return this duty, of models that all come with it} */
    Duty ofAllModels() {
        return new Duty(kind, texts, Optional.empty(), triggers);
    }

    /** What is to be done. */
    public enum Kind {
        /** Keep or give copyright, license or attribution notices. */
        NOTICE,
        /** Ship a notice with fixed words, in a file or in the copies. */
        NOTICE_FILE,
        /** State that, or what, was changed. */
        STATE_CHANGES,
        /** Display fixed words to the public. */
        DISPLAY,
        /** Begin the name of a derived model with fixed words. */
        NAME_PREFIX,
        /** Do not use the licensor's name for a derived model, or use another name. */
        NAME_CHANGE,
        /** Do not use the licensor's name to promote or endorse what is derived. */
        NO_ENDORSEMENT,
        /** Give credit in publications. */
        PUBLICATION_CREDIT,
        /** Document the model or the changes. */
        DOCUMENTATION,
        /** Offer the source, or the preferred form for changes. */
        SOURCE,
        /** Bind recipients by contract, or tell them of restrictions. */
        BIND_RECIPIENTS,
        /** Use the latest version with reasonable effort. */
        LATEST_VERSION,
        /** Indemnify the licensor. */
        INDEMNITY,
        /** Register with, or report to, the licensor. */
        REGISTRATION
    }

    /** What brings a duty about. */
    public enum Trigger {
        /** Any use. */
        USE,
        /** Giving unchanged copies to others. */
        DISTRIBUTION,
        /** Giving changed copies to others. */
        DISTRIBUTION_MODIFIED,
        /** Offering a product or service that contains it. */
        SERVICE,
        /** Training a model on its outputs. */
        TRAINING_ON_OUTPUTS,
        /** Publishing results. */
        PUBLICATION,
        /** Exceeding a size that the license names among its conditions. */
        ABOVE_SCALE
    }
}
