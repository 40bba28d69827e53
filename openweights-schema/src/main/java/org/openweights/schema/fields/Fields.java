package org.openweights.schema.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.schema.source.Unread;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;

/**
 * A mapping of a card that is read field by field, and remembers which fields nobody asked for.
 *
 * <p>To ask for a field is to take it, whatever its value turns out to be. A value of another type than what was asked for
 * counts as absent: that it is wrong is for the schema to say. Used by one reading of one card.
 */
public final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final CardSource card;
    private final Mapping mapping;
    /** The numbers of the members that were asked for. */
    private final BitSet taken = new BitSet();

    private final List<Opened> opened = new ArrayList<>(0);
    private boolean asked;

    /**
     * Makes the fields of a mapping, of which none is taken yet.
     *
     * @param card the card
     * @param mapping the mapping
     */
    public Fields(CardSource card, Mapping mapping) {
        this.card = card;
        this.mapping = mapping;
    }

    /**
     * {@return the value of a field, if it is a single value that is neither null nor blank}
     *
     * @param key the field
     */
    public Optional<Scalar> scalar(String key) {
        return scalar(take(key));
    }

    private Optional<Node> take(String key) {
        asked = true;
        int index = mapping.members().indexOf(key);
        if (index < 0) {
            return Optional.empty();
        }
        taken.set(index);
        return mapping.isContested(key)
                ? Optional.empty()
                : Optional.of(mapping.members().get(index).value());
    }

    /**
     * {@return the text of a field, as it was written, without blanks around it}
     *
     * @param key the field
     */
    public Optional<String> text(String key) {
        return text(scalar(key));
    }

    /**
     * {@return the number of a field, if it is a decimal number of a size that anybody would write}
     *
     * @param key the field
     */
    public Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(Scalar::number);
    }

    /**
     * {@return the number of a field that is written as a number, or as the text of one}
     *
     * @param key the field
     */
    public Optional<BigDecimal> decimal(String key) {
        return scalar(key)
                .map(scalar -> new Scalar(
                        scalar.offset(),
                        scalar.pointer(),
                        Kind.NUMBER,
                        scalar.text().strip()))
                .filter(scalar -> DECIMAL.matcher(scalar.text()).matches())
                .flatMap(Scalar::number);
    }

    /**
     * {@return the text of a field, without taking it}
     *
     * @param key the field
     */
    public Optional<String> peek(String key) {
        return text(scalar(mapping.get(key)));
    }

    /**
     * {@return whether a field, or anything in it, is neither null nor blank, without taking it}
     *
     * @param key the field
     */
    public boolean says(String key) {
        return mapping.member(key)
                .filter(member -> saysSomething(member.value()))
                .isPresent();
    }

    /**
     * {@return the texts of a field: of each item if it is a list, else of the single value}
     *
     * @param key the field
     */
    public List<String> texts(String key) {
        return texts(scalars(key));
    }

    /**
     * {@return the single values of a field that are neither null nor blank: of each item if it is a list, else its own}
     *
     * @param key the field
     */
    public List<Scalar> scalars(String key) {
        return scalars(take(key));
    }

    /**
     * {@return the single values of a field that are neither null nor blank, without taking it}
     *
     * @param key the field
     */
    public List<Scalar> peekScalars(String key) {
        return scalars(mapping.get(key));
    }

    /**
     * {@return the texts of a field, without taking it}
     *
     * @param key the field
     */
    public List<String> peekTexts(String key) {
        return texts(peekScalars(key));
    }

    /**
     * {@return what a field declares: the single value, or each item of a list}
     *
     * @param key the field
     * @see #declared(String, Function, Function)
     */
    public List<Scalar> declared(String key) {
        return declared(key, item -> List.of(), Function.identity());
    }

    /**
     * {@return what a field declares, where what cannot be read must not be passed over, as a license must not be}
     *
     * <p>What is no single value stands as a text of what was written, which is the name of nothing. So does an item of a list
     * that says nothing where another says something. Where nothing says anything, nothing is declared.
     *
     * @param key the field
     * @param item what an item of a list declares that is a mapping; nothing if it cannot be read
     * @param single what a single value declares
     * @param <T> what is declared
     */
    public <T> List<T> declared(String key, Function<Fields, List<T>> item, Function<Scalar, T> single) {
        take(key);
        Optional<Member> member = mapping.member(key);
        if (member.isEmpty()) {
            return List.of();
        }
        if (mapping.isContested(key)) {
            return List.of(single.apply(Unread.field(mapping, member.get())));
        }
        Node value = member.get().value();
        if (!saysSomething(value)) {
            return List.of();
        }
        if (!(value instanceof Sequence list)) {
            return List.of(single.apply(value instanceof Scalar scalar ? scalar : Unread.value(value)));
        }
        List<T> declared = new ArrayList<>();
        Iterator<Fields> mappings = each(key).iterator();
        for (Node node : list.items()) {
            List<T> read = node instanceof Mapping
                    ? item.apply(mappings.next())
                    : scalar(Optional.of(node)).map(single).stream().toList();
            declared.addAll(read.isEmpty() ? List.of(single.apply(Unread.value(node))) : read);
        }
        return declared;
    }

    /**
     * {@return the fields of a mapping within; asked for again, the same object}
     *
     * @param key the field
     */
    public Optional<Fields> at(String key) {
        @Nullable Node value = mapping.get(key).orElse(null);
        List<Fields> found = open(key, value instanceof Mapping ? List.of(value) : List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * {@return the fields of each mapping in a list; asked for again, the same objects}
     *
     * @param key the field
     */
    public List<Fields> each(String key) {
        return open(key, mapping.get(key).orElse(mapping) instanceof Sequence list ? list.items() : List.of());
    }

    /**
     * Takes fields that say nothing about a release.
     *
     * @param keys the fields
     */
    public void pass(String... keys) {
        for (String key : keys) {
            take(key);
        }
    }

    /** {@return the mapping} */
    public Mapping mapping() {
        return mapping;
    }

    /** {@return where the mapping starts} */
    public SourceLocation location() {
        return location(mapping);
    }

    /**
     * {@return where the value of a field stands, or the mapping if there is no such field}
     *
     * @param key the field
     */
    public SourceLocation location(String key) {
        return location(mapping.member(key).map(Member::value).orElse(mapping));
    }

    /**
     * {@return where a value stands}
     *
     * @param value the value
     */
    public SourceLocation location(Node value) {
        return card.location(value.offset(), value.pointer().toString());
    }

    /**
     * {@return a finding for each field that says something and was not taken}
     *
     * <p>Fields of the same name in items of the same list make one finding, at the first of them.
     *
     * @param rule the rule that such fields break
     */
    public List<Finding> leftBehind(Rule rule) {
        Map<String, Left> left = new LinkedHashMap<>();
        collect(Path.ROOT, left);
        List<Finding> findings = new ArrayList<>();
        left.forEach((path, field) -> findings.add(finding(rule, path, field)));
        return findings;
    }

    /** A field that was not taken, where it first stands, and how often. */
    private record Left(int offset, Node value, int times) {
        Left with(Left other) {
            return new Left(offset, value, times + other.times);
        }
    }

    /**
     * Mappings within, which are read field by field, too; there are no more of them than a reader asks for.
     *
     * @param key the field that they are the value of
     * @param index its number
     * @param fields the mappings
     */
    private record Opened(String key, int index, List<Fields> fields) {}

    private List<Fields> opened(int index) {
        for (Opened within : opened) {
            if (within.index == index) {
                return within.fields;
            }
        }
        return List.of();
    }

    private List<Fields> open(String key, List<Node> values) {
        for (Opened known : opened) {
            if (known.key.equals(key)) {
                return known.fields;
            }
        }
        List<Fields> found = new ArrayList<>();
        for (Node value : values) {
            if (value instanceof Mapping within) {
                found.add(new Fields(card, within));
            }
        }
        if (!found.isEmpty()) {
            opened.add(new Opened(key, mapping.members().indexOf(key), found));
        }
        return found;
    }

    /** The names of the fields around a field, written out only if something in it is left: most often nothing is. */
    private record Path(@Nullable Path around, String key, String items) {
        static final Path ROOT = new Path(null, "", "");

        Path to(Member member, String items) {
            return new Path(this, member.key(), items);
        }

        @Override
        public String toString() {
            String start = around == null ? "" : around.toString();
            return start + (start.isEmpty() ? "" : ".") + Excerpt.of(key) + items;
        }
    }

    private void collect(Path path, Map<String, Left> left) {
        for (int i = 0; i < mapping.members().size(); i++) {
            Member member = mapping.members().get(i);
            List<Fields> within = opened(i);
            if (!within.isEmpty()) {
                Path here = path.to(member, member.value() instanceof Sequence ? "[]" : "");
                for (Fields fields : within) {
                    fields.collectWithin(here, left);
                }
            } else if (!taken.get(i) && saysSomething(member.value())) {
                left.merge(path.to(member, "").toString(), new Left(member.offset(), member.value(), 1), Left::with);
            }
        }
    }

    private void collectWithin(Path path, Map<String, Left> left) {
        if (isRead()) {
            collect(path, left);
        } else if (saysSomething(mapping)) {
            left.merge(path.toString(), new Left(mapping.offset(), mapping, 1), Left::with);
        }
    }

    private boolean isRead() {
        if (asked) {
            return true;
        }
        for (Opened within : opened) {
            for (Fields fields : within.fields) {
                if (fields.isRead()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding finding(Rule rule, String path, Left left) {
        String times = left.times() == 1 ? "" : " (" + left.times() + " times)";
        return Finding.of(
                rule,
                "'" + path + "' has no place in a release and was not read" + times + ". " + rule.remedy(),
                card.location(left.offset(), left.value().pointer().toString()));
    }

    private static Optional<Scalar> scalar(Optional<Node> value) {
        return value.isPresent() && value.get() instanceof Scalar scalar && saysSomething(scalar)
                ? Optional.of(scalar)
                : Optional.empty();
    }

    private static Optional<String> text(Optional<Scalar> scalar) {
        return scalar.isPresent() ? Optional.of(scalar.get().text().strip()) : Optional.empty();
    }

    private static List<Scalar> scalars(Optional<Node> value) {
        if (value.isEmpty() || !(value.get() instanceof Sequence list)) {
            Optional<Scalar> single = scalar(value);
            return single.isPresent() ? List.of(single.get()) : List.of();
        }
        List<Scalar> scalars = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
            if (item instanceof Scalar scalar && saysSomething(scalar)) {
                scalars.add(scalar);
            }
        }
        return Collections.unmodifiableList(scalars);
    }

    private static List<String> texts(List<Scalar> scalars) {
        List<String> texts = new ArrayList<>(scalars.size());
        for (Scalar scalar : scalars) {
            texts.add(scalar.text().strip());
        }
        return Collections.unmodifiableList(texts);
    }

    private static boolean saysSomething(Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.kind() != Kind.NULL && !scalar.text().isBlank();
        }
        if (value instanceof Sequence list) {
            for (Node item : list.items()) {
                if (saysSomething(item)) {
                    return true;
                }
            }
            return false;
        }
        for (Member member : ((Mapping) value).members()) {
            if (saysSomething(member.value())) {
                return true;
            }
        }
        return false;
    }
}
