package org.openweights.spdx.check;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of any SPDX 3.0.1 document, and of the models and data sets in it. */
public enum AiProfileRule implements Rule {
    /** The document is there. */
    MISSING(Severity.ERROR, "The document is there.", "Check the path.", Source.OWN),
    /** The document can be read. */
    UNREADABLE(
            Severity.ERROR,
            "The document can be read.",
            "Check that it is a file and that you may read it.",
            Source.OWN),
    /** The document is within the limits. */
    LIMIT(
            Severity.ERROR,
            "The document is within the limits.",
            "Check that it is an SPDX document; else raise the limits.",
            Source.OWN),
    /** The document is text in UTF-8. */
    ENCODING(
            Severity.ERROR,
            "The document is text in UTF-8.",
            "Save it in the encoding UTF-8.",
            "RFC 8259, section 8.1"),
    /** The document is JSON. */
    SYNTAX(Severity.ERROR, "The document is JSON.", "Mend it at this place.", "RFC 8259"),
    /** There are not more findings than are reported. */
    MORE_FINDINGS(
            Severity.INFO,
            "There are not more findings than are reported.",
            "Mend what is reported, or raise the limit on findings.",
            Source.OWN),
    /** The document is SPDX 3.0.1. */
    CONTEXT(
            Severity.ERROR,
            "The document has the JSON-LD context of SPDX 3.0.1.",
            "Only SPDX 3.0.1 as JSON-LD is checked: give it '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'.",
            Source.SERIALIZATION),
    /** The elements are in one graph. */
    GRAPH(Severity.ERROR, "All elements are objects in one array '@graph'.", "Put them there.", Source.SERIALIZATION),
    /** No member is there twice. */
    DUPLICATE_PROPERTY(
            Severity.ERROR,
            "A property is written once in an object.",
            "Remove one of them, or join their values in an array.",
            "RFC 8259, section 4"),
    /** Every object has a class. */
    TYPE(
            Severity.ERROR,
            "The type of an object is a class of SPDX 3.0.1 that is not abstract, or an IRI.",
            "Name its class.",
            Source.MODEL),
    /** Properties are known. */
    UNKNOWN_PROPERTY(
            Severity.WARNING,
            "The properties of an object are those of its class.",
            "The JSON Schema refuses it, and most readers drop it: check the spelling, or put it into an extension.",
            Source.MODEL),
    /** Several values stand in an array. */
    ARRAY(
            Severity.ERROR,
            "A property that can have several values is an array, and no other is one.",
            "Write it as the JSON Schema demands.",
            Source.MODEL),
    /** Values have the right data type. */
    VALUE(Severity.ERROR, "A value has the data type of its property.", "Correct the value.", Source.MODEL),
    /** Words are those of the vocabulary. */
    VOCABULARY(
            Severity.ERROR,
            "A value is a word of the vocabulary of its property.",
            "Choose a word of the vocabulary.",
            Source.MODEL),
    /** Relationship types are known. */
    RELATIONSHIP_TYPE(
            Severity.ERROR,
            "The type of a relationship is one that SPDX 3.0.1 has.",
            "Choose one of its types, such as 'trainedOn', 'testedOn' or 'descendantOf'; else 'other' with a comment.",
            "SPDX 3.0.1, Core profile, vocabulary RelationshipType"),
    /** Times are to the second. */
    TIME(
            Severity.ERROR,
            "A time is written as 2026-01-02T03:04:05Z: in UTC, and without a fraction.",
            "Write it that way.",
            "SPDX 3.0.1, Core profile, data type DateTime"),
    /** Decimals are plain. */
    DECIMAL(
            Severity.ERROR,
            "A decimal number is written without an exponent.",
            "Write it in plain digits, such as '0.0001'.",
            "XML Schema 1.1 part 2, section 3.3.3"),
    /** Integers are integers. */
    INTEGER(
            Severity.ERROR,
            "A size or number is a JSON integer that is not negative.",
            "Write it in digits, without quotes.",
            Source.MODEL),
    /** Versions have three numbers. */
    VERSION(
            Severity.ERROR,
            "A version is one of Semantic Versioning, such as '3.28.0'.",
            "Write all three numbers.",
            "SPDX 3.0.1, Core profile, data type SemVer"),
    /** URIs are URIs. */
    URI(
            Severity.ERROR,
            "A location is an absolute URI.",
            "Write the whole URI, with blanks and the like percent-encoded.",
            "SPDX 3.0.1, data type xsd:anyURI"),
    /** Elements are identified. */
    ID(
            Severity.ERROR,
            "An element has an 'spdxId', which is an IRI without blanks.",
            "Give it one, such as 'https://example.org/sbom#model'.",
            "SPDX 3.0.1, Core profile, property spdxId"),
    /** Identifiers are unique. */
    DUPLICATE_ID(
            Severity.ERROR,
            "No two objects have the same identifier.",
            "Give them different ones, or remove one.",
            "SPDX 3.0.1, Core profile, property spdxId"),
    /** References lead somewhere. */
    DANGLING(
            Severity.ERROR,
            "What is referred to is in the document, or is imported.",
            "Add the element, or name it among the imports of the SpdxDocument.",
            "SPDX 3.0.1, Core profile, class ExternalMap"),
    /** References lead to the right class. */
    REFERENCE(
            Severity.ERROR,
            "What is referred to has the class that the property demands.",
            "Refer to an element of that class.",
            Source.MODEL),
    /** What the format demands is there. */
    REQUIRED(Severity.ERROR, "An object has the properties that its class demands.", "Add the property.", Source.MODEL),
    /** Elements have creation information. */
    CREATION_INFO(
            Severity.ERROR,
            "Every element says when and by whom it was described.",
            "Add 'creationInfo'.",
            "SPDX 3.0.1, Core profile, class Element"),
    /** The versions agree. */
    SPEC_VERSION(
            Severity.ERROR,
            "The creation information names the version of SPDX that the context names.",
            "Write 'specVersion': '3.0.1'.",
            "SPDX 3.0.1, Core profile, property specVersion"),
    /** There is one document. */
    DOCUMENTS(
            Severity.ERROR,
            "There is not more than one SpdxDocument.",
            "Join them, or put each into a file of its own.",
            "SPDX 3.0.1, Core profile, class SpdxDocument"),
    /** There is a document. */
    NO_DOCUMENT(
            Severity.INFO,
            "There is an SpdxDocument.",
            "Add one: without it, nothing says what the file is about, and which profiles it keeps.",
            "SPDX 3.0.1, Core profile, class SpdxDocument"),
    /** Collections have roots. */
    ROOT(
            Severity.ERROR,
            "A collection with elements has a root element.",
            "Add 'rootElement' with what it is about.",
            Source.COLLECTION),
    /** No document is an element. */
    ROOT_DOCUMENT(
            Severity.ERROR,
            "No SpdxDocument is an element or root element of a collection.",
            "Name what the document is about instead.",
            Source.COLLECTION),
    /** Licenses are licenses. */
    LICENSE_TARGET(
            Severity.ERROR,
            "A declared or concluded license is license information.",
            "Refer to a license expression, or to NoAssertionLicense or NoneLicense.",
            "SPDX 3.0.1, Core profile, relationship types hasDeclaredLicense and hasConcludedLicense"),
    /** Models have what the AI profile demands. */
    AI_FACT(
            Severity.ERROR,
            "The AI profile demands certain facts of a model.",
            "Add what is missing, or do not claim the profile.",
            "SPDX 3.0.1, AI profile, class AIPackage, external properties restrictions"),
    /** Data sets have what the Dataset profile demands. */
    DATASET_FACT(
            Severity.ERROR,
            "The Dataset profile demands certain facts of a data set.",
            "Add what is missing, or do not claim the profile.",
            "SPDX 3.0.1, Dataset profile, class DatasetPackage, external properties restrictions"),
    /** There is one declared license. */
    DECLARED_LICENSE(
            Severity.ERROR,
            "A model or data set has exactly one declared license.",
            "Give it one relationship 'hasDeclaredLicense'; to NoAssertionLicense if nothing is known.",
            Source.CONFORMANCE),
    /** There is one concluded license. */
    CONCLUDED_LICENSE(
            Severity.ERROR,
            "A model or data set has exactly one concluded license.",
            "Give it one relationship 'hasConcludedLicense'; to NoAssertionLicense if nobody looked.",
            Source.CONFORMANCE),
    /** License expressions parse. */
    EXPRESSION(
            Severity.ERROR,
            "A license expression can be parsed.",
            "Correct the expression.",
            "SPDX 3.0.1, annex SPDX license expressions"),
    /** References in expressions resolve. */
    LICENSE_REFERENCE(
            Severity.ERROR,
            "Every reference in a license expression is explained by 'simplelicensing_customIdToUri'.",
            "Add an entry with the reference as key and the identifier of its text as value.",
            "SPDX 3.0.1, SimpleLicensing profile, property customIdToUri");

    private final Details details;

    AiProfileRule(Severity severity, String summary, String remedy, String source) {
        this.details = new Details(
                "OW-SPDX-DOC-" + name().replace('_', '-'),
                severity,
                summary,
                remedy,
                source.equals(Source.OWN) ? Ground.INFERRED : Ground.DOCUMENTED,
                source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Source {
        private static final String OWN = "this library's own demand on what it reads";
        private static final String MODEL = "SPDX 3.0.1, model and JSON Schema";
        private static final String SERIALIZATION = "SPDX 3.0.1, chapter Model and serializations";
        private static final String COLLECTION = "SPDX 3.0.1, Core profile, class ElementCollection";
        private static final String CONFORMANCE = "SPDX 3.0.1, AI and Dataset profiles, profile conformance";

        private Source() {}
    }
}
