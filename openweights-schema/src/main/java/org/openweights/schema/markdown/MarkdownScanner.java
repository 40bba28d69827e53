package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.schema.markdown.Line.Kind;

/** Goes through a text once, line by line. */
final class MarkdownScanner {
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final int SHORTEST_FENCE = 3;
    private static final int HIGHEST_LEVEL = 6;
    private static final int MOST_BLANKS = 3;
    private static final String NO_PARAGRAPH = "-*+>|<#=`~";
    private static final String HEADING_END = "</h";

    private final String card;
    private final int start;
    private final boolean mayHaveComments;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean inComment;
    private int fence;
    private char fenceMark;

    /** Makes a scanner of what a card says from a place on. */
    MarkdownScanner(String card, int start) {
        this.card = card;
        this.start = start;
        this.mayHaveComments = card.indexOf(COMMENT, start) >= 0;
    }

    /**
     * A heading.
     *
     * @param level its level, from 1
     * @param title its text
     * @param line the line it stands in
     * @param below the first line below it
     */
    record Heading(int level, String title, int line, int below) {}

    /** A line ends with a line feed, a carriage return, or both. */
    MarkdownScanner scan() {
        int from = start;
        int feed = next('\n', from);
        int carriage = next('\r', from);
        while (from < card.length()) {
            int end = Math.min(feed, carriage);
            add(from, card.substring(from, end));
            from = carriage + 1 == feed ? feed + 1 : end + 1;
            feed = feed < from ? next('\n', from) : feed;
            carriage = carriage < from ? next('\r', from) : carriage;
        }
        return this;
    }

    /** The place of a character, or the end; a search runs many characters a step, a loop only one. */
    private int next(char c, int from) {
        int found = card.indexOf(c, from);
        return found < 0 ? card.length() : found;
    }

    List<Line> lines() {
        return lines;
    }

    List<Heading> headings() {
        return headings;
    }

    private void add(int offset, String line) {
        if (fence > 0) {
            closeFence(line);
            lines.add(new Line(offset, line, Kind.CODE));
        } else {
            String text = mayHaveComments ? withoutComments(line) : line;
            lines.add(new Line(offset, text, kind(text)));
        }
    }

    private Kind kind(String line) {
        int first = firstMark(line, 0);
        if (isBlank(line, first)) {
            return Kind.BLANK;
        }
        return switch (line.charAt(first)) {
            case '`', '~' -> openFence(line, first) ? Kind.CODE : Kind.TEXT;
            case '#', '=', '-', '<' ->
                first <= MOST_BLANKS && (numberSigns(line, first) || underline(line, first) || html(line, first))
                        ? Kind.HEADING
                        : Kind.TEXT;
            default -> Kind.TEXT;
        };
    }

    /** Overwrites comments with blanks, so that every place in the line stays where it is. */
    private String withoutComments(String line) {
        if (!inComment && !line.contains(COMMENT)) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            int mark = line.indexOf(inComment ? COMMENT_END : COMMENT, at);
            if (inComment) {
                int behind = mark < 0 ? line.length() : mark + COMMENT_END.length();
                text.append(" ".repeat(behind - at));
                inComment = mark < 0;
                at = behind;
            } else if (mark < 0) {
                text.append(line, at, line.length());
                at = line.length();
            } else {
                inComment = true;
                text.append(line, at, mark).append(" ".repeat(COMMENT.length()));
                at = mark + COMMENT.length();
            }
        }
        return text.toString();
    }

    private boolean openFence(String line, int first) {
        char mark = line.charAt(first);
        int length = run(mark, line, first);
        // Backticks behind backticks are code within a line.
        if (length < SHORTEST_FENCE || (mark == '`' && line.indexOf('`', first + length) >= 0)) {
            return false;
        }
        fence = length;
        fenceMark = mark;
        return true;
    }

    private void closeFence(String line) {
        int first = firstMark(line, 0);
        int length = run(fenceMark, line, first);
        if (length >= fence && firstMark(line, first + length) == line.length()) {
            fence = 0;
        }
    }

    private boolean numberSigns(String line, int first) {
        int level = run('#', line, first);
        int title = first + level;
        if (level == 0 || level > HIGHEST_LEVEL || (title < line.length() && !isBlank(line.charAt(title)))) {
            return false;
        }
        String text = line.substring(title).strip();
        int close = text.length();
        while (close > 0 && text.charAt(close - 1) == '#') {
            close--;
        }
        boolean closed = close == 0 || isBlank(text.charAt(close - 1));
        headings.add(
                new Heading(level, closed ? text.substring(0, close).strip() : text, lines.size(), lines.size() + 1));
        return true;
    }

    /** A heading of one line of text, with a line of equals signs or hyphens below it. */
    private boolean underline(String line, int first) {
        char mark = line.charAt(first);
        boolean rule = (mark == '=' || mark == '-') && firstMark(line, first + run(mark, line, first)) == line.length();
        int before = lines.size() - 1;
        boolean alone = rule && isText(before) && !isText(before - 1);
        if (!alone) {
            return false;
        }
        Line title = lines.get(before);
        if (NO_PARAGRAPH.indexOf(title.text().charAt(firstMark(title.text(), 0))) >= 0) {
            return false;
        }
        lines.set(before, new Line(title.offset(), title.text(), Kind.HEADING));
        headings.add(new Heading(mark == '=' ? 1 : 2, title.text().strip(), before, lines.size() + 1));
        return true;
    }

    private boolean isText(int line) {
        return line >= 0 && lines.get(line).kind() == Kind.TEXT;
    }

    private boolean html(String line, int first) {
        if (!line.regionMatches(true, first, "<h", 0, 2) || line.length() - first < 4) {
            return false;
        }
        int level = line.charAt(first + 2) - '0';
        Optional<String> title = level < 1 || level > HIGHEST_LEVEL ? Optional.empty() : between(line, first);
        title.ifPresent(text -> headings.add(new Heading(level, text, lines.size(), lines.size() + 1)));
        return title.isPresent();
    }

    /** What stands between a tag and the last one that closes a heading. */
    private static Optional<String> between(String line, int first) {
        int open = line.indexOf('>', first) + 1;
        int close = line.length();
        while (close >= open && !line.regionMatches(true, close, HEADING_END, 0, HEADING_END.length())) {
            close--;
        }
        return open == 0 || close < open
                ? Optional.empty()
                : Optional.of(line.substring(open, close).strip());
    }

    private static int firstMark(String line, int from) {
        int first = from;
        while (first < line.length() && isBlank(line.charAt(first))) {
            first++;
        }
        return first;
    }

    private static int run(char mark, String line, int from) {
        int behind = from;
        while (behind < line.length() && line.charAt(behind) == mark) {
            behind++;
        }
        return behind - from;
    }

    /** Whatever is no more than white space is blank, though only spaces and tabs count as such before a mark. */
    private static boolean isBlank(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at == line.length();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
