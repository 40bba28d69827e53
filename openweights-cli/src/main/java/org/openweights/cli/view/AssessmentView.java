package org.openweights.cli.view;

import java.util.List;
import java.util.Locale;
import org.openweights.openness.Assessment;
import org.openweights.openness.CriterionAssessment;
import org.openweights.openness.Reason;
import org.openweights.openness.Verdict;

/** What a release amounts to by a definition, criterion by criterion. */
final class AssessmentView {
    private static final int INDENT = 2;
    private static final int START = 19;

    private final Page page;
    private final int reasons;

    /**
     * Makes a view.
     *
     * @param page where to show it
     * @param reasons how many reasons to show for each criterion
     */
    AssessmentView(Page page, int reasons) {
        this.page = page;
        this.reasons = reasons;
    }

    void show(Assessment assessment) {
        Text title = Text.of(Style.STRONG, assessment.definition().title() + ":")
                .say(style(assessment.verdict()), Words.of(assessment.verdict()).toUpperCase(Locale.ROOT));
        assessment.outcome().ifPresent(outcome -> title.say("(" + outcome + ")"));
        page.title(
                title,
                Text.of(
                        Style.QUIET,
                        assessment.definition().owner() + ", "
                                + assessment.definition().version()));
        assessment.criteria().forEach(this::show);
    }

    private void show(CriterionAssessment criterion) {
        Text label = Text.of(Style.STRONG, criterion.criterion().id())
                .say(style(criterion.verdict()), Words.of(criterion.verdict()));
        Text text = Text.of(criterion.criterion().title() + (criterion.reasons().isEmpty() ? "" : ":"));
        List<Reason> all = criterion.reasons();
        all.stream().limit(reasons).forEach(reason -> text.say(reason(reason)));
        if (all.size() > reasons) {
            text.say(Style.QUIET, "(and " + (all.size() - reasons) + " more)");
        }
        page.row(INDENT, label, START, text);
        if (!criterion.missing().isEmpty()) {
            page.paragraph(START, Text.of(Style.DOUBTFUL, "Missing:").say(String.join("; ", criterion.missing())));
        }
    }

    private static Text reason(Reason reason) {
        Text text = Text.of(reason.text());
        reason.clause().ifPresent(clause -> text.say(Style.QUIET, "[" + clause + "]"));
        reason.model().ifPresent(model -> text.say("(from " + model + ")"));
        reason.location().ifPresent(location -> text.say(Style.QUIET, "(line " + location.line() + ")"));
        return text;
    }

    private static Style style(Verdict verdict) {
        return switch (verdict) {
            case MET -> Style.GOOD;
            case NOT_MET -> Style.BAD;
            case UNDETERMINED, CONDITIONAL -> Style.DOUBTFUL;
            case NOT_APPLICABLE -> Style.QUIET;
        };
    }
}
