package org.openweights.model;

import java.util.List;

/**
 * What kind of model a release is.
 *
 * @param types the kinds of model or architecture, such as {@code transformer}
 * @param tasks what it does, such as {@code text-generation}
 * @param languages the languages it knows, as BCP 47 or ISO 639 codes
 * @param libraries the software it is made for
 * @param tags free words
 * @since 0.1.0
 */
public record Characteristics(
        List<String> types, List<String> tasks, List<String> languages, List<String> libraries, List<String> tags) {
    private static final Characteristics UNKNOWN =
            new Characteristics(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Characteristics {
        types = List.copyOf(types);
        tasks = List.copyOf(tasks);
        languages = List.copyOf(languages);
        libraries = List.copyOf(libraries);
        tags = List.copyOf(tags);
    }

    /** {@return the characteristics of a model of which none are known} */
    public static Characteristics unknown() {
        return UNKNOWN;
    }
}
