package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.ListItem;
import org.openweights.schema.markdown.PlainText;

/**
 * A sentence as its words go, whatever is around it: lists, quotes, emphasis.
 *
 * @param words the words without markup, with their punctuation
 * @param offset where the line that it starts in starts in the card
 */
record ProseSentence(List<String> words, int offset) {
    ProseSentence {
        words = List.copyOf(words);
    }

    /** {@return the sentences of lines that are read as one, but that an item of a list begins a new sentence} */
    static List<ProseSentence> in(List<Line> lines) {
        List<ProseSentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int offset = 0;
        for (Line line : lines) {
            if (line.startsAnew()) {
                add(words, offset, sentences);
            }
            for (String word : PlainText.of(unmarked(line.text())).split(" ", -1)) {
                offset = words.isEmpty() ? line.offset() : offset;
                words.add(word);
                if (endsSentence(word)) {
                    add(words, offset, sentences);
                }
            }
        }
        add(words, offset, sentences);
        return sentences;
    }

    private static void add(List<String> words, int offset, List<ProseSentence> sentences) {
        if (!words.isEmpty()) {
            sentences.add(new ProseSentence(words, offset));
            words.clear();
        }
    }

    /** {@return the words, blanks between them} */
    String text() {
        return String.join(" ", words).strip();
    }

    /** A line without the signs of a quote, of an item or of a row; a sign that no blank follows is emphasis. */
    private static String unmarked(String line) {
        int start = 0;
        int behind = afterMarks(line, start);
        while (behind > start) {
            start = behind;
            behind = afterMarks(line, start);
        }
        return line.substring(start);
    }

    private static int afterMarks(String line, int from) {
        int at = from;
        while (at < line.length() && "> |".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return ListItem.textStart(line, at);
    }

    private static boolean endsSentence(String word) {
        return !word.isEmpty() && ".!?;".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
