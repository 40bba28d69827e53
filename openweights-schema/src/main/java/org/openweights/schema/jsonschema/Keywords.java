package org.openweights.schema.jsonschema;

import java.util.Set;

/** The keywords of a schema by what they do. */
final class Keywords {
    /** Names, within a schema, the rule that a breach at that place breaks. */
    static final String RULE = "x-openweights-rule";

    /** Gives a hint for a breach of a keyword beside it. */
    static final String ERROR_MESSAGE = "errorMessage";

    /** They say something to people, and ask nothing of a value. */
    static final Set<String> ANNOTATIONS = Set.of("title", "description", "examples", "$comment", RULE);

    private static final Set<String> IDENTIFYING = Set.of("$schema", "$id", "$defs");

    private Keywords() {}

    /**
     * {@return whether a keyword asks something of a value}
     *
     * @param keyword the keyword
     */
    static boolean isAsking(String keyword) {
        return !ANNOTATIONS.contains(keyword) && !IDENTIFYING.contains(keyword) && !keyword.equals(ERROR_MESSAGE);
    }
}
