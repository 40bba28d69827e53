package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openweights.model.ComponentKind;
import org.openweights.model.Property;
import org.openweights.schema.huggingface.HeadingTable.Claim;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;

/** The hyper-parameters that a card's text lists. */
final class Hyperparameters {
    private static final String CERTAIN = "";
    private static final String IN_TRAINING = "?";
    private static final String NONE = "-";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String MODEL = "model";
    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_NAME_IN_CODE = 40;

    private final MarkdownText text;
    private final TreeMap<Integer, Integer> heads = new TreeMap<>();
    private final Map<Integer, Rows> tables = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    private Hyperparameters(MarkdownText text, List<Integer> heads) {
        this.text = text;
        heads.forEach(head -> this.heads.put(text.line(head).offset(), head));
    }

    /**
     * A hyper-parameter.
     *
     * @param property its name and value
     * @param offset where in the card it stands
     */
    record Found(Property property, int offset) {}

    /**
     * The rows of a table.
     *
     * @param titles what stands at the head of its columns
     * @param end where the last row ends in the card
     */
    private record Rows(List<String> titles, int end) {
        static Rows below(MarkdownText text, int head) {
            int last = head + 1;
            while (last + 1 < text.lines() && isRow(text, last + 1)) {
                last++;
            }
            return new Rows(Label.cells(text.line(head).text()), text.line(last).offset());
        }

        static boolean isRow(MarkdownText text, int index) {
            return index < text.lines()
                    && text.kind(index) == Kind.TEXT
                    && text.line(index).text().indexOf('|') >= 0;
        }

        /** Whether one column has names, the other values, and neither those of another model. */
        boolean hasValuesOf(Label row, String title) {
            String values = titles.size() < 2 ? "" : titles.get(1);
            String key = key(values);
            boolean own = key.isEmpty()
                    || Names.is(key, VALUE)
                    || values.chars().allMatch(c -> "0123456789.eE+- ".indexOf(c) >= 0)
                    || (" " + key(title.replace('-', ' ')) + " ").contains(" " + key(values.replace('-', ' ')) + " ");
            boolean named = !titles.isEmpty() && Names.is(key(titles.get(0)), NAME);
            return own && (named || Names.isKnown(key(row.name())));
        }
    }

    private static final class Names {
        private static final Map<String, String> MARKS = read();

        private Names() {}

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            Table.rows("hyperparameters.txt").forEach(row -> names.put(row[0], row.length == 1 ? CERTAIN : row[1]));
            return Map.copyOf(names);
        }

        static boolean is(String key, String mark) {
            return mark.equals(MARKS.get(key));
        }

