package org.openweights.schema.modelcardtoolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

class ToolkitReadingTest {
    private static final String FIRST = """
            {
              "model_details": {
                "name": "Fruit", "overview": "Tells apples from pears.",
                "owners": [{"name": "Ada", "contact": "ada@example.org"}, {"contact": "team@example.org"}],
                "version": {"name": "v2", "date": "2026-01-31"},
                "license": "Apache-2.0",
                "references": ["https://example.org/paper"]
              },
              "model_parameters": {
                "model_architecture": "convolutional network",
                "data": {
                  "train": {"name": "apples", "link": "https://example.org/apples", "sensitive": true},
                  "eval": {"name": "pears", "sensitive": false}
                },
                "input_format": "image", "output_format": "text"
              },
              "quantitative_analysis": {"performance_metrics": [
                {"type": "accuracy", "value": 0.90, "slice": "green", "threshold": 0.5,
                 "confidence_interval": {"lower_bound": 0.85, "upper_bound": 0.95}},
                {"type": "recall", "confidence_interval": {"lower_bound": 1, "upper_bound": 2}}
              ]},
              "considerations": {
                "users": ["Grocers"], "use_cases": ["Sorting fruit"], "limitations": ["Knows no quinces"],
                "tradeoffs": ["Small, but slow"],
                "ethical_considerations": [{"name": "Waste", "mitigation_strategy": "Eat the fruit"}]
              }
            }
            """;
    private static final String SECOND = """
            {
              "model_details": {
                "name": "Fruit", "documentation": "Tells apples from pears.",
                "licenses": [{"identifier": "Apache-2.0"}, {"custom_text": "No pies."}],
                "references": [{"reference": "https://example.org/paper"}],
                "path": "models/fruit"
              },
              "model_parameters": {
                "data": [
                  {"name": "apples", "description": "Photographs of apples, used for training."},
                  {"name": "pears test", "sensitive": {"sensitive_data": ["hands", "faces"]}},
                  {"name": "quinces"},
                  {"name": "training and test"}
                ],
                "input_format_map": [{"key": "picture", "value": "image/png"}, {"value": "text"}]
              },
              "quantitative_analysis": {"performance_metrics": [{"type": "accuracy", "value": "0.90"}]},
              "considerations": {
                "users": [{"description": "Grocers"}], "limitations": [{"description": "Knows no quinces"}]
              }
            }
            """;

    private static ModelRelease read(String card) {
        CardReading reading = Marked.read("card.json", card);
        assertThat(reading.format()).contains("model-card-toolkit");
        assertThat(reading.report().isValid()).as(reading.findings().toString()).isTrue();
        return reading.release().orElseThrow();
    }

