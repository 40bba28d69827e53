package org.openweights.cli.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openweights.openness.Assessment;
import org.openweights.openness.CriterionAssessment;
import org.openweights.openness.DefinitionDetails;
import org.openweights.openness.Reason;
import org.openweights.openness.Verdict;
import org.openweights.validation.SourceLocation;

/** What a release amounts to by a definition, criterion by criterion. */
final class AssessmentView {
    private static final int INDENT = 2;
    private static final int START = 19;

    private final Page page;
    private final String source;
    private final boolean full;
    private final Map<Why, String> told = new HashMap<>();

    /**
     * Makes a view.
     *
     * @param page where to show it
     * @param source the name of the card
     * @param full whether to show all reasons, rather than the first
     */
    AssessmentView(Page page, String source, boolean full) {
        this.page = page;
        this.source = source;
        this.full = full;
    }

    void show(Assessment assessment) {
        DefinitionDetails definition = assessment.definition();
        String verdict = Words.of(assessment.verdict()).toUpperCase(Locale.ROOT);
        Text title = Text.of(Style.STRONG, definition.title() + ":").say(style(assessment.verdict()), verdict);
        assessment.outcome().ifPresent(outcome -> title.say("(" + outcome + ")"));
        page.title(title, Text.of(Style.QUIET, definition.owner() + ", " + definition.version()));
        if (full && !definition.reading().isEmpty()) {
            page.paragraph(INDENT, Text.of(Style.QUIET, definition.reading() + "."));
        }
        told.clear();
        assessment.criteria().forEach(this::show);
    }

    private void show(CriterionAssessment criterion) {
        Text label = Text.of(Style.STRONG, criterion.criterion().id())
                .say(style(criterion.verdict()), Words.of(criterion.verdict()));
        if (full) {
            showAll(label, criterion);
        } else {
            showFirst(label, criterion);
        }
    }

    private void showAll(Text label, CriterionAssessment criterion) {
        page.row(INDENT, label, START, Text.of(criterion.criterion().title()));
        reasons(criterion.reasons()).forEach(reason -> page.bullet(START, new Text(), START, reason));
        criterion
                .missing()
                .forEach(missing -> page.bullet(START, new Text(), START, missing(criterion.verdict(), missing)));
    }

    private void showFirst(Text label, CriterionAssessment criterion) {
        String title = criterion.criterion().title();
        Why why = new Why(criterion.verdict(), criterion.reasons(), criterion.missing());
        String before = told.putIfAbsent(why, criterion.criterion().id());
        if (before != null) {
            page.row(INDENT, label, START, Text.of(title + ": as " + before));
            return;
        }
        List<Text> reasons = reasons(criterion.reasons());
        Text text = Text.of(title + (reasons.isEmpty() ? "" : ":"));
        reasons.stream().limit(1).forEach(text::say);
        if (reasons.size() > 1) {
            text.say(Style.QUIET, "(and " + (reasons.size() - 1) + " more)");
        }
        page.row(INDENT, label, START, text);
        if (!criterion.missing().isEmpty()) {
            page.paragraph(START, missing(criterion.verdict(), String.join("; ", criterion.missing())));
        }
    }

    private static Text missing(Verdict verdict, String what) {
        return Text.of(Style.DOUBTFUL, verdict == Verdict.CONDITIONAL ? "It depends on" : "Missing:")
                .say(what);
    }

    private List<Text> reasons(List<Reason> reasons) {
        return Ground.of(reasons).stream().map(this::reason).toList();
    }

    private String place(SourceLocation location) {
        boolean inCard = location.source().equals(source);
        return "(" + (inCard ? "" : FileNames.beside(source, location.source()) + ", ") + "line " + location.line()
                + ")";
    }

    private Text reason(Ground ground) {
        Text text = Text.of(ground.text());
        ground.clause().ifPresent(clause -> text.say(Style.QUIET, "[" + clause + "]"));
        ground.location().ifPresent(location -> text.say(Style.QUIET, place(location)));
        if (!ground.models().isEmpty()) {
            text.say((ground.own() ? "(also from " : "(from ") + String.join(", ", ground.models()) + ")");
        }
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

    private record Why(Verdict verdict, List<Reason> reasons, List<String> missing) {}
}
