package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;
import org.openweights.schema.markdown.Line.Kind;

/**
 * The text of a card, line by line and section by section.
 *
 * <p>Knows headings with number signs, underlined headings and headings in HTML; code between fences; and comments, which
 * it leaves out. Immutable.
 */
public final class MarkdownText {
    private static final int MOST_SECTIONS = 10_000;

    private final int start;
    private final String text;
    private final int[] starts;
    private final Kind[] kinds;
    private final int lines;
    private final List<Section> sections;

    private MarkdownText(MarkdownScanner scanner, int start) {
        this.start = start;
        this.text = scanner.text();
        this.starts = scanner.starts();
        this.kinds = scanner.kinds();
        this.lines = scanner.lines();
        this.sections = sections(scanner);
    }

    /**
     * {@return the text of a card}
     *
     * @param card the whole card
     * @param start where its text starts, behind the metadata
     */
    public static MarkdownText of(String card, int start) {
        return new MarkdownText(new MarkdownScanner(card.substring(start)).scan(), start);
    }

    /** {@return the sections in order; the first is what stands before the first heading, often nothing} */
    public List<Section> sections() {
        return sections;
    }

    /** {@return how many lines there are} */
    public int lines() {
        return lines;
    }

    /**
     * {@return a line}
     *
     * @param index its index, from 0
     */
    public Line line(int index) {
        int from = starts[index];
        int to = index + 1 < lines ? starts[index + 1] : text.length();
        while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
            to--;
        }
        return new Line(start + from, text.substring(from, to), kinds[index]);
    }

    /**
     * {@return what a line is}
     *
     * @param index its index, from 0
     */
    public Kind kind(int index) {
        return kinds[index];
    }

    private List<Section> sections(MarkdownScanner scanner) {
        List<Section> found = new ArrayList<>();
        int level = 0;
        String title = "";
        int offset = start;
        int first = 0;
        for (MarkdownScanner.Heading heading : scanner.headings()) {
            if (found.size() == MOST_SECTIONS) {
                break;
            }
            found.add(new Section(level, title, offset, first, heading.line()));
            level = heading.level();
            title = heading.title();
            offset = start + starts[heading.line()];
            first = heading.below();
        }
        found.add(new Section(level, title, offset, first, lines));
        return List.copyOf(found);
    }
}
