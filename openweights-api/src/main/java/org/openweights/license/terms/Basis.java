package org.openweights.license.terms;

/**
 * How it is known what a license says on a subject.
 *
 * @since 0.1.0
 */
public enum Basis {
    /** The text says it, in a clause that is named. */
    STATED,
    /** The text was read on this subject and says nothing. */
    SILENT,
    /** Nobody has read the text on this subject: nothing is known, not even that there is nothing. */
    UNREAD,
    /**
     * The text is not broken down; the license is OSI-approved, and the Open Source Definition guarantees it.
     *
     * @see <a href="https://opensource.org/osd">The Open Source Definition</a>
     */
    APPROVAL
}
