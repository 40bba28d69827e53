package org.openweights.license.terms;

/**
 * What a license grants of patents.
 *
 * @since 0.1.0
 */
public enum PatentTerm {
    /** An express patent license. */
    GRANTED,
    /** A grant under intellectual property or other rights at large, patents not named. */
    BROAD,
    /** A grant under copyright, or another right that is named, and no other. */
    COPYRIGHT_ONLY,
    /** Patents are expressly not licensed. */
    EXCLUDED
}
