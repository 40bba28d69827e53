package org.openweights.model;

/**
 * What a data set holds, in the words of SPDX 3.0.1, vocabulary DatasetType; that nothing is said has no constant.
 *
 * @since 0.1.0
 */
public enum DatasetType {
    /** Recordings of sound. */
    AUDIO,
    /** Values out of a fixed set, such as blood groups. */
    CATEGORICAL,
    /** Nodes and edges. */
    GRAPH,
    /** Pictures. */
    IMAGE,
    /** Numbers. */
    NUMERIC,
    /** Something else. */
    OTHER,
    /** What a physical device has recorded. */
    SENSOR,
    /** Data in a form that a computer handles, such as tables. */
    STRUCTURED,
    /** What describes the syntax of a language, such as a grammar or a parse tree. */
    SYNTACTIC,
    /** Unstructured text. */
    TEXT,
    /** Values in the order of time, at regular intervals. */
    TIMESERIES,
    /** Data with a moment for each entry, not at regular intervals. */
    TIMESTAMP,
    /** Moving pictures. */
    VIDEO
}
