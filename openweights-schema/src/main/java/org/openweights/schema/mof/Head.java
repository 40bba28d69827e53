package org.openweights.schema.mof;

import java.util.Iterator;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardSource;
import org.openweights.schema.Outline;
import org.openweights.schema.source.JsonOutline;

/**
 * What can be told of a description without reading it all.
 *
 * @param framework whether it has the field of that name at the top
 * @param release whether it has the field of that name at the top
 * @param named whether it names the framework
 */
record Head(boolean framework, boolean release, boolean named) {
    private static final String FRAMEWORK = "framework";
    private static final String RELEASE = "release";
    private static final String NAME = "Model Openness Framework";
    /** What both the field and the name have. */
    private static final String COMMON = "ramework";

    private static final Head NONE = new Head(false, false, false);

    static Head of(CardSource card) {
        String text = card.text();
        if (isJson(text)) {
            Outline outline = JsonOutline.of(card);
            return outline.has(FRAMEWORK) || outline.has(RELEASE)
                    ? new Head(outline.has(FRAMEWORK), outline.has(RELEASE), text.contains('"' + NAME + '"'))
                    : NONE;
        }
        return text.contains(COMMON) ? ofYaml(text) : NONE;
    }

    static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    Confidence confidence() {
        if (framework && named) {
            return Confidence.CERTAIN;
        }
        return release && (framework || named) ? Confidence.LIKELY : Confidence.NONE;
    }

    /** Goes through the lines that start at the margin; one that is no field ends it, as in a text about the framework. */
    private static Head ofYaml(String text) {
        boolean framework = false;
        boolean release = false;
        boolean named = false;
        boolean within = false;
        Iterator<String> lines = text.lines().iterator();
        for (boolean first = true; lines.hasNext(); ) {
            String line = unquoted(lines.next());
            if (line.isBlank() || line.startsWith("#") || (first && line.startsWith("%"))) {
                continue;
            }
            boolean start = first && line.startsWith("---");
            first = false;
            if (start || Character.isWhitespace(line.charAt(0)) || line.startsWith("- ")) {
                named |= within && isName(line);
                continue;
            }
            if (!isField(line)) {
                break;
            }
            boolean isFramework = line.startsWith(FRAMEWORK + ":");
            boolean isRelease = line.startsWith(RELEASE + ":");
            framework |= isFramework;
            release |= isRelease;
            // What the framework's field is called may be misspelt; a release of that name is no sign of it.
            within = !isRelease;
            named |= isFramework && line.contains(NAME);
            named |= within && isName(line.substring(line.indexOf(':') + 1));
        }
        return new Head(framework, release, named);
    }

    /** {@return whether a text in the lines of a field gives the framework as a name} */
    private static boolean isName(String text) {
        if (!text.contains(NAME)) {
            return false;
        }
        String start = text.strip();
        return unquoted(start.startsWith("{") ? start.substring(1).strip() : start)
                .startsWith("name");
    }

    /** {@return a line without the quotation marks around the key that it starts with} */
    private static String unquoted(String line) {
        char mark = line.isEmpty() ? ' ' : line.charAt(0);
        int close = mark == '"' || mark == '\'' ? line.indexOf(mark, 1) : -1;
        return close < 0 ? line : line.substring(1, close) + line.substring(close + 1);
    }

    private static boolean isField(String line) {
        int end = 0;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        return end > 0 && line.startsWith(":", end);
    }
}
