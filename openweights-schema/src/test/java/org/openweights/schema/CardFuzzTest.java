package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.openweights.validation.Finding;

/** Whatever the bytes, there is a reading, and it can be written. */
class CardFuzzTest {
    @FuzzTest
    void neverThrows(byte[] card) {
        CardReading reading = ModelCards.standard().read("README.md", card);

        reading.release().ifPresent(release -> assertThat(Written.json(release)).startsWith("{"));
        for (Finding finding : reading.findings()) {
            assertThat(finding.message()).doesNotContain("\n");
        }
        assertThat(ModelCards.standard().read("README.md", card)).isEqualTo(reading);
    }
}
