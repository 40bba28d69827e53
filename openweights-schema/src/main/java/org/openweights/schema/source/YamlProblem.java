package org.openweights.schema.source;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a parser of YAML says is wrong, in plain words, with what to do about it.
 *
 * <p>The first that fits holds. In the words, {@code {line}} is where that starts which the parser was at, and
 * {@code {sign}} is what stands at the place of the problem.
 */
enum YamlProblem {
    COLON(
            "",
            "mapping values are not allowed here",
            "the colon here makes a key of what stands before it, and no key can stand there. If it belongs to a value, put the"
                    + " value in quotation marks; else start the line in the same column as those it belongs with, and write"
                    + " a blank behind the colon in the line above."),
    OPEN_QUOTE(
            "while scanning a quoted scalar",
            "found unexpected",
            "the quotation mark in line {line} is not closed. Close it; within single quotation marks, double an apostrophe."),
    OPEN_LIST(
            "while parsing a flow sequence",
            "expected ',' or ']', but got <stream end>",
            "the bracket '[' in line {line} is not closed. Close it."),
    LIST(
            "while parsing a flow sequence",
            "expected ',' or ']', but got",
            "the list that '[' starts in line {line} is not closed before this, and no comma stands before it. Close the list"
                    + " with ']', or write the comma; put a value with a colon or a bracket in it in quotation marks."),
    OPEN_MAPPING(
            "while parsing a flow mapping",
            "expected ',' or '}', but got <stream end>",
            "the bracket '{' in line {line} is not closed. Close it."),
    MAPPING(
            "while parsing a flow mapping",
            "expected ',' or '}', but got",
            "the mapping that '{' starts in line {line} is not closed before this, and no comma stands before it. Close the"
                    + " mapping with '}', or write the comma; put a value with a colon or a bracket in it in quotation marks."),
    OPEN_BRACKET(
            "while parsing a flow node",
            "expected the node content, but found '<stream end>'",
            "a bracket is not closed. Close it."),
    NO_VALUE(
            "while parsing a flow node",
            "expected the node content",
            "no value can start with what stands here. Remove a comma that no value stands before, close each bracket by its"
                    + " like, and put a value that starts with such a sign in quotation marks."),
    NO_START(
            "while parsing a block node",
            "expected the node content",
            "no value can start with what stands here. Put the value in quotation marks."),
    INDENTED(
            "while parsing a block",
            "expected <block end>, but found '<block",
            "the line is indented otherwise than those it belongs with. Start it in the same column as they do."),
    ITEM_AMONG_KEYS(
            "while parsing a block mapping",
            "expected <block end>, but found '-'",
            "an item of a list stands here, where only another key can follow. Start the list below a key that has nothing"
                    + " behind its colon."),
    NO_KEY(
            "while parsing a block mapping",
            "expected <block end>, but found",
            "the value before this is complete, and only another key can follow. Put the whole value in quotation marks, with"
                    + " an apostrophe doubled; or start the line in the same column as those it belongs with."),
    NO_ITEM(
            "while parsing a block collection",
            "expected <block end>, but found",
            "only another item of the list can follow here. Start the line with '- ', or in the same column as those it belongs"
                    + " with."),
    KEY_WITHOUT_COLON(
            "while scanning a simple key",
            "could not find expected ':'",
            "what starts in line {line} is no key: no colon with a blank behind it follows within that line and 1,024 characters."
                    + " Write the colon and the blank; or indent the line, if it belongs to the value above."),
    START(
            "while scanning for the next token",
            "found character",
            "no value can start with '{sign}'. Put the value in quotation marks."),
    ESCAPE(
            "while scanning a double-quoted scalar",
            "found unknown escape character",
            "in double quotation marks, a backslash before '{sign}' means nothing. Write two backslashes, or put the value in"
                    + " single quotation marks."),
    ESCAPED_NUMBER(
            "while scanning a double-quoted scalar",
            "expected escape sequence of",
            "in double quotation marks, \\x, \\u and \\U stand before 2, 4 and 8 hexadecimal digits, and they do not stand here."
                    + " Write two backslashes, or put the value in single quotation marks."),
    ITEM(
            "",
            "sequence entries are not allowed here",
            "no list can start here. Start it in a line of its own, or put a value that starts with '- ' in quotation marks."),
    QUESTION_MARK(
            "",
            "mapping keys are not allowed here",
            "no key can start here. Put a value that starts with '? ' in quotation marks."),
    COMPLETE(
            "",
            "expected '<document start>', but found",
            "all that the YAML can hold is complete before this. Start each key in the same column as the first one; put a value"
                    + " with brackets or quotation marks in it in quotation marks as a whole."),
    DIRECTIVE(
            "",
            "expected '<document end>' before directives",
            "a line that starts with '%' is a directive, and none can stand here. Put the value in quotation marks."),
    ALIAS(
            "while scanning an alias",
            "",
            "a value that starts with '*' is an alias, and what stands here cannot be in its name or follow it. Put the value in"
                    + " quotation marks."),
    ANCHOR(
            "while scanning an anchor",
            "",
            "a value that starts with '&' has an anchor, and what stands here cannot be in its name or follow it. Put the value"
                    + " in quotation marks."),
    TAG(
            "while scanning a tag",
            "",
            "a value that starts with '!' has a tag, which is not as YAML writes tags. Put the value in quotation marks."),
    TAG_HANDLE(
            "while parsing a node",
            "found undefined tag handle",
            "a value that starts with '!' has a tag, and nothing says what this one is. Put the value in quotation marks."),
    BLOCK_TEXT(
            "while scanning a block scalar",
            "expected",
            "a text behind '|' or '>' starts in the next line. Start it there, or put a value that starts with the sign in"
                    + " quotation marks."),
    BLOCK_TEXT_START(
            "while scanning a block scalar",
            " the leading empty lines contain more spaces",
            "the text starts with a line of blanks that is longer than its indentation. Remove the blanks.");

    private final String context;
    private final String problem;
    private final String words;

    YamlProblem(String context, String problem, String words) {
        this.context = context;
        this.problem = problem;
        this.words = words;
    }

    /** {@return what is wrong and what to do, with names for line and sign} */
    String words() {
        return words;
    }

    /**
     * {@return what is wrong, and what to do}
     *
     * @param context what the parser was at, in its words
     * @param problem what it says is wrong
     * @param line where that starts which it was at
     * @param sign what stands at the place of the problem
     */
    static Optional<String> inWords(String context, String problem, int line, String sign) {
        return Stream.of(values())
                .filter(row -> context.startsWith(row.context) && problem.startsWith(row.problem))
                .findFirst()
                .map(row -> row.words.replace("{line}", Integer.toString(line)).replace("{sign}", sign));
    }
}
