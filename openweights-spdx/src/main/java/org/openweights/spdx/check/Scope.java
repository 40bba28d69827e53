package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/** One object while it is read: what its rules need of it when it ends. */
final class Scope {
    private final Optional<Scope> parent;
    private final String segment;
    private final int line;
    private final int column;
    private final Owner owner;
    /** The members met, with line and column of their names, and the number of their values. */
    private final Map<String, int[]> members = new LinkedHashMap<>();

    private final Map<String, List<Value>> kept = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private Optional<Model.Type> expected = Optional.empty();

    /** A value, and where it stands. */
    record Value(String property, String text, Place place) {}

    /** A value that refers to another object. */
    record Reference(Value value, Expectation expectation) {}

    Scope(Optional<Scope> parent, String segment, int line, int column) {
        this.parent = parent;
        this.segment = segment;
        this.line = line;
        this.column = column;
        this.owner = Owner.within(parent.map(Scope::owner).orElse(Owner.NONE));
    }

    Owner owner() {
        return owner;
    }

    Optional<Scope> parent() {
        return parent;
    }

    /** The property that it is a value of. */
    String property() {
        int slash = segment.indexOf('/');
        return slash < 0 ? segment : segment.substring(0, slash);
    }

    String pointer() {
        return parent.map(above -> above.pointer() + "/" + segment).orElse(segment);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    Place place(String source) {
        return new Place(new SourceLocation(source, line, column, pointer()), owner);
    }

    Place place(String source, String member) {
        int[] at = members.getOrDefault(member, new int[] {line, column});
        return new Place(new SourceLocation(source, at[0], at[1], pointer() + "/" + escape(member)), owner);
    }

    /** Notes a member; false if it was met before. */
    boolean meet(String name, int atLine, int atColumn) {
        return members.putIfAbsent(name, new int[] {atLine, atColumn, 1}) == null;
    }

    Map<String, int[]> members() {
        return members;
    }

    boolean has(String property) {
        return members.containsKey(property);
    }

    void forget(String property) {
        members.remove(property);
    }

    /** Says how many values a member has that is an array; one that is empty is none. */
    void count(String property, int values) {
        if (values == 0) {
            forget(property);
        } else {
            Objects.requireNonNull(members.get(property), property)[2] = values;
        }
    }

    int count(String property) {
        return has(property) ? Objects.requireNonNull(members.get(property), property)[2] : 0;
    }

    void keep(Value value) {
        kept.computeIfAbsent(value.property(), name -> new ArrayList<>(1)).add(value);
    }

    List<Value> all(String property) {
        return kept.getOrDefault(property, List.of());
    }

    Optional<Value> first(String property) {
        return all(property).stream().findFirst();
    }

    /** A reference whose meaning is known only when the object has been read. */
    void defer(Reference reference) {
        references.add(reference);
    }

    List<Reference> deferred() {
        return references;
    }

    void expect(Model.Type type) {
        expected = Optional.of(type);
    }

    Optional<Model.Type> expected() {
        return expected;
    }
}
