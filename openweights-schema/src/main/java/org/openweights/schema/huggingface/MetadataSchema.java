package org.openweights.schema.huggingface;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.schema.source.JsonNodes;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** The JSON Schema of the metadata: which keys there are, and of which type their values. */
final class MetadataSchema {
    private static final String RESOURCE = "metadata.schema.json";
    private static final String ID = "https://openweights.org/schema/huggingface/metadata-1.json";
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/";
    private static final long STEPS_PER_NODE = 100;

    private final Schema schema;
    private final Set<String> keys;

    private MetadataSchema(String text) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .errorMessageKeyword("errorMessage")
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)
                                .allow(iri -> iri.toString().equals(ID)
                                        || iri.toString().startsWith(DIALECT)))
                        .schemas(Map.of(ID, text)));
        this.schema = registry.getSchema(SchemaLocation.of(ID));
        this.keys = schema.getSchemaNode()
                .get("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Compiled when first asked for, and once. */
    private static final class Standard {
        private static final MetadataSchema SCHEMA = read();

        private Standard() {}
    }

    static MetadataSchema standard() {
        return Standard.SCHEMA;
    }

    private static MetadataSchema read() {
        try (InputStream in = Objects.requireNonNull(MetadataSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new MetadataSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the keys that the Hub knows} */
    Set<String> keys() {
        return keys;
    }

    /** {@return what in the metadata is of the wrong type or missing} */
    List<Finding> findings(Metadata metadata) {
        long steps = STEPS_PER_NODE * metadata.card().limits().nodes();
        List<Error> errors = schema.validate(
                JsonNodes.of(metadata.root()),
                context -> context.executionConfig(config -> config.maxEvaluationSteps(steps)));
        return errors.stream().map(error -> finding(metadata, error)).toList();
    }

    private static Finding finding(Metadata metadata, Error error) {
        Node node = metadata.root();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            if (node instanceof Sequence sequence) {
                node = sequence.items().get((Integer) step);
                path.append('[').append(step).append(']');
            } else if (node instanceof Mapping mapping) {
                node = mapping.member(step.toString()).orElseThrow().value();
                path.append(path.length() == 0 ? "" : ".").append(step);
            }
        }
        return switch (error.getKeyword()) {
            case "required" -> missing(metadata, node, path.append('.').append(error.getProperty()));
            case "type" -> wrongType(metadata, node, path, error.getMessage());
            default -> throw new IllegalStateException("no rule for the keyword " + error.getKeyword());
        };
    }

    private static Finding missing(Metadata metadata, Node node, StringBuilder path) {
        HuggingFaceRule rule = HuggingFaceRule.REQUIRED;
        return metadata.finding(rule, "'" + path + "' is missing. " + rule.remedy(), node);
    }

    private static Finding wrongType(Metadata metadata, Node node, StringBuilder path, String wanted) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
            HuggingFaceRule rule = HuggingFaceRule.EMPTY;
            return metadata.finding(rule, "'" + path + "' has no value. " + rule.remedy(), node);
        }
        return metadata.finding(HuggingFaceRule.TYPE, "'" + path + "' is " + what(node) + ". " + wanted, node);
    }

    private static String what(Node node) {
        if (node instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> "text";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                case NULL -> "nothing";
            };
        }
        return node instanceof Sequence ? "a list" : "a mapping";
    }
}
