package org.openweights.schema.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2, by its core schema, into a tree.
 *
 * <p>An alias becomes a copy of what it repeats, so that every value has one place and one pointer; copies count against
 * the limits before they are made.
 */
public final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    /** After each tab all is read anew. */
    private static final int MOST_TABS = 20;

    private static final String CORE_TAG = "tag:yaml.org,2002:";

    private final Region region;
    private final ReadLimits limits;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Where reading ended at a tab in place of a blank. The parser is one of YAML 1.1 here, which knows blanks only. */
    private OptionalInt tab = OptionalInt.empty();

    private int nodes;
    private int aliases;

    private YamlReader(Region region, ReadLimits limits) {
        this.region = region;
        this.limits = limits;
        this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, region.text()));
    }

    /** A value that aliases repeat, and how many values it holds. Without a node while it is being read. */
    private record Anchored(@Nullable Node node, int nodes) {}

    /**
     * {@return the tree of a part of a card}
     *
     * @param card the card
     * @param start where the YAML starts in its text
     * @param end where it ends
     */
    public static Tree read(CardSource card, int start, int end) {
        Region region = new Region(card, start, end);
        List<Finding> tabs = new ArrayList<>();
        while (true) {
            YamlReader reader = new YamlReader(region, card.limits());
            Tree tree = reader.tree();
            if (reader.tab.isEmpty() || tabs.size() == MOST_TABS) {
                tabs.addAll(tree.findings());
                return new Tree(tree.root(), tabs);
            }
            int at = reader.tab.getAsInt();
            tabs.add(Finding.of(
                    DataRule.TAB,
                    "A tab stands before a value or after it. " + DataRule.TAB.remedy(),
                    region.location(region.offset(at), Pointer.ROOT)));
            region = region.withBlankAt(at);
        }
    }

    private Tree tree() {
        Optional<Node> root = Optional.empty();
        try {
            root = document();
        } catch (Stop stop) {
            findings.add(stop.finding());
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(Mark::getIndex).orElse(0);
            tab = region.hasTabWithin(at) ? OptionalInt.of(at) : OptionalInt.empty();
            findings.add(syntax(inWords(e, at), at));
        } catch (ReaderException e) {
            String what = "the character U+%04X is not allowed. ".formatted(e.getCodePoint());
            findings.add(syntax(what + DataRule.SYNTAX.remedy(), e.getPosition()));
        } catch (YamlEngineException e) {
            findings.add(syntax("it is not YAML 1.2. " + DataRule.SYNTAX.remedy(), 0));
        }
        return new Tree(root, findings);
    }

    private Optional<Node> document() {
        next(); // the start of the stream
        if (next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Node root = node(next(), Pointer.ROOT, 1);
        next(); // the end of the document
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw stop(DataRule.ONE_DOCUMENT, "A second YAML document starts here.", offset(end), Pointer.ROOT);
        }
        return Optional.of(root);
    }

    private Node node(Event event, Pointer pointer, int depth) {
        if (event instanceof AliasEvent alias) {
            return repeated(alias, pointer, depth);
        }
        int offset = offset(event);
        count(1, offset, pointer);
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name, new Anchored(null, 0)));
        int before = nodes;
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, offset, pointer);
        } else {
            checkDepth(depth, offset, pointer);
            checkTag((CollectionStartEvent) event, offset, pointer);
            node = event instanceof MappingStartEvent
                    ? mapping(offset, pointer, depth)
                    : sequence(offset, pointer, depth);
        }
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, nodes - before + 1)));
        return node;
    }

    private Mapping mapping(int offset, Pointer pointer, int depth) {
        MemberTable members = new MemberTable();
        Map<String, List<Node>> contested = Map.of();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            String key = key(event, pointer);
            Pointer here = pointer.member(key);
            Member member = new Member(offset(event), key, node(next(), here, depth + 1));
            Optional<Member> first = members.addIfAbsent(member);
            if (first.isPresent()) {
                contested = DuplicateKey.with(contested, first.get(), member);
                findings.add(DuplicateKey.finding(region.card(), first.get(), member, here));
            }
        }
        return new Mapping(offset, pointer, members, contested);
    }

    private Sequence sequence(int offset, Pointer pointer, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, pointer.item(items.size()), depth + 1));
        }
        return new Sequence(offset, pointer, items);
    }

    private String key(Event event, Pointer pointer) {
        boolean single = event instanceof ScalarEvent || event instanceof AliasEvent;
        if (single && node(event, pointer, 1) instanceof Scalar scalar) {
            return scalar.text();
        }
        throw stop(DataRule.KEY, "This key is a list or a mapping.", offset(event), pointer);
    }

    private Scalar scalar(ScalarEvent event, int offset, Pointer pointer) {
        String text = WellFormed.text(event.getValue());
        Optional<String> tag = event.getTag();
        Kind kind = event.isPlain() && tag.isEmpty() ? CoreSchema.kindOf(text) : Kind.STRING;
        if (tag.isPresent()) {
            kind = switch (tag.get()) {
                case "!", CORE_TAG + "str" -> Kind.STRING;
                case CORE_TAG + "int" -> tagged(event, Kind.NUMBER, CoreSchema.isInteger(text), pointer);
                case CORE_TAG + "float" -> tagged(event, Kind.NUMBER, CoreSchema.kindOf(text) == Kind.NUMBER, pointer);
                case CORE_TAG + "bool" -> tagged(event, Kind.BOOLEAN, CoreSchema.kindOf(text) == Kind.BOOLEAN, pointer);
                case CORE_TAG + "null" -> tagged(event, Kind.NULL, CoreSchema.kindOf(text) == Kind.NULL, pointer);
                default -> throw unknownTag(tag.get(), offset, pointer);
            };
        }
        return new Scalar(offset, pointer, kind, text);
    }

    private Kind tagged(ScalarEvent event, Kind kind, boolean fits, Pointer pointer) {
        if (!fits) {
            String tag = event.getTag().orElse("");
            String what = "The value does not fit its tag '" + Excerpt.of(tag) + "'.";
            throw new Stop(finding(DataRule.TAG, what, offset(event), pointer, event.getValue()));
        }
        return kind;
    }

    private void checkTag(CollectionStartEvent event, int offset, Pointer pointer) {
        String core = event instanceof MappingStartEvent ? CORE_TAG + "map" : CORE_TAG + "seq";
        Optional<String> tag = event.getTag();
        if (tag.isPresent() && !tag.get().equals("!") && !tag.get().equals(core)) {
            throw unknownTag(tag.get(), offset, pointer);
        }
    }

    private Node repeated(AliasEvent alias, Pointer pointer, int depth) {
        int offset = offset(alias);
        aliases++;
        if (aliases > limits.aliases()) {
            throw stop(DataRule.ALIASES, "There are more than " + limits.aliases() + " YAML aliases.", offset, pointer);
        }
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null || anchored.node() == null) {
            String why = anchored == null ? "has no anchor before it." : "stands within what it repeats.";
            throw stop(DataRule.ANCHOR, "The alias '*" + alias.getAlias().getValue() + "' " + why, offset, pointer);
        }
        count(anchored.nodes(), offset, pointer);
        checkDepth(depth + depthOf(anchored.node()) - 1, offset, pointer);
        return copy(anchored.node(), offset, pointer);
    }

    private static Node copy(Node node, int offset, Pointer pointer) {
        if (node instanceof Mapping mapping) {
            MemberTable members = new MemberTable();
            for (Member member : mapping.members()) {
                Pointer here = pointer.member(member.key());
                Node value = copy(member.value(), member.value().offset(), here);
                members.addIfAbsent(new Member(member.offset(), member.key(), value));
            }
            return new Mapping(offset, pointer, members, mapping.contested());
        }
        if (node instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(copy(item, item.offset(), pointer.item(items.size())));
            }
            return new Sequence(offset, pointer, items);
        }
        Scalar scalar = (Scalar) node;
        return new Scalar(offset, pointer, scalar.kind(), scalar.text());
    }

    private static int depthOf(Node node) {
        int deepest = 0;
        if (node instanceof Mapping mapping) {
            for (Member member : mapping.members()) {
                deepest = Math.max(deepest, depthOf(member.value()));
            }
            return deepest + 1;
        }
        if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                deepest = Math.max(deepest, depthOf(item));
            }
            return deepest + 1;
        }
        return 0;
    }

    private void count(int more, int offset, Pointer pointer) {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw stop(DataRule.NODES, "There are more than " + limits.nodes() + " values.", offset, pointer);
        }
    }

    private void checkDepth(int depth, int offset, Pointer pointer) {
        if (depth > limits.depth()) {
            throw stop(
                    DataRule.DEPTH,
                    "Mappings and lists stand more than " + limits.depth() + " deep in each other.",
                    offset,
                    pointer);
        }
    }

    private Stop unknownTag(String tag, int offset, Pointer pointer) {
        return new Stop(finding(DataRule.TAG, "The tag '" + Excerpt.of(tag) + "' is not read.", offset, pointer, tag));
    }

    /** What the parser says in plain words, or else in its own. */
    private String inWords(MarkedYamlEngineException problem, int at) {
        String text = region.card().text();
        int offset = region.offset(at);
        if (text.startsWith("\t", offset)) {
            return "a tab stands here, where YAML has blanks. Write a blank in its place.";
        }
        int around = problem.getContextMark().map(Mark::getIndex).orElse(at);
        int line = region.location(region.offset(around), Pointer.ROOT).line();
        String sign = offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
        return YamlProblem.inWords(
                        Objects.requireNonNullElse(problem.getContext(), ""),
                        problem.getProblem(),
                        line,
                        Excerpt.of(sign))
                .orElseGet(() -> problem.getProblem() + ". " + DataRule.SYNTAX.remedy());
    }

    private Finding syntax(String message, int codePoint) {
        return Finding.of(
                DataRule.SYNTAX,
                "The YAML cannot be read: " + message,
                region.location(region.offset(codePoint), Pointer.ROOT));
    }

    private Stop stop(Rule rule, String what, int offset, Pointer pointer) {
        return new Stop(Finding.of(rule, what + " " + rule.remedy(), region.location(offset, pointer)));
    }

    private Finding finding(Rule rule, String what, int offset, Pointer pointer, String value) {
        return Finding.of(rule, what + " " + rule.remedy(), region.location(offset, pointer), value);
    }

    private int offset(Event event) {
        Optional<Mark> start = event.getStartMark();
        return region.offset(start.isPresent() ? start.get().getIndex() : 0);
    }

    private Event next() {
        return events.next();
    }
}
