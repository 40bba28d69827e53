package org.openweights.spdx.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spdx.v3jsonldstore.JsonLDStore;

/** The table against the JSON Schema of SPDX 3.0.1, and the rows of 3.1 as they are known. */
class ModelTest {
    private static final Model RELEASED = Model.of(SpdxVersion.V3_0_1);
    private static final Model NEXT = Model.of(SpdxVersion.V3_1);

    @Test
    void relationship_types_and_purposes_are_those_of_the_schema() throws IOException {
        assertThat(RELEASED.vocabulary("RelationshipType")).isEqualTo(words("prop_Relationship_relationshipType"));
        assertThat(RELEASED.vocabulary("software_SoftwarePurpose"))
                .isEqualTo(words("prop_software_SoftwareArtifact_software_primaryPurpose"));
        assertThat(RELEASED.vocabulary("dataset_DatasetType"))
                .isEqualTo(words("prop_dataset_DatasetPackage_dataset_datasetType"));
    }

    @Test
    void every_property_of_the_schema_is_in_the_table() throws IOException {
        Set<String> missing = new TreeSet<>();
        Pattern.compile("\"prop_((?:[a-z]+_)?[A-Z][A-Za-z0-9]*)_([A-Za-z_]+)\": \\{")
                .matcher(schema())
                .results()
                .filter(property -> !isKnown(property))
                .forEach(property -> missing.add(property.group()));
        assertThat(missing).isEmpty();
    }

    @Test
    void the_next_version_demands_only_the_purpose_and_no_license() {
        assertThat(RELEASED.facts()).hasSize(10);
        assertThat(RELEASED.licenses()).hasSize(4);
        assertThat(NEXT.facts())
                .extracting(Model.Fact::property)
                .containsExactly("software_primaryPurpose", "software_primaryPurpose");
        assertThat(NEXT.licenses()).isEmpty();
        assertThat(NEXT.required("dataset_DatasetPackage").demands()).contains("dataset_datasetType");
    }

    @Test
    void the_next_version_has_more_relationship_types_and_replaces_two_properties() {
        Set<String> more = new TreeSet<>(NEXT.vocabulary("RelationshipType"));
        more.removeAll(RELEASED.vocabulary("RelationshipType"));

        assertThat(more).containsExactly("evaluatedOn", "finetunedOn", "pretrainedOn", "validatedOn");
        assertThat(NEXT.deprecated())
                .containsEntry("ai_autonomyType", "isoAutomationLevel")
                .containsEntry("dataset_datasetSize", "software_artifactSize");
        assertThat(NEXT.property("dataset_intendedUse")).isEmpty();
        assertThat(RELEASED.deprecated()).isEmpty();
    }

    private static boolean isKnown(MatchResult property) {
        String name = property.group(2).endsWith("_") ? property.group(2).replaceFirst("_$", "") : property.group(2);
        return RELEASED.type(property.group(1)).filter(type -> type.has(name)).isPresent();
    }

    private static Set<String> words(String property) throws IOException {
        String text = schema();
        int start = text.indexOf("\"enum\"", text.indexOf("\"" + property + "\": {"));
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(text.substring(text.indexOf('[', start), text.indexOf(']', start)))
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toSet());
    }

    private static String schema() throws IOException {
        try (InputStream in = JsonLDStore.class.getResourceAsStream("/resources/schema-v3.0.1.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
