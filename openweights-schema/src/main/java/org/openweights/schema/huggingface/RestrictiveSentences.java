package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    private static final String AND = "and";
    private static final Set<String> AND_OR = Set.of(AND, "or");

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
        List<Line> lines = body.lines(TextSign.RESTRICTION);
        if (lines.isEmpty()) {
            return List.of();
        }
        NavigableSet<Integer> marked = offsets(lines);
        NavigableSet<Integer> ofLicense = ofLicense(body);
        MarkdownText text = body.text();
        List<Sentence> found = new ArrayList<>();
        for (Section section : text.sections()) {
            int from = isAnyIn(text, section.first(), section.end(), marked) ? section.first() : section.end();
            while (from < section.end()) {
                int end = paragraphEnd(text, from, section.end());
                if (text.kind(from) == Kind.TEXT && isAnyIn(text, from, end, marked)) {
                    boolean license = isAnyIn(text, from, end, ofLicense);
                    addSentences(text, from, end, license, !isAboutOther(section), found);
                }
                from = end;
            }
        }
        return found;
    }

    private static NavigableSet<Integer> ofLicense(CardBody body) {
        NavigableSet<Integer> offsets = new TreeSet<>();
        for (Passage passage : body.passages()) {
            if (passage.row().texts().contains(Text.LICENSE)) {
                offsets.addAll(offsets(passage.lines()));
            }
        }
        return offsets;
    }

    private static NavigableSet<Integer> offsets(List<Line> lines) {
        NavigableSet<Integer> offsets = new TreeSet<>();
        lines.forEach(line -> offsets.add(line.offset()));
        return offsets;
    }

    private static boolean isAboutOther(Section section) {
        List<String> words = RestrictiveWords.words(section.title());
        return SentenceRole.OTHER.in(words, 0) < words.size();
    }

    private static boolean isAnyIn(MarkdownText text, int from, int end, NavigableSet<Integer> offsets) {
        if (from == end) {
            return false;
        }
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
                && !text.line(end).startsAnew()
                && length < LONGEST_PARAGRAPH) {
            length += text.line(end).text().length();
            end++;
        }
        return end;
    }

    private static void addSentences(
            MarkdownText text, int from, int end, boolean license, boolean alone, List<Sentence> found) {
        List<Line> lines = IntStream.range(from, end).mapToObj(text::line).toList();
        for (ProseSentence sentence : ProseSentence.in(lines)) {
            String words = sentence.text();
            if (RestrictiveWords.areIn(words) && isAboutModel(words, license, alone)) {
                found.add(new Sentence(PlainText.cut(words, LONGEST_SENTENCE), sentence.offset()));
            }
        }
    }

    private static boolean isAboutModel(String sentence, boolean license, boolean alone) {
        List<String> words = RestrictiveWords.words(sentence);
        int other = SentenceRole.OTHER.in(words, 0);
        int model = SentenceRole.MODEL.in(words, 0);
        boolean about = model < words.size()
                ? model < other || isBoth(words, other, model)
                : other == words.size()
                        && (license
                                || SentenceRole.COMMERCE.startsWith(words)
                                || (alone && SentenceRole.USE.startsWith(words)));
        return about && RestrictiveWords.areIn(withoutClauses(sentence));
    }

    /** Whether one thing stands beside another, as in "the code and the model". */
    static boolean isBoth(List<String> words, int first, int second) {
        return second > first
                && AND_OR.contains(words.get(second - 1))
                && String.join(" ", words.subList(first, second)).length() < LONGEST_PAIR;
    }

    /** A sentence without the clauses about what the model was made from. */
    private static List<String> withoutClauses(String sentence) {
        List<String> left = new ArrayList<>();
        boolean source = false;
        for (String part : sentence.split(",", -1)) {
            List<String> words = RestrictiveWords.words(part);
            int from = SentenceRole.SOURCE.in(words, 0);
            int clause = source && SentenceRole.RELATIVE.startsWith(words) ? 0 : clause(words, from);
            source = from < words.size() && clause == words.size();
            left.addAll(words.subList(0, clause));
        }
        return left;
    }

    private static int clause(List<String> words, int from) {
        int clause = SentenceRole.CLAUSE.in(words, from);
        while (clause < words.size() && clause > 0 && words.get(clause - 1).equals(AND)) {
            clause = SentenceRole.CLAUSE.in(words, clause + 1);
        }
        return clause;
    }
}
