package org.openweights.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.Marked;

class DatasetLicenseTest {
    private static final String RELEASE = "{\"identity\": {\"name\": \"m\"}, \"datasets\": [\n {%s}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dataset\": §\"org/d\", \"role\": \"training\"",
                "\"role\": \"unstated\",\n \"dataset\": §\"org/d\"",
                "\"dataset\": §\"org/d\", \"role\": \"training\", \"license\": {\"medium\": \"metadata\"}"
            })
    void aDataSetForTrainingWithoutALicenseIsTold(String dataset) {
        Marked card = Marked.of(RELEASE.formatted(dataset));

        assertThat(Marked.read("m.json", card.text()).findings())
                .extracting(Marked::told)
                .containsExactly(card.expected("OW-RELEASE-DATASET-LICENSE"));
    }

    @Test
    void oneForEvaluationOrWithALicenseIsNot() {
        assertThat(Marked.read("m.json", RELEASE.formatted("\"dataset\": \"d\", \"role\": \"evaluation\""))
                        .findings())
                .isEmpty();
        assertThat(Marked.read(
                                "m.json",
                                RELEASE.formatted("\"dataset\": \"d\", \"role\": \"training\", \"license\":"
                                        + " {\"values\": [\"MIT\"], \"medium\": \"metadata\"}"))
                        .findings())
                .isEmpty();
    }
}
