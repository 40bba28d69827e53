package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openweights.license.terms.Clause;

/**
 * What a license says on one point, in words.
 *
 * @param words what it says
 * @param clauses where it says so
 * @param notes what else a reader should know
 */
record Statement(String words, List<Clause> clauses, List<String> notes) {
    Statement {
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
    }

    static Statement of(String words, Optional<Clause> clause, String note) {
        return new Statement(words, clause.stream().toList(), note.isEmpty() ? List.of() : List.of(note));
    }

    /** Each thing said once, with all the clauses that say it. */
    static List<Statement> merged(List<Statement> statements) {
        Map<String, Statement> merged = new LinkedHashMap<>();
        statements.forEach(statement -> merged.merge(statement.words(), statement, Statement::and));
        return List.copyOf(merged.values());
    }

    private Statement and(Statement other) {
        return new Statement(words, union(clauses, other.clauses), union(notes, other.notes));
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        List<T> union = new ArrayList<>(first);
        second.stream().filter(item -> !union.contains(item)).forEach(union::add);
        return union;
    }

    /** What it says, and where. */
    Text text() {
        return Text.of(words).say(Style.QUIET, where());
    }

    /** What it says, where, and what else there is to know. */
    Text full() {
        if (notes.isEmpty()) {
            return text();
        }
        Text text = clauses.isEmpty() ? Text.of(words + ".") : Text.of(words).say(Style.QUIET, where() + ".");
        notes.forEach(text::say);
        return text;
    }

    private String where() {
        return clauses.isEmpty()
                ? ""
                : clauses.stream().map(Clause::toString).collect(Collectors.joining("; ", "[", "]"));
    }
}
