package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name and its value on one line: {@code **Name:** value}, also with {@code <b>}, {@code - name: value}, {@code name =
 * value}, or a row of a table with two columns, {@code | name | value |}.
 *
 * @param name the name, as it was written
 * @param value the value, as it was written; an empty string if the line ends behind the name
 * @param offset where the name starts in the card
 */
public record Label(String name, String value, int offset) {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_BARS = 3;

    /** {@return the label on a line that starts somewhere in a card} */
    static Optional<Label> of(String text, int offset) {
        int start = afterMarker(text);
        if (start == text.length()) {
            return Optional.empty();
        }
        return switch (text.charAt(start)) {
            case '|' -> inTable(text, offset, start);
            case '*', '_', '<' -> marked(text, offset, start);
            default -> plain(text, offset, start);
        };
    }

    private static Optional<Label> marked(String text, int offset, int start) {
        Optional<Bold> mark = Bold.at(text, start);
        return mark.isPresent() ? bold(text, offset, start, mark.get()) : plain(text, offset, start);
    }

    /**
     * {@return the bold words that a line begins with as a name, and the rest of the line as the value, as in {@code
     * **Name** value}}
     *
     * <p>Many a sentence begins so, too: the name tells.
     *
     * @param line the line
     */
    public static Optional<Label> runIn(Line line) {
        String text = line.text();
        int start = afterMarker(text);
        int name = start + Bold.STARS.open.length();
        int close = text.startsWith(Bold.STARS.open, start) ? text.indexOf(Bold.STARS.close, name) : -1;
        return close < 0
                ? Optional.empty()
                : named(text, line.offset(), name, close, stripped(text, close + Bold.STARS.close.length()));
    }

    /**
     * {@return the cells of a row of a table; none if the text is not one}
     *
     * @param text the text
     */
    public static List<String> cells(String text) {
        String row = text.strip();
        if (!row.startsWith("|")) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        int from = 1;
        for (int bar = row.indexOf('|', from); bar >= 0; bar = row.indexOf('|', from)) {
            cells.add(row.substring(from, bar).strip());
            from = bar + 1;
        }
        if (from < row.length()) {
            cells.add(row.substring(from).strip());
        }
        return cells;
    }

    /**
     * {@return whether a text is the line between the head of a table and its rows}
     *
     * @param text the text
     */
    public static boolean isTableRule(String text) {
        int start = ListItem.afterBlanks(text, 0);
        return text.startsWith("|", start) && text.indexOf('-', start) > 0 && isRule(text.strip());
    }

    private static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("|:- \t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Label> inTable(String text, int offset, int start) {
        if (hasManyBars(text, start)) {
            return Optional.empty();
        }
        List<String> cells = cells(text);
        if (cells.size() != 2 || cells.get(0).isEmpty()) {
            return Optional.empty();
        }
        int name = text.indexOf(cells.get(0), start);
        return named(text, offset, name, name + cells.get(0).length(), cells.get(1));
    }

    /** Whether a row has more than two cells, as most have. */
    private static boolean hasManyBars(String text, int start) {
        int bars = 0;
        for (int bar = start; bar >= 0 && bars <= MOST_BARS; bar = text.indexOf('|', bar + 1)) {
            bars++;
        }
        return bars > MOST_BARS;
    }

    /** The marks around bold text. */
    private enum Bold {
        STARS("**", "**"),
        UNDERSCORES("__", "__"),
        B("<b>", "</b>"),
        STRONG("<strong>", "</strong>");

        private final String open;
        private final String close;

        Bold(String open, String close) {
            this.open = open;
            this.close = close;
        }

        private static Optional<Bold> at(String text, int start) {
            if (start + 1 == text.length()) {
                return Optional.empty();
            }
            return switch (text.charAt(start + 1)) {
                case '*' -> STARS.ifAt(text, start);
                case '_' -> UNDERSCORES.ifAt(text, start);
                case 'b' -> B.ifAt(text, start);
                case 's' -> STRONG.ifAt(text, start);
                default -> Optional.empty();
            };
        }

        private Optional<Bold> ifAt(String text, int start) {
            return text.startsWith(open, start) ? Optional.of(this) : Optional.empty();
        }
    }

    private static Optional<Label> bold(String text, int offset, int start, Bold mark) {
        int name = start + mark.open.length();
        int close = text.indexOf(mark.close, name);
        if (close < 0) {
            return Optional.empty();
        }
        int end = close;
        int rest = ListItem.afterBlanks(text, close + mark.close.length());
        boolean inside = text.charAt(close - 1) == ':';
        if (inside) {
            end--;
        } else if (text.startsWith(":", rest)) {
            rest++;
        } else if (rest < text.length()) {
            return Optional.empty();
        }
        return named(text, offset, name, end, stripped(text, rest));
    }

    private static Optional<Label> plain(String text, int offset, int start) {
        int mark = sign(text, start);
        if (mark < 0 || mark - start > LONGEST_NAME + 1 || text.startsWith("//", mark + 1)) {
            return Optional.empty();
        }
        for (int i = start; i < mark; i++) {
            if (endsName(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return named(text, offset, start, mark, stripped(text, mark + 1));
    }

    /** The first colon or equals sign; a negative number if there is none. */
    private static int sign(String text, int start) {
        int colon = text.indexOf(':', start);
        int equals = text.indexOf('=', start);
        return colon < 0 || equals < 0 ? Math.max(colon, equals) : Math.min(colon, equals);
    }

    private static boolean endsName(char c) {
        return c == '|' || c == '.' || c == '!' || c == '?';
    }

    private static Optional<Label> named(String text, int offset, int from, int end, String value) {
        String name = stripped(text, from, Math.max(from, end));
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Label(name, value, offset + from));
    }

    /** The place behind blanks, quotation marks and the mark of a list item. */
    private static int afterMarker(String text) {
        int at = ListItem.afterBlanks(text, 0);
        while (at < text.length() && text.charAt(at) == '>') {
            at = ListItem.afterBlanks(text, at + 1);
        }
        return ListItem.textStart(text, at);
    }

    private static String stripped(String text, int from) {
        return stripped(text, from, text.length());
    }

    private static String stripped(String text, int from, int end) {
        int first = from;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int behind = end;
        while (behind > first && Character.isWhitespace(text.charAt(behind - 1))) {
            behind--;
        }
        return text.substring(first, behind);
    }
}
