package org.openweights.schema.mof;

import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a release description of the Model Openness Framework. */
enum MofRule implements Rule {
    TYPE(
            "OW-MOF-TYPE",
            Severity.ERROR,
            "A field is of the type that the framework gives it.",
            "The framework takes nothing else.",
            Ground.DOCUMENTED,
            "the JSON Schema of the Model Openness Tool"),
    REQUIRED(
            "OW-MOF-REQUIRED",
            Severity.ERROR,
            "A field that the framework requires is there.",
            "Add it.",
            Ground.DOCUMENTED,
            "the JSON Schema of the Model Openness Tool"),
    VALUE(
            "OW-MOF-VALUE",
            Severity.ERROR,
            "A value is one of those that the framework allows.",
            "The framework allows nothing else.",
            Ground.DOCUMENTED,
            "the JSON Schema of the Model Openness Tool"),
    COMPONENT(
            "OW-MOF-COMPONENT",
            Severity.WARNING,
            "A component is one of the 17 of the framework.",
            "Write the name as the framework has it.",
            Ground.DOCUMENTED,
            "the Model Openness Framework's list of components"),
    DUPLICATE_COMPONENT(
            "OW-MOF-DUPLICATE-COMPONENT",
            Severity.WARNING,
            "A component stands once in the list.",
            "Keep one of the two.",
            Ground.INFERRED,
            "the framework has one place for each component"),
    NO_LICENSE(
            "OW-MOF-NO-LICENSE",
            Severity.WARNING,
            "A component has a license, of its own or of the whole.",
            "Give it a 'license', or give one for its type or for the distribution.",
            Ground.DOCUMENTED,
            "the Model Openness Framework: an unlicensed component counts as missing"),
    LICENSE_FIELD(
            "OW-MOF-LICENSE-FIELD",
            Severity.WARNING,
            "A license stands in a field of the framework: 'license' in a component; 'name' and 'path' below a type of content.",
            "Until it is mended, the license counts as not known.",
            Ground.INFERRED,
            "the framework accepts other fields and reads none of them, so that another license would hold in silence"),
    OLD_FIELD(
            "OW-MOF-OLD-FIELD",
            Severity.WARNING,
            "A component has the fields of the framework's present form.",
            "Write 'license' for 'license_name', and 'component_path' for 'location'.",
            Ground.MEASURED,
            "release descriptions that the Model Openness Tool wrote before 2025"),
    NOT_READ(
            "OW-MOF-NOT-READ",
            Severity.INFO,
            "What the description says has a place in a release.",
            "Keep the description beside the release if it matters.",
            Ground.INFERRED,
            "this library's own promise to say what it leaves behind");

    private final Details details;

    MofRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    /** {@return the rule that a breach of the schema breaks} */
    static MofRule of(Breach breach) {
        return switch (breach.kind()) {
            case TYPE -> TYPE;
            case MISSING -> REQUIRED;
            case UNKNOWN, COMBINATION, WORD, SPELLING, SIZE -> VALUE;
        };
    }
}
