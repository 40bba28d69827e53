package org.openweights.spdx.graph;

/**
 * A hash of bytes.
 *
 * @param algorithm the algorithm
 * @param value the hash, in lower-case hexadecimal digits
 */
public record Hash(Algorithm algorithm, String value) {
    /** A hash algorithm. */
    public enum Algorithm {
        /** SHA-256. */
        SHA256
    }
}
