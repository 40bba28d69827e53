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
            StringBuilder heading = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                heading.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String key = HeadingTable.key(heading.toString());

            assertThat(HeadingTable.key(heading + " é")).as(heading.toString()).isEqualTo((key + " é").strip());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "More information needed, more",
        "| 12. **To**do |, to",
        "8bit, bit",
        "{{ name }} is, ''",
        "Ünknown, ''",
        "[More](https://example.org), ''",
        "12, ''"
    })
    void startsWithItsFirstLetters(String text, String start) {
        assertThat(PlainKey.start(text)).isEqualTo(start);
    }

    @Test
    void theKeyStartsWithItsStart() {
        Random random = new Random(20261128);
        String alphabet = ALPHABET + "17{}é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            assertThat(HeadingTable.key(text.toString()))
                    .as(text.toString())
                    .startsWith(PlainKey.start(text.toString()));
        }
    }
}
