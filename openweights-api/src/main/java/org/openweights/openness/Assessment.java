package org.openweights.openness;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release amounts to by one definition.
 *
 * @param definition the definition
 * @param verdict whether it is met: the verdict on all required criteria
 * @param outcome the class or tier that the release reaches, for definitions that have such
 * @param criteria the verdict on each criterion, in the order of the definition
 * @since 0.1.0
 */
public record Assessment(
        DefinitionDetails definition, Verdict verdict, Optional<String> outcome, List<CriterionAssessment> criteria) {
    /** Copies the criteria. */
    public Assessment {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(outcome, "outcome");
        criteria = List.copyOf(criteria);
    }

    /**
     * {@return an assessment whose verdict is that on all required criteria}
     *
     * @param definition the definition
     * @param criteria the verdict on each criterion
     */
    public static Assessment of(DefinitionDetails definition, List<CriterionAssessment> criteria) {
        return of(definition, Optional.empty(), criteria);
    }

    /**
     * {@return an assessment whose verdict is that on all required criteria}
     *
     * @param definition the definition
     * @param outcome the class or tier that the release reaches
     * @param criteria the verdict on each criterion
     */
    public static Assessment of(
            DefinitionDetails definition, Optional<String> outcome, List<CriterionAssessment> criteria) {
        Verdict verdict = Verdict.all(criteria.stream()
                .filter(assessment -> assessment.criterion().required())
                .map(CriterionAssessment::verdict)
                .toList());
        return new Assessment(definition, verdict, outcome, criteria);
    }

    /**
     * {@return the verdict on a criterion}
     *
     * @param id the number of the criterion
     * @throws IllegalArgumentException if the definition has no such criterion
     */
    public CriterionAssessment of(String id) {
        return criteria.stream()
                .filter(assessment -> assessment.criterion().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("id must be a criterion of " + definition.id() + ": " + id));
    }

    /**
     * {@return the assessment in sentences, a paragraph for each criterion, each reason with its ground}
     *
     * <p>Paragraphs are separated by empty lines. The words may change from version to version.
     */
    public String explain() {
        return Explanation.of(this);
    }
}
