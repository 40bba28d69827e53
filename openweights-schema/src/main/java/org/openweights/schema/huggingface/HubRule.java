package org.openweights.schema.huggingface;

import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of the JSON of a model from the API of the Hub, besides what is asked of the metadata in it. */
enum HubRule implements Rule {
    TYPE(
            "OW-HFAPI-TYPE",
            Severity.ERROR,
            "A field holds what the API of the Hub puts there: text, a list, an object, true or false.",
            "Ask the Hub anew, or mend the field.",
            Ground.DOCUMENTED,
            Sources.CLIENT),
    VALUE(
            "OW-HFAPI-VALUE",
            Severity.ERROR,
            "A value is one that the API of the Hub gives: a time of RFC 3339, a SHA-256 digest, a size.",
            "Ask the Hub anew, or mend the value.",
            Ground.DOCUMENTED,
            Sources.CLIENT),
    NO_CARD_DATA(
            "OW-HFAPI-NO-CARD-DATA",
            Severity.WARNING,
            "The metadata of the card is there, under cardData.",
            "Ask for the model itself, as in https://huggingface.co/api/models/org/name; lists of models leave it out.",
            Ground.DOCUMENTED,
            Sources.CLIENT),
    NOT_READ(
            "OW-HFAPI-NOT-READ",
            Severity.INFO,
            "What the API says has a place in a release.",
            "Nothing needs to be done.",
            Ground.INFERRED,
            "this library's description of a release");

    private final Details details;

    HubRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Sources {
        private static final String CLIENT = "huggingface_hub, hf_api.py, ModelInfo";

        private Sources() {}
    }

    /** {@return the rule that a breach of the schema breaks} */
    static Rule of(Breach breach) {
        return switch (breach.kind()) {
            case TYPE -> TYPE;
            case WORD, SPELLING, SIZE -> VALUE;
            case MISSING, UNKNOWN, COMBINATION ->
                throw new IllegalStateException("no rule for a breach by " + breach.kind());
        };
    }
}
