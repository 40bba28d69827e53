package org.openweights.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @Test
    void aTextKeepsToItsOwnColumnBesideItsLabel() {
        Page page = new Page(20, false);
        page.row(1, Text.of("Name"), 7, Text.of("one two three four"));
        assertThat(page.drain()).isEqualTo(" Name  one two three\n       four\n");
    }

    @Test
    void aLabelThatIsTooLongStandsOnItsOwnLine() {
        Page page = new Page(20, false);
        page.row(1, Text.of("Name of it"), 7, Text.of("one"));
        assertThat(page.drain()).isEqualTo(" Name of it\n       one\n");
    }

    @Test
    void anEmptyLabelTakesNoLine() {
        Page page = new Page(20, false);
        page.bullet(4, new Text(), 4, Text.of("one two three four"));
        assertThat(page.drain()).isEqualTo("    - one two three\n      four\n");
    }

    @Test
    void aTitleHasItsSecondPartOnTheRightOrBelow() {
        Page page = new Page(20, false);
        page.title(Text.of("left"), Text.of("right"));
        page.title(Text.of("left left left"), Text.of("right right"));
        assertThat(page.drain()).isEqualTo("left           right\nleft left left\nright right\n");
    }

    @Test
    void aGapComesOnlyAfterSomething() {
        Page page = new Page(20, false);
        page.gap();
        page.paragraph(0, Text.of("one"));
        String first = page.drain();
        page.gap();
        page.paragraph(0, Text.of("two"));
        assertThat(first).isEqualTo("one\n");
        assertThat(page.drain()).isEqualTo("\ntwo\n");
    }

    @Test
    void colorIsAnAdditionAndChangesNoWord() {
        Page plain = new Page(30, false);
        Page colored = new Page(30, true);
        for (Page page : new Page[] {plain, colored}) {
            page.row(
                    2,
                    Text.of(Style.STRONG, "label"),
                    10,
                    Text.of(Style.BAD, "one two").say(Style.QUIET, "three"));
        }
        String text = colored.drain();
        assertThat(text).contains("\033[31mone\033[0m");
        assertThat(text.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(plain.drain());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'\u001b[31mred', '\uFFFD[31mred'",
                "'a\u202Eb', 'ab'",
                "'a\tb', 'a b'",
                "'a\u0000b', 'a\uFFFDb'",
                "'a\uD800b', 'a\uFFFDb'",
                "'a\u200Bb', 'ab'",
                "'caf\u00E9', 'caf\u00E9'"
            })
    void nothingInACardCanCommandTheTerminal(String written, String shown) {
        assertThat(Page.line(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語モデル", "한국어", "ﾃｽﾄ全角", "模型卡片说明文字"})
    void wideCharactersCountTwice(String text) {
        Page page = new Page(10, false);
        page.paragraph(0, Text.of(text + text + text));
        assertThat(page.drain().lines())
                .allSatisfy(line -> assertThat(Text.columns(line)).isLessThanOrEqualTo(10));
    }

    @Test
    void noLineIsWiderThanThePageWhateverIsSetOnIt() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            int width = 40 + random.nextInt(61);
            Page page = new Page(width, false);
            page.title(random(random), random(random));
            page.row(random.nextInt(5), random(random), 5 + random.nextInt(20), random(random));
            page.bullet(random.nextInt(5), random(random), 5 + random.nextInt(20), random(random));
            page.hanging(random.nextInt(10), random(random));
            assertThat(page.drain().lines())
                    .allSatisfy(line -> assertThat(Text.columns(line)).isLessThanOrEqualTo(width));
        }
    }

    private static Text random(Random random) {
        Text text = new Text();
        for (int words = random.nextInt(12); words > 0; words--) {
            int length = random.nextInt(8) == 0 ? random.nextInt(300) : random.nextInt(12);
            text.say(random.ints(length, 0x20, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return text;
    }
}
