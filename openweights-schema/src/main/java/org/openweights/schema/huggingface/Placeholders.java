package org.openweights.schema.huggingface;

import java.util.Optional;
import java.util.Set;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;

/** Tells what a template left behind from what somebody wrote. */
final class Placeholders {
    private static final int LONGEST = 80;
    private static final String TEMPLATE_START = "{{";
    private static final String TEMPLATE_END = "}}";

    private Placeholders() {}

    private static final class Standard {
        private static final Set<String> WORDS = Table.words("placeholders.txt");

        private Standard() {}
    }

    /** {@return whether a line says something of its own} */
    static boolean says(Line line) {
        if (line.kind() == Line.Kind.CODE) {
            return !isFence(line.text());
        }
        if (!line.isContent() || !says(line.text())) {
            return false;
        }
        Optional<Label> label = Label.of(line);
        return label.isEmpty()
                || label.get().value().isEmpty()
                || says(label.get().value());
    }

    /** {@return whether a text says something of its own} */
    static boolean says(String text) {
        String key = HeadingTable.key(text);
        if (key.isEmpty() || text.length() > LONGEST) {
            return !key.isEmpty();
        }
        int template = text.indexOf(TEMPLATE_START);
        boolean left = template >= 0 && text.indexOf(TEMPLATE_END, template) >= 0;
        return !left && !Standard.WORDS.contains(key);
    }

    private static boolean isFence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.startsWith("```") || stripped.startsWith("~~~");
    }
}
