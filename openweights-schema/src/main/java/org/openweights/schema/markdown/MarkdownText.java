package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.openweights.schema.markdown.Line.Kind;

/**
 * The text of a card, line by line and section by section.
 *
 * <p>Knows headings with number signs, underlined headings and headings in HTML; code between fences; and comments, which
 * it leaves out. Immutable.
 */
public final class MarkdownText {
    private static final int MOST_SECTIONS = 10_000;

    private final String card;
    private final int start;
    private final List<Line> lines;
    private final List<Section> sections;

    private MarkdownText(String card, int start) {
        MarkdownScanner scanner = new MarkdownScanner(card, start).scan();
        this.card = card;
        this.start = start;
        this.lines = scanner.lines();
        this.sections = sections(scanner.headings());
    }

    /**
     * {@return the text of a card}
     *
     * @param card the whole card
     * @param start where its text starts, behind the metadata
     */
    public static MarkdownText of(String card, int start) {
        return new MarkdownText(card, start);
    }

    /** {@return the sections in order; the first is what stands before the first heading, often nothing} */
    public List<Section> sections() {
        return sections;
    }

    /** {@return how many lines there are} */
    public int lines() {
        return lines.size();
    }

    /**
     * {@return a line}
     *
     * @param index its index, from 0
     */
    public Line line(int index) {
        return lines.get(index);
    }

    /**
     * {@return what a line is}
     *
     * @param index its index, from 0
     */
    public Kind kind(int index) {
        return lines.get(index).kind();
    }

    /** {@return the whole card, metadata with it} */
    String card() {
        return card;
    }

    /** {@return where the text starts in the card} */
    int start() {
        return start;
    }

    /**
     * {@return the index of the line that a place is in}
     *
     * @param offset the place in the card
     */
    public int lineAt(int offset) {
        return last(lines.size(), index -> lines.get(index).offset(), offset);
    }

    /**
     * {@return the index of the section that a place is in}
     *
     * @param offset the place in the card
     */
    public int sectionAt(int offset) {
        return last(sections.size(), index -> sections.get(index).offset(), offset);
    }

    /** The last of several that start no later than a place; the first, if all start later. */
    private static int last(int count, IntUnaryOperator start, int offset) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start.applyAsInt(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Section> sections(List<MarkdownScanner.Heading> headings) {
        List<Section> found = new ArrayList<>();
        int level = 0;
        String title = "";
        int offset = start;
        int first = 0;
        for (MarkdownScanner.Heading heading : headings) {
            if (found.size() == MOST_SECTIONS) {
                break;
            }
            found.add(new Section(level, title, offset, first, heading.line()));
            level = heading.level();
            title = heading.title();
            offset = line(heading.line()).offset();
            first = heading.below();
        }
        found.add(new Section(level, title, offset, first, lines.size()));
        return List.copyOf(found);
    }
}
