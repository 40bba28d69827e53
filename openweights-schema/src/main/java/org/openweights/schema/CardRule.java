package org.openweights.schema;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What is asked of any card, whatever its format.
 *
 * @since 0.1.0
 */
public enum CardRule implements Rule {
    /** The card is there. */
    MISSING(
            "OW-CARD-MISSING",
            Severity.ERROR,
            "The card is there.",
            "Check the path; for a directory, put a README.md into it."),
    /** The card can be read. */
    UNREADABLE(
            "OW-CARD-UNREADABLE",
            Severity.ERROR,
            "The card can be read from where it is.",
            "Check that it is a file and that you may read it."),
    /** The card is not too large. */
    TOO_LARGE(
            "OW-CARD-TOO-LARGE",
            Severity.ERROR,
            "The card is not larger than the limit.",
            "Check that it is a card, and not a weights or data file; else raise the limit on bytes."),
    /** The card is text in UTF-8. */
    ENCODING("OW-CARD-ENCODING", Severity.ERROR, "The card is text in UTF-8.", "Save the card in the encoding UTF-8."),
    /** The card is in a known format. */
    FORMAT_UNKNOWN(
            "OW-CARD-FORMAT",
            Severity.ERROR,
            "The card is in a known format.",
            "Give a card in one of the formats that are read."),
    /** The card is no license text. */
    LICENSE_TEXT(
            "OW-CARD-LICENSE-TEXT",
            Severity.ERROR,
            "The card is not the text of a license, which a file named LICENSE, COPYING or NOTICE holds.",
            "Give the README.md of the model; 'openweights identify' tells which license a text is."),
    /** The card is in one format, not two. */
    FORMAT_AMBIGUOUS(
            "OW-CARD-AMBIGUOUS",
            Severity.ERROR,
            "The card shows which format it is in.",
            "Add the marks of the format that is meant, or give the card the ending of its name, such as .md or .yaml."),
    /** What lies beside the card can be listed. */
    SIBLINGS(
            "OW-CARD-SIBLINGS",
            Severity.INFO,
            "The files beside the card, in the directory that was given, can be listed.",
            "Nothing is said of files that are missing; give a directory that holds the model and nothing else."),
    /** There are not more findings than are reported. */
    MORE_FINDINGS(
            "OW-CARD-MORE-FINDINGS",
            Severity.INFO,
            "There are not more findings than are reported.",
            "Mend what is reported, or raise the limit on findings.");

    private final Details details;

    CardRule(String code, Severity severity, String summary, String remedy) {
        this.details = new Details(
                code, severity, summary, remedy, Ground.INFERRED, "this library's own demand on what it reads");
    }

    @Override
    public Details details() {
        return details;
    }
}
