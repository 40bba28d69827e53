package org.openweights.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openweights.schema.source.Sources.at;
import static org.openweights.schema.source.Sources.card;
import static org.openweights.schema.source.Sources.yaml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The examples of YAML 1.2.2, 10.3.2, and those that YAML 1.1 takes for something else.
                "null|NULL",
                "Null|NULL",
                "NULL|NULL",
                "~|NULL",
                "true|BOOLEAN",
                "True|BOOLEAN",
                "FALSE|BOOLEAN",
                "0|NUMBER",
                "0o7|NUMBER",
                "0x3A|NUMBER",
                "-19|NUMBER",
                "+12|NUMBER",
                "007|NUMBER",
                "0.|NUMBER",
                "-0.0|NUMBER",
                ".5|NUMBER",
                "+12e03|NUMBER",
                "-2E+05|NUMBER",
                "12.5e-3|NUMBER",
                ".inf|NUMBER",
                "-.Inf|NUMBER",
                "+.INF|NUMBER",
                ".NAN|NUMBER",
                ".nan|NUMBER",
                "no|STRING",
                "No|STRING",
                "yes|STRING",
                "on|STRING",
                "off|STRING",
                "y|STRING",
                "n|STRING",
                "tRUE|STRING",
                "nULL|STRING",
                "0o8|STRING",
                "0o|STRING",
                "0xG|STRING",
                "0x|STRING",
                "1_000|STRING",
                "1e|STRING",
                "1e+|STRING",
                "e5|STRING",
                ".|STRING",
                "+|STRING",
                "-.|STRING",
                "1.2.3|STRING",
                "12:30:45|STRING",
                "2020-01-01|STRING",
                "1 2|STRING",
                "-.NAN|STRING",
                "0b11|STRING",
                "\"true\"|STRING",
                "'12'|STRING",
                "!!str 12|STRING",
                "! 12|STRING",
                "!!int 12|NUMBER"
            })
    void knowsWhatAScalarIs(String yaml, Kind kind) {
        Scalar scalar = (Scalar) at(yaml("key: " + yaml), "key");

        assertThat(scalar.kind()).isEqualTo(kind);
    }

    @Test
    void givesEveryValueItsPlace() {
        String text = "a: 1\nlist:\n  - x\n  - {k: 'v', l: [y]}\n\"a/b~c\": |\n  long\n  text\n";
        Tree tree = yaml(text);

        assertThat(tree.findings()).isEmpty();
        assertPlace(text, at(tree, "a"), "1", "/a");
        assertPlace(text, at(tree, "list"), "- x", "/list");
        assertPlace(text, at(tree, "list", "0"), "x", "/list/0");
        assertPlace(text, at(tree, "list", "1"), "{k", "/list/1");
        assertPlace(text, at(tree, "list", "1", "k"), "'v'", "/list/1/k");
        assertPlace(text, at(tree, "list", "1", "l", "0"), "y]", "/list/1/l/0");
        assertPlace(text, at(tree, "a/b~c"), "|\n", "/a~1b~0c");
        assertThat(((Scalar) at(tree, "a/b~c")).text()).isEqualTo("long\ntext\n");
        assertThat(((Mapping) tree.root().orElseThrow()).members().list())
                .extracting(Node.Member::key)
                .containsExactly("a", "list", "a/b~c");
    }

    private static void assertPlace(String text, Node node, String there, String pointer) {
        assertThat(text.substring(node.offset())).startsWith(there);
        assertThat(node.pointer()).hasToString(pointer);
    }

    @Test
    void countsColumnsInUtf16CodeUnits() {
        String text = "😀: {🎈: [a😀, b]}\n🎈🎈: MIT\n";
        Tree tree = yaml(text);

        assertPlace(text, at(tree, "😀", "🎈", "1"), "b]", "/😀/🎈/1");
        assertPlace(text, at(tree, "🎈🎈"), "MIT", "/🎈🎈");
    }

    @Test
    void readsAPartOfACard() {
        String text = "---\na: [b\n---\n";
        CardSource card = card(text);

        Finding finding = YamlReader.read(card, 4, 9).findings().get(0);

        assertThat(finding.location()).isEqualTo(card.location(9, ""));
    }

    @Test
    void repeatsWhatAnAliasNames() {
        String text = "a: &x {k: [1, 2]}\nb: *x\nc: &x 3\nd: *x\n*x : 4\n";
        Tree tree = yaml(text);

        assertThat(tree.findings()).isEmpty();
        assertPlace(text, at(tree, "b"), "*x\nc", "/b");
        assertPlace(text, at(tree, "b", "k", "1"), "2]", "/b/k/1");
        assertThat(((Scalar) at(tree, "d")).text()).isEqualTo("3");
        assertThat(((Scalar) at(tree, "3")).text()).isEqualTo("4");
    }

    @Test
    void countsWhatAnAliasRepeats() {
        ReadLimits limits = ReadLimits.standard().withNodes(11).withDepth(3);
        String list = "a: &x [1, 2]\n"; // root, key, list, 1, 2: five values

        assertThat(read(list + "b: *x\n", limits).findings()).isEmpty();
        assertThat(read(list + "b: *x\nc: *x\n", limits).findings())
                .extracting(Finding::code)
                .containsExactly("OW-DATA-NODES");
        assertThat(read("a: &x [[1]]\n", limits).findings()).isEmpty();
        assertThat(read("a: &x [1]\nb: [*x]\n", limits).findings()).isEmpty();
        assertThat(read("a: &x [[1]]\nb: [*x]\n", limits).findings())
                .extracting(Finding::code)
                .containsExactly("OW-DATA-DEPTH");
    }

    @Test
    void countsAliases() {
        ReadLimits limits = ReadLimits.standard().withAliases(1);

        assertThat(read("a: &x 1\nb: *x\n", limits).findings()).isEmpty();
        assertThat(read("a: &x 1\nb: *x\nc: *x\n", limits).findings())
                .extracting(Finding::code)
                .containsExactly("OW-DATA-ALIASES");
    }

    @Test
    void believesNeitherValueOfADuplicateKey() {
        Tree tree = yaml("a: 1\nb: 2\na: 3\na: 4\n");
        Mapping root = (Mapping) tree.root().orElseThrow();

        assertThat(root.get("a")).isEmpty();
        assertThat(root.get("b")).isPresent();
        assertThat(root.member("a")).isPresent();
        assertThat(tree.findings()).hasSize(2);
        assertThat(tree.findings().get(0).message()).contains("'a' stands here again; it stands in line 1 already");
        assertThat(tree.findings().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void mendsHalfCharacters() {
        assertThat(((Scalar) at(yaml("a: \"x\\ud83dy\""), "a")).text()).isEqualTo("x\uFFFDy");
        assertThat(((Scalar) at(yaml("a: \"\\U0001F600\""), "a")).text()).isEqualTo("😀");
    }

    @Test
    void hasNoRootWhereThereIsNothing() {
        assertThat(yaml("").root()).isEmpty();
        assertThat(yaml("# nothing\n").root()).isEmpty();
        assertThat(yaml("").findings()).isEmpty();
    }

    @Test
    void knowsListsAndMappingsApart() {
        assertThat(yaml("- a").root().orElseThrow()).isInstanceOf(Sequence.class);
        assertThat(yaml("a: b").root().orElseThrow()).isInstanceOf(Mapping.class);
        assertThat(yaml("a").root().orElseThrow()).isInstanceOf(Scalar.class);
    }

    private static Tree read(String yaml, ReadLimits limits) {
        return YamlReader.read(new CardSource("card", yaml, limits), 0, yaml.length());
    }
}
