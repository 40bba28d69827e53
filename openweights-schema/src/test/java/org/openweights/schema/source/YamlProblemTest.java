package org.openweights.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;

class YamlProblemTest {
    /** A problem, and YAML with a mark before its place. */
    record Row(YamlProblem problem, String yaml) {}

    private static Row row(YamlProblem problem, String yaml) {
        return new Row(problem, yaml);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(YamlProblem.COLON, "a: b§: c"),
                row(YamlProblem.COLON, "a: b\n c§: d"),
                row(YamlProblem.COLON, "a:b\nc§: d"),
                row(YamlProblem.OPEN_QUOTE, "x: 1\na: \"b\nc: d§"),
                row(YamlProblem.OPEN_QUOTE, "a: 'b§"),
                row(YamlProblem.OPEN_QUOTE, "a: \"b\n§---\nc"),
                row(YamlProblem.OPEN_LIST, "a: [b, c§"),
                row(YamlProblem.LIST, "a: [b, c\nd§: e"),
                row(YamlProblem.LIST, "a: [b: c§: d]"),
                row(YamlProblem.OPEN_MAPPING, "a: {b: c§"),
                row(YamlProblem.MAPPING, "a: {b: c\nd§: e"),
                row(YamlProblem.OPEN_BRACKET, "a: [b,§"),
                row(YamlProblem.NO_VALUE, "a: [b,§, c]"),
                row(YamlProblem.NO_VALUE, "a: {b: §]"),
                row(YamlProblem.NO_START, "a: §]"),
                row(YamlProblem.NO_START, "a: §, b"),
                row(YamlProblem.INDENTED, "a:\n  b: c\n §d: e"),
                row(YamlProblem.INDENTED, "a: 'b'\n  §c: d"),
                row(YamlProblem.INDENTED, "a:\n  - b\n §- c"),
                row(YamlProblem.ITEM_AMONG_KEYS, "a: b\n§- c"),
                row(YamlProblem.NO_KEY, "a: \"b\" §c"),
                row(YamlProblem.NO_KEY, "a: 'it'§s'"),
                row(YamlProblem.NO_KEY, "a: [b] §c"),
                row(YamlProblem.NO_ITEM, "- a\n§b: c"),
                row(YamlProblem.KEY_WITHOUT_COLON, "a: b\nc§"),
                row(YamlProblem.KEY_WITHOUT_COLON, "a: b\nc:d\n§e: f"),
                row(YamlProblem.START, "a: §@b"),
                row(YamlProblem.START, "a: §`b`"),
                row(YamlProblem.START, "a: §%b"),
                row(YamlProblem.ESCAPE, "a: \"C:\\§q\""),
                row(YamlProblem.ESCAPED_NUMBER, "a: \"\\u§12\""),
                row(YamlProblem.ITEM, "a: §- b"),
                row(YamlProblem.QUESTION_MARK, "a: §? b"),
                row(YamlProblem.COMPLETE, " a: b\n§c: d"),
                row(YamlProblem.COMPLETE, "[a] §b"),
                row(YamlProblem.DIRECTIVE, "a: b\n§%c"),
                row(YamlProblem.ALIAS, "a: *§*b**"),
                row(YamlProblem.ANCHOR, "a: &§ b"),
                row(YamlProblem.TAG, "a: !<b§ c"),
                row(YamlProblem.TAG_HANDLE, "a: §!b!c d"),
                row(YamlProblem.BLOCK_TEXT, "a: >§b"),
                row(YamlProblem.BLOCK_TEXT, "a: |- §b"),
                row(YamlProblem.BLOCK_TEXT_START, "a: |\n   \n  §b"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isToldInPlainWordsWhereItIs(Row row) {
        Marked marked = Marked.of(row.yaml());

        List<Finding> findings = Sources.yaml(marked.text()).findings();

        assertThat(findings).extracting(Marked::told).containsExactly(marked.expected("OW-DATA-SYNTAX"));
        assertThat(findings.get(0).message())
                .startsWith("The YAML cannot be read: ")
                .containsSubsequence(row.problem().words().split("\\{line}|\\{sign}"))
                .doesNotContain("{line}", "{sign}");
    }

    @Test
    void theLineAndTheSignAreNamed() {
        assertThat(Sources.yaml("x: 1\na: \"b\nc: d").findings().get(0).message())
                .contains("quotation mark in line 2");
        assertThat(Sources.yaml("a: @b").findings().get(0).message()).contains("start with '@'");
    }

    @Test
    void whatIsNotInTheTableIsToldInTheWordsOfTheParser() {
        assertThat(YamlProblem.inWords("while doing this", "found that", 1, "x"))
                .isEmpty();
    }

    @Test
    void eachHasARow() {
        Set<YamlProblem> told = rows().map(Row::problem).collect(Collectors.toSet());

        assertThat(told).containsAll(Arrays.asList(YamlProblem.values()));
    }
}
