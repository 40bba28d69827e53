package org.openweights.schema.modelpack;

import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a ModelPack config. */
enum ModelPackRule implements Rule {
    TYPE(
            "OW-MODELPACK-TYPE",
            Severity.ERROR,
            "A field holds what the specification gives it: text, a list, an object, true or false.",
            "The specification takes nothing else.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    REQUIRED(
            "OW-MODELPACK-REQUIRED",
            Severity.ERROR,
            "The fields that the specification requires are there.",
            "Add it.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    FIELD(
            "OW-MODELPACK-FIELD",
            Severity.ERROR,
            "There are no fields but those of the specification; its objects are closed.",
            "Remove it, or write a field of the specification.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    VALUE(
            "OW-MODELPACK-VALUE",
            Severity.ERROR,
            "A value is one of those that the specification allows: a word of its lists, a time of RFC 3339.",
            "The specification allows nothing else.",
            Ground.DOCUMENTED,
            Sources.SCHEMA),
    EXPRESSION(
            "OW-MODELPACK-EXPRESSION",
            Severity.WARNING,
            "A license is an SPDX license expression.",
            "Write one, such as Apache-2.0, or LicenseRef-… for a license that is not on the SPDX license list.",
            Ground.DOCUMENTED,
            "ModelPack model-spec, config.md, licenses; its schema takes any text"),
    NO_LICENSE(
            "OW-MODELPACK-NO-LICENSE",
            Severity.WARNING,
            "The config names a license.",
            "Add descriptor.licenses; without one, nobody may assume any right.",
            Ground.INFERRED,
            "the specification does not require one"),
    NOT_READ(
            "OW-MODELPACK-NOT-READ",
            Severity.INFO,
            "What the config says has a place in a release.",
            "Nothing needs to be done.",
            Ground.INFERRED,
            "this library's description of a release");

    private final Details details;

    ModelPackRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Sources {
        private static final String SCHEMA = "ModelPack model-spec, schema/config-schema.json";

        private Sources() {}
    }

    /** {@return the rule that a breach of the schema breaks} */
    static Rule of(Breach breach) {
        return switch (breach.kind()) {
            case TYPE, COMBINATION -> TYPE;
            case MISSING -> REQUIRED;
            case UNKNOWN -> FIELD;
            case WORD, SPELLING, SIZE -> VALUE;
        };
    }
}
