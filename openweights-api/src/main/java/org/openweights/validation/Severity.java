package org.openweights.validation;

import java.util.Locale;

/**
 * How much a finding matters.
 *
 * <p>Ordered from the gravest to the lightest.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** The document is wrong: those who read it refuse it or misunderstand it. */
    ERROR,
    /** The document is accepted, but says something doubtful or leaves out what matters. */
    WARNING,
    /** Something worth knowing. */
    INFO;

    /** {@return the name in lower case, as reports print it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