    @Test
    void readsTheFirstVersion() {
        ModelRelease release = read(FIRST);

        assertThat(release.identity().name()).isEqualTo("Fruit");
        assertThat(release.identity().version()).contains("v2");
        assertThat(release.identity().released()).contains(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(release.identity().supplier()).contains("Ada");
        assertThat(release.identity().authors()).containsExactly("Ada <ada@example.org>", "<team@example.org>");
        assertThat(release.identity().references()).containsExactly("https://example.org/paper");
        assertThat(release.identity().description()).contains("Tells apples from pears.");
        assertThat(release.license().declaration().values()).containsExactly("Apache-2.0");
        assertThat(release.characteristics().types()).containsExactly("convolutional network");
        assertThat(release.characteristics().inputs()).containsExactly("image");
        assertThat(release.characteristics().outputs()).containsExactly("text");
        assertThat(release.datasets()).extracting(DatasetUse::dataset).containsExactly("apples", "pears");
        assertThat(release.datasets())
                .extracting(DatasetUse::role)
                .containsExactly(DatasetUse.Role.TRAINING, DatasetUse.Role.EVALUATION);
        assertThat(release.datasets())
                .extracting(DatasetUse::sensitiveData)
                .containsExactly(List.of("unspecified"), List.of());
        Metric accuracy = release.metrics().get(0);
        assertThat(accuracy.value()).isEqualTo("0.90");
        assertThat(accuracy.split()).contains("green");
        assertThat(accuracy.lowerBound()).contains("0.85");
        assertThat(accuracy.upperBound()).contains("0.95");
        assertThat(accuracy.threshold()).contains("0.5");
        assertThat(release.metrics().get(1).value()).isEmpty();
        assertThat(release.usage().intended()).contains("Grocers\nSorting fruit");
        assertThat(release.usage().limitations()).contains("Knows no quinces\nSmall, but slow\nWaste: Eat the fruit");
        assertThat(release.component(ComponentKind.TRAINING_DATA_PROVENANCE)).isPresent();
        assertThat(release.component(ComponentKind.EVALUATION_RESULTS)).isPresent();
        assertThat(release.component(ComponentKind.WEIGHTS)).isEmpty();
    }

    @Test
    void readsTheSecondVersion() {
        ModelRelease release = read(SECOND);

        assertThat(release.identity().description()).contains("Tells apples from pears.");
        assertThat(release.identity().location()).contains("models/fruit");
        assertThat(release.license().declaration().values()).containsExactly("Apache-2.0", "No pies.");
        assertThat(release.license().location().orElseThrow().pointer()).isEqualTo("/model_details/licenses");
        assertThat(release.datasets())
                .extracting(DatasetUse::role)
                .containsExactly(
                        DatasetUse.Role.TRAINING,
                        DatasetUse.Role.EVALUATION,
                        DatasetUse.Role.UNSTATED,
                        DatasetUse.Role.UNSTATED);
        assertThat(release.datasets().get(1).sensitiveData()).containsExactly("hands", "faces");
        assertThat(release.characteristics().inputs()).containsExactly("picture: image/png", "text");
        assertThat(release.usage().intended()).contains("Grocers");
        assertThat(release.component(ComponentKind.TRAINING_DATA_DESCRIPTION)).isPresent();
    }

    @Test
    void aCardWithoutANameHasThatOfItsFile() {
        ModelRelease release = Marked.read("fruit.json", "{\"schema_version\": \"0.0.2\", \"model_details\": {}}")
                .release()
                .orElseThrow();

        assertThat(release.identity().name()).isEqualTo("fruit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema_version\": \"0.0.1\", \"model_details\": {}} | CERTAIN",
                "{\"model_details\": {\"name\": \"a\"}} | LIKELY",
                "{\"schema_version\": \"0.0.2\", \"considerations\": {}} | LIKELY",
                "{\"considerations\": {}} | POSSIBLE",
                "{\"other\": {\"model_details\": {}}} | NONE",
                "model_details: {} | NONE",
                "{} | NONE"
            })
    void isRecognisedByItsParts(String card, Confidence confidence) {
        assertThat(new ModelCardToolkitJson().recognize(new CardSource("", card, ReadLimits.standard())))
                .isEqualTo(confidence);
    }

    /** What is told, as code and pointer; the parts of a card with single quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // What a card names counts as one mark, and decides where there are as many of both.
                "'schema_version': '0.0.2', | 'data': {'name': 'd'} | OW-MCT-TYPE /model_parameters/data",
                "'schema_version': '0.0.2', | 'data': {} | OW-MCT-TYPE /model_parameters/data",
                "'schema_version': '0.0.2', | 'data': {'train': {'name': 'd'}} | OW-MCT-TYPE /model_parameters/data",
                "'schema_version': '0.0.1', | 'data': [{'name': 'd'}] | OW-MCT-TYPE /model_parameters/data",
                "'schema_version': '0.0.1', | 'data': {'train': {'name': 'd'}} | ``",
                // One data set without the list around it is of neither; the parts by what they were used for are of
                // the first.
                "`` | 'data': {'name': 'd'} | OW-MCT-TYPE /model_parameters/data",
                "`` | 'data': {'link': 'https://example.org/d'} | OW-MCT-TYPE /model_parameters/data",
                "`` | 'data': {'train': {'name': 'd'}} | ``",
                "`` | 'data': {'eval': {'name': 'd'}, 'name': 'd'} | OW-MCT-TRAINING-DATA /model_parameters/data",
                "`` | 'data': {'training': {'name': 'd'}} | OW-MCT-TRAINING-DATA /model_parameters/data",
            })
    void theVersionIsToldByItsStrongestMarks(String version, String data, String told) {
        String card = ("{" + version + "'model_details': {'name': 'm'}, 'model_parameters': {" + data + "}}")
                .replace('\'', '"');

        assertThat(Marked.read("card.json", card).findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .filter(finding -> !finding.code().equals("OW-MCT-NO-LICENSE"))
                        .map(finding ->
                                finding.code() + " " + finding.location().pointer()))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void whereACardCouldBeOfBothVersionsThatIsSaid() {
        String card = "{\"model_details\": {\"license\": \"MIT\"},"
                + " \"considerations\": {\"users\": [{\"description\": \"Grocers\"}]}}";

        assertThat(Marked.read("card.json", card).findings())
                .filteredOn(finding -> finding.code().equals("OW-MCT-VERSION"))
                .extracting(Finding::message)
                .containsExactly("The card names no version, and has as much of 0.0.1 as of 0.0.2: it is read as 0.0.2."
                        + " Write the version, 0.0.1 or 0.0.2.");
        assertThat(Marked.read("card.json", card.replaceFirst("\\{", "{\"schema_version\": \"0.0.1\","))
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("OW-MCT-VERSION");
        assertThat(Marked.read("card.json", card.replaceFirst("\\{", "{\"schema_version\": \"one\","))
                        .findings())
                .filteredOn(finding -> finding.code().equals("OW-MCT-VERSION"))
                .extracting(Finding::value)
                .containsExactly(Optional.of("one"));
    }

    @Test
    void aRewrittenCardIsValidAndOfTheSecondVersion() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ModelCardToolkitJson().write(read(FIRST), out);

        String written = out.toString(StandardCharsets.UTF_8);

        assertThat(written)
                .startsWith("{\"schema_version\":\"0.0.2\"")
                .contains("\"licenses\":[{\"identifier\":\"Apache-2.0\"}]")
                .contains("\"date\":\"2026-01-31\"")
                .contains("{\"name\":\"Ada\",\"contact\":\"ada@example.org\"}");
        assertThat(Marked.read("card.json", written).findings()).isEmpty();
        assertThat(read(written).datasets())
                .extracting(DatasetUse::role)
                .containsExactly(DatasetUse.Role.TRAINING, DatasetUse.Role.EVALUATION);
    }
}
