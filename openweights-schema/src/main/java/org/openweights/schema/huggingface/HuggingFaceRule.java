package org.openweights.schema.huggingface;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a model card of the Hugging Face Hub. */
enum HuggingFaceRule implements Rule {
    FRONT_MATTER_MISSING(
            "OW-HF-FRONT-MATTER",
            Severity.WARNING,
            "The card starts with metadata between two lines of three hyphens.",
            "Put a line '---', the metadata in YAML, and a line '---' at the top of the card.",
            Ground.MEASURED,
            "the Hub answers 200 with the warning 'empty or missing yaml metadata in repo card'"),
    FRONT_MATTER_NOT_A_MAPPING(
            "OW-HF-MAPPING",
            Severity.ERROR,
            "The metadata is a mapping of keys to values.",
            "Write lines such as 'license: apache-2.0'.",
            Ground.MEASURED,
            "the Hub answers 400 to a list ('\"value\" must be of type object'), a scalar, and an empty block");

    private final String code;
    private final Severity severity;
    private final String summary;
    private final String remedy;
    private final Ground ground;
    private final String source;

    HuggingFaceRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.code = code;
        this.severity = severity;
        this.summary = summary;
        this.remedy = remedy;
        this.ground = ground;
        this.source = source;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String source() {
        return source;
    }
}
