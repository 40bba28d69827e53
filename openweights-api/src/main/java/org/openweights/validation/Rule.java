package org.openweights.validation;

/**
 * A rule that a document can break: the kind of a finding.
 *
 * <p>Each room of the library has its rules in one table, an enum that implements this interface.
 *
 * @since 0.1.0
 */
public interface Rule {
    /** {@return the stable code, such as {@code OW-HF-LICENSE}} */
    String code();

    /** {@return how much a breach matters} */
    Severity severity();

    /** {@return what the rule asks, in one sentence} */
    String summary();

    /** {@return what to do about a breach, in one sentence} */
    String remedy();

    /** {@return how it is known that the rule holds} */
    Ground ground();

    /** {@return where the rule comes from: a specification with section, a measurement, or a judgement of this library} */
    String source();

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
