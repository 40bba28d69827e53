package org.openweights.cli.view;

import java.util.List;
import java.util.Optional;
import org.openweights.directory.DescribedModel;
import org.openweights.directory.ModelReading;
import org.openweights.openness.Assessment;
import org.openweights.openness.Definition;
import org.openweights.openness.EffectiveLicense;

/**
 * All that the command has to say about a card.
 *
 * @param reading what the card and the files beside it say
 * @param license the license that holds by them, with what base models pass on
 * @param assessments what the release amounts to under that license, by each definition that was asked for
 */
public record CardReport(ModelReading reading, Optional<EffectiveLicense> license, List<Assessment> assessments) {
    /** Copies the assessments. */
    public CardReport {
        assessments = List.copyOf(assessments);
    }

    /**
     * {@return the report on a card}
     *
     * @param reading what the card and the files beside it say
     * @param definitions by which to assess it
     */
    public static CardReport of(ModelReading reading, List<Definition> definitions) {
        return new CardReport(
                reading,
                reading.model().map(DescribedModel::license),
                reading.model().stream()
                        .flatMap(model -> definitions.stream().map(model::assess))
                        .toList());
    }
}
