package org.openweights.schema.spdx3;

import org.openweights.schema.jsonschema.Breach;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** What is asked of an SPDX 3 document that tells of a model. */
enum Spdx3Rule implements Rule {
    VERSION(
            "OW-SPDX3-VERSION",
            Severity.ERROR,
            "The context of the document is that of SPDX 3.0.",
            "Write the document by SPDX 3.0.1, with the context 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, chapter Model and serializations"),
    TYPE(
            "OW-SPDX3-TYPE",
            Severity.ERROR,
            "A property has the type that the standard gives it; one that can have several values is a list.",
            "The standard takes nothing else.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    REQUIRED(
            "OW-SPDX3-REQUIRED",
            Severity.ERROR,
            "An object of the graph says of which class it is, and has what its class needs: an element its identifier and who"
                    + " said it when, a relationship what it relates, a data set the kinds of its data.",
            "Add it.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    VALUE(
            "OW-SPDX3-VALUE",
            Severity.ERROR,
            "A value is one of those that the standard allows.",
            "The standard allows nothing else.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    NO_MODEL(
            "OW-SPDX3-NO-MODEL",
            Severity.WARNING,
            "The document has an AI package.",
            "Add an element of the class 'ai_AIPackage', or read a document that has one.",
            Ground.INFERRED,
            "without a model there is no release to tell of"),
    SEVERAL_MODELS(
            "OW-SPDX3-SEVERAL-MODELS",
            Severity.INFO,
            "The AI packages of the document are the one that it is about, and those that it is derived from.",
            "Make the one that it is about its root element, if that is another.",
            Ground.INFERRED,
            "every model of a document is read, checked and assessed; what takes one release takes the first"),
    NO_LICENSE(
            "OW-SPDX3-NO-LICENSE",
            Severity.WARNING,
            "A relationship 'hasDeclaredLicense' says which license the model declares.",
            "Add a relationship 'hasDeclaredLicense' from the model to a license expression.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, AI profile, conformance"),
    CONCLUDED(
            "OW-SPDX3-CONCLUDED",
            Severity.INFO,
            "The license that somebody concluded is the one that the model declares.",
            "Find out why: base models may pass on more than is declared. Only what is declared is read.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Licensing profile, hasConcludedLicense"),
    ONLY_CONCLUDED(
            "OW-SPDX3-ONLY-CONCLUDED",
            Severity.WARNING,
            "The license is what a model or data set declares, not only what somebody concluded.",
            "Ask the supplier for the license before you rely on it, and add 'hasDeclaredLicense'.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Licensing profile, hasConcludedLicense: a conclusion is that of the document's author"),
    DATASET_LICENSE(
            "OW-SPDX3-DATASET-LICENSE",
            Severity.WARNING,
            "A data set that the model may have been trained on declares its license.",
            "Add a relationship 'hasDeclaredLicense' from the data set to a license expression.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Dataset profile, conformance"),
    EXPRESSION(
            "OW-SPDX3-LICENSE",
            Severity.WARNING,
            "A license can be read as an SPDX license expression.",
            "Write a license expression, or licenses of the expanded licensing profile that make one.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, profiles SimpleLicensing and ExpandedLicensing; annex License expressions"),
    ENERGY(
            "OW-SPDX3-ENERGY",
            Severity.WARNING,
            "An amount of energy is zero or more, of at most 50 digits.",
            "Write the amount that was measured; until then it is not read.",
            Ground.INFERRED,
            "the standard takes any decimal number; nothing uses less than no energy"),
    METRIC_EMPTY(
            "OW-SPDX3-METRIC-EMPTY",
            Severity.WARNING,
            "A metric has the value that was measured.",
            "Add 'value' to the entry, or remove it.",
            Ground.INFERRED,
            "a dictionary entry may lack its value; a metric without one says nothing"),
    REFERENCE(
            "OW-SPDX3-REFERENCE",
            Severity.WARNING,
            "What a model, or a license, refers to stands in the document.",
            "Add the element that is meant to '@graph'.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Core profile, class ExternalMap: what is not there is external"),
    DUPLICATE_ID(
            "OW-SPDX3-DUPLICATE-ID",
            Severity.ERROR,
            "An identifier is that of one element.",
            "Give one of the two another 'spdxId'; a license that several elements give stays unknown.",
            Ground.DOCUMENTED,
            "SPDX 3.0.1, Core profile, spdxId: it uniquely identifies an element"),
    NOT_READ(
            "OW-SPDX3-NOT-READ",
            Severity.INFO,
            "What the document says has a place in a release.",
            "Keep the document beside the release if it matters.",
            Ground.INFERRED,
            "this library's own promise to say what it leaves behind");

    private final Details details;

    Spdx3Rule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Sources {
        private static final String SCHEMA = "SPDX 3.0.1, the JSON Schema of its serialization";

        private Sources() {}
    }

    /**
     * {@return the finding that an element is referred to and does not stand in the document}
     *
     * @param id the identifier of the element
     * @param location where it is referred to
     */
    static Finding missing(String id, SourceLocation location) {
        return Finding.of(
                REFERENCE, "'" + Excerpt.of(id) + "' is not in the document. " + REFERENCE.remedy(), location, id);
    }

    /**
     * {@return the finding that an element has the identifier of one that stands before it}
     *
     * @param first the one before
     * @param again the element
     */
    static Finding again(Element first, Element again) {
        String what = "'" + Excerpt.of(again.id()) + "' is another element here than in line "
                + first.fields().location().line() + ". ";
        return Finding.of(
                DUPLICATE_ID, what + DUPLICATE_ID.remedy(), again.fields().location(), again.id());
    }

    /** {@return the rule that a breach of the schema breaks} */
    static Spdx3Rule of(Breach breach) {
        return switch (breach.kind()) {
            case TYPE -> TYPE;
            case MISSING -> REQUIRED;
            case UNKNOWN, COMBINATION, WORD, SPELLING, SIZE -> VALUE;
        };
    }
}
