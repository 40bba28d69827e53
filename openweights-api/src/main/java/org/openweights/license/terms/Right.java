package org.openweights.license.terms;

/**
 * A thing that a license may let its licensee do.
 *
 * @since 0.1.0
 */
public enum Right {
    /** To run the model or to use the material. */
    USE,
    /** To change it, fine-tuning included. */
    MODIFY,
    /** To give unchanged copies to others. */
    DISTRIBUTE,
    /** To give changed copies to others. */
    DISTRIBUTE_MODIFIED,
    /** To grant the rights to others in one's own name. */
    SUBLICENSE,
    /** To offer it to others as a hosted service. */
    HOST,
    /** To do so for commercial ends. */
    COMMERCIAL_USE,
    /** To train another model on its outputs. */
    DISTIL
}
