package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final char[] chars;
    private final boolean mayHaveComments;
    private final List<Heading> headings = new ArrayList<>();
    private int[] starts = new int[64];
    private Kind[] kinds = new Kind[64];
    private int lines;
    private boolean commented;
    private boolean inComment;
    private int fence;
    private char fenceMark;
    private String source;

    MarkdownScanner(String source) {
        this.source = source;
        this.chars = source.toCharArray();
        this.mayHaveComments = source.contains(COMMENT);
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

    MarkdownScanner scan() {
        int from = 0;
        while (from < chars.length) {
            int end = from;
            while (end < chars.length && chars[end] != '\n' && chars[end] != '\r') {
                end++;
            }
            add(from, kind(from, end));
            boolean pair = end + 1 < chars.length && chars[end] == '\r' && chars[end + 1] == '\n';
            from = end + (pair ? 2 : 1);
        }
        if (commented) {
            source = new String(chars);
        }
        return this;
    }

    String text() {
        return source;
    }

    int[] starts() {
        return Arrays.copyOf(starts, lines);
    }

    Kind[] kinds() {
        return Arrays.copyOf(kinds, lines);
    }

    List<Heading> headings() {
        return headings;
    }

    private void add(int from, Kind kind) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            kinds = Arrays.copyOf(kinds, 2 * lines);
        }
        starts[lines] = from;
        kinds[lines] = kind;
        lines++;
    }

    private Kind kind(int from, int end) {
        if (fence > 0) {
            closeFence(from, end);
            return Kind.CODE;
        }
        if (mayHaveComments) {
            blankComments(from, end);
        }
        int first = firstMark(from, end);
        if (isBlank(first, end)) {
            return Kind.BLANK;
        }
        if (openFence(first, end)) {
            return Kind.CODE;
        }
        if (first - from <= MOST_BLANKS && (numberSigns(first, end) || underline(first, end) || html(first, end))) {
            return Kind.HEADING;
        }
        return Kind.TEXT;
    }

    /** Overwrites comments with blanks, so that every place in the text stays where it is. */
    private void blankComments(int from, int end) {
        int at = from;
        while (at < end) {
            int mark = indexOf(inComment ? COMMENT_END : COMMENT, at, end);
            if (inComment) {
                int behind = mark < 0 ? end : mark + COMMENT_END.length();
                Arrays.fill(chars, at, behind, ' ');
                inComment = mark < 0;
                at = behind;
            } else if (mark < 0) {
                return;
            } else {
                commented = true;
                inComment = true;
                Arrays.fill(chars, mark, mark + COMMENT.length(), ' ');
                at = mark + COMMENT.length();
            }
        }
    }

    private boolean openFence(int first, int end) {
        char mark = chars[first];
        int length = run(mark, first, end);
        if ((mark != '`' && mark != '~') || length < SHORTEST_FENCE) {
            return false;
        }
        // Backticks behind backticks are code within a line.
        if (mark == '`' && indexOf("`", first + length, end) >= 0) {
            return false;
        }
        fence = length;
        fenceMark = mark;
        return true;
    }

    private void closeFence(int from, int end) {
        int first = firstMark(from, end);
        int length = run(fenceMark, first, end);
        if (length >= fence && firstMark(first + length, end) == end) {
            fence = 0;
        }
    }

    private boolean numberSigns(int first, int end) {
        int level = run('#', first, end);
        int title = first + level;
        if (level == 0 || level > HIGHEST_LEVEL || (title < end && !isBlank(chars[title]))) {
            return false;
        }
        String text = string(title, end);
        int close = text.length();
        while (close > 0 && text.charAt(close - 1) == '#') {
            close--;
        }
        boolean closed = close == 0 || isBlank(text.charAt(close - 1));
        headings.add(new Heading(level, closed ? text.substring(0, close).strip() : text, lines, lines + 1));
        return true;
    }

    /** A heading of one line of text, with a line of equals signs or hyphens below it. */
    private boolean underline(int first, int end) {
        char mark = chars[first];
        if ((mark != '=' && mark != '-') || firstMark(first + run(mark, first, end), end) != end || lines == 0) {
            return false;
        }
        int before = lines - 1;
        boolean alone = kinds[before] == Kind.TEXT && (before == 0 || kinds[before - 1] != Kind.TEXT);
        int title = alone ? firstMark(starts[before], end) : end;
        if (!alone || NO_PARAGRAPH.indexOf(chars[title]) >= 0) {
            return false;
        }
        kinds[before] = Kind.HEADING;
        headings.add(new Heading(mark == '=' ? 1 : 2, string(title, lineEnd(title)), before, lines + 1));
        return true;
    }

    private boolean html(int first, int end) {
        if (end - first < 4 || chars[first] != '<' || Character.toLowerCase(chars[first + 1]) != 'h') {
            return false;
        }
        int level = chars[first + 2] - '0';
        Optional<String> title = level < 1 || level > HIGHEST_LEVEL ? Optional.empty() : between(first, end);
        title.ifPresent(text -> headings.add(new Heading(level, text, lines, lines + 1)));
        return title.isPresent();
    }

    private Optional<String> between(int first, int end) {
        int open = indexOf(">", first, end);
        String text = open < 0 ? "" : string(open + 1, end);
        int close = text.toLowerCase(Locale.ROOT).lastIndexOf("</h");
        return close < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, close).strip());
    }

    private int lineEnd(int from) {
        int end = from;
        while (chars[end] != '\n' && chars[end] != '\r') {
            end++;
        }
        return end;
    }

    private int firstMark(int from, int end) {
        int first = from;
        while (first < end && isBlank(chars[first])) {
            first++;
        }
        return first;
    }

    private int run(char mark, int from, int end) {
        int behind = from;
        while (behind < end && chars[behind] == mark) {
            behind++;
        }
        return behind - from;
    }

    private int indexOf(String mark, int from, int end) {
        for (int i = from; i + mark.length() <= end; i++) {
            int same = 0;
            while (same < mark.length() && chars[i + same] == mark.charAt(same)) {
                same++;
            }
            if (same == mark.length()) {
                return i;
            }
        }
        return -1;
    }

    private String string(int from, int end) {
        return new String(chars, from, end - from).strip();
    }

    /** Whatever is no more than white space is blank, though only spaces and tabs count as such before a mark. */
    private boolean isBlank(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(chars[at])) {
            at++;
        }
        return at == end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
