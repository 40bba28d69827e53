package org.openweights.license.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Everything that a license says on a subject on which it can say several things.
 *
 * <p>An empty list with the basis {@link Basis#SILENT} means that there is none; with {@link Basis#UNREAD}, that nobody
 * knows.
 *
 * @param <T> the kind of statement
 * @param basis how it is known
 * @param items the statements, in the order of the catalog; empty unless the basis is {@link Basis#STATED}
 * @param complete whether the items are all there are; {@code false} where a text was read in part, or not at all
 * @param note what else a reader should know, in plain words, or an empty string
 * @since 0.1.0
 */
public record Provisions<T>(Basis basis, List<Provision<T>> items, boolean complete, String note) {
    /** Copies the items and checks that they fit the basis. */
    public Provisions {
        items = List.copyOf(items);
        Objects.requireNonNull(note, "note");
        if (items.isEmpty() == (basis == Basis.STATED)) {
            throw new IllegalArgumentException("items must be present for STATED only, basis: " + basis);
        }
        if (complete && basis == Basis.UNREAD) {
            throw new IllegalArgumentException("complete must be false for UNREAD");
        }
    }

    /**
     * {@return all that the text states on the subject}
     *
     * @param <T> the kind of statement
     * @param items the statements, at least one
     */
    public static <T> Provisions<T> stated(List<Provision<T>> items) {
        return new Provisions<>(Basis.STATED, items, true, "");
    }

    /**
     * {@return some of what the text states on the subject; the rest is unread}
     *
     * @param <T> the kind of statement
     * @param items the statements, at least one
     */
    public static <T> Provisions<T> partly(List<Provision<T>> items) {
        return new Provisions<>(Basis.STATED, items, false, "");
    }

    /**
     * {@return the fact that the text was read and provides nothing}
     *
     * @param <T> the kind of statement
     */
    public static <T> Provisions<T> silent() {
        return new Provisions<>(Basis.SILENT, List.of(), true, "");
    }

    /**
     * {@return the absence of any reading}
     *
     * @param <T> the kind of statement
     */
    public static <T> Provisions<T> unread() {
        return new Provisions<>(Basis.UNREAD, List.of(), false, "");
    }

    /**
     * {@return the fact that an OSI-approved license provides nothing of the kind}
     *
     * @param <T> the kind of statement
     * @param criterion the criterion of the Open Source Definition that guarantees it, in words
     */
    public static <T> Provisions<T> excludedByApproval(String criterion) {
        return new Provisions<>(Basis.APPROVAL, List.of(), true, criterion);
    }

    /**
     * {@return these provisions with another note}
     *
     * @param note what else a reader should know
     */
    public Provisions<T> withNote(String note) {
        return new Provisions<>(basis, items, complete, note);
    }

    /**
     * {@return the statements for which a condition holds, in order}
     *
     * @param condition the condition
     */
    public List<Provision<T>> where(Predicate<? super T> condition) {
        return items.stream().filter(item -> condition.test(item.value())).toList();
    }

    /**
     * {@return the first statement for which a condition holds}
     *
     * @param condition the condition
     */
    public Optional<Provision<T>> first(Predicate<? super T> condition) {
        return items.stream().filter(item -> condition.test(item.value())).findFirst();
    }

    /** {@return these provisions, each changed or, where the change is empty, left out} */
    Provisions<T> mapped(Function<T, Optional<T>> change) {
        List<Provision<T>> changed = new ArrayList<>();
        for (Provision<T> item : items) {
            change.apply(item.value())
                    .ifPresent(value -> changed.add(new Provision<>(value, item.clause(), item.note())));
        }
        boolean none = changed.isEmpty() && !items.isEmpty();
        Basis left = complete ? Basis.SILENT : Basis.UNREAD;
        return new Provisions<>(none ? left : basis, changed, complete, note);
    }

    Provisions<T> withClauses(UnaryOperator<Clause> change) {
        List<Provision<T>> changed = items.stream()
                .map(item -> new Provision<>(item.value(), change.apply(item.clause()), item.note()))
                .toList();
        return new Provisions<>(basis, changed, complete, note);
    }
}
