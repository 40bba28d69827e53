package org.openweights.schema;

/**
 * How much of a card is read before it is refused.
 *
 * <p>The limits keep hostile cards from using up memory or time; no honest card comes near them.
 *
 * @param bytes the size of a card, in bytes
 * @param depth how deep mappings and lists may stand in each other
 * @param nodes how many values there may be, with those that a YAML alias repeats counted each time
 * @param aliases how many YAML aliases there may be
 * @param findings how many findings are reported; what is beyond them is counted, not told
 * @param siblings how many files may lie beside a card for them to be listed
 * @since 0.1.0
 */
public record ReadLimits(int bytes, int depth, int nodes, int aliases, int findings, int siblings) {
    private static final int LARGEST = 1 << 30;
    private static final int DEEPEST = 1_000;
    private static final ReadLimits STANDARD = new ReadLimits(10 << 20, 64, 250_000, 100, 1_000, 10_000);

    /** Checks that the limits are positive, the size at most 1 GiB, and the depth at most 1,000. */
    public ReadLimits {
        if (bytes < 1 || depth < 1 || nodes < 1 || aliases < 0 || findings < 1 || siblings < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (bytes > LARGEST || depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "at most " + LARGEST + " bytes and a depth of " + DEEPEST + ": " + bytes + ", " + depth);
        }
    }

    /** {@return 10 MiB, 64 levels, 250,000 values, 100 aliases, 1,000 findings, 10,000 files} */
    public static ReadLimits standard() {
        return STANDARD;
    }

    /**
     * {@return these limits with another size}
     *
     * @param bytes the size of a card, in bytes, at most 1 GiB
     */
    public ReadLimits withBytes(int bytes) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }

    /**
     * {@return these limits with another depth}
     *
     * @param depth how deep mappings and lists may stand in each other, at most 1,000
     */
    public ReadLimits withDepth(int depth) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }

    /**
     * {@return these limits with another number of values}
     *
     * @param nodes how many values there may be
     */
    public ReadLimits withNodes(int nodes) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }

    /**
     * {@return these limits with another number of aliases}
     *
     * @param aliases how many YAML aliases there may be
     */
    public ReadLimits withAliases(int aliases) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }

    /**
     * {@return these limits with another number of findings}
     *
     * @param findings how many findings are reported
     */
    public ReadLimits withFindings(int findings) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }

    /**
     * {@return these limits with another number of files beside a card}
     *
     * @param siblings how many files may lie beside a card for them to be listed
     */
    public ReadLimits withSiblings(int siblings) {
        return new ReadLimits(bytes, depth, nodes, aliases, findings, siblings);
    }
}
