package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.schema.markdown.Line.Kind;

class MarkdownTextTest {
    private static MarkdownText text(String text) {
        return MarkdownText.of(text, 0);
    }

    private static List<Kind> kinds(String text) {
        MarkdownText read = text(text);
        return IntStream.range(0, read.lines()).mapToObj(read::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // The examples of CommonMark 0.31.2, 4.2 and 4.3, that evidence needs.
                "# foo;1;foo",
                "###### foo;6;foo",
                "#\tfoo;1;foo",
                "\"   ### foo\";3;foo",
                "## foo ##;2;foo",
                "# foo ##################################;1;foo",
                "### foo ### b;3;foo ### b",
                "# foo#;1;foo#",
                "## ;2;\"\"",
                "#;1;\"\"",
                "Foo *bar*|===;1;Foo *bar*",
                "Foo|---------;2;Foo",
                "\"   Foo|---\";2;Foo",
                "\"Foo|=    \";1;Foo",
                "<h2 align='center'>Foo</h2>;2;Foo",
                "<H1>Foo</H1>;1;Foo"
            })
    void knowsAHeading(String markdown, int level, String title) {
        List<Section> sections = text(markdown.replace('|', '\n')).sections();

        assertThat(sections).hasSize(2);
        assertThat(sections.get(1).level()).isEqualTo(level);
        assertThat(sections.get(1).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "####### foo",
                "#5 bolt",
                "#hashtag",
                "\"    # foo\"",
                "\\## foo",
                "- foo|---",
                "> foo|---",
                "|---",
                "foo|bar|===",
                "```|# foo|```",
                "~~~~|# foo|~~~|# bar",
                "<!-- # foo -->",
                "<!--|# foo|-->",
                "foo|--- -",
                "<header>foo</header>",
                "<h2>foo",
                "foo||---"
            })
    void knowsWhatIsNoHeading(String markdown) {
        assertThat(text(markdown.replace('|', '\n')).sections()).hasSize(1);
    }

    @Test
    void knowsCodeFromText() {
        assertThat(kinds("a\n```py\nb\n\n```\nc\n~~~\n```\n~~~\n\n`` `x` ``\n```x```\n"))
                .containsExactly(
                        Kind.TEXT,
                        Kind.CODE,
                        Kind.CODE,
                        Kind.CODE,
                        Kind.CODE,
                        Kind.TEXT,
                        Kind.CODE,
                        Kind.CODE,
                        Kind.CODE,
                        Kind.BLANK,
                        Kind.TEXT,
                        Kind.TEXT);
    }

    @Test
    void takesAnUnclosedFenceToTheEnd() {
        assertThat(kinds("````\n```\na\n# b\n")).containsOnly(Kind.CODE);
    }

    @Test
    void leavesCommentsOutAndKeepsPlaces() {
        MarkdownText text = text("a <!-- b --> c\n<!-- d\ne --> f\n```\n<!-- g -->\n```\n<!-- open\nh");

        assertThat(text.line(0).text()).isEqualTo("a            c");
        assertThat(text.line(0).text().indexOf('c')).isEqualTo("a <!-- b --> c".indexOf('c'));
        assertThat(text.kind(1)).isEqualTo(Kind.BLANK);
        assertThat(text.line(2).text().strip()).isEqualTo("f");
        assertThat(text.line(4).text()).isEqualTo("<!-- g -->");
        assertThat(text.kind(7)).isEqualTo(Kind.BLANK);
    }

    @Test
    void countsFromTheStartOfTheCard() {
        MarkdownText text = MarkdownText.of("---\n---\r\n# T\r\n\rx\ry", 9);

        assertThat(text.sections().get(1)).isEqualTo(new Section(1, "T", 9, 1, 4));
        assertThat(text.line(2)).isEqualTo(new Line(15, "x", Kind.TEXT));
        assertThat(text.line(3)).isEqualTo(new Line(17, "y", Kind.TEXT));
        assertThat(text.lines()).isEqualTo(4);
    }

    @Test
    void givesEachSectionItsLines() {
        List<Section> sections = text("a\n# B\nc\n## D\n\nE\n---\nf\n").sections();

        assertThat(sections)
                .containsExactly(
                        new Section(0, "", 0, 0, 1),
                        new Section(1, "B", 2, 2, 3),
                        new Section(2, "D", 8, 4, 5),
                        new Section(2, "E", 14, 7, 8));
    }

    @Test
    void aHeadingInHtmlMayHaveLettersThatGrowInLowerCase() {
        String title = "\u0130".repeat(6);

        assertThat(text("<h1>" + title + "</H1>").sections().get(1).title()).isEqualTo(title);
    }
}
