package org.openweights.schema.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"i, id", "d, id", "di, id", "iid, id", "idd, id", "ix, id", "t, to", "rl, url", "licence, license"})
    void aFieldThatIsMissingIsMeantByAKeyThatIsALetterAway(String key, String field) {
        assertThat(Nearest.missing(key, List.of("value", field))).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"x, id", "as, id", "url, id", "iidd, id", "text, id", "no, from"})
    void oneThatIsFartherAwayIsNot(String key, String field) {
        assertThat(Nearest.missing(key, List.of(field))).isEmpty();
    }

    /** A short word can be too many others. */
    @ParameterizedTest
    @CsvSource({"i, id, false", "di, id, false", "iid, id, true", "nme, name, true"})
    void aWordOfAListIsMeantByAShortOneOnlyIfItIsNearerThanThat(String written, String word, boolean meant) {
        assertThat(Nearest.to(written, List.of(word)).isPresent()).isEqualTo(meant);
    }
}
