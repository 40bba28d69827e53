package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.ComponentKind;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;

/**
 * Whether a card tells in passing what the model was trained on: in a sentence, or in the column of a table.
 *
 * <p>Enough for not to say that it tells nothing; not enough to be evidence.
 */
final class TrainingDataWords {
    private static final int LONGEST_PARAGRAPH = 10_000;
    /** How many words may stand between what was done and what leads to the data, and between that and the data. */
    private static final int NEAR = 12;

    private final StringBuilder written = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private final List<Boolean> names = new ArrayList<>();

    private TrainingDataWords() {}

    /** What a word does in a sentence about training. */
    private enum Role {
        TRAINING,
        ON,
        WITH,
        DATA,
        END,
        IS,
        OTHER;

        private static final Map<Role, Set<String>> WORDS = read();

        private static Map<Role, Set<String>> read() {
            Map<Role, Set<String>> words = new EnumMap<>(Role.class);
            Table.rows("training-data-words.tsv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row[0], Collectors.mapping(row -> row[1], Collectors.toUnmodifiableSet())))
                    .forEach((role, known) -> words.put(valueOf(role.toUpperCase(Locale.ROOT)), known));
            return words;
        }

        boolean has(String word) {
            return WORDS.getOrDefault(this, Set.of()).contains(word);
        }
    }

    /** {@return whether a text tells what the model was trained on} */
    static boolean areIn(MarkdownText text) {
        StringBuilder paragraph = new StringBuilder();
        int behind = behindOpenCode(text);
        for (int i = 0; i < text.lines(); i++) {
            Kind kind = i < behind ? text.kind(i) : Kind.TEXT;
            if (kind == Kind.TEXT && isTableHead(text, i) && hasColumn(text, i)) {
                return true;
            }
            boolean goesOn = kind == Kind.TEXT && paragraph.length() < LONGEST_PARAGRAPH;
            if (!goesOn) {
                if (isTold(paragraph.toString())) {
                    return true;
                }
                paragraph.setLength(0);
            }
            if (kind == Kind.TEXT || kind == Kind.HEADING) {
                paragraph.append(text.line(i).text()).append(kind == Kind.HEADING ? " . " : " ");
            }
        }
        return isTold(paragraph.toString());
    }

    /** Where a heading stands in code that nobody has closed: what follows is text that was meant to be read. */
    private static int behindOpenCode(MarkdownText text) {
        int first = text.lines();
        while (first > 0 && text.kind(first - 1) == Kind.CODE && !isFence(text, first - 1)) {
            first--;
        }
        while (first < text.lines() && !text.line(first).text().startsWith("## ")) {
            first++;
        }
        return first;
    }

    private static boolean isFence(MarkdownText text, int line) {
        String stripped = text.line(line).text().strip();
        return stripped.startsWith("```") || stripped.startsWith("~~~");
    }

