package org.openweights.spdx;

/**
 * How much of an SPDX document is read before it is refused.
 *
 * @param bytes the size of the document, in bytes
 * @param depth how deep objects and arrays may stand in each other
 * @param elements how many objects there may be, those within others included
 * @param findings how many findings are reported; what is beyond them is counted, not told
 * @since 0.1.0
 */
public record CheckLimits(long bytes, int depth, int elements, int findings) {
    private static final int DEEPEST = 500;
    private static final CheckLimits STANDARD = new CheckLimits(1L << 30, 64, 5_000_000, 1_000);

    /** Checks that the limits are positive, and the depth is at most 500. */
    public CheckLimits {
        if (bytes < 1 || depth < 1 || elements < 1 || findings < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("depth must be at most " + DEEPEST + ": " + depth);
        }
    }

    /** {@return 1 GiB, 64 levels, 5,000,000 objects, 1,000 findings} */
    public static CheckLimits standard() {
        return STANDARD;
    }
}
