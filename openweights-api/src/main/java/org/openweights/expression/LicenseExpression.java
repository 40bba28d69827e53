package org.openweights.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An SPDX license expression.
 *
 * <p>Values are immutable and compare by structure: the order of operands counts, nesting of the same operator does not.
 * The grammar is that of the SPDX specification 3.0.1, annex "SPDX license expressions".
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/">SPDX license expressions</a>
 * @since 0.1.0
 */
public sealed interface LicenseExpression {
    /** A part that no operator divides. */
    sealed interface Term extends LicenseExpression {}

    /**
     * One license.
     *
     * @param id the license
     * @param orLater whether a {@code +} allows later versions
     */
    record Single(LicenseId id, boolean orLater) implements Term {
        /** Checks that a reference has no {@code +}. */
        public Single {
            if (orLater && id.isReference()) {
                throw new IllegalArgumentException("orLater must be false for a reference: " + id);
            }
        }

        @Override
        public String toString() {
            return orLater ? id + "+" : id.text();
        }
    }

    /**
     * A license with an exception or another addition.
     *
     * @param license the license
     * @param addition what is added
     */
    record With(Single license, AdditionId addition) implements Term {
        @Override
        public String toString() {
            return license + " WITH " + addition;
        }
    }

    /** The absence of a license or of knowledge about it. */
    enum Absent implements Term {
        /** There is no license: it was looked for, and none was found. */
        NONE,
        /** Nothing is said about the license. */
        NOASSERTION
    }

    /**
     * All of several.
     *
     * @param operands the parts, at least two, none of them an {@code And}
     */
    record And(List<LicenseExpression> operands) implements LicenseExpression {
        /** Copies the parts, those of a nested {@code And} included. */
        public And {
            operands = flat(operands, And.class, And::operands);
        }

        @Override
        public String toString() {
            return operands.stream()
                    .map(operand -> operand instanceof Or ? "(" + operand + ")" : operand.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /**
     * Any one of several, at the choice of the licensee.
     *
     * @param operands the parts, at least two, none of them an {@code Or}
     */
    record Or(List<LicenseExpression> operands) implements LicenseExpression {
        /** Copies the parts, those of a nested {@code Or} included. */
        public Or {
            operands = flat(operands, Or.class, Or::operands);
        }

        @Override
        public String toString() {
            return operands.stream().map(Object::toString).collect(Collectors.joining(" OR "));
        }
    }

    /**
     * {@return what a text says, or where it fails to say it}
     *
     * <p>Identifiers are matched without regard to case and come out as the SPDX license list writes them.
     *
     * @param text the text
     */
    static ParseResult parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /**
     * {@return the expression of a text that is known to be one}
     *
     * @param text the text
     * @throws IllegalArgumentException if it is not an expression
     */
    static LicenseExpression of(String text) {
        ParseResult result = parse(text);
        if (result instanceof ParseProblem problem) {
            throw new IllegalArgumentException(problem.toString());
        }
        return ((ParseResult.Parsed) result).value();
    }

    /**
     * {@return all of several expressions; duplicates are left out}
     *
     * @param operands the expressions, at least one
     */
    static LicenseExpression allOf(List<? extends LicenseExpression> operands) {
        return joined(operands, And.class, And::operands, And::new);
    }

    /**
     * {@return any one of several expressions; duplicates are left out}
     *
     * @param operands the expressions, at least one
     */
    static LicenseExpression anyOf(List<? extends LicenseExpression> operands) {
        return joined(operands, Or.class, Or::operands, Or::new);
    }

    /**
     * {@return what the caller makes of the expression, from the terms upward}
     *
     * @param <R> what is made
     * @param term makes something of a term
     * @param and joins what was made of the operands of an {@code AND}
     * @param or joins what was made of the operands of an {@code OR}
     */
    default <R> R fold(Function<? super Term, R> term, Function<List<R>, R> and, Function<List<R>, R> or) {
        if (this instanceof And all) {
            return and.apply(folded(all.operands(), term, and, or));
        }
        if (this instanceof Or any) {
            return or.apply(folded(any.operands(), term, and, or));
        }
        return term.apply((Term) this);
    }

    /**
     * {@return whether the expression holds, given which terms hold}
     *
     * @param holds tells whether a term holds; not asked for {@link Absent}, which never does
     */
    default boolean satisfiedBy(Predicate<? super Term> holds) {
        if (this instanceof And all) {
            return all.operands().stream().allMatch(operand -> operand.satisfiedBy(holds));
        }
        if (this instanceof Or any) {
            return any.operands().stream().anyMatch(operand -> operand.satisfiedBy(holds));
        }
        return !(this instanceof Absent) && holds.test((Term) this);
    }

    /** {@return the terms, from left to right, each once} */
    default Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>();
        collect(terms);
        return terms;
    }

    /** {@return the licenses, from left to right, each once} */
    default Set<LicenseId> licenses() {
        Set<LicenseId> ids = new LinkedHashSet<>();
        for (Term term : terms()) {
            if (term instanceof Single single) {
                ids.add(single.id());
            } else if (term instanceof With with) {
                ids.add(with.license().id());
            }
        }
        return ids;
    }

    private void collect(Set<Term> terms) {
        if (this instanceof And all) {
            all.operands().forEach(operand -> operand.collect(terms));
        } else if (this instanceof Or any) {
            any.operands().forEach(operand -> operand.collect(terms));
        } else {
            terms.add((Term) this);
        }
    }

    private static <R> List<R> folded(
            List<LicenseExpression> operands,
            Function<? super Term, R> term,
            Function<List<R>, R> and,
            Function<List<R>, R> or) {
        List<R> results = new ArrayList<>(operands.size());
        for (LicenseExpression operand : operands) {
            results.add(operand.fold(term, and, or));
        }
        return List.copyOf(results);
    }

    private static <T extends LicenseExpression> List<LicenseExpression> flat(
            List<? extends LicenseExpression> operands,
            Class<T> nested,
            Function<T, List<LicenseExpression>> operandsOf) {
        List<LicenseExpression> flat = new ArrayList<>(operands.size());
        for (LicenseExpression operand : operands) {
            if (nested.isInstance(operand)) {
                flat.addAll(operandsOf.apply(nested.cast(operand)));
            } else {
                flat.add(operand);
            }
        }
        if (flat.size() < 2) {
            throw new IllegalArgumentException("operands must be at least two: " + operands);
        }
        return List.copyOf(flat);
    }

    private static <T extends LicenseExpression> LicenseExpression joined(
            List<? extends LicenseExpression> operands,
            Class<T> nested,
            Function<T, List<LicenseExpression>> operandsOf,
            Function<List<LicenseExpression>, T> join) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("operands must not be empty");
        }
        Set<LicenseExpression> distinct = new LinkedHashSet<>();
        for (LicenseExpression operand : operands) {
            if (nested.isInstance(operand)) {
                distinct.addAll(operandsOf.apply(nested.cast(operand)));
            } else {
                distinct.add(operand);
            }
        }
        return distinct.size() == 1 ? distinct.iterator().next() : join.apply(List.copyOf(distinct));
    }
}
