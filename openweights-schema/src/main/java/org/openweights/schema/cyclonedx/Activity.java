package org.openweights.schema.cyclonedx;

import java.util.Optional;
import org.openweights.model.EnergyUse.Phase;

/**
 * What energy was used for, in the words of CycloneDX 1.6 that a release has a place for.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">energyConsumption.activity</a>
 */
enum Activity {
    TRAINING("training", Phase.TRAINING),
    FINE_TUNING("fine-tuning", Phase.FINE_TUNING),
    INFERENCE("inference", Phase.INFERENCE);

    private final String keyword;
    private final Phase phase;

    Activity(String keyword, Phase phase) {
        this.keyword = keyword;
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    /** {@return whether its carbon is the carbon of training} */
    boolean isTraining() {
        return phase != Phase.INFERENCE;
    }

    static Optional<Activity> of(String keyword) {
        for (Activity activity : values()) {
            if (activity.keyword.equals(keyword)) {
                return Optional.of(activity);
            }
        }
        return Optional.empty();
    }
}
