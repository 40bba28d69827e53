package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainKeyTest {
    private static final String ALPHABET = "abcXYZ  --__**``''.:!|&[]<\\\t";

    @ParameterizedTest
    @CsvSource({
        "Training Data, training data",
        "**Training** `data`:, training data",
        "Fine-tuning, finetuning",
        "Model's use, models use",
        "learning_rate, learning rate",
        "_Uses_, uses",
        "'  A  !?  b  ', a b",
        "'', ''",
        "***, ''"
    })
    void isTheWordsInLowerCase(String heading, String key) {
        assertThat(PlainKey.of(heading)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Données", "[Data](https://example.org)", "<b>Data</b>", "a \\* b", "R&D"})
    void leavesToOthersWhatTakesMoreThanAPass(String heading) {
        assertThat(PlainKey.of(heading)).isEmpty();
    }

    /** A word beyond ASCII has the heading read the long way, and adds itself and nothing else. */
    @Test
    void theLongWayComesToTheSame() {
        Random random = new Random(20261127);
        for (int i = 0; i < 20_000; i++) {
            String heading = random(random, ALPHABET);
            String key = HeadingTable.key(heading);

            assertThat(HeadingTable.key(heading + " é")).as(heading).isEqualTo((key + " é").strip());
        }
    }

    /** Text has no marks but these, and its words are those of a heading. */
    @Test
    void theWordsOfATextWithoutMarkupAreMadeAlike() {
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, "abcXYZ17  --''.:!|&{\u007f\t");

            assertThat(PlainKey.ofPlain(text)).as(text).contains(HeadingTable.keyBeyondAscii(text));
        }
    }

    @Test
    void aTextBeyondAsciiIsLeftToOthers() {
        assertThat(PlainKey.ofPlain("Données")).isEmpty();
    }

    private static String random(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