    /** Whether the head of a table names training data, and a row below has something there. */
    private static boolean hasColumn(MarkdownText text, int head) {
        List<String> titles = cells(text, head);
        for (int column = 1; column < titles.size(); column++) {
            if (isTrainingData(titles.get(column))) {
                for (int i = head + 2; i < text.lines() && text.kind(i) == Kind.TEXT; i++) {
                    List<String> cells = cells(text, i);
                    if (column < cells.size()
                            && Placeholders.says(cells.get(column))
                            && !Withheld.isAllOf(cells.get(column))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isTableHead(MarkdownText text, int index) {
        return text.line(index).text().indexOf('|') >= 0
                && index + 1 < text.lines()
                && text.kind(index + 1) == Kind.TEXT
                && Label.isTableRule(barred(text.line(index + 1).text()));
    }

    private static List<String> cells(MarkdownText text, int index) {
        return Label.cells(barred(text.line(index).text()));
    }

    /** A table may go without the bars at its sides. */
    private static String barred(String row) {
        String stripped = row.strip();
        return stripped.startsWith("|") ? stripped : "|" + stripped;
    }

    private static boolean isTrainingData(String title) {
        return HeadingTable.standard()
                .find(title)
                .filter(row -> row.claims().stream()
                        .anyMatch(claim -> claim.kind() == ComponentKind.TRAINING_DATA_DESCRIPTION))
                .isPresent();
    }

    private static boolean isTold(String paragraph) {
        if (!mayTell(paragraph)) {
            return false;
        }
        TrainingDataWords sentence = new TrainingDataWords();
        for (String word : PlainText.of(paragraph).split(" ", -1)) {
            sentence.written.append(word).append(' ');
            sentence.add(word);
            if (endsSentence(word)) {
                if (sentence.tells()) {
                    return true;
                }
                sentence.written.setLength(0);
                sentence.words.clear();
                sentence.names.clear();
            }
        }
        return sentence.tells();
    }

    private static boolean mayTell(String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        return lower.contains("train")
                || lower.contains("tun")
                || lower.contains("learned")
                || lower.contains("adapted");
    }

    private static boolean endsSentence(String word) {
        return word.endsWith(".") || word.endsWith("!") || word.endsWith("?");
    }

    private void add(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && !Character.isLetterOrDigit(written.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(written.charAt(end - 1))) {
            end--;
        }
        String word = written.substring(start, end);
        if (!word.isEmpty()) {
            names.add(word.chars().anyMatch(Character::isUpperCase));
            words.add(withoutHyphens(word.toLowerCase(Locale.ROOT)));
        }
    }

    private static String withoutHyphens(String word) {
        return word.replace("-", "").replace("\u2010", "").replace("\u2011", "");
    }

    private boolean tells() {
        for (int i = 0; i < words.size(); i++) {
            if (Role.TRAINING.has(words.get(i)) && (isFollowedByData(i) || isTrainingData(i) || isUsedForIt(i))) {
                return !Withheld.isAllOf(written.toString());
            }
        }
        return false;
    }

    /** As in "trained from scratch on the Google PAWS dataset". */
    private boolean isFollowedByData(int training) {
        int last = Math.min(words.size(), training + NEAR);
        for (int i = training + 1; i < last; i++) {
            boolean on = Role.ON.has(words.get(i)) && !words.get(i - 1).equals("based");
            boolean with = Role.ON.has(words.get(i)) || Role.WITH.has(words.get(i));
            if (with && leadsToData(i, on)) {
                return true;
            }
        }
        return false;
    }

    /** What is no data ends the search, so that "trained on 8 GPUs" is not taken for more. */
    private boolean leadsToData(int on, boolean byName) {
        int last = Math.min(words.size(), on + NEAR);
        boolean named = false;
        for (int i = on + 1; i < last; i++) {
            String word = words.get(i);
            if (Role.DATA.has(word)) {
                return true;
            }
            if (Role.END.has(word)) {
                return named;
            }
            boolean company = word.equals("google") && i + 1 < last;
            if (Role.OTHER.has(word) && !company) {
                return false;
            }
            named |= byName && names.get(i) && !company;
        }
        return named;
    }

    /** As in "the training data is the Russian part of Wikipedia". */
    private boolean isTrainingData(int training) {
        return training + 3 < words.size()
                && Role.DATA.has(words.get(training + 1))
                && Role.IS.has(words.get(training + 2))
                && words.subList(training + 3, words.size()).stream()
                        .noneMatch(word -> word.equals("not") || Role.OTHER.has(word));
    }

    /** As in "the corpus that was used for training". */
    private boolean isUsedForIt(int training) {
        boolean used = training > 1
                && words.get(training - 2).equals("used")
                && (words.get(training - 1).equals("for")
                        || words.get(training - 1).equals("to"));
        return used && words.subList(0, training).stream().anyMatch(Role.DATA::has);
    }
}
