package org.openweights.openness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.openweights.model.ModelRelease;

/**
 * The definitions of openness that are known.
 *
 * <p>A further {@link Definition} that {@link java.util.ServiceLoader} finds comes after those of the library.
 *
 * @since 0.1.0
 */
public final class Definitions {
    private Definitions() {}

    /** Read when first asked for, and once. */
    private static final class BuiltIn {
        private static final Definition OPEN_WEIGHTS = OpenWeights.definition(false);
        private static final Definition OPEN_WEIGHTS_STRICT = OpenWeights.definition(true);
        private static final List<Definition> ALL = List.of(
                OPEN_WEIGHTS,
                OpenWeightOsa.definition(),
                OpenSourceAi.definition(),
                ModelOpenness.definition(),
                G7Openness.definition(),
                AiActExemption.definition());

        private BuiltIn() {}
    }

    /** Looked for when first asked for, and once. */
    private static final class Provided {
        private static final List<Definition> ALL =
                ServiceLoader.load(Definition.class, Definition.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Provided() {}
    }

    /** {@return the Open Weights Definition, its R8 read disjunctively: notices or weights by reference} */
    public static Definition openWeights() {
        return BuiltIn.OPEN_WEIGHTS;
    }

    /** {@return the Open Weights Definition, its R8 read strictly: notices by reference} */
    public static Definition openWeightsStrict() {
        return BuiltIn.OPEN_WEIGHTS_STRICT;
    }

    /** {@return the definitions that are part of the library, in the reading that is the default} */
    public static List<Definition> builtIn() {
        return BuiltIn.ALL;
    }

    /** {@return other readings of the definitions of the library, each with an identifier of its own} */
    public static List<Definition> otherReadings() {
        return List.of(BuiltIn.OPEN_WEIGHTS_STRICT);
    }

    /**
     * {@return all definitions, in the reading that is the default: those of the library, then those that others provide}
     *
     * @throws IllegalStateException if two have the same identifier; the message names both
     */
    public static List<Definition> all() {
        return joined(BuiltIn.ALL, Provided.ALL);
    }

    /**
     * {@return a definition, or another reading of one}
     *
     * @param id its identifier, such as {@code open-weights} or {@code open-weights-strict}; if none is letter for letter the
     *     same, upper and lower case do not matter
     * @throws IllegalStateException if two have the same identifier; the message names both
     */
    public static Optional<Definition> find(String id) {
        List<Definition> known = joined(all(), otherReadings());
        return first(known, id::equals).or(() -> first(known, id::equalsIgnoreCase));
    }

    private static Optional<Definition> first(List<Definition> known, Predicate<String> id) {
        return known.stream()
                .filter(definition -> id.test(definition.details().id()))
                .findFirst();
    }

    /**
     * {@return what a release amounts to by all definitions, in their order}
     *
     * <p>The same as asking each of them, but what they have in common, such as the effective license, is found out once.
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     */
    public static List<Assessment> assessAll(ModelRelease release, Knowledge knowledge) {
        Inquiry inquiry = new Inquiry(release, knowledge);
        List<Assessment> assessments = new ArrayList<>();
        for (Definition definition : all()) {
            assessments.add(
                    definition instanceof StandardDefinition standard
                            ? standard.assess(inquiry)
                            : definition.assess(release, knowledge));
        }
        return List.copyOf(assessments);
    }

    static List<Definition> joined(List<Definition> builtIn, List<Definition> provided) {
        Map<String, Definition> byId = new HashMap<>();
        List<Definition> all = new ArrayList<>(builtIn);
        all.addAll(provided);
        for (Definition definition : all) {
            DefinitionDetails details = definition.details();
            Definition other = byId.put(details.id(), definition);
            if (other != null) {
                throw new IllegalStateException("two definitions have the identifier " + details.id() + ": '"
                        + details.title() + "' and '" + other.details().title() + "'");
            }
        }
        return List.copyOf(all);
    }
}
