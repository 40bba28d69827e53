package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every JSON Schema of the module, as JSON Schema wants it and as the house wants it. */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/org/openweights/schema");
    private static final Path RELEASE = SCHEMAS.resolve("canonical/release-1.json");
    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final Schema META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(METASCHEMA));

    private static List<Path> schemas() {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    @Test
    void thereIsOneForEachFormatInJsonOrYaml() {
        assertThat(schemas()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isASchemaByItsMetaschema(Path file) {
        JsonNode schema = tree(file);

        assertThat(schema.path("$schema").asString()).isEqualTo(METASCHEMA);
        assertThat(schema.path("$id").asString()).startsWith("https://openweights.org/schema/");
        assertThat(META.validate(schema)).isEmpty();
    }

    @Test
    void theMetaschemaRefusesWhatIsNoSchema() {
        assertThat(META.validate(JsonMapper.shared().readTree("{\"type\": \"strnig\"}")))
                .isNotEmpty();
    }

    /** One mistake would give a finding for each branch. */
    @ParameterizedTest
    @MethodSource("schemas")
    void hasNoChoiceBetweenObjects(Path file) {
        assertThat(tree(file).findValues("oneOf")).isEmpty();
    }

    @Test
    void theSchemaOfAReleaseIsPublishedAsItIsInTheJar() throws IOException {
        assertThat(Path.of("../docs/schema/release-1.json")).hasSameBinaryContentAs(RELEASE);
        try (var published = ModelCards.class.getResourceAsStream("/org/openweights/schema/canonical/release-1.json")) {
            assertThat(published).hasBinaryContent(Files.readAllBytes(RELEASE));
        }
    }

    /** An editor shows the title and the description of a field, and offers its examples or the words it can have. */
    @Test
    void everyFieldOfAReleaseIsExplainedToAnEditor() {
        JsonNode schema = tree(RELEASE);
        List<String> unexplained = new ArrayList<>();
        fields(schema, "", schema, unexplained);

        assertThat(unexplained).isEmpty();
    }

    private static void fields(JsonNode root, String path, JsonNode node, List<String> unexplained) {
        node.path("properties").propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            JsonNode target =
                    value.has("$ref") ? root.at(value.path("$ref").asString().substring(1)) : value;
            boolean described = value.has("description") || target.has("description");
            boolean titled = value.has("title") || target.has("title");
            boolean offered = Stream.of(value, target)
                    .anyMatch(place -> place.has("examples")
                            || place.has("enum")
                            || place.has("properties")
                            || place.path("type").asString("").equals("boolean"));
            if (!described || !titled || !offered) {
                unexplained.add(path + "/" + field.getKey() + " " + described + titled + offered);
            }
            fields(root, path + "/" + field.getKey(), value, unexplained);
        });
        node.path("$defs")
                .propertyStream()
                .forEach(definition ->
                        fields(root, path + "/" + definition.getKey(), definition.getValue(), unexplained));
    }
}
