package org.openweights.spdx.graph;

/** A license that SPDX itself defines. */
public enum Individual implements Target {
    /** Nothing is said about the license. */
    NO_ASSERTION_LICENSE,
    /** There is no license: it was looked for, and none was found. */
    NONE_LICENSE
}
