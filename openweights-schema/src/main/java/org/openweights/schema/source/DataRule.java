package org.openweights.schema.source;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of YAML and JSON, whatever it says. */
public enum DataRule implements Rule {
    /** It follows the grammar. */
    SYNTAX(
            "OW-DATA-SYNTAX",
            "YAML and JSON follow their grammar.",
            "Mend the line; a value with ': ', '#', '@' or a bracket in it stands in quotation marks.",
            Ground.MEASURED,
            "the Hub answers 400 'Invalid YAML in README.md'"),
    /** No tab between a key and its value. */
    TAB(
            "OW-DATA-TAB",
            Severity.WARNING,
            "Blanks, and not tabs, stand between a key and its value, and after it.",
            "Write a blank in its place: YAML 1.2 allows the tab, and readers of YAML 1.1 refuse the card.",
            Ground.MEASURED,
            "YAML 1.2.2, 6.2; PyYAML 6 'found character '\\t' that cannot start any token'"),
    /** A key stands once. */
    DUPLICATE_KEY(
            "OW-DATA-DUPLICATE-KEY",
            "A key stands once in its mapping.",
            "Keep one of the two.",
            Ground.DOCUMENTED,
            "YAML 1.2.2, 3.2.1.3; RFC 8259, 4; js-yaml, which the Hub uses, refuses a duplicated key"),
    /** A key is text. */
    KEY(
            "OW-DATA-KEY",
            "A key is a word, not a list or a mapping.",
            "Write a word before the colon; fill in what a template left as '{{ … }}'; put text that starts with a bracket in"
                    + " quotation marks.",
            Ground.INFERRED,
            "JSON, which metadata is turned into, has text for keys"),
    /** There is one document. */
    ONE_DOCUMENT(
            "OW-DATA-ONE-DOCUMENT",
            "There is one YAML document.",
            "Remove the line that starts another document, and what follows it.",
            Ground.DOCUMENTED,
            "js-yaml, which the Hub uses, refuses a second document"),
    /** No tag but those of the core schema. */
    TAG(
            "OW-DATA-TAG",
            "A tag is one of the YAML core schema: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq.",
            "Remove the word with the exclamation mark.",
            Ground.DOCUMENTED,
            "YAML 1.2.2, 10.3; tags that make objects are a way to attack readers"),
    /** An alias has its anchor before it. */
    ANCHOR(
            "OW-DATA-ANCHOR",
            "An alias repeats what an anchor before it names.",
            "Write the value itself, or quote a text that starts with '*'.",
            Ground.DOCUMENTED,
            "YAML 1.2.2, 7.1"),
    /** There are not too many aliases. */
    ALIASES(
            "OW-DATA-ALIASES",
            "There are not more YAML aliases than the limit.",
            "Write the values themselves, or raise the limit on aliases.",
            Ground.INFERRED,
            "limits of this library against hostile cards"),
    /** There are not too many values. */
    NODES(
            "OW-DATA-NODES",
            "There are not more values than the limit, with those that an alias repeats counted each time.",
            "Shorten the lists, write fewer aliases, or raise the limit on values.",
            Ground.INFERRED,
            "limits of this library against hostile cards"),
    /** It is not too deep. */
    DEPTH(
            "OW-DATA-DEPTH",
            "Mappings and lists do not stand deeper in each other than the limit.",
            "Flatten the data, or raise the limit on depth.",
            Ground.INFERRED,
            "limits of this library against hostile cards");

    private final Details details;

    DataRule(String code, String summary, String remedy, Ground ground, String source) {
        this(code, Severity.ERROR, summary, remedy, ground, source);
    }

    DataRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }
}
