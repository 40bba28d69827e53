package org.openweights.validation;

import java.util.Objects;

/**
 * A rule that a document can break: the kind of a finding.
 *
 * <p>Each room of the library has its rules in one table, an enum that implements this interface.
 *
 * @since 0.1.0
 */
public interface Rule {
    /** {@return what there is to say about the rule} */
    Details details();

    /** {@return the stable code, such as {@code OW-HF-LICENSE}} */
    default String code() {
        return details().code();
    }

    /** {@return how much a breach matters} */
    default Severity severity() {
        return details().severity();
    }

    /** {@return what the rule asks, in one sentence} */
    default String summary() {
        return details().summary();
    }

    /** {@return what to do about a breach, in one sentence} */
    default String remedy() {
        return details().remedy();
    }

    /** {@return how it is known that the rule holds} */
    default Ground ground() {
        return details().ground();
    }

    /** {@return where the rule comes from: a specification with section, a measurement, or a judgement of this library} */
    default String source() {
        return details().source();
    }

    /**
     * What there is to say about a rule.
     *
     * @param code the stable code, such as {@code OW-HF-LICENSE}
     * @param severity how much a breach matters
     * @param summary what the rule asks, in one sentence
     * @param remedy what to do about a breach, in one sentence
     * @param ground how it is known that the rule holds
     * @param source where the rule comes from: a specification with section, a measurement, or a judgement of this library
     */
    record Details(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        /** Checks that every part is given. */
        public Details {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(ground, "ground");
            Objects.requireNonNull(source, "source");
        }
    }

    /** How it is known that a rule holds. */
    enum Ground {
        /** The behavior of the tool that enforces it was observed. */
        MEASURED,
        /** A specification or a manual says so. */
        DOCUMENTED,
        /** It follows from what is known, or it is good practice. */
        INFERRED
    }
}
