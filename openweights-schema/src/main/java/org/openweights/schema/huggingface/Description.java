package org.openweights.schema.huggingface;

import java.util.Optional;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.markdown.Section;

/** What a model is, in a sentence or two: the first paragraph of a card's text. */
final class Description {
    private static final int LONGEST = 500;
    private static final int SHORTEST = 20;
    private static final int MOST_LINES = 500;
    private static final String NO_PROSE = "-*+>|#<!=";

    private Description() {}

    /**
     * {@return the first paragraph behind the title that is prose, on one line, cut at 500 characters}
     *
     * <p>A sentence that ends with a colon announces something else, and is left out.
     */
    static Optional<String> of(MarkdownText text) {
        int line = firstLine(text);
        int last = Math.min(text.lines(), line + MOST_LINES);
        while (line < last) {
            StringBuilder paragraph = new StringBuilder();
            while (line < last && text.kind(line) == Kind.TEXT) {
                if (paragraph.length() <= 4 * LONGEST && isProse(text.line(line), paragraph.length() == 0)) {
                    paragraph.append(text.line(line).text()).append(' ');
                }
                line++;
            }
            String plain = withoutAnnouncement(PlainText.of(paragraph.toString()));
            if (plain.length() >= SHORTEST && Placeholders.says(plain)) {
                return Optional.of(PlainText.cut(plain, LONGEST));
            }
            line++;
        }
        return Optional.empty();
    }

    private static String withoutAnnouncement(String text) {
        return text.endsWith(":") ? text.substring(0, text.lastIndexOf(". ") + 1) : text;
    }

    private static int firstLine(MarkdownText text) {
        return text.sections().stream()
                .filter(section -> section.level() == 1)
                .findFirst()
                .map(Section::first)
                .orElse(0);
    }

    /** A paragraph starts with a word; what follows in it may be anything but a list or a table. */
    private static boolean isProse(Line line, boolean first) {
        String text = line.text().strip();
        boolean bold = text.startsWith("**") || (text.startsWith("*") && !text.startsWith("* "));
        boolean marked = NO_PROSE.indexOf(text.charAt(0)) >= 0 && !bold;
        boolean linked = first && text.startsWith("[!");
        boolean label = first && bold && line.label().isPresent();
        return !marked && !linked && !label;
    }
}
