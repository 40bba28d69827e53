package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openweights.model.BaseModel;
import org.openweights.model.ComponentKind;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.validation.Finding;

/** Holds the text of a card against the rules for it. */
final class BodyRules {
    private static final String PLACEHOLDER = "more information needed";
    private static final Set<Relation> NOT_TRAINED = Set.of(Relation.MERGE, Relation.QUANTIZED, Relation.CONVERTED);

    private BodyRules() {}

    static List<Finding> findings(CardBody body, Metadata metadata, ModelRelease release) {
        List<Finding> findings = new ArrayList<>();
        if (metadata.isRead()) {
            trainingData(body, release, findings);
        }
        placeholders(body, findings);
        return findings;
    }

    private static void trainingData(CardBody body, ModelRelease release, List<Finding> findings) {
        boolean described =
                release.component(ComponentKind.TRAINING_DATA_DESCRIPTION).isPresent()
                        || !release.datasets().isEmpty();
        boolean trained = release.baseModels().stream().map(BaseModel::relation).noneMatch(NOT_TRAINED::contains);
        if (!described && trained) {
            HuggingFaceRule rule = HuggingFaceRule.TRAINING_DATA;
            String message = "The card does not tell what data the model was trained on. " + rule.remedy();
            findings.add(Finding.of(rule, message, body.location(0)));
        }
    }

    /** One finding for all of them: the template has dozens. */
    private static void placeholders(CardBody body, List<Finding> findings) {
        MarkdownText text = body.text();
        int first = -1;
        int more = -1;
        for (int i = 0; i < text.lines(); i++) {
            if (text.kind(i) == Kind.TEXT && indexOfPlaceholder(text.line(i)) >= 0) {
                first = first < 0 ? i : first;
                more++;
            }
        }
        if (first >= 0) {
            findings.add(placeholder(body, text.line(first), more));
        }
    }

    private static Finding placeholder(CardBody body, Line line, int more) {
        HuggingFaceRule rule = HuggingFaceRule.PLACEHOLDER;
        int start = indexOfPlaceholder(line);
        String value = line.text().substring(start, start + PLACEHOLDER.length());
        String others = more == 0 ? "" : more == 1 ? " and in one more line" : " and in " + more + " more lines";
        return Finding.of(
                rule,
                "'" + value + "' is left from the template here" + others + ". " + rule.remedy(),
                body.location(line.offset() + start),
                value);
    }

    private static int indexOfPlaceholder(Line line) {
        String text = line.text();
        for (int i = 0; i + PLACEHOLDER.length() <= text.length(); i++) {
            char first = text.charAt(i);
            if ((first == 'm' || first == 'M') && text.regionMatches(true, i, PLACEHOLDER, 0, PLACEHOLDER.length())) {
                return i;
            }
        }
        return -1;
    }
}
