package org.openweights.schema.huggingface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.huggingface.HeadingTable.Row;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.markdown.Section;
import org.openweights.schema.markdown.Signs;
import org.openweights.validation.SourceLocation;

/** The text of a card below its metadata, with the passages in it that are known for what they are. */
final class CardBody {
    private static final Signs<TextSign> SIGNS = new Signs<>(TextSign.class);
    private static final int LONGEST_VALUE = 50;
    private static final int MOST_BLANK_LINES = 2;
    private static final String SUMMARY = "<summary>";
    private static final String SUMMARY_END = "</summary>";
    private static final String DETAILS_END = "</details>";

    private final CardSource card;
    private final MarkdownText text;
    private final Map<TextSign, List<Line>> signs;
    private final Optional<String> title;
    private final List<Passage> passages;
    private final List<Hyperparameters.Found> hyperparameters;
    private Optional<List<ProseRemarks.Remark>> remarks = Optional.empty();

    CardBody(CardSource card, int start) {
        this.card = card;
        this.text = MarkdownText.of(card.text(), start);
        this.signs = SIGNS.in(text);
        this.title = title(text);
        List<Labeled> labels = new ArrayList<>();
        List<Integer> tables = new ArrayList<>();
        for (int i = 0; i < text.lines(); i++) {
            if (isTableHead(text, i)) {
                tables.add(i);
            } else if (text.kind(i) == Kind.TEXT) {
                Labeled.of(i, text.line(i)).ifPresent(labels::add);
            }
        }
        String name = " " + HeadingTable.key(firstTitle(text)) + " ";
        List<Passage> found = new ArrayList<>(sections(text, name));
        found.addAll(labels(text, name, labels));
        if (card.text().indexOf(SUMMARY, start) >= 0) {
            found.addAll(summaries(text, name));
        }
        this.passages = List.copyOf(found);
        this.hyperparameters = Hyperparameters.in(text, tables, labels, passages);
    }

    private static boolean isTableHead(MarkdownText text, int index) {
        return text.kind(index) == Kind.TEXT
                && index + 1 < text.lines()
                && text.kind(index + 1) == Kind.TEXT
                && Label.isTableRule(text.line(index + 1).text());
    }

    /** {@return the passages in which something is said: first those below headings, then those behind
     * labels and below summaries} */
    List<Passage> passages() {
        return passages;
    }

    /** {@return the hyper-parameters that the text lists, in its order, each name once} */
    List<Hyperparameters.Found> hyperparameters() {
        return hyperparameters;
    }

    MarkdownText text() {
        return text;
    }

    /** {@return the lines in which a sign is, in the order of the text, each once} */
    List<Line> lines(TextSign sign) {
        return signs.getOrDefault(sign, List.of());
    }

    /** {@return what the text says of the license; asked for again, the same list} */
    List<ProseRemarks.Remark> remarks() {
        List<ProseRemarks.Remark> known = remarks.orElseGet(() -> ProseRemarks.in(this));
        remarks = Optional.of(known);
        return known;
    }

    SourceLocation location(int offset) {
        return card.location(offset, "");
    }

    /** A passage that is being put together, and the level of its heading. */
    private record Open(int level, Optional<Passage.Draft> draft) {}

    /** The lines below a known heading are its passage, with those below deeper headings that are not known themselves. */
    private static List<Passage> sections(MarkdownText text, String name) {
        List<Passage.Draft> drafts = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (Section section : text.sections()) {
            while (!open.isEmpty() && open.peek().level() >= section.level()) {
                open.pop();
            }
            Optional<Passage.Draft> around =
                    open.isEmpty() ? Optional.empty() : open.peek().draft();
            Optional<Passage.Draft> own = HeadingTable.standard()
                    .find(section.title())
                    .map(row -> new Passage.Draft(row, section.title(), section.offset()));
            own.ifPresent(drafts::add);
            Optional<Passage.Draft> draft = own.or(() -> around);
            draft.ifPresent(passage -> addLines(passage, text, section));
            open.push(new Open(section.level(), draft));
        }
        return finished(drafts, name);
    }

    private static void addLines(Passage.Draft passage, MarkdownText text, Section section) {
        for (int i = section.first(); i < section.end(); i++) {
            if (text.line(i).isContent()) {
                passage.add(text.line(i));
            }
        }
    }

