package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.List;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** What there is to say about a card, and where. */
final class FindingsView {
    private static final int INDENT = 2;
    private static final int START = 22;

    private final Page page;

    FindingsView(Page page) {
        this.page = page;
    }

    void show(List<Finding> findings) {
        page.paragraph(0, Text.of(Style.STRONG, "Findings:").say(count(findings)));
        findings.forEach(this::show);
    }

    private void show(Finding finding) {
        String place = finding.location().line() + ":" + finding.location().column();
        page.hang(
                INDENT,
                Text.of(place).say(style(finding.severity()), finding.severity().toString()),
                START,
                Text.of(finding.message()).say(Style.QUIET, "[" + finding.code() + "]"));
    }

    /** How many of each severity, as in {@code 1 error, 2 warnings}. */
    static String count(List<Finding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity + (count == 1 || severity == Severity.INFO ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "none" : String.join(", ", counts);
    }

    static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.DOUBTFUL;
            case INFO -> Style.QUIET;
        };
    }
}
