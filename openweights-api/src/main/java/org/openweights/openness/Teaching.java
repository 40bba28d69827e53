package org.openweights.openness;

import java.util.Optional;
import java.util.Set;
import org.openweights.license.License;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;

/**
 * What a license makes of a model that learned from the outputs of the licensed one.
 *
 * @param derives whether it counts as a derivative, and is under the license like one
 * @param restriction what stands against its existence, or against some use of it; whether that binds it is a question for a
 *     lawyer
 * @param unread whether nobody has read all that the license says of outputs
 */
record Teaching(boolean derives, Optional<Provision<OutputTerm>> restriction, boolean unread) {
    static final Set<OutputTerm> RESTRICTIONS =
            Set.of(OutputTerm.TRAINING_PROHIBITED, OutputTerm.TRAINING_COMPETING_PROHIBITED, OutputTerm.NON_COMMERCIAL);

    /** An OSI-approved license restricts no field of endeavor, so it leaves alone what is trained on outputs. */
    static Teaching of(License license) {
        Provisions<OutputTerm> outputs = license.terms().outputs();
        return new Teaching(
                outputs.first(term -> term == OutputTerm.TRAINING_DERIVES).isPresent(),
                outputs.first(RESTRICTIONS::contains),
                !outputs.complete() && !license.isOsiApproved());
    }
}
