package org.openweights.schema.jsonschema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Finds the plain ones among the schemas of a document. Used by one thread, while the document is compiled. */
final class PlainSchemas {
    private static final String LOCAL = "#";
    private static final String REFERENCE = "$ref";
    private static final Set<String> ASKING =
            Set.of("type", "minLength", "enum", "items", "properties", "required", "additionalProperties");
    private static final Map<String, JsonNodeType> TYPES = Map.of(
            "string", JsonNodeType.STRING,
            "number", JsonNodeType.NUMBER,
            "boolean", JsonNodeType.BOOLEAN,
            "null", JsonNodeType.NULL,
            "array", JsonNodeType.ARRAY,
            "object", JsonNodeType.OBJECT);

    private final JsonNode root;
    private final Set<String> silent;
    private final Map<String, Optional<Plain>> referenced = new HashMap<>();

    /**
     * Starts with a document.
     *
     * @param root the document
     * @param silent the keywords that ask nothing of a value
     */
    PlainSchemas(JsonNode root, Set<String> silent) {
        this.root = root;
        this.silent = silent;
    }

    /**
     * {@return a schema as a plain one; empty if it asks for anything that a look does not tell}
     *
     * @param schema the schema, in the document
     */
    Optional<Plain> find(JsonNode schema) {
        Set<String> keywords = new HashSet<>(schema.propertyNames());
        keywords.removeAll(silent);
        String reference = schema.path(REFERENCE).asString("");
        if (keywords.size() == 1 && reference.startsWith(LOCAL)) {
            return at(reference);
        }
        Set<JsonNodeType> types = types(schema);
        Set<String> texts = texts(schema.path("enum"));
        Optional<Plain> items = schema.has("items") ? find(schema.path("items")) : Optional.empty();
        Optional<Plain.Members> members = members(schema);
        boolean plain = ASKING.containsAll(keywords)
                && !types.isEmpty()
                && schema.has("enum") == !texts.isEmpty()
                && schema.has("items") == items.isPresent()
                && members.isPresent();
        return plain
                ? Optional.of(new Plain(types, schema.path("minLength").asInt(0), texts, items, members.get()))
                : Optional.empty();
    }

    /** A schema that leads back to itself is not plain: while it is looked at, it is taken for one that is not. */
    private Optional<Plain> at(String reference) {
        if (!referenced.containsKey(reference)) {
            referenced.put(reference, Optional.empty());
            referenced.put(reference, find(root.at(reference.substring(LOCAL.length()))));
        }
        return referenced.getOrDefault(reference, Optional.empty());
    }

    private Optional<Plain.Members> members(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        if (!others.isMissingNode() && !others.isBoolean()) {
            return Optional.empty();
        }
        Map<String, Plain> known = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Optional<Plain> plain = find(property.getValue());
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            known.put(property.getKey(), plain.get());
        }
        Set<String> required = new HashSet<>();
        schema.path("required").values().forEach(name -> required.add(name.asString()));
        return Optional.of(new Plain.Members(known, required, !others.asBoolean(true)));
    }

    /** The texts of a list that holds nothing else. */
    private static Set<String> texts(JsonNode allowed) {
        Collection<JsonNode> values = allowed.values();
        return values.stream().allMatch(JsonNode::isString)
                ? Set.copyOf(values.stream().map(JsonNode::asString).toList())
                : Set.of();
    }

    /** No type where one is named that a look does not tell, as that of integers. */
    private static Set<JsonNodeType> types(JsonNode schema) {
        JsonNode named = schema.path("type");
        if (named.isMissingNode()) {
            // What is one of some texts is a text.
            return schema.has("enum") ? EnumSet.of(JsonNodeType.STRING) : Set.of();
        }
        Set<JsonNodeType> types = EnumSet.noneOf(JsonNodeType.class);
        for (JsonNode name : named.isArray() ? named.values() : Set.of(named)) {
            @Nullable JsonNodeType type = TYPES.get(name.asString());
            if (type == null) {
                return Set.of();
            }
            types.add(type);
        }
        return types;
    }
}
