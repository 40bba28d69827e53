package org.openweights.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card in JSON with one mistake in it.
 *
 * @param kind the kind of mistake
 * @param pointer the pointer of the field or value that it is made at
 * @param made what was made of it, in words
 * @param text the card
 * @param start where the fault starts in the card: at the key, or at the object that lacks a field
 * @param end where it ends
 */
record SingleMistake(Kind kind, String pointer, String made, String text, int start, int end) {
    private static final String WORD = "[A-Za-z0-9.-]+";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The kinds of mistake. */
    enum Kind {
        /** A key is left out, with its value. */
        DROPPED_KEY,
        /** A key is a letter away from what it should be. */
        MISSPELT_KEY,
        /** A value is of another type. */
        WRONG_TYPE,
        /** A text is empty. */
        EMPTY_TEXT,
        /** A word is a letter away from what it should be. */
        WRONG_WORD
    }

    /**
     * Where something stands in a card.
     *
     * @param start where it starts
     * @param end where it ends
     */
    private record Span(int start, int end) {}

    /** {@return whether a place is within the fault} */
    boolean has(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        int at = offset + column - 1;
        return start <= at && at < end;
    }

    @Override
    public String toString() {
        return kind + " " + pointer + " " + made;
    }

    /**
     * {@return all single mistakes of a kind in a card}
     *
     * @param card the card
     * @param kind the kind
     */
    static List<SingleMistake> in(String card, Kind kind) {
        JsonNode root = JsonMapper.shared().readTree(card);
        List<String> pointers = new ArrayList<>();
        pointers(root, "", pointers);
        SplittableRandom random = new SplittableRandom(pointers.size());
        return pointers.stream()
                .flatMap(pointer -> kind == Kind.DROPPED_KEY || kind == Kind.MISSPELT_KEY
                        ? ofKey(root, pointer, kind, random)
                        : ofValue(root, pointer, kind, random))
                .toList();
    }

    private static Stream<SingleMistake> ofKey(JsonNode root, String pointer, Kind kind, SplittableRandom random) {
        String key = key(pointer);
        if (!root.at(around(pointer)).isObject()) {
            return Stream.empty();
        }
        return kind == Kind.DROPPED_KEY
                ? Stream.of(made(root, kind, pointer, "", object -> object.remove(key)))
                : misspelt(key, random).stream()
                        .filter(other -> !root.at(around(pointer)).has(other))
                        .map(other -> made(root, kind, pointer, other, object -> rename(object, key, other)));
    }

    private static Stream<SingleMistake> ofValue(JsonNode root, String pointer, Kind kind, SplittableRandom random) {
        JsonNode value = root.at(pointer);
        Map<String, JsonNode> others = new LinkedHashMap<>();
        if (kind == Kind.WRONG_TYPE) {
            others.putAll(others(value));
        } else if (kind == Kind.EMPTY_TEXT
                && value.isString()
                && !value.asString().isEmpty()) {
            others.put("", NODES.stringNode(""));
        } else if (kind == Kind.WRONG_WORD
                && value.isString()
                && value.asString().matches(WORD)) {
            misspelt(value.asString(), random).forEach(other -> others.put(other, NODES.stringNode(other)));
        }
        return others.entrySet().stream().map(other -> replaced(root, kind, pointer, other.getKey(), other.getValue()));
    }

    private static void pointers(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties().forEach(member -> pointers(member.getValue(), step(pointer, member.getKey()), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private static String step(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static String around(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String key(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    /** A letter lost, doubled, exchanged with the next, and changed into another. */
    private static List<String> misspelt(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        List<String> misspelt = new ArrayList<>();
        if (word.length() > 1) {
            misspelt.add(before + after);
            int pair = random.nextInt(word.length() - 1);
            misspelt.add(
                    word.substring(0, pair) + word.charAt(pair + 1) + word.charAt(pair) + word.substring(pair + 2));
        }
        misspelt.add(before + word.charAt(at) + word.substring(at));
        misspelt.add(before + (word.charAt(at) == 'x' ? 'y' : 'x') + after);
        misspelt.removeIf(word::equals);
        return misspelt;
    }

    private static Map<String, JsonNode> others(JsonNode value) {
        ObjectNode object = NODES.objectNode().put("name", "a");
        Map<String, JsonNode> others = new LinkedHashMap<>();
        if (!value.isNumber()) {
            others.put("number", NODES.numberNode(7));
        }
        if (!value.isString()) {
            others.put("text", NODES.stringNode("a"));
        }
        if (!value.isObject()) {
            others.put("object", object);
        }
        if (!value.isArray()) {
            others.put("list", NODES.arrayNode().add(value.deepCopy()));
        }
        others.put("nothing", NODES.nullNode());
        return others;
    }

    private static void rename(ObjectNode object, String key, String other) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties()
                .forEach(member ->
                        members.put(member.getKey().equals(key) ? other : member.getKey(), member.getValue()));
        object.removeAll();
        object.setAll(members);
    }

    private static SingleMistake made(
            JsonNode root, Kind kind, String pointer, String made, Consumer<ObjectNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept((ObjectNode) copy.at(around(pointer)));
        String at = kind == Kind.MISSPELT_KEY ? step(around(pointer), made) : around(pointer);
        return written(copy, kind, pointer, made, at);
    }

    private static SingleMistake replaced(JsonNode root, Kind kind, String pointer, String made, JsonNode other) {
        JsonNode copy = root.deepCopy();
        JsonNode owner = copy.at(around(pointer));
        if (owner instanceof ArrayNode list) {
            list.set(Integer.parseInt(key(pointer)), other);
        } else {
            ((ObjectNode) owner).set(key(pointer), other);
        }
        return written(copy, kind, pointer, made, pointer);
    }

    private static SingleMistake written(JsonNode card, Kind kind, String pointer, String made, String at) {
        Writer writer = new Writer();
        writer.value(card, "", 0);
        Span span = Objects.requireNonNull(writer.spans.get(at), at);
        return new SingleMistake(kind, pointer, made, writer.text.toString(), span.start, span.end);
    }

    /** Writes a card and keeps where each value stands, with its key. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Span> spans = new TreeMap<>();

        void value(JsonNode node, String pointer, int start) {
            if (node.isObject()) {
                object(node, pointer);
            } else if (node.isArray()) {
                list(node, pointer);
            } else {
                text.append(node);
            }
            spans.put(pointer, new Span(start, text.length()));
        }

        private void object(JsonNode node, String pointer) {
            text.append('{');
            String between = "\n";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                text.append(between);
                int start = text.length();
                text.append(NODES.stringNode(member.getKey())).append(": ");
                value(member.getValue(), step(pointer, member.getKey()), start);
                between = ",\n";
            }
            text.append('}');
        }

        private void list(JsonNode node, String pointer) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",\n");
                value(node.get(i), pointer + "/" + i, text.length());
            }
            text.append(']');
        }
    }
}
