package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.openweights.license.RestrictiveWords;
import org.openweights.schema.huggingface.HeadingTable.Text;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.markdown.Section;

/**
 * The sentences of a card by which the model is not for everybody, or not for every use: {@code This model is for research only.}
 *
 * <p>Only those about the model count. What a sentence is about is its first word that names something; below a heading about the
 * license, and where a sentence has no subject, it is the model.
 */
final class RestrictiveSentences {
    private static final int LONGEST_PARAGRAPH = 10_000;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_PAIR = 30;
    private static final String AND = " and";

    private RestrictiveSentences() {}

    /**
     * A sentence.
     *
     * @param text the sentence, without markup, cut at 300 characters
     * @param offset where the line that it starts in starts in the card
     */
    record Sentence(String text, int offset) {}

    /** {@return the sentences, in the order of the card} */
    static List<Sentence> in(CardBody body) {
        Set<Integer> marked = marked(body.text());
        return marked.isEmpty() ? List.of() : sentences(body, marked);
    }

    /** Where lines start that have one of the words without which no sentence restricts anything; most cards have none. */
    private static Set<Integer> marked(MarkdownText text) {
        Set<Integer> marked = new HashSet<>();
        for (char mark : new char[] {'m', 'M'}) {
            add(text.linesAt(mark, (card, at) -> at >= 2 && isWord(card, at - 2, "commerc")), marked);
        }
        for (char mark : new char[] {'y', 'Y'}) {
            add(
                    text.linesAt(
                            mark,
                            (card, at) -> (at >= 3 && isWord(card, at - 3, "only"))
                                    || (at >= 3 && isWord(card, at - 3, "lely"))
                                    || (at >= 4 && isWord(card, at - 4, "ively"))),
                    marked);
        }
        for (char mark : new char[] {'d', 'D'}) {
            add(
                    text.linesAt(
                            mark,
                            (card, at) -> (at >= 6 && isWord(card, at - 6, "limited"))
                                    || (at >= 9 && isWord(card, at - 9, "restricted"))),
                    marked);
        }
        return marked;
    }

    private static boolean isWord(String card, int at, String word) {
        return card.regionMatches(true, at, word, 0, word.length());
    }

    private static void add(List<Line> lines, Set<Integer> marked) {
        lines.forEach(line -> marked.add(line.offset()));
    }

    private static List<Sentence> sentences(CardBody body, Set<Integer> marked) {
        MarkdownText text = body.text();
        NavigableSet<Integer> ofLicense = new TreeSet<>();
        for (Passage passage : body.passages()) {
            if (passage.row().texts().contains(Text.LICENSE)) {
                passage.lines().forEach(line -> ofLicense.add(line.offset()));
            }
        }
        List<Sentence> found = new ArrayList<>();
        for (Section section : text.sections()) {
            int from = section.first();
            while (from < section.end()) {
                int end = paragraphEnd(text, from, section.end());
                if (isMarked(text, from, end, marked)) {
                    boolean license = isAnyIn(text, from, end, ofLicense);
                    addSentences(text, from, end, license, !isAboutOther(section), found);
                }
                from = end;
            }
        }
        return found;
    }

    private static boolean isAboutOther(Section section) {
        String words = SentenceRole.words(section.title());
        return SentenceRole.OTHER.in(words, 0) < words.length();
    }

    private static boolean isAnyIn(MarkdownText text, int from, int end, NavigableSet<Integer> offsets) {
        Line last = text.line(end - 1);
        Integer next = offsets.ceiling(text.line(from).offset());
        return next != null && next <= last.offset() + last.text().length();
    }

    /** A paragraph ends before a line without text, a further item of a list, and a row of a table. */
    private static int paragraphEnd(MarkdownText text, int from, int last) {
        int end = from + 1;
        int length = text.line(from).text().length();
        while (end < last
                && text.kind(end) == Kind.TEXT
                && text.kind(from) == Kind.TEXT
                && !startsItem(text.line(end).text())
                && length < LONGEST_PARAGRAPH) {
            length += text.line(end).text().length();
            end++;
        }
        return end;
    }

