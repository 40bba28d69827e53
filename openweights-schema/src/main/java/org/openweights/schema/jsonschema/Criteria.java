package org.openweights.schema.jsonschema;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.schema.jsonschema.Criterion.Condition;
import org.openweights.schema.jsonschema.Criterion.Every;
import org.openweights.schema.jsonschema.Criterion.Not;
import org.openweights.schema.jsonschema.Plain.Items;
import org.openweights.schema.jsonschema.Plain.Members;
import org.openweights.schema.jsonschema.Plain.Texts;
import org.openweights.schema.jsonschema.Plain.Type;
import org.openweights.schema.source.Pointer;
import tools.jackson.databind.JsonNode;

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
    private static final Set<String> COMBINING = Set.of("allOf", "not", "if", "then", "else");
    private static final Criterion ANY = new Every(List.of());

    private final JsonNode document;
    private final Set<String> silent;
    private final Function<String, Schema> schemas;
    private final Map<String, Criterion> referenced = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /**
     * Starts with a document.
     *
     * @param document the document
     * @param silent the keywords that ask nothing of a value
     * @param schemas gives the evaluator's schema at a fragment of the document
     */
    Criteria(JsonNode document, Set<String> silent, Function<String, Schema> schemas) {
        this.document = document;
        this.silent = silent;
        this.schemas = schemas;
    }

    /** {@return what the whole document asks of a value} */
    Criterion root() {
        return at(LOCAL);
    }

    /** A schema that leads back to one that is being looked at ends there, with the evaluator. */
    private Criterion at(String fragment) {
        Criterion known = referenced.get(fragment);
        if (known != null) {
            return known;
        }
        if (!open.add(fragment)) {
            return new Evaluated(schemas.apply(fragment), Obvious.NOTHING);
        }
        Criterion criterion = criterion(document.at(fragment.substring(LOCAL.length())), fragment);
        open.remove(fragment);
        referenced.put(fragment, criterion);
        return criterion;
    }

    private Criterion criterion(JsonNode schema, String fragment) {
        Set<String> keywords = new HashSet<>(schema.propertyNames());
        keywords.removeAll(silent);
        String reference = schema.path(REFERENCE).asString("");
        if (keywords.equals(Set.of(REFERENCE)) && reference.startsWith(LOCAL)) {
            return at(reference);
        }
        boolean ours = schema.isObject()
                && keywords.stream().allMatch(word -> PLAIN.contains(word) || COMBINING.contains(word))
                && isPlain(schema);
        if (!ours) {
            return new Evaluated(schemas.apply(fragment), Obvious.in(schema, keywords));
        }
        Plain plain = plain(schema, fragment);
        List<Criterion> combined = combined(schema, fragment);
        return combined.isEmpty() ? plain : new Every(concat(plain, combined));
    }

    private static List<Criterion> concat(Criterion first, List<Criterion> rest) {
        List<Criterion> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return List.copyOf(all);
    }

    /** What a schema asks by way of other schemas for the same value. */
    private List<Criterion> combined(JsonNode schema, String fragment) {
        List<Criterion> criteria = new ArrayList<>();
        int number = 0;
        for (JsonNode each : schema.path("allOf").values()) {
            criteria.add(criterion(each, fragment + "/allOf/" + number));
            number++;
        }
        if (schema.has("not")) {
            criteria.add(new Not(criterion(schema.path("not"), fragment + "/not")));
        }
        if (schema.has("if")) {
            criteria.add(new Condition(
                    criterion(schema.path("if"), fragment + "/if"),
                    branch(schema, fragment, "then"),
                    branch(schema, fragment, "else")));
        }
        return criteria;
    }

    private Criterion branch(JsonNode schema, String fragment, String keyword) {
        return schema.has(keyword) ? criterion(schema.path(keyword), fragment + "/" + keyword) : ANY;
    }

    private static boolean isPlain(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return (schema.has("enum") || schema.has("const")) == !words(schema).isEmpty()
                && (others.isMissingNode() || others.isBoolean())
                && (!schema.has("type") || !types(schema).isEmpty());
    }

    private Plain plain(JsonNode schema, String fragment) {
        return new Plain(
                types(schema),
                new Texts(schema.path("minLength").asInt(0), words(schema)),
                new Items(schema.path("minItems").asInt(0), items(schema, fragment)),
                members(schema, fragment));
    }

    private Optional<Criterion> items(JsonNode schema, String fragment) {
        return schema.has("items")
                ? Optional.of(criterion(schema.path("items"), fragment + "/items"))
                : Optional.empty();
    }

    private Members members(JsonNode schema, String fragment) {
        Map<String, Criterion> known = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String at = fragment + "/properties" + Pointer.ROOT.member(property.getKey());
            known.put(property.getKey(), criterion(property.getValue(), at));
        }
        Set<String> required = new HashSet<>();
        schema.path("required").values().forEach(name -> required.add(name.asString()));
        return new Members(known, required, !schema.path("additionalProperties").asBoolean(true));
    }

    /** The texts that are allowed, if nothing else is. */
    private static Set<String> words(JsonNode schema) {
        Collection<JsonNode> values = schema.has("const")
                ? Set.of(schema.path("const"))
                : schema.path("enum").values();
        return values.stream().allMatch(JsonNode::isString)
                ? Set.copyOf(values.stream().map(JsonNode::asString).toList())
                : Set.of();
    }

    /** The types that are allowed; none if one of them is not told by a look, as that of whole numbers. */
    private static Set<Type> types(JsonNode schema) {
        JsonNode named = schema.path("type");
        if (named.isMissingNode()) {
            return EnumSet.allOf(Type.class);
        }
        Set<String> names = (named.isArray() ? named.values().stream() : Stream.of(named))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        Set<Type> types = EnumSet.noneOf(Type.class);
        for (Type type : Type.values()) {
            if (names.contains(type.name().toLowerCase(Locale.ROOT))) {
                types.add(type);
            }
        }
        return types.size() == names.size() ? types : Set.of();
    }
}
