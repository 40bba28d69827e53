package org.openweights.validation;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing to say about a document.
 *
 * @param code the stable code of the rule, such as {@code OW-HF-LICENSE}
 * @param severity how much it matters
 * @param message what is wrong and what to do, in one or two sentences
 * @param location where
 * @param value the value at fault, cut at {@value #LONGEST_VALUE} characters, if there is one
 * @since 0.1.0
 */
public record Finding(String code, Severity severity, String message, SourceLocation location, Optional<String> value) {
    /** How long the value at fault is at most, in UTF-16 code units: a longer one is cut. */
    public static final int LONGEST_VALUE = 80;

    /** Cuts the value. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(location, "location");
        value = value.map(Finding::cut);
    }

    /**
     * {@return a breach of a rule}
     *
     * @param rule the rule
     * @param message what is wrong and what to do
     * @param location where
     */
    public static Finding of(Rule rule, String message, SourceLocation location) {
        return new Finding(rule.code(), rule.severity(), message, location, Optional.empty());
    }

    /**
     * {@return a breach of a rule by a value}
     *
     * @param rule the rule
     * @param message what is wrong and what to do
     * @param location where
     * @param value the value at fault
     */
    public static Finding of(Rule rule, String message, SourceLocation location, String value) {
        return new Finding(rule.code(), rule.severity(), message, location, Optional.of(value));
    }

    /** {@return location, severity, code and message, as in {@code README.md:3:10 error OW-HF-LICENSE …}} */
    @Override
    public String toString() {
        return location + " " + severity + " " + code + " " + message;
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = LONGEST_VALUE - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
