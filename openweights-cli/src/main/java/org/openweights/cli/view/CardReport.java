package org.openweights.cli.view;

import java.util.List;
import org.openweights.directory.ModelReading;
import org.openweights.openness.Definition;

/**
 * All that the command has to say about a card.
 *
 * @param reading what the card and the files beside it say
 * @param models what there is to say about each model that the card describes
 */
public record CardReport(ModelReading reading, List<ModelReport> models) {
    /** Copies the models. */
    public CardReport {
        models = List.copyOf(models);
    }

    /**
     * {@return the report on a card}
     *
     * @param reading what the card and the files beside it say
     * @param definitions by which to assess each model
     */
    public static CardReport of(ModelReading reading, List<Definition> definitions) {
        return new CardReport(
                reading,
                reading.models().stream()
                        .map(model -> ModelReport.of(model, definitions))
                        .toList());
    }
}
