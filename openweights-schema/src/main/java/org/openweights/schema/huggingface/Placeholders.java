package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.PlainText;

/** Tells what a template left behind from what somebody wrote. */
final class Placeholders {
    private static final int LONGEST = 300;
    private static final int LONGEST_WITH_FIELD = 2_000;
    private static final String FIELD_START = "{{";
    private static final String FIELD_END = "}}";
    private static final char ANYTHING = '*';

    private Placeholders() {}

    private static final class Standard {
        private static final Set<String> TEXTS = Table.words("placeholders.txt");
        private static final List<String> STARTS = TEXTS.stream()
                .filter(text -> text.charAt(text.length() - 1) == ANYTHING)
                .map(text -> text.substring(0, text.length() - 1))
                .sorted()
                .collect(Collectors.toUnmodifiableList());
        private static final Map<Character, List<String>> FIRST_WORDS = TEXTS.stream()
                .map(text -> text.split(" ", 2)[0])
                .distinct()
                .collect(Collectors.groupingBy(word -> word.charAt(0)));

        private Standard() {}
    }

    /** {@return whether a line says something of its own; a name with a colon only announces something} */
    static boolean says(Line line) {
        if (line.kind() == Line.Kind.CODE) {
            return !isFence(line.text()) && says(line.text());
        }
        if (!line.isContent() || !says(line.text())) {
            return false;
        }
        return line.label().isEmpty() || says(line.label().get(), line);
    }

    private static boolean says(Label label, Line line) {
        return label.value().isEmpty() ? !PlainText.of(line.text()).endsWith(":") : says(label.value());
    }

    /** {@return whether a text says something of its own} */
    static boolean says(String text) {
        String start = PlainKey.start(text);
        if (!start.isEmpty() && !startsPlaceholder(start)) {
            return true;
        }
        String written = text.length() > LONGEST_WITH_FIELD ? text : withoutFields(text);
        String key = HeadingTable.key(written);
        if (key.isEmpty() || written.length() > LONGEST) {
            return !key.isEmpty();
        }
        return !Standard.TEXTS.contains(key) && Standard.STARTS.stream().noneMatch(key::startsWith);
    }

    /** Whether a placeholder may start so; most lines are told to be none by their first word. */
    private static boolean startsPlaceholder(String start) {
        for (String word : Standard.FIRST_WORDS.getOrDefault(start.charAt(0), List.of())) {
            if (word.startsWith(start) || start.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@return a text without what the tool behind a template would have filled in} */
    private static String withoutFields(String text) {
        StringBuilder written = new StringBuilder();
        int from = 0;
        int start = text.indexOf(FIELD_START);
        while (start >= 0) {
            int end = text.indexOf(FIELD_END, start);
            if (end < 0) {
                break;
            }
            written.append(text, from, start);
            from = end + FIELD_END.length();
            start = text.indexOf(FIELD_START, from);
        }
        return written.append(text, from, text.length()).toString();
    }

    private static boolean isFence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.startsWith("```") || stripped.startsWith("~~~");
    }
}
