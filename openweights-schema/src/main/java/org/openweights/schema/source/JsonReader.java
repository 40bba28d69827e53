package org.openweights.schema.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a tree. */
public final class JsonReader {
    private static final int DEEPER_THAN_ANY_LIMIT = 2_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPER_THAN_ANY_LIMIT)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final CardSource card;
    private final ReadLimits limits;
    private final JsonParser parser;
    private final boolean escapes;
    private final List<Finding> findings = new ArrayList<>();
    private int nodes;

    private JsonReader(CardSource card, JsonParser parser) {
        this.card = card;
        this.limits = card.limits();
        this.parser = parser;
        this.escapes = card.text().indexOf('\\') >= 0;
    }

    /**
     * {@return the tree of a card, parsed once}
     *
     * @param card the card, all of which is JSON
     */
    public static Tree read(CardSource card) {
        return card.derived(Tree.class, JsonReader::parse);
    }

    private static Tree parse(CardSource card) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), card.text())) {
            return new JsonReader(card, parser).tree();
        }
    }

    private Tree tree() {
        Optional<Node> root = Optional.empty();
        try {
            parser.nextToken();
            Node node = node(offset(), Pointer.ROOT, 1);
            if (parser.nextToken() != null) {
                throw broken(
                        "The JSON ends before this. Remove what follows, or read it as a card of its own.", offset());
            }
            root = Optional.of(node);
        } catch (Stop stop) {
            findings.add(stop.finding());
        } catch (JacksonException e) {
            findings.add(syntax(e));
        }
        return new Tree(root, findings);
    }

    private Node node(int offset, Pointer pointer, int depth) {
        nodes++;
        if (nodes > limits.nodes()) {
            throw stop(DataRule.NODES, "There are more than " + limits.nodes() + " values.", offset, pointer);
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw broken("There is no JSON. Write an object.", offset);
        }
        return switch (token) {
            case START_OBJECT -> mapping(offset, pointer, checked(depth, offset, pointer));
            case START_ARRAY -> sequence(offset, pointer, checked(depth, offset, pointer));
            case VALUE_STRING -> scalar(offset, pointer, Kind.STRING);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(offset, pointer, Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(offset, pointer, Kind.BOOLEAN);
            case VALUE_NULL -> scalar(offset, pointer, Kind.NULL);
            default ->
                throw broken("A value is missing here. Write one, or remove the comma or the key before.", offset);
        };
    }

    private Mapping mapping(int offset, Pointer pointer, int depth) {
        MemberTable members = new MemberTable();
        Map<String, List<Node>> contested = Map.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyOffset = offset();
            String key = text(parser.currentName());
            Pointer here = pointer.member(key);
            parser.nextToken();
            Member member = new Member(keyOffset, key, node(valueOffset(keyOffset, key), here, depth + 1));
            Optional<Member> first = members.addIfAbsent(member);
            if (first.isPresent()) {
                contested = DuplicateKey.with(contested, first.get(), member);
                findings.add(DuplicateKey.finding(card, first.get(), member, here));
            }
        }
        return new Mapping(offset, pointer, members, contested);
    }

    private Sequence sequence(int offset, Pointer pointer, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(offset(), pointer.item(items.size()), depth + 1));
        }
        return new Sequence(offset, pointer, items);
    }

    private Scalar scalar(int offset, Pointer pointer, Kind kind) {
        return new Scalar(offset, pointer, kind, text(parser.getString()));
    }

    /** The text of a card is well-formed; what an escape makes need not be. */
    private String text(String read) {
        return escapes ? WellFormed.text(read) : read;
    }

    private int checked(int depth, int offset, Pointer pointer) {
        if (depth > limits.depth()) {
            throw stop(
                    DataRule.DEPTH,
                    "Mappings and lists stand more than " + limits.depth() + " deep in each other.",
                    offset,
                    pointer);
        }
        return depth;
    }

    private Finding syntax(JacksonException e) {
        int end = card.text().stripTrailing().length();
        int offset = (int) Math.max(0, Math.min(e.getLocation().getCharOffset(), end));
        boolean early = offset == end || e instanceof UnexpectedEndOfInputException;
        return early
                ? syntax("The JSON ends here, early. Get the whole file, or add what is missing.", end)
                : syntax(
                        "The JSON cannot be read from here on. Check the comma, bracket or quotation mark here.",
                        offset);
    }

    private Finding syntax(String message, int offset) {
        return Finding.of(DataRule.SYNTAX, message, card.location(offset, ""));
    }

    /** What to do about broken JSON is not what to do about broken YAML. */
    private Stop broken(String message, int offset) {
        return new Stop(Finding.of(DataRule.SYNTAX, message, card.location(offset, "")));
    }

    private Stop stop(Rule rule, String what, int offset, Pointer pointer) {
        return new Stop(Finding.of(rule, what + " " + rule.remedy(), card.location(offset, pointer.toString())));
    }

    /** Where the value of a key stands. Without escapes, a look behind the key tells, which spares a location of the parser's. */
    private int valueOffset(int keyOffset, String key) {
        if (escapes) {
            return offset();
        }
        String text = card.text();
        int at = keyOffset + key.length() + 2;
        while (at < text.length() && (text.charAt(at) == ':' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private int offset() {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }
}
