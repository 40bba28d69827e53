package org.openweights.cli.view;

/** Text in lines of bounded width, for a terminal or a file. */
public final class Page {
    /** The width of a line where nothing else is known. */
    public static final int WIDTH = 100;

    private final int width;
    private final boolean colored;
    private final StringBuilder lines = new StringBuilder();
    private int column;

    /**
     * Makes an empty page.
     *
     * @param width the greatest number of columns in a line
     * @param colored whether words may be colored
     */
    public Page(int width, boolean colored) {
        this.width = width;
        this.colored = colored;
    }

    /**
     * {@return a text in one line that is safe to show, however long it is}
     *
     * @param text the text
     */
    public static String line(String text) {
        return Text.printable(text);
    }

    /** Leaves a line empty, unless the page is. */
    void gap() {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
    }

    /** Sets a paragraph. */
    void paragraph(int indent, Text text) {
        hang(indent, new Text(), indent, text);
    }

    /** Sets a title, and words on the right where there is room for both. */
    void title(Text left, Text right) {
        int start = width - right.width();
        left.words().forEach(word -> put(word, 0));
        if (column + 2 > start) {
            end();
            start = 0;
        }
        moveTo(start);
        for (Text.Word word : right.words()) {
            put(word, start);
        }
        end();
    }

    /** Sets a label, and a text beside it that keeps to its own column. */
    void hang(int indent, Text label, int start, Text text) {
        label(indent, label, start);
        text.words().forEach(word -> put(word, start));
        end();
    }

    /** Sets a label, and one of several texts beside it. */
    void bullet(int indent, Text label, int start, Text text) {
        label(indent, label, start);
        put(new Text.Word("-", Style.PLAIN), start);
        moveTo(start + 2);
        text.words().forEach(word -> put(word, start + 2));
        end();
    }

    private void label(int indent, Text label, int start) {
        moveTo(indent);
        label.words().forEach(word -> put(word, indent));
        if (column > indent && column >= start) {
            end();
        }
        moveTo(start);
    }

    private void put(Text.Word word, int start) {
        if (column > start) {
            if (column + 1 + word.width() > width) {
                end();
                moveTo(start);
            } else {
                moveTo(column + 1);
            }
        }
        if (column + word.width() <= width) {
            write(word.text(), word.style());
        } else {
            breakUp(word, start);
        }
    }

    /** Sets a word that is wider than the line. */
    private void breakUp(Text.Word word, int start) {
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int point : word.text().codePoints().toArray()) {
            int columns = Text.columns(point);
            if (used > 0 && start + used + columns > width) {
                write(piece.toString(), word.style());
                end();
                moveTo(start);
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(point);
            used += columns;
        }
        write(piece.toString(), word.style());
    }

    private void write(String text, Style style) {
        lines.append(colored ? style.paint(text) : text);
        column += Text.columns(text);
    }

    private void moveTo(int target) {
        lines.append(" ".repeat(Math.max(0, target - column)));
        column = Math.max(column, target);
    }

    private void end() {
        int last = lines.length();
        while (last > 0 && lines.charAt(last - 1) == ' ') {
            last--;
        }
        lines.setLength(last);
        lines.append('\n');
        column = 0;
    }

    /** {@return the lines, each with its end} */
    @Override
    public String toString() {
        return lines.toString();
    }
}
