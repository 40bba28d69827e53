package org.openweights.schema.jsonschema;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.jsonschema.Breach.Kind;
import org.openweights.schema.source.JsonReader;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Sequence;

/**
 * A JSON Schema of this module, compiled once.
 *
 * <p>Immutable and safe for use by many threads. Nothing is loaded but the schema itself and the metaschema.
 */
public final class JsonSchema {
    private static final String ROOT = "#";

    private final Evaluated evaluated;
    /** What most values are held against: it tells only whether they follow. */
    private final Criterion criterion;

    private final Set<String> fields;

    private JsonSchema(String id, String text) {
        Mapping document = (Mapping) JsonReader.read(new CardSource(id, text, ReadLimits.standard()))
                .root()
                .orElseThrow();
        Evaluator evaluator = new Evaluator(id, text);
        this.evaluated = new Evaluated(evaluator, ROOT, Obvious.NOTHING);
        this.criterion = Criteria.of(document, evaluator);
        this.fields = fields(document);
    }

    private static Set<String> fields(Mapping document) {
        return document.get("properties").orElse(document) instanceof Mapping properties
                ? properties.members().list().stream().map(Member::key).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /**
     * {@return the schema in a resource of this module}
     *
     * @param id its {@code $id}
     * @param resource the path of the resource, below the packages of the formats
     */
    public static JsonSchema load(String id, String resource) {
        String path = "/org/openweights/schema/" + resource;
        try (InputStream in = Objects.requireNonNull(JsonSchema.class.getResourceAsStream(path), path)) {
            return new JsonSchema(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the fields that the schema knows at the top} */
    public Set<String> fields() {
        return fields;
    }

    /**
     * {@return where a value does not follow the schema, at most once for each value or missing field; nothing is told of the values
     * of a key that stands there twice}
     *
     * @param root the value
     * @param limits the limits to keep
     */
    public List<Breach> check(Node root, ReadLimits limits) {
        return criterion.admits(root, limits) ? List.of() : breaches(root, evaluated.errors(root, limits));
    }

    private List<Breach> breaches(Node root, List<Error> errors) {
        List<String> contested = new ArrayList<>();
        addContested(root, contested);
        Map<String, Breach> gravest = new LinkedHashMap<>();
        for (Error error : errors) {
            Breach breach = new BreachOf(root, evaluated.schema().getSchemaNode(), error).breach();
            if (contested.stream().noneMatch(around -> isWithin(breach.pointer(), around))) {
                String place = breach.pointer() + (breach.isAbsence() ? "/" + error.getProperty() : "");
                gravest.merge(place, breach, Breach::with);
            }
        }
        return withoutReplaced(List.copyOf(gravest.values()));
    }

    /** A field that an object lacks, since another one stands there which breaks the same rule of it, needs no second finding. */
    private static List<Breach> withoutReplaced(List<Breach> breaches) {
        Set<String> replaced = breaches.stream()
                .filter(breach -> breach.kind() == Kind.UNKNOWN)
                .flatMap(breach -> breach.rule().stream()
                        .map(rule -> rule
                                + breach.pointer().substring(0, breach.pointer().lastIndexOf('/'))))
                .collect(Collectors.toSet());
        return replaced.isEmpty()
                ? breaches
                : breaches.stream()
                        .filter(breach -> !breach.isAbsence()
                                || breach.rule().isEmpty()
                                || !replaced.contains(breach.rule().get() + breach.pointer()))
                        .toList();
    }

    /** A value that nobody believes, since its key stands there twice, needs no second finding. */
    private static void addContested(Node node, List<String> pointers) {
        if (node instanceof Mapping mapping) {
            mapping.contested()
                    .keySet()
                    .forEach(key -> pointers.add(mapping.pointer().member(key).toString()));
            mapping.members().list().forEach(member -> addContested(member.value(), pointers));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> addContested(item, pointers));
        }
    }

    private static boolean isWithin(String pointer, String around) {
        return pointer.equals(around) || pointer.startsWith(around + "/");
    }
}
