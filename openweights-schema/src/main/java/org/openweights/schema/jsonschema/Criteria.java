package org.openweights.schema.jsonschema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.schema.jsonschema.Criterion.Condition;
import org.openweights.schema.jsonschema.Criterion.Every;
import org.openweights.schema.jsonschema.Criterion.Not;
import org.openweights.schema.jsonschema.Plain.Items;
import org.openweights.schema.jsonschema.Plain.Members;
import org.openweights.schema.jsonschema.Plain.Texts;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * Makes criteria of the schemas of a document: of what most schemas are made of, our own, and of all else, questions to the
 * evaluator.
 *
 * <p>Used by one thread, while the document is compiled.
 */
final class Criteria {
    private static final String LOCAL = "#";
    private static final String REFERENCE = "$ref";
    private static final Set<String> PLAIN = Set.of(
            "type",
            "enum",
            "const",
            "minLength",
            "items",
            "minItems",
            "properties",
            "required",
            "additionalProperties");
    private static final Set<String> COMBINING = Set.of(REFERENCE, "allOf", "anyOf", "not", "if", "then", "else");
    private static final Criterion ANY = new Every(List.of());
    private static final Criterion NONE = new Not(ANY);

    private final Map<String, Node> schemas = new HashMap<>();
    private final Evaluator evaluator;
    private final Map<String, Criterion> referenced = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private Criteria(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * {@return what a document asks of a value}
     *
     * @param document the document
     * @param evaluator answers for the schemas of which a look does not tell
     */
    static Criterion of(Node document, Evaluator evaluator) {
        Criteria criteria = new Criteria(evaluator);
        criteria.index(document);
        return criteria.at(LOCAL);
    }

    /** Keeps what a reference can lead to. */
    private void index(Node node) {
        schemas.put(fragment(node), node);
        if (node instanceof Mapping mapping) {
            mapping.members().forEach(member -> index(member.value()));
        } else if (node instanceof Sequence list) {
            list.items().forEach(this::index);
        }
    }

    private static String fragment(Node node) {
        return LOCAL + node.pointer();
    }

    /** A schema that leads back to one that is being looked at ends there, with the evaluator. */
    private Criterion at(String fragment) {
        Criterion known = referenced.get(fragment);
        if (known != null) {
            return known;
        }
        Node schema = schemas.get(fragment);
        if (schema == null || !open.add(fragment)) {
            return new Evaluated(evaluator, fragment, Obvious.NOTHING);
        }
        Criterion criterion = criterion(schema);
        open.remove(fragment);
        referenced.put(fragment, criterion);
        return criterion;
    }

    private Criterion criterion(Node node) {
        if (!(node instanceof Mapping schema)) {
            return node instanceof Scalar scalar && scalar.text().equals("false") ? NONE : ANY;
        }
        Set<String> keywords = schema.members().list().stream()
                .map(Member::key)
                .filter(Keywords::isAsking)
                .collect(Collectors.toSet());
        Optional<String> reference = text(schema, REFERENCE);
        if (keywords.equals(Set.of(REFERENCE)) && reference.isPresent()) {
            return at(reference.get());
        }
        boolean ours =
                keywords.stream().allMatch(word -> PLAIN.contains(word) || COMBINING.contains(word)) && isPlain(schema);
        if (!ours) {
            return new Evaluated(evaluator, fragment(schema), Obvious.in(schema, keywords));
        }
        List<Criterion> criteria = new ArrayList<>(List.of(plain(schema)));
        criteria.addAll(combined(schema));
        return criteria.size() == 1 ? criteria.get(0) : new Every(List.copyOf(criteria));
    }

    /** What a schema asks by way of other schemas for the same value. */
    private List<Criterion> combined(Mapping schema) {
        List<Criterion> criteria = new ArrayList<>();
        text(schema, REFERENCE).ifPresent(reference -> criteria.add(at(reference)));
        items(schema, "allOf").forEach(each -> criteria.add(criterion(each)));
        List<Criterion> noneOf = items(schema, "anyOf").stream()
                .<Criterion>map(each -> new Not(criterion(each)))
                .toList();
        if (!noneOf.isEmpty()) {
            criteria.add(new Not(new Every(noneOf)));
        }
        schema.get("not").ifPresent(not -> criteria.add(new Not(criterion(not))));
        schema.get("if")
                .ifPresent(condition -> criteria.add(
                        new Condition(criterion(condition), branch(schema, "then"), branch(schema, "else"))));
        return criteria;
    }

    private Criterion branch(Mapping schema, String keyword) {
        return schema.get(keyword).map(this::criterion).orElse(ANY);
    }

    private static boolean isPlain(Mapping schema) {
        Optional<Node> others = schema.get("additionalProperties");
        return (schema.get("enum").isPresent() || schema.get("const").isPresent())
                        == !words(schema).isEmpty()
                && (others.isEmpty() || isBoolean(others.get()))
                && !types(schema).isEmpty();
    }

    private static boolean isBoolean(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN;
    }

    private Plain plain(Mapping schema) {
        return new Plain(
                types(schema),
                new Texts(number(schema, "minLength"), words(schema)),
                new Items(number(schema, "minItems"), schema.get("items").map(this::criterion)),
                members(schema));
    }

    private Members members(Mapping schema) {
        Map<String, Criterion> known = new HashMap<>();
        schema.get("properties")
                .filter(Mapping.class::isInstance)
                .map(properties -> ((Mapping) properties).members().list())
                .orElse(List.of())
                .forEach(member -> known.put(member.key(), criterion(member.value())));
        boolean closed = schema.get("additionalProperties").isPresent()
                && text(schema, "additionalProperties").equals(Optional.of("false"));
        return new Members(known, Set.copyOf(texts(items(schema, "required"))), closed);
    }

    /** The texts that are allowed, if nothing else is. */
    private static Set<String> words(Mapping schema) {
        List<Node> values = schema.get("const").map(List::of).orElseGet(() -> items(schema, "enum"));
        boolean all = values.stream().allMatch(value -> value instanceof Scalar scalar && scalar.kind() == Kind.STRING);
        return all ? Set.copyOf(texts(values)) : Set.of();
    }

    /** The types that are allowed; none if one of them is not told by a look, as that of whole numbers. */
    private static Set<Plain.Type> types(Mapping schema) {
        Optional<Node> named = schema.get("type");
        if (named.isEmpty()) {
            return EnumSet.allOf(Plain.Type.class);
        }
        Set<String> names =
                Set.copyOf(texts(named.get() instanceof Sequence list ? list.items() : List.of(named.get())));
        Set<Plain.Type> types = EnumSet.noneOf(Plain.Type.class);
        for (Plain.Type type : Plain.Type.values()) {
            if (names.contains(type.name().toLowerCase(Locale.ROOT))) {
                types.add(type);
            }
        }
        return types.size() == names.size() ? types : Set.of();
    }

    private static List<Node> items(Mapping schema, String keyword) {
        return schema.get(keyword).orElse(schema) instanceof Sequence list ? list.items() : List.of();
    }

    private static List<String> texts(List<Node> values) {
        return values.stream()
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text())
                .toList();
    }

    private static int number(Mapping schema, String keyword) {
        return text(schema, keyword).map(Integer::parseInt).orElse(0);
    }

    /** {@return what a keyword says, if it is a single value} */
    static Optional<String> text(Mapping schema, String keyword) {
        return schema.get(keyword).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text());
    }
}
