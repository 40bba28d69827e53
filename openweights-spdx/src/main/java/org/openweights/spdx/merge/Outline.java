package org.openweights.spdx.merge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Where things stand in the bytes of a document: its elements, their identifiers, and the parts of its SpdxDocument. */
final class Outline {
    static final String CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

    private static final Set<String> KEPT =
            Set.of("@context", "type", "spdxId", "@id", "profileConformance", "rootElement", "element");
    /** Elements that stand for others, and are not what one of them depends on or contains. */
    private static final Set<String> COLLECTIONS = Set.of("Bundle", "Bom", "software_Sbom");

    private static final int DEPTH = 64;
    private static final int LONGEST_STRING = 64 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final byte[] bytes;
    private final JsonParser json;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Item> collections = new LinkedHashMap<>();
    private Optional<Span> graph = Optional.empty();
    private Item root = new Item(new Span(0, 0), Map.of());

    /** Bytes from a start to before an end. */
    record Span(int start, int end) {}

    /** The value of a member of an object: where it stands, with its name from where, and the texts that it holds. */
    record Member(int nameStart, Span value, List<String> texts) {}

    /** An object: where it stands, what it is called, and its members. */
    record Item(Span span, Map<String, Member> members) {
        List<String> all(String member) {
            return Optional.ofNullable(members.get(member)).map(Member::texts).orElse(List.of());
        }

        Optional<String> text(String member) {
            return all(member).stream().findFirst();
        }

        Optional<String> id() {
            return text("spdxId").or(() -> text("@id"));
        }

        boolean is(String type) {
            return text("type").filter(type::equals).isPresent();
        }
    }

    private Outline(byte[] bytes, JsonParser json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * Reads the outline of a document.
     *
     * @throws StreamReadException if the document is no JSON, or none of SPDX 3.0.1
     */
    static Outline of(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            Outline outline = new Outline(bytes, json);
            outline.read();
            return outline.graph.isPresent() ? outline : of(outline.inGraph());
        }
    }

    byte[] bytes() {
        return bytes;
    }

    Set<String> ids() {
        return ids;
    }

    Set<String> types() {
        return types;
    }

    List<Item> items() {
        return items;
    }

    List<Item> documents() {
        return items.stream().filter(item -> item.is("SpdxDocument")).toList();
    }

    /** The collections but for documents, within other objects, too, by their identifiers. */
    Map<String, Item> collections() {
        return collections;
    }

    Optional<Item> document() {
        return documents().stream().findFirst();
    }

    Span graph() {
        return graph.orElseThrow();
    }

    private void read() {
        if (json.nextToken() != JsonToken.START_OBJECT || start() < 0) {
            throw refused("The document is not a JSON object in UTF-8.");
        }
        int begin = start();
        Map<String, Member> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            int nameStart = start();
            json.nextToken();
            if (name.equals("@graph")) {
                if (graph.isPresent()) {
                    throw refused("The document has more than one '@graph'.");
                }
                readGraph();
            } else {
                members.put(name, member(name, nameStart));
            }
        }
        root = new Item(new Span(begin, end()), members);
        if (json.nextToken() != null) {
            throw refused("Something follows the end of the document.");
        }
        if (!root.all("@context").contains(CONTEXT)) {
            throw refused("The document has not the context of SPDX 3.0.1.");
        }
        if (graph.isEmpty() && !members.containsKey("type")) {
            throw refused("The document has no '@graph'.");
        }
    }

    private void readGraph() {
        int begin = start();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refused("'@graph' is not an array.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw refused("Something in '@graph' is not an object.");
            }
            items.add(item());
        }
        graph = Optional.of(new Span(begin, end()));
    }

    private Item item() {
        int begin = start();
        Map<String, Member> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            int nameStart = start();
            json.nextToken();
            members.put(name, member(name, nameStart));
        }
        Item item = new Item(new Span(begin, end()), members);
        item.id().ifPresent(ids::add);
        if (item.all("type").stream().anyMatch(COLLECTIONS::contains)) {
            item.id().ifPresent(id -> collections.putIfAbsent(id, item));
        }
        types.addAll(item.all("type"));
        return item;
    }

    private Member member(String name, int nameStart) {
        int begin = start();
        List<String> texts = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(texts);
            }
        } else {
            value(texts);
        }
        return new Member(nameStart, new Span(begin, end()), KEPT.contains(name) ? texts : List.of());
    }

    /** An object within another counts as its identifier, and as an element like any other. */
    private void value(List<String> texts) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            item().id().ifPresent(texts::add);
        } else if (token == JsonToken.START_ARRAY) {
            json.skipChildren();
        } else {
            texts.add(json.getString());
        }
    }

    /** The same document with its only object in a graph; what its context says of names holds for the graph. */
    private byte[] inGraph() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        String separator = "";
        Span context = Objects.requireNonNull(root.members().get("@context")).value();
        out.writeBytes("{\"@context\": ".getBytes(StandardCharsets.UTF_8));
        out.write(bytes, context.start(), context.end() - context.start());
        out.writeBytes(", \"@graph\": [{".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, Member> member : root.members().entrySet()) {
            if (!member.getKey().equals("@context")) {
                out.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
                int start = member.getValue().nameStart();
                out.write(bytes, start, member.getValue().value().end() - start);
                separator = ", ";
            }
        }
        out.writeBytes("}]}\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private int start() {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    private int end() {
        return (int) json.currentLocation().getByteOffset();
    }

    private StreamReadException refused(String why) {
        return new StreamReadException(json, why);
    }
}
