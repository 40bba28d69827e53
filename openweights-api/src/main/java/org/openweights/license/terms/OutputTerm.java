package org.openweights.license.terms;

/**
 * What a license says of the model's outputs.
 *
 * @since 0.1.0
 */
public enum OutputTerm {
    /** The user owns the outputs, or the licensor claims none. */
    USER_OWNS,
    /** The licensor owns the outputs. */
    LICENSOR_OWNS,
    /** The license puts no restriction or obligation on the outputs. */
    UNRESTRICTED,
    /** Outputs may be used to train other models. */
    TRAINING_ALLOWED,
    /** A model trained on outputs must bear a name or display. */
    TRAINING_NAMING,
    /** A model trained on outputs counts as a derivative. */
    TRAINING_DERIVES,
    /** Outputs may not be used to train or improve other models. */
    TRAINING_PROHIBITED,
    /** Outputs may not be used to train models that compete with the licensor's. */
    TRAINING_COMPETING_PROHIBITED,
    /** Outputs are bound to non-commercial use. */
    NON_COMMERCIAL,
    /** Outputs must respect the use restrictions. */
    USE_RESTRICTIONS
}
