package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;

/** Holds the text of a card against the rules for it. */
final class BodyRules {
    private static final String PLACEHOLDER = "more information needed";
    static final String PLACEHOLDER_END = "needed";
    private static final Set<Relation> NOT_TRAINED = Set.of(Relation.MERGE, Relation.QUANTIZED, Relation.CONVERTED);

    private BodyRules() {}

    static List<Finding> findings(CardBody body, Metadata metadata, ModelRelease release) {
        List<Finding> findings = new ArrayList<>();
        if (metadata.isRead()) {
            trainingData(body, metadata, release, findings);
            license(body, release, findings);
        }
        placeholders(body, findings);
        return findings;
    }

    private static void trainingData(CardBody body, Metadata metadata, ModelRelease release, List<Finding> findings) {
        boolean described =
                release.component(ComponentKind.TRAINING_DATA_DESCRIPTION).isPresent()
                        || release.datasets().stream().anyMatch(set -> set.role() != Role.EVALUATION);
        boolean trained = release.baseModels().stream().map(BaseModel::relation).noneMatch(NOT_TRAINED::contains);
        boolean meant = MetadataRules.misspelled(metadata).containsValue("datasets");
        if (!described && trained && !meant && !TrainingDataWords.areIn(body.text())) {
            HuggingFaceRule rule = HuggingFaceRule.TRAINING_DATA;
            String message = "The card does not tell what data the model was trained on. " + rule.remedy();
            findings.add(Finding.of(rule, message, body.location(0)));
        }
    }

    /** One finding of each kind: they are about the license, not about the sentence. */
    private static void license(CardBody body, ModelRelease release, List<Finding> findings) {
        LicenseDeclaration declared = release.license().declaration().withRemarks(List.of());
        if (declared.isEmpty() || LicenseFields.isContradicted(declared)) {
            return;
        }
        List<ProseRemarks.Remark> remarks = ProseRemarks.on(declared, body).stream()
                .filter(remark -> ProseRemarks.contradicts(remark, declared))
                .toList();
        String by = release.license().medium() == Medium.METADATA ? "the metadata '" : "another section '";
        remarks.stream()
                .filter(remark -> remark.section().isPresent())
                .findFirst()
                .ifPresent(remark -> findings.add(otherLicense(remark, by + declared + "'", body)));
        remarks.stream()
                .filter(remark -> remark.section().isEmpty())
                .findFirst()
                .ifPresent(remark -> findings.add(restriction(remark, declared, body)));
    }

    private static Finding otherLicense(ProseRemarks.Remark remark, String other, CardBody body) {
        HuggingFaceRule rule = HuggingFaceRule.LICENSE_SECTION;
        String message = "The section '" + remark.section().orElseThrow() + "' names '" + remark.words() + "', and "
                + other + ". Neither governs: neither is the license itself. " + rule.remedy();
        return Finding.of(rule, message, body.location(remark.offset()), remark.words());
    }

    private static Finding restriction(ProseRemarks.Remark remark, LicenseDeclaration declared, CardBody body) {
        HuggingFaceRule rule = HuggingFaceRule.LICENSE_RESTRICTED;
        String message = "'" + Excerpt.of(remark.words()) + "' restricts what the license '" + declared + "' allows. "
                + rule.remedy();
        return Finding.of(rule, message, body.location(remark.offset()), remark.words());
    }

    /** One finding for all of them: the template has dozens. */
    private static void placeholders(CardBody body, List<Finding> findings) {
        List<Line> lines = body.lines(TextSign.PLACEHOLDER).stream()
                .filter(line -> line.kind() == Kind.TEXT && indexOfPlaceholder(line.text()) >= 0)
                .toList();
        if (!lines.isEmpty()) {
            findings.add(placeholder(body, lines.get(0), lines.size() - 1));
        }
    }

    /** {@return whether the last word of a placeholder is that of one} */
    static boolean endsPlaceholder(String card, int at) {
        return isPlaceholder(card, at + PLACEHOLDER_END.length() - PLACEHOLDER.length());
    }

    private static Finding placeholder(CardBody body, Line line, int more) {
        HuggingFaceRule rule = HuggingFaceRule.PLACEHOLDER;
        int start = indexOfPlaceholder(line.text());
        String value = line.text().substring(start, start + PLACEHOLDER.length());
        String others = more == 0 ? "" : more == 1 ? " and in one more line" : " and in " + more + " more lines";
        return Finding.of(
                rule,
                "'" + value + "' is left from the template here" + others + ". " + rule.remedy(),
                body.location(line.offset() + start),
                value);
    }

    private static int indexOfPlaceholder(String text) {
        int last = text.length() - PLACEHOLDER.length();
        for (int at = 0; at <= last; at++) {
            if (isPlaceholder(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPlaceholder(String text, int at) {
        return text.regionMatches(true, at, PLACEHOLDER, 0, PLACEHOLDER.length());
    }
}
