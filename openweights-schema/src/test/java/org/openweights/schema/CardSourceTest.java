package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardSourceTest {
    /** The x stands where the place is asked for; n and r are the two ends of line. */
    @ParameterizedTest
    @CsvSource({
        "x, 1, 1",
        "ax, 1, 2",
        "anx, 2, 1",
        "arx, 2, 1",
        "arnx, 2, 1",
        "arxn, 2, 1",
        "anrx, 3, 1",
        "annx, 3, 1",
        "arrx, 3, 1",
        "arnarnax, 3, 2",
        "anaranarnx, 5, 1",
        "rnrnx, 3, 1",
        "rrnx, 3, 1",
        "nrnx, 3, 1"
    })
    void aLineEndsWithALineFeedACarriageReturnOrBoth(String text, int line, int column) {
        int offset = text.indexOf('x');
        CardSource card = source(text.replace('n', '\n').replace('r', '\r'));

        assertThat(card.location(offset, "").line()).isEqualTo(line);
        assertThat(card.location(offset, "").column()).isEqualTo(column);
    }

    @Test
    void halvesOfCharactersBecomeQuestionMarks() {
        assertThat(source("a\uD83D b\uDE00 \uD83D\uDE00").text()).isEqualTo("a? b? \uD83D\uDE00");
    }

    @Test
    void remembersWhatIsMadeOfIt() {
        CardSource card = source("abc");
        StringBuilder made = card.derived(StringBuilder.class, from -> new StringBuilder(from.text()));

        assertThat(made).hasToString("abc");
        assertThat(card.derived(StringBuilder.class, from -> new StringBuilder()))
                .isSameAs(made);
    }

    private static CardSource source(String text) {
        return new CardSource("card", text, ReadLimits.standard());
    }
}
