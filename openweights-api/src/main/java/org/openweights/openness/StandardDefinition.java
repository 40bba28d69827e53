package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openweights.model.ModelRelease;

/**
 * A definition that is part of the library.
 *
 * @param details which definition this is
 * @param criteria its criteria
 * @param judging how a release is judged by them
 */
record StandardDefinition(DefinitionDetails details, List<Criterion> criteria, Function<Inquiry, Verdicts> judging)
        implements Definition {
    StandardDefinition {
        criteria = List.copyOf(criteria);
    }

    @Override
    public Assessment assess(ModelRelease release, Knowledge knowledge) {
        return assess(new Inquiry(release, knowledge));
    }

    Assessment assess(Inquiry inquiry) {
        Verdicts verdicts = judging.apply(inquiry);
        List<CriterionAssessment> assessed = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            assessed.add(verdicts.on(criterion.id()).on(criterion));
        }
        return Assessment.of(details, verdicts.outcome(), assessed);
    }
}