        /** {@return whether it is the name of a hyper-parameter, at least in a text on training} */
        static boolean isKnown(String key) {
            return is(key, CERTAIN) || is(key, IN_TRAINING);
        }
    }

    /**
     * {@return the hyper-parameters in the order of the card, each name once}
     *
     * @param text the text
     * @param tables the lines that are heads of tables
     * @param labels the labels in the text
     * @param passages the passages in it
     */
    static List<Found> in(MarkdownText text, List<Integer> tables, List<Labeled> labels, List<Passage> passages) {
        Hyperparameters all = new Hyperparameters(text, tables);
        tables.forEach(all::addColumns);
        labels.forEach(all::addFromText);
        passages.forEach(all::addFromPassage);
        return all.inOrder();
    }

    private List<Found> inOrder() {
        found.sort(Comparator.comparingInt(Found::offset));
        Set<String> names = new HashSet<>();
        List<Found> first = new ArrayList<>();
        for (Found one : found) {
            if (first.size() < MOST && names.add(one.property().name())) {
                first.add(one);
            }
        }
        return first;
    }

    private void addFromText(Labeled labeled) {
        String name = labeled.label().name();
        String key = name.indexOf('_') < 0 ? labeled.key() : key(name);
        if (!labeled.isRunIn() && Names.is(key, CERTAIN) && isOwn(text.line(labeled.index()), labeled.label())) {
            add(labeled.label());
        }
    }

    private void addFromPassage(Passage passage) {
        boolean named = claims(passage, ComponentKind.HYPERPARAMETERS);
        if (!named && !claims(passage, ComponentKind.TRAINING_METHODOLOGY)) {
            return;
        }
        List<Line> lines = passage.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.label().isPresent()) {
                Label label = line.label().get();
                boolean counts = line.kind() == Kind.CODE
                        ? named && isAssignment(label)
                        : (named && !isWithinProse(lines, i) && isWhole(label)) || Names.isKnown(key(label.name()));
                if (counts && isOwn(line, label)) {
                    add(label);
                }
            }
        }
    }

    /** Whether a line goes on with a sentence that the line before it began. */
    private static boolean isWithinProse(List<Line> lines, int index) {
        if (index == 0) {
            return false;
        }
        Line line = lines.get(index);
        Line before = lines.get(index - 1);
        String said = before.text().strip();
        boolean adjacent = line.offset() - before.offset() - before.text().length() <= 2;
        boolean prose = before.kind() == Kind.TEXT && before.label().isEmpty() && said.indexOf('|') < 0;
        return adjacent
                && prose
                && !said.endsWith(":")
                && !said.endsWith(".")
                && Character.isLowerCase(line.text().charAt(0));
    }

    /** Whether no parenthesis is open in a name or value, as in a part of a sentence. */
    private static boolean isWhole(Label label) {
        return opened(label.name()) == 0 && opened(label.value()) == 0;
    }

    private static int opened(String text) {
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            opened += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return opened;
    }

    /** Whether a line is no head of a table, and no row on another model. */
    private boolean isOwn(Line line, Label label) {
        Map.@Nullable Entry<Integer, Integer> head =
                line.text().indexOf('|') < 0 ? null : heads.floorEntry(line.offset());
        if (head == null) {
            return true;
        }
        if (head.getKey() == line.offset()) {
            return Names.isKnown(key(label.name())) && hasDigit(label.value());
        }
        Rows rows = tables.computeIfAbsent(head.getValue(), one -> Rows.below(text, one));
        return line.offset() > rows.end() || rows.hasValuesOf(label, CardBody.firstTitle(text));
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    /** A table with a name at the head of each column, and one row of values. */
    private void addColumns(int head) {
        List<String> names = Label.cells(text.line(head).text());
        List<String> keys = names.stream().map(Hyperparameters::key).toList();
        boolean listed = keys.stream().filter(Names::isKnown).count() >= 2
                && Names.isKnown(keys.get(0))
                && keys.stream().noneMatch(key -> Names.is(key, MODEL));
        if (!listed || !Rows.isRow(text, head + 2) || Rows.isRow(text, head + 3)) {
            return;
        }
        Line row = text.line(head + 2);
        List<String> values = Label.cells(row.text());
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (Names.isKnown(keys.get(i))) {
                add(new Label(names.get(i), values.get(i), row.offset() + i));
            }
        }
    }

    private void add(Label label) {
        String value = PlainText.of(label.value());
        String key = key(label.name());
        boolean says = Placeholders.says(label.value())
                && !Withheld.isAllOf(label.value())
                && !Names.isKnown(key(label.value()));
        if (says && !value.isEmpty() && !Names.is(key, NONE) && !Names.is(key, MODEL)) {
            String name = PlainText.of(label.name());
            found.add(new Found(new Property(name, PlainText.cut(withoutComma(value), LONGEST_VALUE)), label.offset()));
        }
    }

    private static String withoutComma(String value) {
        return value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
    }

    private static boolean isAssignment(Label label) {
        boolean word =
                label.name().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ');
        return word
                && label.name().length() <= LONGEST_NAME_IN_CODE
                && label.value().indexOf('(') < 0;
    }

    private static boolean claims(Passage passage, ComponentKind kind) {
        for (Claim claim : passage.row().claims()) {
            if (claim.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static String key(String name) {
        return HeadingTable.key(name.replace('_', ' '));
    }
}
