package org.openweights.license.terms;

/**
 * What a license says about how long its grant lasts and who can change it.
 *
 * @since 0.1.0
 */
public enum StabilityTerm {
    /** The grant cannot be revoked. */
    IRREVOCABLE,
    /** The grant is perpetual. */
    PERPETUAL,
    /** The grant ends, or can be ended, on breach. */
    ENDS_ON_BREACH,
    /** A breach can be cured within a time. */
    CURE_PERIOD,
    /** The text calls the grant revocable. */
    REVOCABLE,
    /** The licensor can end the grant at will. */
    AT_WILL,
    /** The licensor can change the license itself. */
    LICENSE_CHANGEABLE,
    /** The licensor can change an incorporated policy. */
    POLICY_CHANGEABLE,
    /** The licensor can restrict use remotely or otherwise. */
    REMOTE_RESTRICTION,
    /** Circumventing safeguards ends the grant. */
    GUARDRAIL_TERMINATION,
    /** The license is void where the law does not allow its disclaimer. */
    VOID_WITHOUT_DISCLAIMER
}
