package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.List;

/** Words to be set on a page, each with its style. Safe to show whatever it was made of. */
final class Text {
    private static final int REPLACEMENT = 0xFFFD;

    private final List<Word> words = new ArrayList<>();

    static Text of(String words) {
        return new Text().say(words);
    }

    static Text of(Style style, String words) {
        return new Text().say(style, words);
    }

    Text say(String more) {
        return say(Style.PLAIN, more);
    }

    Text say(Style style, String more) {
        for (String word : printable(more).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Word(word, style));
            }
        }
        return this;
    }

    /** Adds words that stay on one line. */
    Text sayUnbroken(Style style, String more) {
        words.add(new Word(printable(more), style));
        return this;
    }

    Text say(Text more) {
        words.addAll(more.words);
        return this;
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    int width() {
        return words.stream().mapToInt(Word::width).sum() + Math.max(0, words.size() - 1);
    }

    /**
     * Blanks for all white space, and nothing that could command a terminal or turn the direction of writing: cards are
     * written by strangers.
     */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(Text::printable).filter(point -> point >= 0).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static int printable(int point) {
        if (Character.isWhitespace(point)) {
            return ' ';
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> -1;
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> REPLACEMENT;
            default -> point;
        };
    }

    /** How many columns a text takes on a terminal. */
    static int columns(String text) {
        return text.codePoints().map(Text::columns).sum();
    }

    /** How many columns a code point takes on a terminal. */
    static int columns(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.OTHER_SYMBOL -> point >= 0x1F000 ? 2 : 1;
            default -> Character.isIdeographic(point) || isWide(point) ? 2 : 1;
        };
    }

    /** Kana, Hangul and full-width forms; ideographs and pictographs are told by their own properties. */
    private static boolean isWide(int point) {
        return within(point, 0x1100, 0x115F)
                || within(point, 0x3000, 0x33FF)
                || within(point, 0xAC00, 0xD7A3)
                || within(point, 0xFF00, 0xFF60);
    }

    private static boolean within(int point, int first, int last) {
        return first <= point && point <= last;
    }

    record Word(String text, Style style) {
        int width() {
            return columns(text);
        }
    }
}
