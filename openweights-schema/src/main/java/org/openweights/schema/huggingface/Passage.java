package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openweights.schema.huggingface.HeadingTable.Row;
import org.openweights.schema.huggingface.HeadingTable.Text;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.Links;
import org.openweights.schema.markdown.PlainText;

/**
 * A part of a card's text that a known heading or label announces.
 *
 * @param row what it is evidence of
 * @param title the heading or label, without markup
 * @param offset where the heading or label starts in the card
 * @param lines the lines below or behind it
 */
record Passage(Row row, String title, int offset, List<Line> lines) {
    private static final int LONGEST_TEXT = 2_000;

    Passage {
        lines = List.copyOf(lines);
    }

    /** A passage whose lines are still being gathered. */
    static final class Draft {
        private final Row row;
        private final String title;
        private final int offset;
        private final List<Line> lines = new ArrayList<>();

        Draft(Row row, String title, int offset) {
            this.row = row;
            this.title = title;
            this.offset = offset;
        }

        void add(Line line) {
            lines.add(line);
        }

        Passage passage() {
            return new Passage(row, PlainText.of(title), offset, lines);
        }
    }

    /**
     * {@return whether there is text that is not a placeholder, and says more than that something is not told; a license may
     * be said in such words}
     *
     * @param name the words of the model's name, with a blank before and behind each
     */
    boolean saysSomething(String name) {
        return row.texts().contains(Text.LICENSE)
                ? lines.stream().anyMatch(Placeholders::says)
                : Withheld.tells(lines, name);
    }

    /** {@return the text without code, placeholders and tags of HTML, cut at 2,000 characters} */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (text.length() > LONGEST_TEXT) {
                break;
            }
            if (line.kind() == Kind.TEXT && Placeholders.says(line)) {
                text.append(line.text().stripTrailing()).append('\n');
            }
        }
        return PlainText.cut(HtmlTags.without(text.toString()).strip(), LONGEST_TEXT);
    }

    /** {@return whether there are figures in it, other than in addresses} */
    boolean hasFigures() {
        return lines.stream()
                .filter(line -> hasDigit(line.text()) && Placeholders.says(line))
                .flatMap(line -> Stream.of(PlainText.of(line.text()).split(" ", -1)))
                .anyMatch(word -> hasDigit(word) && !word.contains("://"));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the first address in it that is of a kind} */
    Optional<String> link(Predicate<String> kind) {
        for (Line line : lines) {
            for (Links.Link link : Links.in(line.text())) {
                if (kind.test(link.address()) && Placeholders.says(line)) {
                    return Optional.of(link.address());
                }
            }
        }
        return Optional.empty();
    }
}
