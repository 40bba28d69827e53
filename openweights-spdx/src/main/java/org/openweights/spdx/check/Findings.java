package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** Findings as they come to light, up to a limit. Each names the element where it is. */
final class Findings {
    private static final int MAX_TEXT = 120;

    private final String source;
    private final int limit;
    private final List<Pending> findings = new ArrayList<>();
    private long more;

    Findings(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** A finding whose element may be known only later. */
    private record Pending(AiProfileRule rule, Severity severity, String what, Place place, Optional<String> value) {
        Finding finding() {
            Optional<String> element = place.owner().id();
            String in = element.filter(id -> !what.contains(quoted(id)))
                    .map(id -> "In " + quoted(id) + ": ")
                    .orElse("");
            return new Finding(
                    rule.code(), severity, in + what + " " + rule.remedy(), place.location(), value.or(() -> element));
        }
    }

    /** A text that is short enough for a message. */
    static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end) + "…";
    }

    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    /** Adds a finding at which no value but the element is at fault. */
    void add(AiProfileRule rule, String what, Place place) {
        add(new Pending(rule, rule.severity(), what, place, Optional.empty()));
    }

    void add(AiProfileRule rule, String what, Place place, String value) {
        add(rule, rule.severity(), what, place, value);
    }

    void add(AiProfileRule rule, Severity severity, String what, Place place, String value) {
        add(new Pending(rule, severity, what, place, Optional.of(value)));
    }

    private void add(Pending finding) {
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
        List<Finding> all = new ArrayList<>();
        findings.forEach(pending -> all.add(pending.finding()));
        if (more > 0) {
            AiProfileRule rule = AiProfileRule.MORE_FINDINGS;
            all.add(Finding.of(
                    rule, "There are " + more + " more findings. " + rule.remedy(), SourceLocation.startOf(source)));
        }
        return new ValidationReport(all);
    }
}
