package org.openweights.schema.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.JsonReader;
import org.openweights.schema.source.Node;
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

    /** What is told with a look at a value must be what the evaluator says, which is asked here without our keywords. */
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

    @Test
    void aListOfWordsIsToldWithALook() {
        JsonNode schema = json("{'type': 'array', 'items': {'enum': ['a', 'b']}}");

        Plain plain = new PlainSchemas(schema, Set.of()).find(schema).orElseThrow();

        assertThat(plain.admits(json("['a', 'b']"))).isTrue();
        assertThat(plain.admits(json("['a', 'c']"))).isFalse();
        assertThat(plain.admits(json("'a'"))).isFalse();
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
    void anObjectOfTextsAndNumbersIsToldWithALook(String value, boolean admitted) {
        JsonNode schema = json(
                "{'$ref': '#/$defs/o', '$defs': {'o': {'type': 'object', 'required': ['a'],"
                        + " 'properties': {'a': {'type': 'string'}, 'b': {'type': 'number'}}, 'additionalProperties': false}}}");

        Plain plain = new PlainSchemas(schema, Set.of("$defs")).find(schema).orElseThrow();

        assertThat(plain.admits(json(value))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'integer'}",
                "{'type': 'string', 'pattern': 'a'}",
                "{'type': 'string', 'format': 'uri'}",
                "{'type': 'object', 'properties': {'a': {'type': 'integer'}}}",
                "{'type': 'object', 'additionalProperties': {'type': 'string'}}",
                "{'type': 'object', 'properties': {'a': {'$ref': '#'}}}",
                "{'type': 'array', 'items': {'type': 'string', 'pattern': 'a'}}",
                "{'enum': ['a', 1]}",
                "{'minLength': 1}",
                "{'anyOf': [{'type': 'string'}]}",
                "true",
                "{}"
            })
    void whatAsksForMoreIsLeftToTheEvaluator(String schema) {
        JsonNode node = json(schema);

        assertThat(new PlainSchemas(node, Set.of()).find(node)).isEmpty();
    }

    @Test
    void aUriIsWhatTheParserTakesForOne() {
        UriFormat format = new UriFormat();
        com.networknt.schema.format.UriFormat parser = new com.networknt.schema.format.UriFormat();
        Random random = new Random(SEED);
        String characters = "abz09.:/-_?#%[]@ é";
        int uris = 0;

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "https://");
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            boolean expected = parser.matches(CONTEXT, text.toString());
            assertThat(format.matches(CONTEXT, text.toString()))
                    .as(text.toString())
                    .isEqualTo(expected);
            uris += expected ? 1 : 0;
        }

        assertThat(uris).isBetween(2_000, 18_000);
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

    private static JsonNode json(String apostrophes) {
        return JsonMapper.shared().readTree(apostrophes.replace('\'', '"'));
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
