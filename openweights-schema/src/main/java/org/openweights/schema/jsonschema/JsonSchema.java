package org.openweights.schema.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Sequence;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Schema of this module, compiled once.
 *
 * <p>Immutable and safe for use by many threads. Nothing is loaded but the schema itself and the metaschema.
 */
public final class JsonSchema {
    /** Names, within a schema, the rule that a breach at that place breaks. */
    static final String RULE = "x-openweights-rule";

    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/";
    /** Keywords that say something to people, and ask nothing of a value. */
    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "examples", "$comment", RULE);

    private static final String ERROR_MESSAGE = "errorMessage";
    private static final Set<String> SILENT = Stream.concat(
                    ANNOTATIONS.stream(), Stream.of(ERROR_MESSAGE, "$schema", "$id", "$defs"))
            .collect(Collectors.toUnmodifiableSet());

    private final Evaluated evaluated;
    /** What most values are held against: it tells only whether they follow. */
    private final Criterion criterion;

    /** A keyword that is not evaluated. The evaluator would call it for each value: a third of its time for a release. */
    private static final class Annotation extends AbstractKeyword {
        Annotation(String name) {
            super(name);
        }

        @Override
        public @Nullable KeywordValidator newValidator(
                SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            return null;
        }
    }

    private static Dialect dialect() {
        Dialect.Builder builder = Dialect.builder(Dialects.getDraft202012());
        ANNOTATIONS.forEach(name -> builder.keyword(new Annotation(name)));
        return builder.keyword(BoundKeyword.minimum())
                .keyword(BoundKeyword.maximum())
                .build();
    }

    private JsonSchema(String id, String text) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .errorMessageKeyword(ERROR_MESSAGE)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)
                                .allow(iri -> iri.toString().equals(id)
                                        || iri.toString().startsWith(METASCHEMA)))
                        .schemas(Map.of(id, text)));
        Schema schema = registry.getSchema(SchemaLocation.of(id));
        this.evaluated = new Evaluated(schema, Obvious.NOTHING);
        this.criterion = new Criteria(
                        schema.getSchemaNode(),
                        SILENT,
                        fragment -> registry.getSchema(SchemaLocation.of(id + fragment)))
                .root();
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
        return evaluated
                .schema()
                .getSchemaNode()
                .path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
                gravest.merge(place, breach, JsonSchema::graver);
            }
        }
        return List.copyOf(gravest.values());
    }

    private static Breach graver(Breach first, Breach second) {
        return second.kind().compareTo(first.kind()) < 0 ? second : first;
    }

    /** A value that nobody believes, since its key stands there twice, needs no second finding. */
    private static void addContested(Node node, List<String> pointers) {
        if (node instanceof Mapping mapping) {
            mapping.contested()
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
