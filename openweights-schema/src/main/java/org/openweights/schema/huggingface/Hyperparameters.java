package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_NAME_IN_CODE = 40;

    private final List<Found> found = new ArrayList<>();

    private Hyperparameters() {}

    /**
     * A hyper-parameter.
     *
     * @param property its name and value
     * @param offset where in the card it stands
     */
    record Found(Property property, int offset) {}

    private static final class Names {
        private static final Map<String, Boolean> CERTAIN = read();

        private Names() {}

        private static Map<String, Boolean> read() {
            Map<String, Boolean> names = new HashMap<>();
            Table.rows("hyperparameters.txt").forEach(row -> names.put(row[0], row.length == 1));
            return Map.copyOf(names);
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
        Hyperparameters all = new Hyperparameters();
        tables.forEach(head -> all.addColumns(text, head));
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
        if (!labeled.isRunIn() && Names.CERTAIN.getOrDefault(key, false)) {
            add(labeled.label());
        }
    }

    private void addFromPassage(Passage passage) {
        boolean named = claims(passage, ComponentKind.HYPERPARAMETERS);
        if (!named && !claims(passage, ComponentKind.TRAINING_METHODOLOGY)) {
            return;
        }
        for (Line line : passage.lines()) {
            if (line.label().isPresent()) {
                Label label = line.label().get();
                boolean counts = line.kind() == Kind.CODE
                        ? named && isAssignment(label)
                        : named || Names.CERTAIN.containsKey(key(label.name()));
                if (counts) {
                    add(label);
                }
            }
        }
    }

    /** A table with a name at the head of each column, and one row of values. */
    private void addColumns(MarkdownText text, int head) {
        List<String> names = Label.cells(text.line(head).text());
        long known = names.stream()
                .filter(name -> Names.CERTAIN.containsKey(key(name)))
                .count();
        if (known < 2 || head + 2 >= text.lines() || text.kind(head + 2) != Kind.TEXT) {
            return;
        }
        Line row = text.line(head + 2);
        List<String> values = Label.cells(row.text());
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (Names.CERTAIN.containsKey(key(names.get(i)))) {
                add(new Label(names.get(i), values.get(i), row.offset() + i));
            }
        }
    }

    private void add(Label label) {
        String value = PlainText.of(label.value());
        boolean says = Placeholders.says(label.value()) && !Names.CERTAIN.containsKey(key(label.value()));
        if (says && !value.isEmpty()) {
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
