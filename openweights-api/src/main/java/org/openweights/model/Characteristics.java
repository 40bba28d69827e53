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
 * @param inputs what it takes, such as {@code text}
 * @param outputs what it gives, such as {@code image}
 * @param properties what else is known of it by a name, such as the number of its parameters
 * @since 0.1.0
 */
public record Characteristics(
        List<String> types,
        List<String> tasks,
        List<String> languages,
        List<String> libraries,
        List<String> tags,
        List<String> inputs,
        List<String> outputs,
        List<Property> properties) {
    private static final Characteristics UNKNOWN =
            new Characteristics(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Characteristics {
        types = List.copyOf(types);
        tasks = List.copyOf(tasks);
        languages = List.copyOf(languages);
        libraries = List.copyOf(libraries);
        tags = List.copyOf(tags);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        properties = List.copyOf(properties);
    }

    /**
     * Makes characteristics without inputs, outputs and properties.
     *
     * @param types the kinds of model or architecture
     * @param tasks what it does
     * @param languages the languages it knows
     * @param libraries the software it is made for
     * @param tags free words
     */
    public Characteristics(
            List<String> types, List<String> tasks, List<String> languages, List<String> libraries, List<String> tags) {
        this(types, tasks, languages, libraries, tags, List.of(), List.of(), List.of());
    }

    /** {@return the characteristics of a model of which none are known} */
    public static Characteristics unknown() {
        return UNKNOWN;
    }
}
