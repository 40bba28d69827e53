package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "license, licence, true",
        "license, licens, true",
        "license, liicense, true",
        "license, licesne, true",
        "license, license, true",
        "base-model, base_model, true",
        "basemodel, base_model, true",
        "license, licenes, true",
        "widget, widgets, true",
        "xidget, widget, true",
        "license, lcs, false",
        "license, licenced, false",
        "tags, tag, false",
        "language, languages_, true",
        "metrics, matrixs, false",
        "license, silence, false"
    })
    void isNearWhenOneLetterDiffers(String one, String other, boolean near) {
        assertThat(Spelling.isNear(one, other)).isEqualTo(near);
        assertThat(Spelling.isNear(other, one)).isEqualTo(near);
    }
}
