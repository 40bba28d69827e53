package org.openweights.schema.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.format.DateFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.JsonReader;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemaTest {
    private static final int SEED = 20_261_127;
    private static final int DOCUMENTS = 500;
    private static final ExecutionContext CONTEXT = new ExecutionContext();
    private static final ReadLimits LIMITS = ReadLimits.standard();

    private static final List<String> ABSURD = List.of(
            "1e19",
            "99999999999999999999",
            "1e99",
            "1e400",
            "10000000000000000000.5",
            "-1e30",
            "-1e400",
            "-9223372036854775809");

    static List<String> resources() {
        return List.of(
                "modelpack/config.schema.json",
                "modelcardtoolkit/card-0.0.1.schema.json",
                "modelcardtoolkit/card-0.0.2.schema.json",
                "spdx3/document.schema.json",
                "huggingface/hub-model.schema.json",
                "huggingface/metadata.schema.json",
                "mof/release.schema.json",
                "cyclonedx/bom.schema.json",
                "canonical/release-1.json");
    }

    /** What is told with a look at a value must be what the evaluator says, which is asked here by itself. */
    @ParameterizedTest
    @MethodSource("resources")
    void findsBreachesWhereTheEvaluatorFindsErrors(String resource) throws IOException {
        String text = resource(resource);
        JsonNode document = JsonMapper.shared().readTree(text);
        JsonSchema schema = JsonSchema.load(document.get("$id").asString(), resource);
        Schema evaluator = evaluator(text);
        Random random = new Random(SEED);
        int broken = 0;

        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode value = new Values(document, random).of(document, 0);
            String json = value.toString();
            Node root = JsonReader.read(new CardSource("", json, LIMITS)).root().orElseThrow();
            boolean follows = evaluator.validate(json, InputFormat.JSON).isEmpty();
            assertThat(schema.check(root, LIMITS).isEmpty()).as(json).isEqualTo(follows);
            broken += follows ? 0 : 1;
        }

        assertThat(broken).as("broken documents").isBetween(DOCUMENTS / 50, DOCUMENTS * 19 / 20);
    }

    /** The evaluator's own keywords throw for what is beyond 64 bits. */
    @ParameterizedTest
    @MethodSource("resources")
    void tellsTheTruthOfNumbersOfAnySize(String resource) throws IOException {
        JsonNode document = JsonMapper.shared().readTree(resource(resource));
        JsonSchema schema = JsonSchema.load(document.get("$id").asString(), resource);
        Random random = new Random(SEED);

        for (int i = 0; i < DOCUMENTS / 5; i++) {
            String number = ABSURD.get(random.nextInt(ABSURD.size()));
            String json = new Values(document, random)
                    .of(document, 0)
                    .toString()
                    .replaceAll("(?<=[:\\[,])\\d+(?=[,}\\]])", number);
            Node root = JsonReader.read(new CardSource("", json, LIMITS)).root().orElseThrow();

            assertThat(schema.check(root, LIMITS))
                    .as(json)
                    .filteredOn(breach -> breach.value().equals(Optional.of(number)))
                    .noneMatch(breach ->
                            breach.what().endsWith(number.startsWith("-") ? "is too large." : "is too small."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e19, is too large.",
        "99999999999999999999, is too large.",
        "9223372036854775808, is too large.",
        "1e99, is too large.",
        "1e400, is too large.",
        "1e99999999999, is too large.",
        "-1, is too small.",
        "-9223372036854775809, is too small.",
        "-1e30, is too small.",
        "-1e400, is too small.",
        "10000000000000000000.5, 'is a number, where a whole number belongs.'",
        "1e-400, 'is a number, where a whole number belongs.'",
        "0e400, ''",
        "9223372036854775807, ''",
        "9.223372036854775807e18, ''"
    })
    void comparesNumbersOfAnySize(String number, String what) {
        JsonSchema schema =
                JsonSchema.load("https://openweights.org/schema/release-1.json", "canonical/release-1.json");
        String json = "{'name': 'm', 'files': [{'path': 'a', 'size': " + number + "}]}";
        Node root = JsonReader.read(new CardSource("", json.replace('\'', '"'), LIMITS))
                .root()
                .orElseThrow();

        assertThat(schema.check(root, LIMITS).stream()
                        .filter(breach -> breach.pointer().equals("/files/0/size"))
                        .map(Breach::what))
                .containsExactlyElementsOf(what.isEmpty() ? List.of() : List.of("'size' " + what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'array', 'items': {'enum': ['a', 'b']}} | ['a', 'b'] | true",
                "{'type': 'array', 'items': {'enum': ['a', 'b']}} | ['a', 'c'] | false",
                "{'type': 'array', 'items': {'enum': ['a', 'b']}} | 'a'        | false",
                "{'type': 'array', 'minItems': 1}                 | []         | false",
                "{'const': 'a'}                                   | 'a'        | true",
                "{'const': 'a'}                                   | 1          | false",
                "{'const': 'a'}                                   | {}         | false",
                "{'enum': ['a']}                                  | null       | false",
                "{'type': ['string', 'null']}                     | null       | true",
                "{'type': 'string', 'minLength': 2}               | '🙂'        | false",
                "{'type': ['number', 'null']}                     | -1e5       | true",
                "{'not': {'required': ['a']}}                     | {'b': 1}   | true",
                "{'not': {'required': ['a']}}                     | {'a': 1}   | false",
                "{'not': {'required': ['a']}}                     | 1          | false",
                "{'if': {'type': 'null'}, 'else': {'const': 'a'}} | null       | true",
                "{'if': {'type': 'null'}, 'else': {'const': 'a'}} | 'b'        | false",
                "{'allOf': [{'minLength': 1}, {'enum': ['a']}]}   | 'a'        | true",
                "{'allOf': [{'minLength': 1}, {'enum': ['a']}]}   | ''         | false",
                "{'anyOf': [{'type': 'null'}, {'const': 'a'}]}    | 'a'        | true",
                "{'anyOf': [{'type': 'null'}, {'const': 'a'}]}    | 'b'        | false",
                "{'properties': {'a': false}}                     | {'b': 1}   | true",
                "{'properties': {'a': false}}                     | {'a': 1}   | false",
                "{'properties': {'a': true}}                      | {'a': 1}   | true",
                "{}                                               | [{}]       | true"
            })
    void aLookTellsOfPlainSchemas(String schema, String value, boolean admitted) {
        assertThat(criterion(schema).admits(node(value), LIMITS)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 'x'}         | true",
                "{'a': 'x', 'b': 1} | true",
                "{'b': 1}           | false",
                "{'a': 1}           | false",
                "{'a': 'x', 'c': 1} | false",
                "['a']              | false"
            })
    void aLookTellsOfObjectsOfPlainValues(String value, boolean admitted) {
        Criterion criterion = criterion(
                "{'$ref': '#/$defs/o', '$defs': {'o': {'type': 'object', 'required': ['a'],"
                        + " 'properties': {'a': {'type': 'string'}, 'b': {'type': 'number'}}, 'additionalProperties': false}}}");

        assertThat(criterion.admits(node(value), LIMITS)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'string', 'pattern': 'a'}",
                "{'type': 'string', 'format': 'uri'}",
                "{'type': 'object', 'additionalProperties': {'type': 'string'}}",
                "{'enum': ['a', 1]}",
                "{'enum': ['a'], 'const': 1}",
                "{'type': 'integer'}",
                "{'type': 'number', 'minimum': 0}",
                "{'type': ['integer', 'null']}",
                "{'oneOf': [{'type': 'string'}]}"
            })
    void whatAsksForMoreIsLeftToTheEvaluator(String schema) {
        assertThat(criterion(schema)).isInstanceOf(Evaluated.class);
    }

    @Test
    void onlyTheValueThatAsksForMoreIsLeftToTheEvaluator() {
        Criterion criterion =
                criterion("{'properties': {'a': {'type': 'string', 'pattern': '^x'}, 'b': {'$ref': '#'}}}");

        assertThat(criterion)
                .isInstanceOfSatisfying(
                        Plain.class,
                        plain -> assertThat(plain.members().known().values()).hasOnlyElementsOfType(Evaluated.class));
        assertThat(criterion.admits(node("{'a': 'xy', 'b': {'b': {'a': 'x'}}}"), LIMITS))
                .isTrue();
        assertThat(criterion.admits(node("{'a': 'xy', 'b': {'b': {'a': 'y'}}}"), LIMITS))
                .isFalse();
    }

    @Test
    void anObviousUriIsWhatTheParserTakesForOne() {
        com.networknt.schema.format.UriFormat parser = new com.networknt.schema.format.UriFormat();
        Random random = new Random(SEED);
        String characters = "abcdxyz0189./-_:?#%[]@ é";
        int obvious = 0;

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "https://");
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            if (isObvious("{'type': 'string', 'format': 'uri'}", "'" + text + "'")) {
                assertThat(parser.matches(CONTEXT, text.toString()))
                        .as(text.toString())
                        .isTrue();
                obvious++;
            }
        }

        assertThat(obvious).isBetween(1_000, 18_000);
    }

    @Test
    void anObviousDateIsWhatTheEvaluatorTakesForOne() {
        DateFormat evaluator = new DateFormat();
        Random random = new Random(SEED);
        int obvious = 0;

        for (int i = 0; i < 20_000; i++) {
            String date = String.format(
                    Locale.ROOT, "%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
            char[] text = date.toCharArray();
            if (random.nextInt(4) == 0) {
                text[random.nextInt(text.length)] = "0-x ٣".charAt(random.nextInt(5));
            }
            if (isObvious("{'type': 'string', 'format': 'date'}", "'" + new String(text) + "'")) {
                assertThat(evaluator.matches(CONTEXT, new String(text)))
                        .as(new String(text))
                        .isTrue();
                obvious++;
            }
        }

        assertThat(obvious).isBetween(10_000, 19_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'integer'}                              | -12  | true",
                "{'type': 'integer'}                              | 1.5  | false",
                "{'type': 'integer'}                              | 1e3  | false",
                "{'type': 'integer'}                              | '1'  | false",
                "{'type': 'integer'}                              | true | false",
                "{'type': 'number', 'minimum': 0}                 | -0.1 | false",
                "{'type': 'number', 'minimum': 0, 'maximum': 1}   | 1    | true",
                "{'type': 'number', 'maximum': 1}                 | 1.1  | false",
                "{'type': 'number', 'exclusiveMaximum': 1}        | 0    | false",
                "{'type': 'string', 'format': 'regex'}            | 'a'  | false"
            },
            quoteCharacter = '`')
    void whatIsObviousNeedsNoEvaluator(String schema, String value, boolean obvious) {
        assertThat(isObvious(schema, value)).isEqualTo(obvious);
    }

    private static boolean isObvious(String schema, String value) {
        Mapping tree = (Mapping) node(schema);
        Set<String> keywords = tree.members().list().stream().map(Member::key).collect(Collectors.toSet());
        return Obvious.in(tree, keywords).test((Scalar) node(value));
    }

    /** Values as a schema has them, now and then others. */
    private record Values(JsonNode root, Random random) {
        private static final int DEEPEST = 8;

        JsonNode of(JsonNode schema, int depth) {
            if (random.nextInt(150) == 0 || depth > DEEPEST || !schema.isObject()) {
                return anything();
            }
            if (schema.has("$ref")) {
                return of(root.at(schema.get("$ref").asString().substring(1)), depth);
            }
            if (schema.has("const")) {
                return schema.get("const");
            }
            if (schema.has("enum")) {
                return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
            }
            for (String choice : List.of("anyOf", "oneOf")) {
                if (schema.has(choice) && !schema.has("type")) {
                    return of(
                            schema.get(choice)
                                    .get(random.nextInt(schema.get(choice).size())),
                            depth);
                }
            }
            JsonNode type = schema.path("type");
            String name = type.isArray()
                    ? type.get(random.nextInt(type.size())).asString()
                    : type.asString(schema.has("properties") ? "object" : "");
            return switch (name) {
                case "object" -> object(schema, depth);
                case "array" -> array(schema, depth);
                case "string" -> string(schema);
                case "number", "integer" -> JsonNodeFactory.instance.numberNode(random.nextInt(2_000));
                case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
                case "null" -> JsonNodeFactory.instance.nullNode();
                default -> anything();
            };
        }

        private ObjectNode object(JsonNode schema, int depth) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            for (String name : new TreeSet<>(schema.path("properties").propertyNames())) {
                if (required.contains(name) ? random.nextInt(100) > 0 : random.nextInt(5) == 0) {
                    object.set(name, of(schema.get("properties").get(name), depth + 1));
                }
            }
            if (random.nextInt(30) == 0) {
                object.set("unheard-of", anything());
            }
            return object;
        }

        private ArrayNode array(JsonNode schema, int depth) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = random.nextInt(3); i > 0; i--) {
                array.add(of(schema.path("items"), depth + 1));
            }
            return array;
        }

        private JsonNode string(JsonNode schema) {
            JsonNode examples = schema.path("examples");
            return examples.isEmpty() || random.nextInt(10) == 0
                    ? JsonNodeFactory.instance.stringNode(List.of("", " ", "a", "2026-01-01", "https://example.org/a")
                            .get(random.nextInt(5)))
                    : examples.get(0);
        }

        private JsonNode anything() {
            return JsonMapper.shared()
                    .readTree(List.of("null", "true", "1", "1.5", "\"\"", "\"text\"", "[]", "[1]", "{}", "{\"a\":1}")
                            .get(random.nextInt(10)));
        }
    }

    private static Criterion criterion(String apostrophes) {
        String text = apostrophes.replace('\'', '"');
        return Criteria.of(node(text), new Evaluator("https://openweights.org/schema/test", text));
    }

    private static Node node(String apostrophes) {
        return JsonReader.read(new CardSource("", apostrophes.replace('\'', '"'), LIMITS))
                .root()
                .orElseThrow();
    }

    private static Schema evaluator(String text) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .errorMessageKeyword("errorMessage")
                .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/org/openweights/schema/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
