package org.openweights.cli.view;

/** Text for a terminal or a file, in lines of bounded width but where a line is asked for. */
public final class Page {
    /** The width of a line where nothing else is known. */
    public static final int WIDTH = 100;

    private final int width;
    private final boolean colored;
    private final StringBuilder lines = new StringBuilder();
    private boolean used;
    private int column;
    /** Whether a word has been set since the last jump to a column. */
    private boolean inText;

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

    /** {@return what was set since the page was last drained} */
    public String drain() {
        String text = lines.toString();
        lines.setLength(0);
        return text;
    }

    /** Leaves a line empty, unless nothing was set yet. */
    void gap() {
        if (used) {
            lines.append('\n');
        }
    }

    /** Sets a paragraph. */
    void paragraph(int indent, Text text) {
        moveTo(indent);
        set(text, indent);
        end();
    }

    /** Sets a paragraph whose first line is not indented. */
    void hanging(int indent, Text text) {
        set(text, indent);
        end();
    }

    /** Sets a text in one line, however long it is: for what other programs read line by line. */
    void line(Text text) {
        text.words().forEach(this::append);
        end();
    }

    private void append(Text.Word word) {
        if (inText) {
            moveTo(column + 1);
        }
        write(word.text(), word.style());
    }

    /** Sets a title, and words on the right of it, or below where there is no room for both. */
    void title(Text left, Text right) {
        set(left, 0);
        int start = width - right.width();
        if (column + 2 > start) {
            end();
            start = 0;
        }
        moveTo(start);
        set(right, start);
        end();
    }

    /** Sets a label, and a text beside it that keeps to its own column. */
    void row(int indent, Text label, int start, Text text) {
        label(indent, label, start);
        set(text, start);
        end();
    }

    /** Sets a label, and one of several texts beside it. */
    void bullet(int indent, Text label, int start, Text text) {
        label(indent, label, start);
        set(Text.of("-"), start);
        moveTo(start + 2);
        set(text, start + 2);
        end();
    }

    private void label(int indent, Text label, int start) {
        moveTo(indent);
        set(label, indent);
        if (inText && column >= start) {
            end();
        }
        moveTo(start);
    }

    private void set(Text text, int start) {
        text.words().forEach(word -> set(word, start));
    }

    private void set(Text.Word word, int start) {
        if (inText && column + 1 + word.width() > width) {
            end();
            moveTo(start);
        } else if (inText) {
            moveTo(column + 1);
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
            if (used > 0 && column + used + columns > width) {
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
        inText = true;
    }

    private void moveTo(int target) {
        lines.append(" ".repeat(Math.max(0, target - column)));
        column = Math.max(column, target);
        inText = false;
    }

    private void end() {
        int last = lines.length();
        while (last > 0 && lines.charAt(last - 1) == ' ') {
            last--;
        }
        lines.setLength(last);
        lines.append('\n');
        used = true;
        column = 0;
        inText = false;
    }
}
