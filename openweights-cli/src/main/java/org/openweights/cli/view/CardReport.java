package org.openweights.cli.view;

import java.util.List;
import java.util.Optional;
import org.openweights.openness.Assessment;
import org.openweights.openness.Definition;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.schema.CardReading;

/**
 * All that the command has to say about a card.
 *
 * @param reading what the card says
 * @param license its license with what base models pass on, if the card could be read
 * @param assessments what the release amounts to, by each definition that was asked for
 */
public record CardReport(CardReading reading, Optional<EffectiveLicense> license, List<Assessment> assessments) {
    /** Copies the assessments. */
    public CardReport {
        assessments = List.copyOf(assessments);
    }

    /**
     * {@return the report on a card}
     *
     * @param reading what the card says
     * @param definitions by which to assess it
     */
    public static CardReport of(CardReading reading, List<Definition> definitions) {
        Knowledge knowledge = Knowledge.standard();
        return new CardReport(
                reading,
                reading.release().map(release -> EffectiveLicense.of(release, knowledge)),
                reading.release().stream()
                        .flatMap(release ->
                                definitions.stream().map(definition -> definition.assess(release, knowledge)))
                        .toList());
    }

    /** {@return whether anything could be read at all} */
    public boolean isReadable() {
        return reading.format().isPresent();
    }
}
