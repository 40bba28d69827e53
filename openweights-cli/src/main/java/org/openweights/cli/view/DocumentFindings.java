package org.openweights.cli.view;

import org.openweights.validation.ValidationReport;

/**
 * What there is to say about a document that is not a card.
 *
 * @param source the name of the document
 * @param report what there is to say
 */
public record DocumentFindings(String source, ValidationReport report) {
    /**
     * Lists the findings as compilers list theirs.
     *
     * @param page where to show them
     */
    public void show(Page page) {
        new FindingsView(page).list(source, report.findings());
    }

    /** {@return the findings as one JSON object in one line} */
    public String toJson() {
        return Json.object(json -> {
            json.writeStringProperty("source", source);
            json.writeBooleanProperty("valid", report.isValid());
            Json.objects(json, "findings", report.findings(), finding -> FindingsView.members(json, source, finding));
        });
    }
}