    static boolean startsItem(String line) {
        String text = line.stripLeading();
        boolean bullet = !text.isEmpty() && isBullet(text, 0);
        boolean number = text.length() > 2
                && Character.isDigit(text.charAt(0))
                && (text.charAt(1) == '.' || text.charAt(1) == ')')
                && text.charAt(2) == ' ';
        return bullet || number || text.startsWith("|");
    }

    private static boolean isMarked(MarkdownText text, int from, int end, Set<Integer> marked) {
        for (int i = from; i < end; i++) {
            if (text.kind(i) == Kind.TEXT && marked.contains(text.line(i).offset())) {
                return true;
            }
        }
        return false;
    }

    private static void addSentences(
            MarkdownText text, int from, int end, boolean license, boolean alone, List<Sentence> found) {
        StringBuilder sentence = new StringBuilder();
        int offset = text.line(from).offset();
        for (int i = from; i < end; i++) {
            Line line = text.line(i);
            for (String word : PlainText.of(unmarked(line.text())).split(" ", -1)) {
                if (sentence.length() == 0) {
                    offset = line.offset();
                }
                sentence.append(word).append(' ');
                if (endsSentence(word)) {
                    add(sentence.toString().strip(), offset, license, alone, found);
                    sentence.setLength(0);
                }
            }
        }
        add(sentence.toString().strip(), offset, license, alone, found);
    }

    /** A line without the signs of a quote, of an item or of a row; a sign that no blank follows is emphasis. */
    static String unmarked(String line) {
        int start = 0;
        while (start < line.length() && ("> |".indexOf(line.charAt(start)) >= 0 || isBullet(line, start))) {
            start++;
        }
        return line.substring(start);
    }

    private static boolean isBullet(String line, int at) {
        return "-*+".indexOf(line.charAt(at)) >= 0 && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    static boolean endsSentence(String word) {
        return word.endsWith(".") || word.endsWith("!") || word.endsWith("?") || word.endsWith(";");
    }

    private static void add(String sentence, int offset, boolean license, boolean alone, List<Sentence> found) {
        if (RestrictiveWords.areIn(sentence) && isAboutModel(sentence, license, alone)) {
            found.add(new Sentence(PlainText.cut(sentence, LONGEST_SENTENCE), offset));
        }
    }

    private static boolean isAboutModel(String sentence, boolean license, boolean alone) {
        String words = SentenceRole.words(sentence);
        int other = SentenceRole.OTHER.in(words, 0);
        int model = SentenceRole.MODEL.in(words, 0);
        boolean about = model < words.length()
                ? model < other || isBoth(words.substring(other, model))
                : other == words.length()
                        && (license
                                || SentenceRole.COMMERCE.startsWith(words)
                                || (alone && SentenceRole.USE.startsWith(words)));
        return about && RestrictiveWords.areIn(withoutClauses(sentence));
    }

    /** As in "the code and the model". */
    static boolean isBoth(String between) {
        return between.length() <= LONGEST_PAIR && (between.endsWith(" and") || between.endsWith(" or"));
    }

    /** A sentence without the clauses about what the model was made from. */
    private static String withoutClauses(String sentence) {
        StringBuilder left = new StringBuilder();
        boolean source = false;
        for (String part : sentence.split("(?<=,)", -1)) {
            String words = SentenceRole.words(part);
            int from = SentenceRole.SOURCE.in(words, 0);
            int clause = source && SentenceRole.RELATIVE.startsWith(words) ? 0 : clause(words, from);
            source = from < words.length() && clause == words.length();
            left.append(words, 0, clause).append(' ');
        }
        return left.toString();
    }

    private static int clause(String words, int from) {
        int clause = SentenceRole.CLAUSE.in(words, from);
        while (clause < words.length() && words.startsWith(AND, clause - AND.length())) {
            clause = SentenceRole.CLAUSE.in(words, clause + 1);
        }
        return clause;
    }
}
