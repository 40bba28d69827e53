package org.openweights.spdx.merge;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a document to which a model is added, and what is told of the addition. */
public enum MergeRule implements Rule {
    /** The document is SPDX 3.0.1 JSON-LD. */
    DOCUMENT(
            "OW-SPDX-INTO-DOCUMENT",
            Severity.ERROR,
            "The document is SPDX 3.0.1 in JSON-LD, in UTF-8.",
            "Check it with 'openweights check'; nothing was written."),
    /** The document is not too large. */
    TOO_LARGE(
            "OW-SPDX-INTO-TOO-LARGE",
            Severity.ERROR,
            "The document is not larger than 256 MiB.",
            "Split it; nothing was written."),
    /** Identifiers do not clash. */
    SAME_ID(
            "OW-SPDX-INTO-SAME-ID",
            Severity.INFO,
            "An element that is added is not in the document, or in the store, yet.",
            "The one that is there is kept, and the other is not added."),
    /** There is one SpdxDocument. */
    ONE_DOCUMENT(
            "OW-SPDX-INTO-DOCUMENTS",
            Severity.WARNING,
            "The document has one SpdxDocument.",
            "The model is added to the first; remove the others."),
    /** A claim holds for what is added too. */
    CLAIM_WITHDRAWN(
            "OW-SPDX-INTO-CLAIM",
            Severity.WARNING,
            "The profiles that the document claims hold for what is added.",
            "It is not claimed any more; give the model what the profile demands, and add it again."),
    /** There is something to relate the model to. */
    ROOT(
            "OW-SPDX-INTO-ROOT",
            Severity.WARNING,
            "The document has an SpdxDocument, whose root element the model becomes or is related to.",
            "The model is added, and nothing says how it stands to the rest.");

    private final Details details;

    MergeRule(String code, Severity severity, String summary, String remedy) {
        this.details = new Details(
                code, severity, summary, remedy, Ground.INFERRED, "this library's own demand on what it adds to");
    }

    @Override
    public Details details() {
        return details;
    }
}
