package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.license.Annotation;
import org.openweights.license.License;
import org.openweights.license.LicenseDocument;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.StabilityTerm;

/** A license, as the answers to what somebody asks who is about to ship a model. */
final class LicenseView {
    private static final int INDENT = 2;
    private static final int START = 14;
    private static final int ANSWER = 35;
    private static final List<Right> QUESTIONS = List.of(
            Right.USE,
            Right.COMMERCIAL_USE,
            Right.MODIFY,
            Right.DISTRIBUTE,
            Right.DISTRIBUTE_MODIFIED,
            Right.SUBLICENSE,
            Right.HOST,
            Right.DISTIL);

    private final Page page;

    LicenseView(Page page) {
        this.page = page;
    }

    void show(License license) {
        page.gap();
        page.title(
                Text.of(Style.STRONG, license.name()),
                Text.of(Style.QUIET, license.id().text()));
        page.paragraph(0, origin(license));
        if (!license.comment().isEmpty()) {
            page.paragraph(0, Text.of(license.comment()));
        }
        if (license.reading().extent() != License.Reading.Extent.NONE) {
            showRights(license.terms());
            showTerms(license);
        }
        page.gap();
        showDocuments(license);
    }

    private static Text origin(License license) {
        List<String> parts = new ArrayList<>();
        if (!license.steward().isEmpty()) {
            parts.add(license.steward());
        }
        license.date().ifPresent(parts::add);
        Text text = Text.of(parts.isEmpty() ? "" : String.join(", ", parts) + ".")
                .say(Words.of(license.reading().extent()));
        for (Annotation annotation : license.annotations()) {
            String opinion = annotation.authority() + (annotation.favorable() ? ": approved" : ": not approved");
            text.say(opinion + " (as of " + annotation.date() + ").");
        }
        return text;
    }

    private void showRights(LicenseTerms terms) {
        page.gap();
        page.paragraph(0, Text.of(Style.STRONG, "May I"));
        for (Right right : QUESTIONS) {
            answer(
                    Words.of(right, "question"),
                    Statements.permission(terms.right(right)).full());
        }
        answer("rename what I derive?", renaming(terms));
    }

    private static Text renaming(LicenseTerms terms) {
        List<Statement> duties = terms
                .duties()
                .where(duty -> duty.kind() == Duty.Kind.NAME_PREFIX || duty.kind() == Duty.Kind.NAME_CHANGE)
                .stream()
                .map(Statements::duty)
                .toList();
        if (duties.isEmpty()) {
            return Text.of(terms.duties().complete() ? "the text asks nothing of names" : Words.of(Basis.UNREAD));
        }
        Text text = Text.of("you must");
        duties.forEach(duty -> text.say(duty.text()));
        return text;
    }

    private void showTerms(License license) {
        LicenseTerms terms = license.terms();
        String silent = Words.of(Basis.SILENT);
        page.gap();
        subject("Not for", terms.useRestrictions(), Statements.restrictions(license), "no use is barred");
        subject("Excluded", terms.licenseeConditions(), Statements.conditions(license), "nobody");
        subject("You must", terms.duties(), Statements.duties(license), "do nothing");
        subject("Passes on", terms.passesOn(), Statements.each(terms.passesOn()), "nothing");
        subject("Outputs", terms.outputs(), Statements.each(terms.outputs()), silent);
        subject("Over time", terms.stability(), stability(license), silent);
        row("Patents", Statements.fact(terms.patents()).full());
        row("Trademarks", Statements.fact(terms.trademarks()).full());
        row("Lawsuits", Statements.fact(terms.litigation()).full());
    }

    /** What it says of its own changes, or where it is silent, of those of its documents. */
    private static List<Statement> stability(License license) {
        List<Statement> statements =
                new ArrayList<>(Statements.each(license.terms().stability()));
        boolean said = license.terms()
                .stability()
                .first(term -> term == StabilityTerm.LICENSE_CHANGEABLE || term == StabilityTerm.POLICY_CHANGEABLE)
                .isPresent();
        if (!said) {
            license.documents().stream()
                    .flatMap(document -> changes(document).stream())
                    .forEach(statements::add);
        }
        return statements;
    }

    private static Optional<Statement> changes(LicenseDocument document) {
        Fact<Boolean> changeable = document.changeable();
        return changeable
                .value()
                .map(can -> Statement.of(
                        "the licensor " + (can ? "can" : "cannot") + " change the " + document.title(),
                        changeable.clause(),
                        changeable.note()));
    }

    private void subject(String label, Provisions<?> provisions, List<Statement> statements, String none) {
        String next = label;
        for (Statement statement : statements) {
            page.bullet(INDENT, Text.of(Style.STRONG, next), START, statement.full());
            next = "";
        }
        if (!provisions.complete()) {
            String gap = statements.isEmpty() ? Words.of(Basis.UNREAD) : "perhaps more: the text was read in part";
            row(next, Text.of(Style.DOUBTFUL, Statements.noted(provisions, gap)));
        } else if (statements.isEmpty()) {
            row(next, Text.of(Statements.noted(provisions, none)));
        }
    }

    private void showDocuments(License license) {
        for (LicenseDocument document : license.documents()) {
            row(
                    Words.of(document.role()),
                    Text.of(document.title()).say(document.url().orElse("")));
        }
        License.Reading reading = license.reading();
        if (!reading.source().isEmpty()) {
            String source = reading.note().isEmpty() ? reading.source() : reading.source() + ".";
            row("Source", Text.of(source).say(reading.note()));
        }
    }

    private void answer(String question, Text text) {
        page.row(INDENT, Text.of(question), ANSWER, text);
    }

    private void row(String label, Text text) {
        page.row(INDENT, Text.of(Style.STRONG, label), START, text);
    }
}
