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
    private final List<Line> lines;
    private final List<Section> sections;

    private MarkdownText(MarkdownScanner scanner, int start) {
        this.start = start;
        this.lines = lines(scanner, start);
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

    private static List<Line> lines(MarkdownScanner scanner, int start) {
        String text = scanner.text();
        int[] starts = scanner.starts();
        Kind[] kinds = scanner.kinds();
        List<Line> lines = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            int from = starts[i];
            int to = i + 1 < starts.length ? starts[i + 1] : text.length();
            while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
                to--;
            }
            lines.add(new Line(start + from, text.substring(from, to), kinds[i]));
        }
        return lines;
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
            offset = line(heading.line()).offset();
            first = heading.below();
        }
        found.add(new Section(level, title, offset, first, lines.size()));
        return List.copyOf(found);
    }
}
