package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.List;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** Findings as they come to light, up to a limit. */
final class Findings {
    private static final int MAX_TEXT = 120;

    private final String source;
    private final int limit;
    private final List<Finding> findings = new ArrayList<>();
    private long more;

    Findings(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** A text that is short enough for a message. */
    static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end) + "…";
    }

    void add(AiProfileRule rule, String what, SourceLocation place) {
        add(Finding.of(rule, what + " " + rule.remedy(), place));
    }

    void add(AiProfileRule rule, String what, SourceLocation place, String value) {
        add(Finding.of(rule, what + " " + rule.remedy(), place, value));
    }

    void add(AiProfileRule rule, Severity severity, String what, SourceLocation place, String value) {
        Finding finding = Finding.of(rule, what + " " + rule.remedy(), place, value);
        add(new Finding(finding.code(), severity, finding.message(), place, finding.value()));
    }

    private void add(Finding finding) {
        if (findings.size() < limit) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    void clear() {
        findings.clear();
        more = 0;
    }

    ValidationReport report() {
        List<Finding> all = new ArrayList<>(findings);
        if (more > 0) {
            AiProfileRule rule = AiProfileRule.MORE_FINDINGS;
            all.add(Finding.of(
                    rule, "There are " + more + " more findings. " + rule.remedy(), SourceLocation.startOf(source)));
        }
        return new ValidationReport(all);
    }
}
