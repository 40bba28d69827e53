package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openweights.license.License;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;

/** What a license allows and obliges to, in a few lines. */
final class TermsSummary {
    private static final int INDENT = 4;
    private static final int START = 16;

    private final Page page;

    TermsSummary(Page page) {
        this.page = page;
    }

    void show(License license) {
        LicenseTerms terms = license.terms();
        if (license.reading().extent() == License.Reading.Extent.NONE) {
            row("Not read", Text.of("Nobody has read this text yet: what it allows and asks for is not known."));
            return;
        }
        showRights(terms);
        rows("You must", Statements.duties(license));
        rows("Not for", Statements.restrictions(license));
        rows("Excluded", Statements.conditions(license));
        showFreedoms(terms);
        rows("Passes on", Statements.passingOn(terms));
        rows("Outputs", Statements.each(terms.outputs()));
        rows("Over time", Statements.each(terms.stability()));
        showGaps(terms);
    }

    private void showRights(LicenseTerms terms) {
        Map<String, List<Right>> groups = new LinkedHashMap<>();
        terms.rights()
                .forEach((right, fact) -> groups.computeIfAbsent(label(fact), key -> new ArrayList<>())
                        .add(right));
        List.of("You may", "Limited", "Unclear", "You may not").forEach(label -> {
            List<Right> rights = groups.getOrDefault(label, List.of());
            if (label.equals("Limited")) {
                showLimited(terms, rights);
            } else if (!rights.isEmpty()) {
                row(label, listed(terms, rights));
            }
        });
        List<Right> silent = groups.getOrDefault("Not said", List.of());
        if (!silent.isEmpty()) {
            row(
                    "Not said",
                    Text.of(Statements.listed(silent.stream().map(Words::of).toList(), " or ")));
        }
    }

    private static String label(Fact<Permission> fact) {
        return fact.value()
                .map(permission -> switch (permission.extent()) {
                    case GRANTED -> "You may";
                    case LIMITED -> "Limited";
                    case UNCLEAR -> "Unclear";
                    case WITHHELD -> "You may not";
                })
                .orElse(fact.basis() == Basis.SILENT ? "Not said" : "Not read");
    }

    private void showLimited(LicenseTerms terms, List<Right> rights) {
        Map<String, List<Right>> byLimits = new LinkedHashMap<>();
        for (Right right : rights) {
            String limits = Statements.limits(terms.right(right).value().orElseThrow());
            byLimits.computeIfAbsent(limits, key -> new ArrayList<>()).add(right);
        }
        String label = "Limited";
        for (Map.Entry<String, List<Right>> group : byLimits.entrySet()) {
            row(label, listed(terms, group.getValue()).say("-").say(group.getKey()));
            label = "";
        }
    }

    /** Rights in a row; a clause that gives several of them stands behind the last. */
    private static Text listed(LicenseTerms terms, List<Right> rights) {
        Text text = new Text();
        for (int i = 0; i < rights.size(); i++) {
            Fact<Permission> fact = terms.right(rights.get(i));
            boolean last = i == rights.size() - 1;
            boolean close = last || !terms.right(rights.get(i + 1)).clause().equals(fact.clause());
            boolean cited = close && fact.clause().isPresent();
            text.say(Words.of(rights.get(i)) + (last || cited ? "" : ","));
            if (cited) {
                Clause clause = fact.clause().get();
                text.say(Style.QUIET, "[" + clause + "]" + (last ? "" : ","));
            }
        }
        return text;
    }

    private void rows(String label, List<Statement> statements) {
        String next = label;
        for (Statement statement : statements) {
            row(next, statement.text());
            next = "";
        }
    }

    /** That nothing is barred is worth a line; other silence is not. */
    private void showFreedoms(LicenseTerms terms) {
        boolean anyUse = terms.useRestrictions().complete()
                && terms.useRestrictions().items().isEmpty();
        boolean anybody = terms.licenseeConditions().complete()
                && terms.licenseeConditions().items().isEmpty();
        if (anyUse || anybody) {
            row(
                    "Free",
                    Text.of((anyUse ? "for any use" : "")
                            + (anyUse && anybody ? ", " : "")
                            + (anybody ? "for anybody" : "")));
        }
    }

    /** What nobody has looked at is said. */
    private void showGaps(LicenseTerms terms) {
        List<String> gaps = new ArrayList<>();
        terms.rights().forEach((right, fact) -> {
            if (fact.basis() == Basis.UNREAD) {
                gaps.add("whether you may " + Words.of(right));
            }
        });
        gap(gaps, terms.duties(), "duties");
        gap(gaps, terms.useRestrictions(), "barred uses");
        gap(gaps, terms.licenseeConditions(), "who is excluded");
        gap(gaps, terms.passesOn(), "what passes on");
        gap(gaps, terms.outputs(), "outputs");
        gap(gaps, terms.stability(), "changes over time");
        if (!gaps.isEmpty()) {
            row("Not read", Text.of(Style.DOUBTFUL, String.join(", ", gaps)));
        }
    }

    private static void gap(List<String> gaps, Provisions<?> provisions, String subject) {
        if (!provisions.complete()) {
            gaps.add(provisions.items().isEmpty() ? subject : "all " + subject);
        }
    }

    private void row(String label, Text text) {
        page.row(INDENT, Text.of(Style.STRONG, label), START, text);
    }
}
