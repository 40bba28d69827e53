package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.UseRestriction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every license file of the catalog against the JSON Schema that is published for such files. */
class LicenseFilesTest {
    private static final Path LICENSES = Path.of("../openweights-api/src/main/resources/org/openweights/license");
    private static final String ID = "https://openweights.org/schema/license-1.json";
    private static final String TEXT = text(LICENSES.resolve("license.schema.json"));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemas(Map.of(ID, TEXT)));
    private static final Schema SCHEMA = REGISTRY.getSchema(SchemaLocation.of(ID));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(LICENSES.resolve("catalog"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "license file {0}")
    @MethodSource("files")
    void everyLicenseFileFollowsTheSchema(Path file) {
        assertThat(SCHEMA.validate(text(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaIsASchema() {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaschema.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaCanRefuse() {
        assertThat(SCHEMA.validate("{\"id\": \"MIT\", \"lisence\": 1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaKnowsTheWordsOfTheTerms() {
        JsonNode definitions = JsonMapper.shared().readTree(TEXT).get("$defs");

        assertThat(words(definitions.at("/duty/properties/kind/enum"))).isEqualTo(words(Duty.Kind.values()));
        assertThat(words(definitions.at("/duty/properties/triggers/items/enum")))
                .isEqualTo(words(Duty.Trigger.values()));
        assertThat(words(definitions.at("/useRestriction/properties/kind/enum")))
                .isEqualTo(words(UseRestriction.Kind.values()));
        assertThat(words(definitions.at("/right/properties/limits/items/enum")))
                .isEqualTo(words(Permission.Limit.values()));
        assertThat(words(definitions.at("/licenseeCondition/properties/effect/enum")))
                .isEqualTo(words(LicenseeCondition.Effect.values()));
    }

    private static List<String> words(JsonNode words) {
        return words.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
