package org.openweights.license.terms;

/**
 * What a model takes and gives, as far as licenses tell models apart by it.
 *
 * @since 0.1.0
 */
public enum Modality {
    /** Text goes in, and text comes out. */
    TEXT_ONLY,
    /** Something other than text goes in or comes out, such as images. */
    MULTIMODAL
}
