package org.openweights.spdx.text;

/** Runs of words as one number, and which of them stand in the index. */
final class Shingles {
    /** The words of a run. */
    static final int WIDTH = 4;

    private static final int SHORT = 150;

    private Shingles() {}

    /** The run that starts at a word. */
    static int of(int[] words, int start) {
        long hash = 0;
        for (int i = start; i < start + WIDTH; i++) {
            hash = (hash + words[i] + 1) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 20);
    }

    /** Whether a run of a text of so many words stands in the index: all of a short text, a quarter of a long one. */
    static boolean isIndexed(int shingle, int size) {
        return size <= SHORT || (shingle & 3) == 0;
    }
}
