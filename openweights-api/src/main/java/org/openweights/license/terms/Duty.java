package org.openweights.license.terms;

import java.util.List;
import java.util.Optional;

/**
 * Something that the licensee must do.
 *
 * @param kind what is to be done
 * @param text the words that are to be used, where the license prescribes them
 * @param triggers what brings the duty about; never empty
 * @since 0.1.0
 */
public record Duty(Kind kind, Optional<String> text, List<Trigger> triggers) {
    /** Copies the list. */
    public Duty {
        triggers = List.copyOf(triggers);
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("triggers must not be empty");
        }
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
