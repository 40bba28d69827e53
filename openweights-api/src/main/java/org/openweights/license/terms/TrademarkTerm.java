package org.openweights.license.terms;

/**
 * What a license grants of trademarks.
 *
 * @since 0.1.0
 */
public enum TrademarkTerm {
    /** Expressly none. */
    EXCLUDED,
    /** Only as far as a naming or display duty needs it. */
    LIMITED,
    /** A trademark license. */
    GRANTED
}