    private static List<Passage> labels(MarkdownText text, String name, List<Labeled> labels) {
        List<Passage.Draft> drafts = new ArrayList<>();
        for (Labeled labeled : labels) {
            HeadingTable.standard().find(labeled).ifPresent(row -> drafts.add(labeled(labeled, row, text)));
        }
        return finished(drafts, name);
    }

    /** The value stands behind the name, or else in the block below it, with or without a blank line between. */
    private static Passage.Draft labeled(Labeled labeled, Row row, MarkdownText text) {
        Label label = labeled.label();
        Passage.Draft draft = new Passage.Draft(row, label.name(), label.offset());
        if (!label.value().isEmpty()) {
            draft.add(new Line(label.offset(), label.value(), Kind.TEXT));
            return draft;
        }
        int first = labeled.index() + 1;
        while (first < text.lines() && text.kind(first) == Kind.BLANK && first - labeled.index() <= MOST_BLANK_LINES) {
            first++;
        }
        int last = Math.min(text.lines(), first + LONGEST_VALUE);
        for (int i = first; i < last && text.kind(i) == Kind.TEXT; i++) {
            boolean known = Labeled.of(i, text.line(i))
                    .flatMap(HeadingTable.standard()::find)
                    .isPresent();
            if (known) {
                break;
            }
            draft.add(text.line(i));
        }
        return draft;
    }

    /** A summary is the heading of the details that it can be opened to. */
    private static List<Passage> summaries(MarkdownText text, String name) {
        List<Passage.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < text.lines(); i++) {
            String line = text.kind(i) == Kind.TEXT ? text.line(i).text() : "";
            int open = line.indexOf(SUMMARY);
            int close = open < 0 ? -1 : line.indexOf(SUMMARY_END, open);
            if (close >= 0) {
                int index = i;
                String title = line.substring(open + SUMMARY.length(), close);
                HeadingTable.standard()
                        .find(title)
                        .ifPresent(row -> drafts.add(details(
                                new Passage.Draft(row, title, text.line(index).offset() + open), text, index, close)));
            }
        }
        return finished(drafts, name);
    }

    private static Passage.Draft details(Passage.Draft draft, MarkdownText text, int summary, int close) {
        Line line = text.line(summary);
        int start = close + SUMMARY_END.length();
        boolean ended =
                addDetails(draft, new Line(line.offset() + start, line.text().substring(start), Kind.TEXT));
        int last = Math.min(text.lines(), summary + LONGEST_VALUE);
        for (int i = summary + 1; i < last && !ended && text.kind(i) != Kind.HEADING; i++) {
            ended = text.kind(i) != Kind.BLANK && addDetails(draft, text.line(i));
        }
        return draft;
    }

    /** Adds a line up to where the details end; {@return whether they do} */
    private static boolean addDetails(Passage.Draft draft, Line line) {
        int end = line.kind() == Kind.TEXT ? line.text().indexOf(DETAILS_END) : -1;
        String text = end < 0 ? line.text() : line.text().substring(0, end);
        if (!text.isBlank()) {
            draft.add(end < 0 ? line : new Line(line.offset(), text, Kind.TEXT));
        }
        return end >= 0;
    }

    private static List<Passage> finished(List<Passage.Draft> drafts, String name) {
        List<Passage> passages = new ArrayList<>();
        for (Passage.Draft draft : drafts) {
            Passage passage = draft.passage();
            if (passage.saysSomething(name)) {
                passages.add(passage);
            }
        }
        return passages;
    }

    /** {@return the first heading of level 1, which most often names the model; an empty string if there is none} */
    static String firstTitle(MarkdownText text) {
        for (Section section : text.sections()) {
            if (section.level() == 1) {
                return section.title();
            }
        }
        return "";
    }

    /** {@return the first heading of level 1 that names the model, rather than a part of the card} */
    Optional<String> title() {
        return title;
    }

    private static Optional<String> title(MarkdownText text) {
        return text.sections().stream()
                .filter(section -> section.level() == 1)
                .map(section -> PlainText.of(section.title()))
                .filter(title -> !title.isBlank() && Placeholders.says(title))
                .filter(title -> HeadingTable.standard().find(title).isEmpty())
                .findFirst();
    }
}
