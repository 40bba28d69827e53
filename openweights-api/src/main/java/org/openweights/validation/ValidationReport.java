package org.openweights.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that there is to say about a document, in the order of the document.
 *
 * @param findings the findings; sorted by line, column, severity and code
 * @since 0.1.0
 */
public record ValidationReport(List<Finding> findings) {
    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().source())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    /** Sorts the findings. */
    public ValidationReport {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(IN_ORDER);
        findings = List.copyOf(sorted);
    }

    /** {@return whether there is no finding of severity {@link Severity#ERROR}} */
    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * {@return the findings of a severity}
     *
     * @param severity the severity
     */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
