package org.openweights.license;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openweights.validation.SourceLocation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * A JSON value with its place, and the ways in which a license file is asked about it.
 *
 * @param value a string, number, boolean, list of {@code JsonValue} or map of them
 * @param place where it stands
 */
record JsonValue(Object value, Place place) {
    /**
     * Where a value stands; its pointer is put together only when somebody wants to know.
     *
     * @param within the place of the list or object that holds the value; {@code null} for the whole document
     * @param name the name or index within that
     */
    record Place(@Nullable Place within, String name, String source, int line, int column) {
        SourceLocation location() {
            return new SourceLocation(source, line, column, pointer());
        }

        private String pointer() {
            return within == null
                    ? ""
                    : within.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }

    /** Says what is wrong with a file; never leaves the package. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient SourceLocation location;

        Malformed(String message, SourceLocation location) {
            super(message, null, false, false);
            this.location = location;
        }

        SourceLocation location() {
            return location;
        }
    }

    /** Reads the value at whose first token the parser stands. */
    static JsonValue read(JsonParser parser, String source) {
        return read(parser, source, null, "");
    }

    private static JsonValue read(JsonParser parser, String source, @Nullable Place within, String name) {
        TokenStreamLocation at = parser.currentTokenLocation();
        Place place = new Place(within, name, source, at.getLineNr(), at.getColumnNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonValue(object(parser, source, place), place);
            case START_ARRAY -> new JsonValue(array(parser, source, place), place);
            case VALUE_STRING -> new JsonValue(parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(parser.getDecimalValue(), place);
            case VALUE_TRUE -> new JsonValue(true, place);
            case VALUE_FALSE -> new JsonValue(false, place);
            default -> throw new Malformed("a value is missing here", place.location());
        };
    }

    private static Map<String, JsonValue> object(JsonParser parser, String source, Place place) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser, source, place, name));
        }
        return members;
    }

    private static List<JsonValue> array(JsonParser parser, String source, Place place) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, source, place, String.valueOf(items.size())));
        }
        return items;
    }

    Malformed malformed(String message) {
        return new Malformed(message, place.location());
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw malformed("must be a string");
    }

    boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw malformed("must be true or false");
    }

    BigDecimal number() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw malformed("must be a number");
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        try {
            return Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw malformed("'" + text + "' is not one of the words for a " + type.getSimpleName());
        }
    }

    <T> List<T> list(Function<JsonValue, T> item) {
        if (value instanceof List<?> items) {
            return items.stream().map(JsonValue.class::cast).map(item).toList();
        }
        throw malformed("must be a list");
    }

    Map<String, JsonValue> members() {
        if (!(value instanceof Map<?, ?> members)) {
            throw malformed("must be an object");
        }
        Map<String, JsonValue> typed = new LinkedHashMap<>();
        members.forEach((name, member) -> typed.put((String) name, (JsonValue) member));
        return typed;
    }

    Optional<JsonValue> find(String name) {
        if (value instanceof Map<?, ?> members) {
            return Optional.ofNullable((JsonValue) members.get(name));
        }
        throw malformed("must be an object");
    }

    JsonValue get(String name) {
        return find(name).orElseThrow(() -> malformed("'" + name + "' is missing"));
    }

    String textOr(String name, String other) {
        return find(name).map(JsonValue::text).orElse(other);
    }

    List<String> texts(String name) {
        return find(name).map(list -> list.list(JsonValue::text)).orElse(List.of());
    }

    <E extends Enum<E>> E constantOr(String name, E other) {
        return find(name)
                .map(found -> found.constant(other.getDeclaringClass()))
                .orElse(other);
    }

    /** Checks that an object has no members but the known ones: a misspelt name must not read as a gap. */
    JsonValue only(Set<String> known) {
        members().forEach((name, member) -> {
            if (!known.contains(name)) {
                throw member.malformed("'" + name + "' is not a member that belongs here");
            }
        });
        return this;
    }
}
