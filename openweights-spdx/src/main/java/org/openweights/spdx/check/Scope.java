package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/** One object while it is read: what its rules need of it when it ends. */
final class Scope {
    private final Optional<Scope> parent;
    private final String segment;
    private final int line;
    private final int column;
    /** The members met, with line and column of their names. */
    private final Map<String, int[]> members = new LinkedHashMap<>();

    private final Map<String, List<Value>> kept = new HashMap<>();
    private final List<Value> references = new ArrayList<>();
    private Optional<Model.Type> expected = Optional.empty();

    /** A value, and where it stands. */
    record Value(String property, String text, SourceLocation place) {}

    Scope(Optional<Scope> parent, String segment, int line, int column) {
        this.parent = parent;
        this.segment = segment;
        this.line = line;
        this.column = column;
    }

    Optional<Scope> parent() {
        return parent;
    }

    String segment() {
        return segment;
    }

    String pointer() {
        return parent.map(above -> above.pointer() + "/" + segment).orElse(segment);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    SourceLocation place(String source) {
        return new SourceLocation(source, line, column, pointer());
    }

    SourceLocation place(String source, String member) {
        int[] at = members.getOrDefault(member, new int[] {line, column});
        return new SourceLocation(source, at[0], at[1], pointer() + "/" + escape(member));
    }

    /** Notes a member; false if it was met before. */
    boolean meet(String name, int atLine, int atColumn) {
        return members.putIfAbsent(name, new int[] {atLine, atColumn}) == null;
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
    void defer(Value reference) {
        references.add(reference);
    }

    List<Value> deferred() {
        return references;
    }

    void expect(Model.Type type) {
        expected = Optional.of(type);
    }

    Optional<Model.Type> expected() {
        return expected;
    }
}
