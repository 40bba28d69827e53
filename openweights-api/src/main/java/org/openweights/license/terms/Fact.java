package org.openweights.license.terms;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a license says on one subject, with how that is known.
 *
 * @param <T> the kind of statement
 * @param basis how it is known
 * @param value the statement; present if and only if the basis is {@link Basis#STATED} or {@link Basis#APPROVAL}
 * @param clause where the text says it; present only if the basis is {@link Basis#STATED}
 * @param note what else a reader should know, in plain words, or an empty string
 * @since 0.1.0
 */
public record Fact<T>(Basis basis, Optional<T> value, Optional<Clause> clause, String note) {
    /** Checks that value and clause fit the basis. */
    public Fact {
        Objects.requireNonNull(note, "note");
        boolean valued = basis == Basis.STATED || basis == Basis.APPROVAL;
        if (value.isPresent() != valued) {
            throw new IllegalArgumentException("value must be present for STATED and APPROVAL only, basis: " + basis);
        }
        if (clause.isPresent() != (basis == Basis.STATED)) {
            throw new IllegalArgumentException("clause must be present for STATED only, basis: " + basis);
        }
    }

    /**
     * {@return a fact that the text states}
     *
     * @param <T> the kind of statement
     * @param value the statement
     * @param clause where it stands
     */
    public static <T> Fact<T> stated(T value, Clause clause) {
        return new Fact<>(Basis.STATED, Optional.of(value), Optional.of(clause), "");
    }

    /**
     * {@return the fact that the text was read and says nothing}
     *
     * @param <T> the kind of statement
     */
    public static <T> Fact<T> silent() {
        return new Fact<>(Basis.SILENT, Optional.empty(), Optional.empty(), "");
    }

    /**
     * {@return the absence of any reading}
     *
     * @param <T> the kind of statement
     */
    public static <T> Fact<T> unread() {
        return new Fact<>(Basis.UNREAD, Optional.empty(), Optional.empty(), "");
    }

    /**
     * {@return a fact that follows from the approval of the license by the Open Source Initiative}
     *
     * @param <T> the kind of statement
     * @param value the statement
     * @param criterion the criterion of the Open Source Definition that guarantees it, in words
     */
    public static <T> Fact<T> approved(T value, String criterion) {
        return new Fact<>(Basis.APPROVAL, Optional.of(value), Optional.empty(), criterion);
    }

    /**
     * {@return this fact with another note}
     *
     * @param note what else a reader should know
     */
    public Fact<T> withNote(String note) {
        return new Fact<>(basis, value, clause, note);
    }

    Fact<T> withClause(UnaryOperator<Clause> change) {
        return new Fact<>(basis, value, clause.map(change), note);
    }
}
