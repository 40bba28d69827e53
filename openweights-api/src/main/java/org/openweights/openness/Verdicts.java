package org.openweights.openness;

import java.util.Optional;

/** What one definition finds out about one release. */
interface Verdicts {
    /** {@return the judgement on a criterion of the definition} */
    Judgement on(String criterion);

    /** {@return the class or tier that the release reaches, for definitions that have such} */
    default Optional<String> outcome() {
        return Optional.empty();
    }
}
