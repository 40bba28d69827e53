package org.openweights.model;

/**
 * How a model is derived from another.
 *
 * @since 0.1.0
 */
public enum Relation {
    /** Trained further, from the weights of the base. */
    FINETUNE("finetune"),
    /** Additional weights that are used with the base. */
    ADAPTER("adapter"),
    /** Weights of several models combined. */
    MERGE("merge"),
    /** The weights of the base in a smaller number format. */
    QUANTIZED("quantized"),
    /** Trained to imitate the base. */
    DISTILLED("distilled"),
    /** The weights of the base in another file format. */
    CONVERTED("converted"),
    /** Trained on outputs of the base. */
    TRAINED_ON_OUTPUTS("trained-on-outputs"),
    /** Derived in a way that is not stated. */
    UNSTATED("unstated");

    private final String keyword;

    Relation(String keyword) {
        this.keyword = keyword;
    }

    /** {@return the relation as cards and reports write it} */
    public String keyword() {
        return keyword;
    }
}
