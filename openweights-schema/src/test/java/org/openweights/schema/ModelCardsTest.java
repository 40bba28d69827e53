package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openweights.validation.ModelCardValidator;

class ModelCardsTest {
    private static final ModelCards CARDS = ModelCards.standard();

    private static CardReading read(String card) {
        return CARDS.read("org/model/README.md", card.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesWhatACardSays() {
        CardReading reading = read("---\nlicense: mit\nbase_model: org/base\n---\n# Model\n");

        assertThat(CARDS.toJson(reading.release().orElseThrow()))
                .isEqualTo(
                        "{\"identity\":{\"name\":\"model\"},"
                                + "\"license\":{\"values\":[\"mit\"],\"medium\":\"metadata\","
                                + "\"location\":{\"source\":\"org/model/README.md\",\"line\":2,\"column\":10,\"pointer\":\"/license\"}},"
                                + "\"baseModels\":[{\"model\":\"org/base\",\"relation\":\"unstated\","
                                + "\"location\":{\"source\":\"org/model/README.md\",\"line\":3,\"column\":13,\"pointer\":\"/base_model\"}}]}");
    }

    @Test
    void isFoundAsTheValidator() {
        assertThat(ModelCardValidator.load().validate("README.md", new byte[0]).isValid())
                .isTrue();
    }
}
