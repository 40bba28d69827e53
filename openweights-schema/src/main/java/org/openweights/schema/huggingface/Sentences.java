package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.ListItem;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;

/**
 * The sentences of a short passage of plain paragraphs and lists.
 *
 * <p>A passage with anything else in it has none: what is quoted, struck out, shown as code, or in a table is said in another way
 * than plainly.
 */
final class Sentences {
    private static final int MOST_LINES = 20;
    private static final int DEEPEST = 4;
    private static final String FULL_STOP = ".";
    private static final List<String> BREAKS = List.of("<br>", "<br/>", "<br />");

    private final MarkdownText text;
    private final List<String> sentences = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean plain = true;

    private Sentences(MarkdownText text) {
        this.text = text;
    }

    /** {@return the sentences without markup and full stops; nothing if the passage is not plain} */
    static Optional<List<String>> of(Passage passage, MarkdownText text) {
        if (passage.lines().size() > MOST_LINES) {
            return Optional.empty();
        }
        Sentences found = new Sentences(text);
        found.read(passage);
        return found.plain ? Optional.of(List.copyOf(found.sentences)) : Optional.empty();
    }

    private void read(Passage passage) {
        int first = text.lineAt(passage.offset());
        int last = text.lineAt(passage.lines().get(passage.lines().size() - 1).offset());
        if (text.kind(first) != Kind.HEADING) {
            readLabeled(passage, first, last);
            return;
        }
        for (int i = first + 1; i <= last && plain; i++) {
            Line line = text.line(i);
            plain = line.kind() != Kind.CODE && (line.kind() != Kind.HEADING || isRule(line));
            if (line.kind() == Kind.TEXT) {
                add(line.text());
            } else {
                endParagraph();
            }
        }
        endParagraph();
    }

    private static boolean isRule(Line line) {
        return line.text().chars().allMatch(c -> c == '=' || c == '-' || Character.isWhitespace(c));
    }

    /** The value of a label, which must not go on in the lines that follow. */
    private void readLabeled(Passage passage, int label, int last) {
        String line = text.line(label).text();
        plain = isPlain(line);
        passage.lines().forEach(value -> add(value.text()));
        endParagraph();
        int next = last + 1;
        if (last > label) {
            while (next < text.lines() && text.kind(next) == Kind.BLANK) {
                next++;
            }
        }
        plain &= next >= text.lines() || isApart(text.line(next), LicensePlace.indent(line));
    }

    /** Whether a line begins something else than what stands before it says. */
    private static boolean isApart(Line line, int indent) {
        boolean starts = line.label().isPresent() || line.startsAnew();
        return line.kind() == Kind.BLANK
                || line.kind() == Kind.HEADING
                || (line.kind() == Kind.TEXT && starts && LicensePlace.indent(line.text()) <= indent);
    }

    private void add(String line) {
        plain &= isPlain(line);
        boolean item = ListItem.startsIn(line);
        if (item) {
            endParagraph();
        }
        String said = item ? line.substring(ListItem.textStart(line, 0)) : line;
        String unbroken = withoutBreak(said);
        paragraph.append(unbroken).append(' ');
        if (unbroken.length() < said.length()) {
            endParagraph();
        }
    }

    private static String withoutBreak(String line) {
        String stripped = line.stripTrailing();
        return BREAKS.stream()
                .filter(stripped::endsWith)
                .findFirst()
                .map(mark -> stripped.substring(0, stripped.length() - mark.length()))
                .orElse(line);
    }

    /** Whether a line is no code, no quote and not struck out, has no picture and no tag, and no asterisk of a footnote. */
    private static boolean isPlain(String line) {
        String said = withoutBreak(line);
        String body = said.substring(ListItem.textStart(said, 0));
        return LicensePlace.indent(line) < DEEPEST
                && !line.stripLeading().startsWith(">")
                && !line.contains("~~")
                && !line.contains("![")
                && !hasTag(said)
                && body.chars().filter(c -> c == '*').count() % 2 == 0;
    }

    private static boolean hasTag(String line) {
        for (int open = line.indexOf('<'); open >= 0; open = line.indexOf('<', open + 1)) {
            if (!line.startsWith("<http", open)) {
                return true;
            }
        }
        return false;
    }

    private void endParagraph() {
        StringBuilder sentence = new StringBuilder();
        for (String word : PlainText.of(paragraph.toString()).split(" ", -1)) {
            boolean ends = word.endsWith(FULL_STOP);
            sentence.append(ends ? word.substring(0, word.length() - 1) : word).append(' ');
            if (ends) {
                end(sentence);
            }
        }
        end(sentence);
        paragraph.setLength(0);
    }

    private void end(StringBuilder sentence) {
        String said = sentence.toString().strip();
        if (!said.isEmpty()) {
            sentences.add(said);
        }
        sentence.setLength(0);
    }
}
