package org.openweights.spdx.text;

import java.util.Arrays;

/**
 * A text as the sequence of its hashed words, after the SPDX matching guidelines have taken out what does not count.
 *
 * <p>Arrays that grow, because a text of a megabyte has two hundred thousand words.
 */
final class Words {
    /** The word numbers something, as far as one can tell: "1.1" at the start of a line. */
    static final byte NUMBERING = 1;
    /** The word stands on a line that states a copyright. */
    static final byte COPYRIGHT = 2;

    private int[] hashes = new int[256];
    private int[] lines = new int[256];
    private int[] starts = new int[256];
    private byte[] flags = new byte[256];
    private int size;

    /** The words of a text. */
    static Words of(CharSequence text) {
        return new WordReader(text).read();
    }

    void add(int hash, int line, int start, byte flag) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        hashes[size] = hash;
        lines[size] = line;
        starts[size] = start;
        flags[size++] = flag;
    }

    int size() {
        return size;
    }

    int hash(int word) {
        return hashes[word];
    }

    /** The line of a word, counted from 1. */
    int line(int word) {
        return lines[word];
    }

    /** The offset of the first character of a word. */
    int start(int word) {
        return starts[word];
    }

    byte flags(int word) {
        return flags[word];
    }

    boolean isNumbering(int word) {
        return (flags[word] & NUMBERING) != 0;
    }

    boolean isIncidental(int word) {
        return (flags[word] & (NUMBERING | COPYRIGHT)) != 0;
    }
}
