package org.openweights.schema.modelcardtoolkit;

import java.util.stream.Stream;
import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a card of the Model Card Toolkit. */
enum ToolkitRule implements Rule {
    TYPE(
            "OW-MCT-TYPE",
            Severity.ERROR,
            "A field holds what the format gives it: text, a list, an object, a number.",
            "See the schema of the card's version.",
            Ground.DOCUMENTED,
            Sources.SCHEMAS),
    REQUIRED(
            "OW-MCT-REQUIRED",
            Severity.ERROR,
            "The fields that the format requires are there.",
            "Add it.",
            Ground.DOCUMENTED,
            Sources.SCHEMAS),
    FIELD(
            "OW-MCT-FIELD",
            Severity.ERROR,
            "At the top of the card there are no fields but those of the format.",
            "Remove it, or move it to the part of the card that it belongs to.",
            Ground.DOCUMENTED,
            Sources.SCHEMAS),
    LICENSE_CHOICE(
            "OW-MCT-LICENSE-CHOICE",
            Severity.ERROR,
            "A license has either an identifier or a custom text.",
            "Write 'identifier' for a license of the SPDX license list, 'custom_text' for another, never both.",
            Ground.DOCUMENTED,
            "the schema of version 0.0.2, oneOf in the definition of license"),
    METRIC(
            "OW-MCT-METRIC",
            Severity.ERROR,
            "A result has a value or a confidence interval.",
            "Write a value, or an interval with both bounds.",
            Ground.DOCUMENTED,
            "the schema of version 0.0.1, anyOf in the definition of performance_metric"),
    DATE(
            "OW-MCT-DATE",
            Severity.WARNING,
            "The date of the version is a date of ISO 8601.",
            "Write year-month-day; until then the date is not read.",
            Ground.MEASURED,
            "format 'date' in both schemas, which the toolkit's own samples do not keep"),
    LINK(
            "OW-MCT-LINK",
            Severity.WARNING,
            "An address is an absolute URI.",
            "Write it with its scheme.",
            Ground.DOCUMENTED,
            "format 'uri' in both schemas"),
    VERSION(
            "OW-MCT-VERSION",
            Severity.WARNING,
            "'schema_version' is the version that the card follows.",
            "Write the version, 0.0.1 or 0.0.2.",
            Ground.INFERRED,
            "both schemas have one $id, so that nothing else tells them apart"),
    LICENSE_ID(
            "OW-MCT-LICENSE-ID",
            Severity.WARNING,
            "The identifier of a license is one of the SPDX license list, or 'proprietary'.",
            "Write the identifier as the list has it, or 'custom_text' for a license that is not on it.",
            Ground.DOCUMENTED,
            "the schema of version 0.0.2, description of identifier, which it does not enforce"),
    LICENSE_FIELD(
            "OW-MCT-LICENSE-FIELD",
            Severity.WARNING,
            "The license stands in the field that the version of the card has for it.",
            "Move it to 'license' in version 0.0.1, to 'licenses' in 0.0.2; until then what both say is taken to apply.",
            Ground.DOCUMENTED,
            "the schemas of versions 0.0.1 and 0.0.2, model_details"),
    NO_LICENSE(
            "OW-MCT-NO-LICENSE",
            Severity.WARNING,
            "The card names a license.",
            "Add it; without one, nobody may assume any right.",
            Ground.INFERRED,
            "the schemas do not require one"),
    METRIC_EMPTY(
            "OW-MCT-METRIC-EMPTY",
            Severity.WARNING,
            "A result says what was measured, and what came out.",
            "Write 'type', and 'value' or a confidence interval.",
            Ground.INFERRED,
            "the schema of version 0.0.2 requires neither"),
    NO_DATA(
            "OW-MCT-TRAINING-DATA",
            Severity.WARNING,
            "The card tells what data the model was trained on.",
            "Describe it under model_parameters.data.",
            Ground.INFERRED,
            "the schemas do not require it; the definitions of openness ask for it"),
    NOT_READ(
            "OW-MCT-NOT-READ",
            Severity.INFO,
            "What the card says has a place in a release.",
            "Nothing needs to be done.",
            Ground.INFERRED,
            "this library's description of a release");

    private final Details details;

    ToolkitRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Sources {
        private static final String SCHEMAS =
                "the schemas of versions 0.0.1 and 0.0.2, tensorflow/model-card-toolkit 74d7e6d";

        private Sources() {}
    }

    /** {@return the rule that a breach of a schema breaks} */
    static Rule of(Breach breach) {
        return breach.rule()
                .map(ToolkitRule::named)
                .filter(rule -> breach.kind() != Breach.Kind.TYPE)
                .orElseGet(() -> switch (breach.kind()) {
                    case MISSING -> REQUIRED;
                    case UNKNOWN -> FIELD;
                    case TYPE, WORD, SPELLING, SIZE, COMBINATION -> TYPE;
                });
    }

    private static ToolkitRule named(String code) {
        return Stream.of(values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a schema names the unknown rule " + code));
    }
}
