package org.openweights.schema.canonical;

import org.openweights.schema.jsonschema.Breach;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a release in canonical JSON. */
enum CanonicalRule implements Rule {
    TYPE(
            "OW-RELEASE-TYPE",
            "A field holds what the schema says: text, a list, an object, a number, or true or false.",
            "See docs/schema/release-1.json."),
    REQUIRED(
            "OW-RELEASE-REQUIRED",
            "The fields without which the rest means nothing are there.",
            "Add it; see docs/schema/release-1.json."),
    FIELD(
            "OW-RELEASE-FIELD",
            "There are no fields but those of the schema.",
            "Write a field of docs/schema/release-1.json, or remove it; what has no place goes to characteristics.properties."),
    WORD(
            "OW-RELEASE-WORD",
            "A word of a fixed list is one of that list, in lower case with hyphens.",
            "See docs/schema/release-1.json."),
    VALUE(
            "OW-RELEASE-VALUE",
            "A value is one that its field can hold: names are not blank, moments exist, numbers have at most 50 digits.",
            "See docs/schema/release-1.json."),
    VERSION(
            Severity.WARNING,
            "OW-RELEASE-VERSION",
            "'$schema' is that of the version of the format that is read.",
            "Write 'https://openweights.org/schema/release-1.json', or read the release with the program that wrote it.",
            Ground.DOCUMENTED,
            "docs/schema/release-1.json, $id"),
    DATASET_LICENSE(
            Severity.INFO,
            "OW-RELEASE-DATASET-LICENSE",
            "A data set that the model may have been trained on has its license.",
            "Add 'license' to the data set if it is known: whether the data is open depends on it.",
            Ground.INFERRED,
            "cards name data sets and not their licenses; the schema has a place for them");

    private final Details details;

    CanonicalRule(String code, String summary, String remedy) {
        this(Severity.ERROR, code, summary, remedy, Ground.DOCUMENTED, "docs/schema/release-1.json");
    }

    CanonicalRule(Severity severity, String code, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }

    /** {@return the rule that a breach of the schema breaks} */
    static Rule of(Breach breach) {
        return switch (breach.kind()) {
            case TYPE, COMBINATION -> TYPE;
            case MISSING -> REQUIRED;
            case UNKNOWN -> FIELD;
            case WORD -> WORD;
            case SPELLING, SIZE -> VALUE;
        };
    }
}
