package org.openweights.schema.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.jsonschema.Breach.Kind;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import tools.jackson.databind.JsonNode;

/** Turns an error of the evaluator into a breach, in words of our own. */
final class BreachOf {
    private static final Set<String> APPLICATORS = Set.of("then", "else", "not", "allOf", "anyOf", "dependentSchemas");
    private static final int MOST_WORDS = 12;

    private final JsonNode schema;
    private final Error error;
    private final Node node;
    private final String name;

    /**
     * Makes the breach of an error.
     *
     * @param root the value that was checked
     * @param schema the schema
     * @param error the error
     */
    BreachOf(Node root, JsonNode schema, Error error) {
        this.schema = schema;
        this.error = error;
        Node at = root;
        String last = "";
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            if (at instanceof Sequence sequence) {
                int index = Integer.parseInt(path.getName(i));
                last = "item " + (index + 1) + (last.isEmpty() ? "" : " of " + last);
                at = sequence.items().get(index);
            } else {
                String key = String.valueOf(path.getElement(i));
                last = "'" + Excerpt.of(key) + "'";
                at = ((Mapping) at).member(key).orElseThrow().value();
            }
        }
        this.node = at;
        this.name = last.isEmpty() ? "the document" : last;
    }

    Breach breach() {
        return switch (error.getKeyword()) {
            case "type" -> at(Kind.TYPE, wrongType());
            case "required", "dependentRequired" -> missing();
            case "additionalProperties" -> unknown();
            case "enum", "const" -> at(Kind.WORD, wrongWord());
            case "pattern", "format" -> at(Kind.SPELLING, wrongSpelling());
            case "maxLength" ->
                at(Kind.SIZE, sentence(name + " is longer than " + siblings().path("maxLength") + " characters."));
            case "minLength", "minItems", "minProperties" -> at(Kind.SIZE, sentence(name + " is empty."));
            case "maxItems" ->
                at(Kind.SIZE, sentence(name + " has more than " + siblings().path("maxItems") + " items."));
            case "uniqueItems" -> at(Kind.SIZE, sentence(name + " has an item twice."));
            case "minimum", "exclusiveMinimum" -> at(Kind.SIZE, sentence(name + " is too small."));
            case "maximum", "exclusiveMaximum" -> at(Kind.SIZE, sentence(name + " is too large."));
            case "not", "false" -> at(Kind.COMBINATION, sentence(name + " cannot stand here."));
            default -> throw new IllegalStateException("no words for the keyword " + error.getKeyword());
        };
    }

    private Breach at(Kind kind, String what) {
        Optional<String> value =
                node instanceof Scalar scalar && kind != Kind.MISSING ? Optional.of(scalar.text()) : Optional.empty();
        return new Breach(
                kind,
                rule(),
                withHint(what),
                node,
                node.offset(),
                node.pointer().toString(),
                value,
                Optional.empty());
    }

    /** A field that is missing may be there, misspelt; then that is told, and where it stands. */
    private Breach missing() {
        List<String> wanted = wanted();
        Set<String> known = known();
        for (Member member : ((Mapping) node).members()) {
            Optional<String> meant =
                    known.contains(member.key()) ? Optional.empty() : Nearest.missing(member.key(), wanted);
            if (meant.isPresent()) {
                String what = "'" + meant.get() + "' is missing in " + name + ", where '" + Excerpt.of(member.key())
                        + "' stands.";
                return at(Kind.MISSING, member, what, meant);
            }
        }
        return at(Kind.MISSING, "'" + error.getProperty() + "' is missing in " + name + ".");
    }

    /** {@return the fields of which one is missing: what is required, and what else would have done} */
    private List<String> wanted() {
        List<String> wanted = new ArrayList<>(List.of(error.getProperty()));
        NodePath path = fragment();
        for (int up = 2; isApplicator(path, path.getNameCount() - up); up++) {
            schemaAt(path, up)
                    .path("if")
                    .findValues("required")
                    .forEach(names -> names.forEach(word -> wanted.add(word.asString())));
        }
        wanted.removeIf(field -> ((Mapping) node).member(field).isPresent());
        return wanted;
    }

    private Breach unknown() {
        Member member = ((Mapping) node).member(error.getProperty()).orElseThrow();
        List<String> known = new ArrayList<>();
        siblings().path("properties").propertyNames().forEach(known::add);
        List<String> missing = known.stream()
                .filter(field -> ((Mapping) node).member(field).isEmpty())
                .toList();
        Optional<String> meant = Nearest.to(member.key(), known).or(() -> Nearest.missing(member.key(), missing));
        return at(Kind.UNKNOWN, member, "There is no field '" + Excerpt.of(member.key()) + "' in " + name + ".", meant);
    }

    private Breach at(Kind kind, Member member, String what, Optional<String> meant) {
        return new Breach(
                kind,
                rule(),
                withHint(what + Breach.hint(meant)),
                member.value(),
                member.offset(),
                member.value().pointer().toString(),
                Optional.of(member.key()),
                meant);
    }

    private String withHint(String what) {
        return error.isCustomMessage() ? what + " " + error.getMessage() : what;
    }

    private String wrongType() {
        List<String> wanted = new ArrayList<>();
        JsonNode types = siblings().path("type");
        Iterator<JsonNode> each =
                types.isArray() ? types.iterator() : List.of(types).iterator();
        each.forEachRemaining(type -> wanted.add(typeInWords(type.asString())));
        return sentence(name + " is " + nodeInWords() + ", where " + String.join(" or ", wanted) + " belongs.");
    }

    private String wrongWord() {
        List<String> words = new ArrayList<>();
        JsonNode allowed = siblings().path("enum");
        (allowed.isArray() ? allowed : List.of(siblings().path("const"))).forEach(word -> words.add(word.asString()));
        words.removeIf(String::isEmpty);
        if (node instanceof Scalar scalar && words.contains(scalar.text())) {
            return quoted() + " is " + nodeInWords() + " here. Write it "
                    + (scalar.kind() == Node.Kind.STRING ? "without" : "in") + " quotation marks.";
        }
        Optional<String> near = node instanceof Scalar scalar ? Nearest.to(scalar.text(), words) : Optional.empty();
        String list = String.join(", ", words.subList(0, Math.min(words.size(), MOST_WORDS)));
        String hint = near.map(word -> "Did you mean '" + word + "'?")
                .orElse("Write " + (words.size() == 1 ? list : "one of " + list)
                        + (words.size() > MOST_WORDS ? ", …." : "."));
        return quoted() + " is not known here. " + hint;
    }

    private String wrongSpelling() {
        JsonNode example = siblings().path("examples").path(0);
        String hint = example.isMissingNode() ? "" : ", as in '" + example.asString() + "'";
        return quoted() + " is not written as " + name + " should be" + hint + ".";
    }

    private String quoted() {
        return node instanceof Scalar scalar ? "'" + Excerpt.of(scalar.text()) + "'" : sentence(nodeInWords());
    }

    private String nodeInWords() {
        if (node instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> "text";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                case NULL -> "nothing";
            };
        }
        return node instanceof Sequence ? "a list" : "an object";
    }

    private static String typeInWords(String type) {
        return switch (type) {
            case "string" -> "text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "nothing";
        };
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The part of the schema that the keyword stands in. */
    private JsonNode siblings() {
        return schemaAt(fragment(), 1);
    }

    /** The rule that the schema names beside the keyword, or around it where only conditions lie between. */
    private Optional<String> rule() {
        @Nullable JsonNode named = around(Keywords.RULE).get(Keywords.RULE);
        return named == null ? Optional.empty() : Optional.of(named.asString());
    }

    /** {@return the fields that there are, as the part of the schema says that has them, or the one that it refers to} */
    private Set<String> known() {
        JsonNode around = around("properties");
        String reference = around.path("$ref").asString("");
        JsonNode owner = reference.isEmpty() ? around : schema.at(reference.substring(1));
        return Set.copyOf(owner.path("properties").propertyNames());
    }

    /** The part of the schema with a word beside the keyword, or around it where only conditions lie between; else the last. */
    private JsonNode around(String word) {
        NodePath path = fragment();
        int up = 1;
        while (!schemaAt(path, up).has(word) && isApplicator(path, path.getNameCount() - up - 1)) {
            up++;
        }
        return schemaAt(path, up);
    }

    private static boolean isApplicator(NodePath path, int step) {
        if (step < 0) {
            return false;
        }
        String word = path.getName(step);
        return APPLICATORS.contains(word) || (step > 0 && APPLICATORS.contains(path.getName(step - 1)));
    }

    private NodePath fragment() {
        return error.getSchemaLocation().getFragment();
    }

    private JsonNode schemaAt(NodePath path, int up) {
        JsonNode at = schema;
        for (int i = 0; i < path.getNameCount() - up; i++) {
            at = at.isArray() ? at.path(Integer.parseInt(path.getName(i))) : at.path(path.getName(i));
        }
        return at;
    }
}
