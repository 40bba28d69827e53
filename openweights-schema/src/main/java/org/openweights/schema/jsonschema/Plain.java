package org.openweights.schema.jsonschema;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * A schema that asks for so little that a look at a value tells whether it follows: for a type, for a text that is not
 * shorter than so many characters or one of a few, for a list of such values, or for an object of them.
 *
 * @param types the types that it allows
 * @param shortest how many characters a text has at least
 * @param texts the texts that it allows; empty if it allows any
 * @param items what it asks of the items of a list; empty if it asks nothing
 * @param members what it asks of the members of an object
 * @see PlainSchemas
 */
record Plain(Set<JsonNodeType> types, int shortest, Set<String> texts, Optional<Plain> items, Members members) {
    /**
     * What is asked of the members of an object.
     *
     * @param known the schemas of those that have one
     * @param required the names of those that must be there
     * @param closed whether there must be no others
     */
    record Members(Map<String, Plain> known, Set<String> required, boolean closed) {
        private boolean admit(JsonNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                @Nullable Plain schema = known.get(member.getKey());
                if (schema == null ? closed : !schema.admits(member.getValue())) {
                    return false;
                }
            }
            for (String name : required) {
                if (!object.has(name)) {
                    return false;
                }
            }
            return true;
        }
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
            case OBJECT -> members.admit(value);
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
