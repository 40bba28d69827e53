package org.openweights.license;

import java.util.Collection;

/**
 * Tells of most strings that they are not in a set.
 *
 * <p>By one look into a table of bits, which is small and stays near where a set of strings has to be fetched from all over the
 * memory. Immutable.
 */
final class StringFilter {
    private static final int BITS_PER_STRING = 16;
    private static final int LONGEST_START = 6;

    private final long[] bits;

    private StringFilter(int strings) {
        int size = Integer.highestOneBit(Math.max(1, strings * BITS_PER_STRING / Long.SIZE)) << 1;
        this.bits = new long[size];
    }

    /** {@return a filter of strings} */
    static StringFilter of(Collection<String> strings) {
        StringFilter filter = new StringFilter(strings.size());
        strings.forEach(filter::add);
        return filter;
    }

    /** {@return a filter of what strings start with, up to six characters} */
    static StringFilter ofStarts(Collection<String> strings) {
        StringFilter filter = new StringFilter(strings.size());
        for (String string : strings) {
            for (int end = 1; end <= Math.min(LONGEST_START, string.length()); end++) {
                filter.add(string.substring(0, end));
            }
        }
        return filter;
    }

    private void add(String string) {
        int bit = bit(string);
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    /** {@return whether a string may be in the set; false is certain} */
    boolean mayHave(String string) {
        int bit = bit(string);
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** {@return whether a string in the set may start with another; false is certain} */
    boolean mayStartWith(String start) {
        return mayHave(start.length() > LONGEST_START ? start.substring(0, LONGEST_START) : start);
    }

    private int bit(String string) {
        int hash = string.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & (bits.length * Long.SIZE - 1);
    }
}
