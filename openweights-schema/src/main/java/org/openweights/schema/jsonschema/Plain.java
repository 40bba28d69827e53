package org.openweights.schema.jsonschema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * A schema that asks for so little that a look at a value tells whether it follows: for a type, for a text that is not
 * shorter than so many characters or one of a few, for a list of such values.
 *
 * @param types the types that it allows
 * @param shortest how many characters a text has at least
 * @param texts the texts that it allows; empty if it allows any
 * @param items what it asks of the items of a list; empty if it asks nothing
 */
record Plain(Set<JsonNodeType> types, int shortest, Set<String> texts, Optional<Plain> items) {
    private static final String LOCAL = "#";
    private static final Set<String> ASKING = Set.of("type", "minLength", "enum", "items");
    private static final Map<String, JsonNodeType> TYPES = Map.of(
            "string", JsonNodeType.STRING,
            "number", JsonNodeType.NUMBER,
            "boolean", JsonNodeType.BOOLEAN,
            "null", JsonNodeType.NULL,
            "array", JsonNodeType.ARRAY,
            "object", JsonNodeType.OBJECT);

    /**
     * {@return a schema that is as plain as that; empty if it asks for anything else}
     *
     * @param schema the schema
     * @param root the document that it stands in
     * @param silent the keywords that ask nothing of a value
     */
    static Optional<Plain> of(JsonNode schema, JsonNode root, Set<String> silent) {
        Set<String> keywords = new HashSet<>(schema.propertyNames());
        keywords.removeAll(silent);
        String reference = schema.path("$ref").asString("");
        if (keywords.size() == 1 && reference.startsWith(LOCAL)) {
            return of(root.at(reference.substring(LOCAL.length())), root, silent);
        }
        if (!schema.isObject() || keywords.isEmpty() || !ASKING.containsAll(keywords)) {
            return Optional.empty();
        }
        Optional<Plain> items = keywords.contains("items") ? of(schema.path("items"), root, silent) : Optional.empty();
        Set<String> texts = texts(schema.path("enum"));
        Set<JsonNodeType> types = types(schema);
        boolean known = keywords.contains("items") == items.isPresent()
                && keywords.contains("enum") == !texts.isEmpty()
                && !types.isEmpty();
        return known
                ? Optional.of(new Plain(types, schema.path("minLength").asInt(0), texts, items))
                : Optional.empty();
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

    /**
     * {@return whether a value follows this schema}
     *
     * @param value the value
     */
    boolean admits(JsonNode value) {
        JsonNodeType type = value.getNodeType();
        if (!types.contains(type)) {
            return false;
        }
        return switch (type) {
            case STRING -> admits(value.asString());
            case ARRAY -> items.isEmpty() || admitsAll(items.get(), value);
            default -> texts.isEmpty();
        };
    }

    private boolean admits(String text) {
        return (texts.isEmpty() || texts.contains(text))
                && (shortest <= 1 ? text.length() >= shortest : text.codePointCount(0, text.length()) >= shortest);
    }

    private static boolean admitsAll(Plain plain, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            if (!plain.admits(Objects.requireNonNull(list.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
