package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetadataSchemaTest {
    private static final Set<String> KEYWORDS =
            Set.of("$schema", "$id", "title", "description", "type", "properties", "items", "required", "errorMessage");

    private static String text() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MetadataSchema.class.getResourceAsStream("metadata.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The validator loads a schema with misspelled keywords without a word; the meta-schema and this list do not. */
    @Test
    void isASchemaOfTheKeywordsThatAreMapped() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());

        assertThat(registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(text(), InputFormat.JSON))
                .isEmpty();
        Set<String> used = new TreeSet<>();
        schemas(JsonMapper.shared().readTree(text()))
                .forEach(
                        schema -> schema.propertyStream().map(Map.Entry::getKey).forEach(used::add));
        assertThat(used).isSubsetOf(KEYWORDS);
    }

    @Test
    void hasAMessageForEveryType() throws IOException {
        for (JsonNode schema : schemas(JsonMapper.shared().readTree(text()))) {
            if (schema.has("type") && !schema.has("$schema")) {
                assertThat(schema.path("errorMessage").path("type").asString(""))
                        .as(schema.toString())
                        .startsWith("Write ")
                        .endsWith(".")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void describesEveryKey() throws IOException {
        assertThat(JsonMapper.shared()
                        .readTree(text())
                        .get("properties")
                        .propertyStream()
                        .map(Map.Entry::getValue))
                .allMatch(key -> key.path("description").asString("").endsWith("."));
        assertThat(MetadataSchema.standard().keys()).contains("license", "model-index", "base_model_relation");
    }

    private static List<JsonNode> schemas(JsonNode schema) {
        List<JsonNode> all = new ArrayList<>(List.of(schema));
        Stream.concat(
                        schema.path("properties").propertyStream().map(Map.Entry::getValue),
                        Stream.of(schema.path("items")).filter(JsonNode::isObject))
                .forEach(inner -> all.addAll(schemas(inner)));
        return all;
    }
}
