package org.openweights.spdx;

import java.util.stream.Collectors;
import org.openweights.openness.Assessment;
import org.openweights.openness.CriterionAssessment;
import org.openweights.openness.DefinitionDetails;
import org.openweights.spdx.graph.Annotation;
import org.openweights.spdx.graph.ElementId;

/**
 * Maps an assessment: a line for the definition, and one for each criterion.
 *
 * <p>The reasons are left out. They name places in the card, which whoever gets the document does not hold.
 */
final class AssessmentMapping {
    private AssessmentMapping() {}

    static Annotation map(ElementId model, Assessment assessment, Elements elements) {
        DefinitionDetails definition = assessment.definition();
        String outcome =
                assessment.outcome().map(reached -> "; it reaches: " + reached).orElse("");
        String head = definition.title() + " (" + definition.id() + "), version " + definition.version() + ": "
                + Text.words(assessment.verdict()) + outcome;
        String criteria = assessment.criteria().stream()
                .map(AssessmentMapping::line)
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
        return new Annotation(
                elements.id(ElementId.Kind.ANNOTATION, definition.id(), definition.version()),
                model,
                Text.clean(head + criteria));
    }

    private static String line(CriterionAssessment assessed) {
        String optional = assessed.criterion().required() ? "" : " (optional)";
        return assessed.criterion().id() + ", " + assessed.criterion().title() + optional + ": "
                + Text.words(assessed.verdict());
    }
}
