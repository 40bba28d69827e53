package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.List;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import tools.jackson.core.JsonGenerator;

/** What there is to say about a card or another document, and where. */
public final class FindingsView {
    private static final int INDENT = 2;
    private static final int START = 19;

    private final Page page;

    /**
     * Makes a view.
     *
     * @param page where to show it
     */
    public FindingsView(Page page) {
        this.page = page;
    }

    /** Those of a document with line and column; those of a file beside it with its name as well. */
    void show(String source, List<Finding> findings) {
        page.paragraph(0, Text.of(Style.STRONG, "Findings:").say(findings.isEmpty() ? "none" : count(findings)));
        findings.forEach(finding -> show(source, finding));
    }

    /** The findings in a list, and how many they are. */
    void list(String source, List<Finding> findings) {
        list(findings);
        page.line(Text.of(source + ":").say(count(findings)));
    }

    /**
     * Lists findings as compilers print theirs, each in one line, so that editors and CI servers can follow them.
     *
     * @param findings the findings
     */
    public void list(List<Finding> findings) {
        for (Finding finding : findings) {
            page.line(Text.of(finding.location() + ":")
                    .say(style(finding.severity()), finding.severity() + ":")
                    .say(finding.message())
                    .say(Style.QUIET, "[" + finding.code() + "]"));
        }
    }

    private void show(String source, Finding finding) {
        String place = finding.location().line() + ":" + finding.location().column();
        boolean elsewhere = !finding.location().source().equals(source);
        page.row(
                INDENT,
                Text.of(place).say(style(finding.severity()), finding.severity().toString()),
                START,
                Text.of(
                                elsewhere
                                        ? FileNames.beside(
                                                        source,
                                                        finding.location().source()) + ": " + finding.message()
                                        : finding.message())
                        .say(Style.QUIET, "[" + finding.code() + "]"));
    }

    /** The members of the JSON object that a finding is; the name of the file only if it is not the document's own. */
    static void members(JsonGenerator json, String document, Finding finding) {
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().toString());
        json.writeStringProperty("message", finding.message());
        json.writeNumberProperty("line", finding.location().line());
        json.writeNumberProperty("column", finding.location().column());
        json.writeStringProperty("pointer", finding.location().pointer());
        Json.member(json, "value", finding.value());
        String source = finding.location().source();
        if (!source.isEmpty() && !source.equals(document)) {
            json.writeStringProperty("source", source);
        }
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
        return counts.isEmpty() ? "no findings" : String.join(", ", counts);
    }

    static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.DOUBTFUL;
            case INFO -> Style.QUIET;
        };
    }
}
