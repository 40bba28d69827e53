package org.openweights.schema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        DROPPED_KEY,
        MISSPELT_KEY,
        WRONG_TYPE,
        EMPTY_TEXT,
        WRONG_WORD
    }

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
        List<SingleMistake> mistakes = new ArrayList<>();
        for (String pointer : pointers) {
            String key = key(pointer);
            boolean isMember = root.at(around(pointer)).isObject();
            JsonNode value = root.at(pointer);
            switch (kind) {
                case DROPPED_KEY -> {
                    if (isMember) {
                        mistakes.add(made(root, kind, pointer, "", object -> object.remove(key)));
                    }
                }
                case MISSPELT_KEY -> {
                    if (isMember) {
                        misspelt(key, random).stream()
                                .filter(other -> !root.at(around(pointer)).has(other))
                                .forEach(other -> mistakes.add(
                                        made(root, kind, pointer, other, object -> rename(object, key, other))));
                    }
                }
                case WRONG_TYPE ->
                    others(value).forEach((made, other) -> mistakes.add(replaced(root, kind, pointer, made, other)));
                case EMPTY_TEXT -> {
                    if (value.isString() && !value.asString().isEmpty()) {
                        mistakes.add(replaced(root, kind, pointer, "", NODES.stringNode("")));
                    }
                }
                case WRONG_WORD -> {
                    if (value.isString() && value.asString().matches(WORD)) {
                        misspelt(value.asString(), random)
                                .forEach(other ->
                                        mistakes.add(replaced(root, kind, pointer, other, NODES.stringNode(other))));
                    }
                }
            }
        }
        return mistakes;
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
        writer.value(card, "");
        int[] span = writer.spans.get(at);
        return new SingleMistake(kind, pointer, made, writer.text.toString(), span[0], span[1]);
    }

    /** Writes a card and keeps where each value stands, with its key. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, int[]> spans = new TreeMap<>();

        void value(JsonNode node, String pointer) {
            int start = text.length();
            if (node.isObject()) {
                object(node, pointer);
            } else if (node.isArray()) {
                list(node, pointer);
            } else {
                text.append(node);
            }
            spans.put(pointer, new int[] {start, text.length()});
        }

        private void object(JsonNode node, String pointer) {
            text.append('{');
            for (Iterator<Map.Entry<String, JsonNode>> members =
                            node.properties().iterator();
                    members.hasNext(); ) {
                Map.Entry<String, JsonNode> member = members.next();
                text.append('\n');
                int start = text.length();
                text.append(NODES.stringNode(member.getKey())).append(": ");
                String within = step(pointer, member.getKey());
                value(member.getValue(), within);
                spans.get(within)[0] = start;
                text.append(members.hasNext() ? "," : "");
            }
            text.append('}');
        }

        private void list(JsonNode node, String pointer) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",\n");
                value(node.get(i), pointer + "/" + i);
            }
            text.append(']');
        }
    }
}
