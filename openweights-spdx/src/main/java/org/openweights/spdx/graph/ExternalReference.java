package org.openweights.spdx.graph;

/**
 * A place where more is to be found.
 *
 * @param type what is found there
 * @param locator the place: an absolute URI
 * @param comment what is found there, in words
 */
public record ExternalReference(Type type, String locator, String comment) {
    /** What is found at a place. */
    public enum Type {
        /** Something to run or to load. */
        BINARY_ARTIFACT,
        /** Something to read. */
        DOCUMENTATION,
        /** A license. */
        LICENSE,
        /** Something else. */
        OTHER,
        /** How well it did. */
        QUALITY_ASSESSMENT_REPORT,
        /** What can go wrong. */
        RISK_ASSESSMENT,
        /** Source code. */
        SOURCE_ARTIFACT
    }
}
