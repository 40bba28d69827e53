package org.openweights.schema.cyclonedx;

import java.util.Optional;
import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a bill of materials in CycloneDX JSON. */
enum CycloneDxRule implements Rule {
    VERSION(
            "OW-CDX-VERSION",
            Severity.ERROR,
            "The bill is of version 1.5, 1.6 or 1.7, the versions that have model cards.",
            "Write the bill in one of the versions 1.5, 1.6 and 1.7.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5, the first version with modelCard; 1.7 is the newest published"),
    TYPE(
            "OW-CDX-TYPE",
            Severity.ERROR,
            "A field is of the type that the standard gives it.",
            "The standard takes nothing else.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7"),
    REQUIRED(
            "OW-CDX-REQUIRED",
            Severity.ERROR,
            "A field that the standard requires is there.",
            "Add it.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7"),
    FIELD(
            "OW-CDX-FIELD",
            Severity.ERROR,
            "A field is one that the standard has; its objects are closed.",
            "Remove it, or put it into 'properties'.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7"),
    VALUE(
            "OW-CDX-VALUE",
            Severity.ERROR,
            "A value is one of those that the standard allows.",
            "The standard allows nothing else.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7"),
    TIMESTAMP(
            "OW-CDX-TIMESTAMP",
            Severity.WARNING,
            "The time of the bill is a date and time of ISO 8601, with its offset from UTC.",
            "Write it as in '2026-01-31T00:00:00Z'.",
            Ground.DOCUMENTED,
            "format 'date-time' in the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7, which many readers do not assert"),
    NEWER_FIELD(
            "OW-CDX-NEWER-FIELD",
            Severity.ERROR,
            "A field, and a word in one, is one that the version of the bill has already.",
            "Raise 'specVersion', or remove it.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7, compared"),
    LICENSE_CHOICE(
            "OW-CDX-LICENSE-CHOICE",
            Severity.ERROR,
            "An entry of 'licenses' is either a license or an expression.",
            "Write one of the two.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, licenseChoice"),
    LICENSE_MIX(
            "OW-CDX-LICENSE-MIX",
            Severity.ERROR,
            "Up to 1.6, 'licenses' holds licenses, or one expression and nothing else.",
            "Write one expression for all of them, or raise 'specVersion' to 1.7.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 and 1.6, licenseChoice; 1.7 allows any mix"),
    LICENSE_NAME(
            "OW-CDX-LICENSE-NAME",
            Severity.ERROR,
            "A license has an 'id' or a 'name', and not both.",
            "Write 'id' for a license of the SPDX list, and 'name' for any other.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, license"),
    LICENSE_ID(
            "OW-CDX-LICENSE-ID",
            Severity.ERROR,
            "The 'id' of a license is an identifier of the SPDX license list.",
            "Write an identifier of the SPDX list, or give the license a 'name' instead.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, spdx.schema.json"),
    LICENSE_TEXT(
            "OW-CDX-LICENSE-TEXT",
            Severity.WARNING,
            "A license that goes by a name has no text of its own: the name says which it is.",
            "Write its 'id' if it is one of the SPDX list, unchanged.",
            Ground.INFERRED,
            "CycloneDX 1.5 to 1.7, license: a name is for a license that is not on the SPDX list; the text can say anything"),
    EXPRESSION(
            "OW-CDX-EXPRESSION",
            Severity.WARNING,
            "An 'expression' is an SPDX license expression.",
            "Write an SPDX expression, such as 'MIT OR Apache-2.0'.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, licenseChoice.expression; the schemas take any text"),
    REFERENCE(
            "OW-CDX-REFERENCE",
            Severity.WARNING,
            "A reference to data leads to something in the bill.",
            "Give the data that is meant this 'bom-ref'.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, modelParameters.datasets.ref"),
    DUPLICATE_REFERENCE(
            "OW-CDX-DUPLICATE-REFERENCE",
            Severity.WARNING,
            "A 'bom-ref' is given once in a bill.",
            "Give one of the two another 'bom-ref'.",
            Ground.DOCUMENTED,
            "CycloneDX 1.5 to 1.7, bom-ref: must be unique within the bill"),
    DUPLICATE_COMPONENT(
            "OW-CDX-DUPLICATE-COMPONENT",
            Severity.ERROR,
            "A component stands once in its list.",
            "Keep one of the two.",
            Ground.DOCUMENTED,
            "the JSON Schemas of CycloneDX 1.5, 1.6 and 1.7, uniqueItems"),
    NO_MODEL(
            "OW-CDX-NO-MODEL",
            Severity.WARNING,
            "The bill has a component of type 'machine-learning-model'.",
            "Add one, or read a bill that has one.",
            Ground.INFERRED,
            "without a model there is no release to tell of"),
    SEVERAL_MODELS(
            "OW-CDX-SEVERAL-MODELS",
            Severity.INFO,
            "The bill has one model.",
            "Make the one that it is about the component of its metadata, if that is another.",
            Ground.INFERRED,
            "every model of a bill is read, checked and assessed; what takes one release takes the first"),
    NO_LICENSE(
            "OW-CDX-NO-LICENSE",
            Severity.WARNING,
            "A model states its license.",
            "Add 'licenses' to the model.",
            Ground.INFERRED,
            "without a license nobody knows what is allowed"),
    ONLY_CONCLUDED(
            "OW-CDX-ONLY-CONCLUDED",
            Severity.WARNING,
            "The license is what a model or data declares, not only what somebody concluded.",
            "Ask the supplier for the license before you rely on it, and add it with the 'acknowledgement' 'declared'.",
            Ground.DOCUMENTED,
            "CycloneDX 1.6 and 1.7, licenseAcknowledgementEnumeration: a conclusion is that of an analysis"),
    DATASET_LICENSE(
            "OW-CDX-DATASET-LICENSE",
            Severity.WARNING,
            "Data that the model may have been trained on states its license.",
            "Add 'licenses' to the component that the data is in.",
            Ground.INFERRED,
            "whether training data is open depends on its license; the standard has a place for it"),
    MEASURE(
            "OW-CDX-MEASURE",
            Severity.WARNING,
            "An amount of energy or carbon is zero or more, of at most 50 digits.",
            "Write the amount that was measured; until then it is not read.",
            Ground.INFERRED,
            "the standard takes any number; nothing uses less than no energy"),
    CARBON(
            "OW-CDX-CARBON",
            Severity.WARNING,
            "The emissions of the training are in metric tons of CO2.",
            "Write metric tons: a gram is 0.000001 of them, a kilogram 0.001.",
            Ground.INFERRED,
            "CycloneDX 1.6 and 1.7, co2CostEquivalent has the unit tCO2eq; less than 0.01 g, which a graphics processor of"
                    + " 300 W emits in less than a second, or more than 100,000 t is of another unit"),
    METRIC_EMPTY(
            "OW-CDX-METRIC-EMPTY",
            Severity.WARNING,
            "A performance metric says what was measured, and what came out.",
            "Write 'type', and 'value' or 'confidenceInterval'.",
            Ground.INFERRED,
            "the standard requires none of them; a metric without a type or a result says nothing"),
    NOT_READ(
            "OW-CDX-NOT-READ",
            Severity.INFO,
            "What the bill says has a place in a release.",
            "Keep the bill beside the release if it matters.",
            Ground.INFERRED,
            "this library's own promise to say what it leaves behind");

    private final Details details;

    CycloneDxRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    /** {@return the rule that a breach breaks: the one that the schema names for a value of the right type, else that of its kind} */
    static CycloneDxRule of(Breach breach) {
        return breach.rule()
                .filter(code -> breach.kind() != Breach.Kind.TYPE)
                .flatMap(CycloneDxRule::ofCode)
                .orElse(
                        switch (breach.kind()) {
                            case TYPE -> TYPE;
                            case MISSING -> REQUIRED;
                            case UNKNOWN, COMBINATION -> FIELD;
                            case WORD, SPELLING, SIZE -> VALUE;
                        });
    }

    private static Optional<CycloneDxRule> ofCode(String code) {
        for (CycloneDxRule rule : values()) {
            if (rule.code().equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
