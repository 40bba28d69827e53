package org.openweights.schema.jsonschema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * A schema that asks a value for a type, a text for its length or to be one of a few, and lists and objects for what is within.
 *
 * @param types the types that it allows
 * @param texts what it asks of a text
 * @param items what it asks of a list
 * @param members what it asks of an object
 */
record Plain(Set<Type> types, Texts texts, Items items, Members members) implements Criterion {
    /** A type of JSON Schema; its name there is in small letters. */
    enum Type {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * What is asked of a text.
     *
     * @param shortest how many characters it has at least
     * @param allowed the texts that are allowed, and no other values are; empty if all are
     */
    record Texts(int shortest, Set<String> allowed) {
        boolean admit(String text) {
            return (allowed.isEmpty() || allowed.contains(text))
                    && (shortest <= 1 ? text.length() >= shortest : text.codePointCount(0, text.length()) >= shortest);
        }
    }

    /**
     * What is asked of a list.
     *
     * @param fewest how many items it has at least
     * @param each what is asked of each item; empty if nothing is
     */
    record Items(int fewest, Optional<Criterion> each) {
        boolean admit(List<Node> items, ReadLimits limits) {
            if (items.size() < fewest) {
                return false;
            }
            if (each.isPresent()) {
                Criterion criterion = each.get();
                for (Node item : items) {
                    if (!criterion.admits(item, limits)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /**
     * What is asked of an object.
     *
     * @param known what is asked of the members that it may have
     * @param required the names of those that must be there
     * @param closed whether there must be no others
     */
    record Members(Map<String, Criterion> known, Set<String> required, boolean closed) {
        boolean admit(Mapping object, ReadLimits limits) {
            for (int i = 0; i < object.members().size(); i++) {
                Member member = object.members().get(i);
                @Nullable Criterion criterion = known.get(member.key());
                if (criterion == null ? closed : !criterion.admits(member.value(), limits)) {
                    return false;
                }
            }
            for (String name : required) {
                if (object.members().indexOf(name) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public boolean admits(Node value, ReadLimits limits) {
        Type type = type(value);
        if (!types.contains(type)) {
            return false;
        }
        return switch (type) {
            case STRING -> texts.admit(((Scalar) value).text());
            case ARRAY -> texts.allowed.isEmpty() && items.admit(((Sequence) value).items(), limits);
            case OBJECT -> texts.allowed.isEmpty() && members.admit((Mapping) value, limits);
            case NUMBER, BOOLEAN, NULL -> texts.allowed.isEmpty();
        };
    }

    private static Type type(Node value) {
        if (value instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> Type.STRING;
                case NUMBER -> Type.NUMBER;
                case BOOLEAN -> Type.BOOLEAN;
                case NULL -> Type.NULL;
            };
        }
        return value instanceof Mapping ? Type.OBJECT : Type.ARRAY;
    }
}
