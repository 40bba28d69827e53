package org.openweights.spdx;

import org.openweights.spdx.graph.Document;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What SPDX 3.0.1 asks of a release beyond what its format enforces.
 *
 * @since 0.1.0
 */
public enum SpdxRule implements Rule {
    /** The model has a version. */
    VERSION(
            "OW-SPDX-VERSION",
            Severity.WARNING,
            "The AI profile demands the version of a model.",
            "Name the version, or the revision of the repository.",
            Ground.DOCUMENTED,
            Source.AI_PACKAGE,
            Document.Profile.AI),
    /** The model has a supplier. */
    SUPPLIER(
            "OW-SPDX-SUPPLIER",
            Severity.WARNING,
            "The AI profile demands who supplies a model.",
            "Name the person or organization that distributes it.",
            Ground.DOCUMENTED,
            Source.AI_PACKAGE,
            Document.Profile.AI),
    /** The model has a release time. */
    RELEASE_TIME(
            "OW-SPDX-RELEASE-TIME",
            Severity.WARNING,
            "The AI profile demands when a model was released.",
            "Give the date of the release, or of its last change.",
            Ground.DOCUMENTED,
            Source.AI_PACKAGE,
            Document.Profile.AI),
    /** The model can be had from somewhere. */
    DOWNLOAD_LOCATION(
            "OW-SPDX-DOWNLOAD-LOCATION",
            Severity.WARNING,
            "The AI profile demands where a model can be had.",
            "Give the URL from which it can be downloaded.",
            Ground.DOCUMENTED,
            Source.AI_PACKAGE,
            Document.Profile.AI),
    /** Base models have what models have. */
    BASE_MODEL(
            "OW-SPDX-BASE-MODEL",
            Severity.INFO,
            "The AI profile demands of a base model what it demands of the model.",
            "A card has no place for it: give the release of the base model to claim the profile.",
            Ground.DOCUMENTED,
            Source.AI_PACKAGE,
            Document.Profile.AI),
    /** Data sets have origin and dates. */
    DATASET(
            "OW-SPDX-DATASET",
            Severity.INFO,
            "The Dataset profile demands who made a data set, when it was made and released, and where it can be had.",
            "Give what is missing, as the canonical JSON of a release can; hardly another format has a place for it.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Dataset profile, class DatasetPackage, external properties restrictions",
            Document.Profile.DATASET),
    /** The document has a creation time. */
    CREATED(
            "OW-SPDX-CREATED",
            Severity.WARNING,
            "A document says when it was made.",
            "Give the creation time; 1970-01-01T00:00:00Z stands in its place.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Core profile, class CreationInfo, property created",
            Document.Profile.CORE),
    /** The release time can be written. */
    TIME(
            "OW-SPDX-TIME",
            Severity.WARNING,
            "A release time lies in the years 0 to 9999.",
            "Correct the date; it is left out.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Core profile, data type DateTime",
            Document.Profile.AI),
    /** The location of the model is a URI. */
    LOCATION(
            "OW-SPDX-LOCATION",
            Severity.WARNING,
            "The location of a model is an absolute URI.",
            "Give the whole URL, scheme included; it is left out.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Software profile, property downloadLocation",
            Document.Profile.AI),
    /** A card that is given as that of a base model is one. */
    BASE_CARD(
            "OW-SPDX-BASE-CARD",
            Severity.WARNING,
            "A card that is given as that of a base model is that of one which the model names, and the only one.",
            "Name the base model in the card of the model, or give its card with its name or place on the Hub.",
            Ground.INFERRED,
            "a card that is matched with nothing says nothing in the document",
            Document.Profile.CORE),
    /** A file is listed once. */
    FILE(
            "OW-SPDX-FILE",
            Severity.WARNING,
            "A release lists each file once.",
            "Correct the list; what it says of the file first is written.",
            Ground.INFERRED,
            "a file has one size and one digest",
            Document.Profile.CORE),
    /** A number can be written. */
    NUMBER(
            "OW-SPDX-NUMBER",
            Severity.WARNING,
            "A quantity is written with at most 40 digits.",
            "Correct the quantity; it is left out.",
            Ground.INFERRED,
            "XML Schema 1.1 part 2, section 3.3.3: readers of xsd:decimal may refuse more than 16 digits",
            Document.Profile.CORE),
    /** A model is not its own base. */
    OWN_BASE(
            "OW-SPDX-OWN-BASE",
            Severity.WARNING,
            "A model is not derived from itself.",
            "Name the model that it is derived from; the relation is left out.",
            Ground.INFERRED,
            "SPDX 3.0.1, Core profile, relationship type descendantOf",
            Document.Profile.CORE);

    private final Document.Profile profile;

    private final Details details;

    SpdxRule(
            String code,
            Severity severity,
            String summary,
            String remedy,
            Ground ground,
            String source,
            Document.Profile profile) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
        this.profile = profile;
    }

    @Override
    public Details details() {
        return details;
    }

    /** The profile that a document with such a breach does not claim; every document claims the core. */
    Document.Profile profile() {
        return profile;
    }

    private static final class Source {
        private static final String AI_PACKAGE =
                "SPDX 3.0.1, AI profile, class AIPackage, external properties restrictions";

        private Source() {}
    }
}
