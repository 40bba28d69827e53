package org.openweights.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openweights.schema.source.Sources.at;
import static org.openweights.schema.source.Sources.card;
import static org.openweights.schema.source.Sources.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

class JsonReaderTest {
    @Test
    void givesEveryValueItsPlace() {
        String text = "{ \"a\": 1.50,\n  \"😀\": [true, null, \"x\"],\n  \"b\": {\"c/d\": -2e3} }";
        Tree tree = json(text);

        assertThat(tree.findings()).isEmpty();
        assertPlace(text, at(tree, "a"), "1.50", "/a");
        assertPlace(text, at(tree, "😀", "0"), "true", "/😀/0");
        assertPlace(text, at(tree, "😀", "2"), "\"x\"", "/😀/2");
        assertPlace(text, at(tree, "b"), "{\"c/d", "/b");
        assertPlace(text, at(tree, "b", "c/d"), "-2e3", "/b/c~1d");
        assertThat(((Scalar) at(tree, "a")).text()).isEqualTo("1.50");
        assertThat(((Scalar) at(tree, "😀", "1")).kind()).isEqualTo(Kind.NULL);
        assertThat(((Mapping) tree.root().orElseThrow())
                        .member("b")
                        .orElseThrow()
                        .offset())
                .isEqualTo(text.indexOf("\"b\""));
    }

    private static void assertPlace(String text, Node node, String there, String pointer) {
        assertThat(text.substring(node.offset())).startsWith(there);
        assertThat(node.pointer()).hasToString(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": §}|OW-DATA-SYNTAX", "{\"a\": 1, §}|OW-DATA-SYNTAX", "{\"a\": 1} §{}|OW-DATA-SYNTAX",
                "[1, §x]|OW-DATA-SYNTAX", "{\"a\": 1, §\"a\": 2}|OW-DATA-DUPLICATE-KEY", "[[[§[]]]]|OW-DATA-DEPTH",
                "[1, 2, 3, 4, 5, 6, §7]|OW-DATA-NODES", "§|OW-DATA-SYNTAX"
            })
    void saysWhereTheFaultIs(String marked, String code) {
        String text = marked.replace("§", "");
        CardSource card =
                new CardSource("card", text, ReadLimits.standard().withDepth(3).withNodes(7));

        assertThat(JsonReader.read(card).findings()).extracting(Finding::code).containsExactly(code);
        assertThat(JsonReader.read(card).findings().get(0).location().column()).isEqualTo(marked.indexOf('§') + 1);
    }

    /** Advice for YAML, on colons and signs, does not help with JSON. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}{}|The JSON ends before this. Remove what follows, or read it as a card of its own.",
                "``|There is no JSON. Write an object.",
                "{\"a\": 1, }|The JSON cannot be read from here on. Check the comma, bracket or quotation mark here."
            })
    void saysWhatToDoAboutBrokenJson(String text, String message) {
        assertThat(json(text).findings()).extracting(Finding::message).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{§|1", "{\"a\": [1, {\"b\": \"c§|1", "{\"a\": 1, §  |1", "[§\\n\\n|1", "{\\n\"a\":§\\n |2"})
    void saysThatTheTextEndsEarly(String marked, int line) {
        String text = marked.replace("\\n", "\n");
        Finding finding = json(text.replace("§", "")).findings().get(0);

        assertThat(finding.code()).isEqualTo("OW-DATA-SYNTAX");
        assertThat(finding.message()).startsWith("The JSON ends here, early.");
        assertThat(finding.location().line()).isEqualTo(line);
    }

    @Test
    void refusesWhatIsDeeperThanTheStack() {
        assertThat(json("[".repeat(100_000)).findings())
                .extracting(Finding::code)
                .containsExactly("OW-DATA-DEPTH");
    }

    @Test
    void mendsHalfCharacters() {
        assertThat(((Scalar) at(json("[\"\\ud83d\"]"), "0")).text()).isEqualTo("\uFFFD");
    }

    @Test
    void readsTheTreeThatYamlReads() {
        String text = "{\"a\": [1, 2.5, true, null, \"x\"], \"b\": {\"c\": \"no\"}}";

        assertThat(YamlReader.read(card(text), 0, text.length())).isEqualTo(json(text));
    }
}
