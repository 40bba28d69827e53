package org.openweights.cli.view;

import java.util.List;
import org.openweights.directory.DescribedModel;
import org.openweights.openness.Assessment;
import org.openweights.openness.Definition;
import org.openweights.openness.EffectiveLicense;

/**
 * What the command has to say about a model.
 *
 * @param model the model
 * @param license the license that holds for it, with what base models pass on
 * @param assessments what it amounts to under that license, by each definition that was asked for
 */
public record ModelReport(DescribedModel model, EffectiveLicense license, List<Assessment> assessments) {
    /** Copies the assessments. */
    public ModelReport {
        assessments = List.copyOf(assessments);
    }

    /**
     * {@return the report on a model}
     *
     * @param model the model
     * @param definitions by which to assess it
     */
    static ModelReport of(DescribedModel model, List<Definition> definitions) {
        return new ModelReport(
                model, model.license(), definitions.stream().map(model::assess).toList());
    }
}
