package org.openweights.spdx.text;

import java.util.Locale;
import java.util.Set;

/** The HTML that is met around license texts. Anything else in angle brackets, such as a placeholder, is text. */
final class Markup {
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "blockquote",
            "body",
            "br",
            "center",
            "code",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "li",
            "main",
            "meta",
            "ol",
            "p",
            "pre",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var");

    private static final Set<String> ENTITIES = Set.of(
            "quot", "amp", "lt", "gt", "nbsp", "copy", "ldquo", "rdquo", "lsquo", "mdash", "ndash", "hellip", "bull",
            "sect", "middot", "#34", "#38", "#60", "#62", "#160", "#169", "#8220", "#8221", "#8226");

    private Markup() {}

    /** Whether the characters between two angle brackets are a tag. */
    static boolean isTag(CharSequence text, int from, int to) {
        int start = from < to && text.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < to && end - start < 12 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return TAGS.contains(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT));
    }

    /** Whether a name is that of a character that does not count. */
    static boolean isEntity(CharSequence name) {
        return ENTITIES.contains(name.toString());
    }
}
