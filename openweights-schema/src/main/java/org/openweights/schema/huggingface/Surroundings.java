package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.openweights.schema.huggingface.WeightFile.Offer;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.markdown.Section;

/**
 * What the words around the name of a file say of it: those of its paragraph or item, of what leads to it, and of the heading
 * above.
 */
final class Surroundings {
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int SHORTEST_NAME = 3;
    private static final String STRUCK = "~~";
    private static final String IN_WORDS = "-'’\u2010\u2011";

    private final MarkdownText text;
    private final String name;

    /**
     * Makes a reader of what is around names.
     *
     * @param text the text of the card
     * @param name what the release is called
     */
    Surroundings(MarkdownText text, String name) {
        this.text = text;
        this.name = name;
    }

    private static final class Words {
        private static final Set<String> ROWS = Table.words("weight-rows.txt");
        private static final Map<String, Phrases> OFFERS = Phrases.byKind("offer-words.tsv");
        private static final Phrases GRANTED = of("granted");
        private static final Phrases WITHHELD = of("withheld");
        private static final Phrases OTHER = of("other");
        private static final Phrases COMMON = of("common");

        private Words() {}

        private static Phrases of(String kind) {
            return OFFERS.getOrDefault(kind, Phrases.NONE);
        }

        /** Without the words that say that nothing is asked for, in which those stand that limit. */
        static List<String> withoutGranted(List<String> words) {
            List<String> left = new ArrayList<>(words.size());
            int at = 0;
            while (at < words.size()) {
                int granted = GRANTED.length(words, at);
                if (granted == 0) {
                    left.add(words.get(at));
                }
                at += Math.max(1, granted);
            }
            return left;
        }
    }

    /**
     * {@return how a file is mentioned}
     *
     * @param line the line that it is mentioned on
     * @param address where it is, or else its name
     */
    Offer offer(Line line, String address) {
        List<String> words = Words.withoutGranted(words(line));
        if (Words.WITHHELD.areIn(words)) {
            return Offer.WITHHELD;
        }
        boolean linked = address.contains("://");
        boolean own = switch (line.kind()) {
            case CODE -> linked || namesRelease(line.text());
            case TEXT, HEADING, BLANK ->
                !isRow(line.text()) || namesRelease(line.text()) || namesRelease(address) || isWeightRow(line.text());
        };
        boolean there = !linked || Mentions.isWeightFile(withoutQuery(address));
        return own && there && !Words.OTHER.areIn(words) ? Offer.MADE : Offer.HINTED;
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static boolean isRow(String text) {
        return text.indexOf('|') >= 0;
    }

    /** Whether a row of a table starts with a word for weights, and so names no model. */
    private static boolean isWeightRow(String text) {
        List<String> cells = Label.cells(text);
        return !cells.isEmpty() && Words.ROWS.contains(HeadingTable.key(cells.get(0)));
    }

    /** Whether a line has a word of the release's name in it. */
    private boolean namesRelease(String text) {
        Set<String> own = new HashSet<>(List.of(HeadingTable.key(split(name)).split(" ", -1)));
        for (String word :
                HeadingTable.key(split(PlainText.cut(text, LONGEST_LINE))).split(" ", -1)) {
            if (word.length() >= SHORTEST_NAME && own.contains(word) && !isCommon(word)) {
                return true;
            }
        }
        return false;
    }

    private static String split(String name) {
        return name.replace('-', ' ').replace('_', ' ');
    }

    /** Whether a word stands in the names of files of any model. */
    private static boolean isCommon(String word) {
        return Mentions.isWeightWord(word) || Words.COMMON.have(word);
    }

    /** All the words that count, in lower case. */
    private List<String> words(Line line) {
        List<String> words = new ArrayList<>();
        for (Line one : around(line)) {
            addWords(one, words);
        }
        return words;
    }

    private static void addWords(Line line, List<String> words) {
        String text = PlainText.cut(line.text(), LONGEST_LINE);
        if (text.contains(STRUCK)) {
            words.add("not");
        }
        StringTokenizer parts = new StringTokenizer(PlainText.withoutMarks(text));
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (!part.contains("://") && !Mentions.isWeightFile(part)) {
                addWords(part.toLowerCase(Locale.ROOT), words);
            }
        }
    }

    private static void addWords(String part, List<String> words) {
        StringBuilder word = new StringBuilder(part.length());
        for (int i = 0; i <= part.length(); i++) {
            char c = i < part.length() ? part.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (IN_WORDS.indexOf(c) < 0 && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }

    private List<Line> around(Line line) {
        int at = text.lineAt(line.offset());
        List<Line> lines = new ArrayList<>();
        heading(line, lines);
        if (line.kind() != Kind.TEXT) {
            if (at > 0 && isComment(text.line(at - 1))) {
                lines.add(text.line(at - 1));
            }
            lines.add(line);
            return lines;
        }
        int first = at;
        while (first > 0 && at - first < MOST_LINES && text.kind(first - 1) == Kind.TEXT) {
            first--;
        }
        addIntroduction(first, lines);
        boolean item = false;
        for (int i = first; i < text.lines() && i - at < MOST_LINES && text.kind(i) == Kind.TEXT; i++) {
            Line one = text.line(i);
            item = one.startsAnew() || (item && isIndented(one.text()));
            if (!item || isSameItem(i, at)) {
                lines.add(one);
            }
        }
        return lines;
    }

    private static boolean isComment(Line line) {
        String code = line.text().stripLeading();
        return line.kind() == Kind.CODE && (code.startsWith("#") || code.startsWith("//"));
    }

    /** What ends with a colon before a list or a table is about all that is in it. */
    private void addIntroduction(int first, List<Line> lines) {
        int before = first - 1;
        while (before > 0 && text.kind(before) == Kind.BLANK) {
            before--;
        }
        if (before >= 0
                && text.kind(before) == Kind.TEXT
                && text.line(first).startsAnew()
                && PlainText.of(text.line(before).text()).endsWith(":")) {
            lines.add(text.line(before));
        }
    }

    private boolean isSameItem(int line, int at) {
        int from = Math.min(line, at);
        for (int i = from + 1; i <= Math.max(line, at); i++) {
            if (text.line(i).startsAnew()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndented(String text) {
        return text.startsWith("  ") || text.startsWith("\t");
    }

    private void heading(Line line, List<Line> lines) {
        Section last = text.sections().get(text.sectionAt(line.offset()));
        if (last.level() > 1) {
            lines.add(new Line(last.offset(), last.title(), Kind.HEADING));
        }
    }
}
