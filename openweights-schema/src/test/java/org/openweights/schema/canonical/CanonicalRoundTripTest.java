package org.openweights.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.schema.ReleaseGenerator;
import org.openweights.schema.Written;

class CanonicalRoundTripTest {
    private static final int RELEASES = 10_000;

    @Test
    void whatIsWrittenReadAndWrittenAgainIsTheSameBytes() {
        ModelCards cards = ModelCards.standard();
        ReleaseGenerator generator = new ReleaseGenerator(20261122);
        for (int i = 0; i < RELEASES; i++) {
            ModelRelease release = generator.next();
            String json = Written.json(release);

            CardReading reading = cards.read("release.json", json.getBytes(StandardCharsets.UTF_8));

            assertThat(reading.format()).as(json).contains("openweights-json");
            // What licenses of base models ask for, and what data sets leave open, is no matter of the format.
            assertThat(reading.findings())
                    .as(json)
                    .allMatch(finding -> finding.code().startsWith("OW-BASE-")
                            || finding.code().equals("OW-RELEASE-DATASET-LICENSE"));
            assertThat(reading.release().map(Written::json)).contains(json);
            if (json.indexOf('\uFFFD') < 0) {
                assertThat(reading.release()).contains(release);
            }
        }
    }
}
