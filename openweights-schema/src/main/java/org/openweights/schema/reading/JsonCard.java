package org.openweights.schema.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.jsonschema.Breach;
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.JsonReader;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.schema.source.Tree;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** A card that is a tree of objects, on its way from the text to a reading: what was found is gathered here. */
public final class JsonCard {
    private static final int MOST_NAMES = 5;

    private final CardSource card;
    private final Optional<Node> root;
    private final Optional<Fields> fields;
    private final List<Finding> findings = new ArrayList<>();
    private final NavigableSet<String> told = new TreeSet<>();

    private JsonCard(CardSource card, Tree tree) {
        this.card = card;
        this.root = tree.root();
        this.fields =
                root.filter(Mapping.class::isInstance).map(Mapping.class::cast).map(object -> new Fields(card, object));
        tree.findings().forEach(this::add);
    }

    /**
     * {@return a card in JSON, parsed}
     *
     * @param card the card
     */
    public static JsonCard parse(CardSource card) {
        return new JsonCard(card, JsonReader.read(card));
    }

    /**
     * {@return a card that is parsed already}
     *
     * @param card the card
     * @param tree the tree that it is
     */
    public static JsonCard of(CardSource card, Tree tree) {
        return new JsonCard(card, tree);
    }

    /** {@return the value that the card is, if it could be parsed} */
    public Optional<Node> root() {
        return root;
    }

    /** {@return the fields of the object that the card is, if it is one} */
    public Optional<Fields> fields() {
        return fields;
    }

    /**
     * Holds the card against a schema.
     *
     * @param schema the schema
     * @param rules the rule that a breach breaks
     */
    public void check(JsonSchema schema, Function<Breach, Rule> rules) {
        root.ifPresent(value ->
                schema.check(value, card.limits()).forEach(breach -> add(finding(rules.apply(breach), breach))));
    }

    private Finding finding(Rule rule, Breach breach) {
        SourceLocation location = card.location(breach.offset(), breach.pointer());
        String message = breach.what() + " " + rule.remedy();
        return breach.value()
                .map(value -> Finding.of(rule, message, location, value))
                .orElseGet(() -> Finding.of(rule, message, location));
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
        findings.add(finding);
        told.add(finding.location().pointer());
    }

    /**
     * Adds a finding, unless there is one for the same value already.
     *
     * @param finding the finding
     */
    public void addUnlessTold(Finding finding) {
        if (!isToldAt(finding.location().pointer())) {
            add(finding);
        }
    }

    /**
     * {@return whether there is a finding for a value itself}
     *
     * @param pointer the pointer of the value
     */
    public boolean isToldAt(String pointer) {
        return told.contains(pointer);
    }

    /**
     * {@return whether there is a finding for a value, or for one within it}
     *
     * @param pointer the pointer of the value
     */
    public boolean isTold(String pointer) {
        String within = pointer + "/";
        String next = told.ceiling(within);
        return told.contains(pointer) || (next != null && next.startsWith(within));
    }

    /**
     * {@return whether there is a finding for a field itself or for an item of it, or for a key that was probably meant to be the
     * field: what is not there may be in it}
     *
     * @param object the object that the field belongs to
     * @param field the field
     */
    public boolean isMisread(Fields object, String field) {
        if (told.isEmpty()) {
            return false;
        }
        String pointer = object.mapping().pointer().member(field).toString();
        int items = object.mapping().get(field).orElse(object.mapping()) instanceof Sequence list
                ? list.items().size()
                : 0;
        return isToldAt(pointer)
                || IntStream.range(0, items).anyMatch(item -> isToldAt(pointer + "/" + item))
                || Nearest.misspelt(object.mapping(), field)
                        .filter(key -> isToldAt(key.value().pointer().toString()))
                        .isPresent();
    }

    /**
     * Adds a finding that says which models there are besides the one that a card is about, if there are any.
     *
     * @param rule the rule that says that there are several
     * @param where what the models are in, in a word
     * @param releases all of them, first the one that the card is about
     * @param models the fields of each of them
     */
    public void tellOthers(Rule rule, String where, List<ModelRelease> releases, List<Fields> models) {
        if (releases.size() < 2) {
            return;
        }
        String names =
                releases.stream().skip(1).map(JsonCard::name).limit(MOST_NAMES).collect(Collectors.joining(", "));
        String more = releases.size() > MOST_NAMES + 1 ? " and others" : "";
        String what = "There are " + releases.size() + " models in the " + where + ": it is about "
                + name(releases.get(0)) + ", and has " + names + more + " besides. ";
        add(Finding.of(rule, what + rule.remedy(), models.get(1).location()));
    }

    private static String name(ModelRelease release) {
        return "'" + Excerpt.of(release.identity().name()) + "'";
    }

    /**
     * Adds a finding for each field that was not read, unless there is one for its value, or within it, already.
     *
     * @param rule the rule that says that fields are left behind
     */
    public void tellLeftBehind(Rule rule) {
        for (Finding left : fields.map(object -> object.leftBehind(rule)).orElse(List.of())) {
            if (!isTold(left.location().pointer())) {
                add(left);
            }
        }
    }

    /**
     * {@return what the card says, with what was found}
     *
     * @param format the identifier of the format
     * @param release the release that the card describes
     */
    public CardReading reading(String format, Optional<ModelRelease> release) {
        return reading(format, release.stream().toList());
    }

    /**
     * {@return what the card says, with what was found}
     *
     * @param format the identifier of the format
     * @param releases the releases that the card describes, first the one that it is about
     */
    public CardReading reading(String format, List<ModelRelease> releases) {
        return new CardReading(card.name(), Optional.of(format), releases, new ValidationReport(findings));
    }
}
