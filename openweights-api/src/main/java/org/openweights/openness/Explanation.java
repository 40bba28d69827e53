package org.openweights.openness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.expression.LicenseId;
import org.openweights.license.terms.Clause;
import org.openweights.validation.SourceLocation;

/** Says an assessment in sentences. */
final class Explanation {
    private final Assessment assessment;
    private final List<String> paragraphs = new ArrayList<>();

    private Explanation(Assessment assessment) {
        this.assessment = assessment;
    }

    static String of(Assessment assessment) {
        Explanation explanation = new Explanation(assessment);
        explanation.addSummary();
        assessment.criteria().forEach(explanation::add);
        explanation.paragraphs.add("This is a summary of facts and of how they are read. It is not legal advice.");
        return String.join("\n\n", explanation.paragraphs);
    }

    private void addSummary() {
        DefinitionDetails definition = assessment.definition();
        StringBuilder text = new StringBuilder();
        String title = "'" + definition.title() + "' (" + definition.owner() + ", version " + definition.version()
                + " of " + definition.date() + ")";
        text.append(
                switch (assessment.verdict()) {
                    case MET -> "The release meets every required criterion of " + title + ".";
                    case CONDITIONAL ->
                        "The release meets the required criteria of " + title
                                + " on conditions that a person has to judge.";
                    case UNDETERMINED ->
                        "Whether the release meets the required criteria of " + title
                                + " cannot be told: evidence is missing.";
                    case NOT_MET -> "The release does not meet the required criteria of " + title + ".";
                    case NOT_APPLICABLE -> title + " does not apply to the release.";
                });
        assessment
                .outcome()
                .ifPresent(
                        outcome -> text.append(" It reaches: ").append(outcome).append('.'));
        if (!definition.reading().isEmpty()) {
            text.append(" It is read as follows. ").append(definition.reading()).append('.');
        }
        paragraphs.add(text.toString());
    }

    private void add(CriterionAssessment assessed) {
        Criterion criterion = assessed.criterion();
        StringBuilder text = new StringBuilder(criterion.id())
                .append(" (")
                .append(criterion.title())
                .append(criterion.required() ? ") " : ", optional) ")
                .append(
                        switch (assessed.verdict()) {
                            case MET -> "is met.";
                            case CONDITIONAL -> "is met on a condition.";
                            case UNDETERMINED -> "cannot be determined.";
                            case NOT_MET -> "is not met.";
                            case NOT_APPLICABLE -> "does not apply.";
                        });
        grounds(assessed.reasons()).forEach((ground, models) -> text.append(' ').append(ground.sentence(models)));
        if (!assessed.missing().isEmpty()) {
            text.append(" To decide it, one has to know: ")
                    .append(String.join("; ", assessed.missing()))
                    .append('.');
        }
        paragraphs.add(text.toString());
    }

    /** What is told of a reason once, though several base models may give it. */
    private record Ground(
            String text, Optional<LicenseId> license, Optional<Clause> clause, Optional<SourceLocation> location) {
        String sentence(List<String> models) {
            List<String> grounds = new ArrayList<>();
            license.ifPresent(id -> grounds.add(id.text()));
            clause.ifPresent(place -> grounds.add(Wording.of(place)));
            if (!models.isEmpty()) {
                grounds.add("inherited from " + String.join(", ", models));
            }
            location.ifPresent(place -> grounds.add(place.source().isEmpty() ? "line " + place.line() : "" + place));
            String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            return sentence + (grounds.isEmpty() ? "" : " (" + String.join("; ", grounds) + ")") + ".";
        }
    }

    private static Map<Ground, List<String>> grounds(List<Reason> reasons) {
        Map<Ground, List<String>> grounds = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            Ground ground = new Ground(reason.text(), reason.license(), reason.clause(), reason.location());
            List<String> models = grounds.computeIfAbsent(ground, key -> new ArrayList<>());
            reason.model().ifPresent(models::add);
        }
        return grounds;
    }
}
