package org.openweights.license.terms;

/**
 * In which way the text of the license, or its notices, must reach a recipient.
 *
 * <p>Ordered from the lightest to the heaviest.
 *
 * @since 0.1.0
 */
public enum NoticeDelivery {
    /** Nothing has to be delivered. */
    NONE_NEEDED,
    /** A copy or a reference, such as a URL, suffices. */
    BY_REFERENCE,
    /** The text must be made available. */
    MAKE_AVAILABLE,
    /** A copy must go along. */
    COPY
}
