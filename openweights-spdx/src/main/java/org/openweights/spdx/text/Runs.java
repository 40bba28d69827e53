package org.openweights.spdx.text;

/** Where the runs of words stand that a part of a text has once. A hash table without objects: it is made for every comparison. */
final class Runs {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final long[] keys;
    private final int[] places;
    private final int mask;

    Runs(int[] words, int from, int to, int width) {
        int capacity = Integer.highestOneBit(Math.max(1, to - from)) * 4;
        this.keys = new long[capacity];
        this.places = new int[capacity];
        this.mask = capacity - 1;
        for (int i = from; i + width <= to; i++) {
            add(key(words, i, width), i);
        }
    }

    /** A run as one number, never 0. */
    static long key(int[] words, int from, int width) {
        long key = 0;
        for (int i = from; i < from + width; i++) {
            key = key * 0x9E3779B97F4A7C15L + words[i] + 1;
        }
        return key == 0 ? 1 : key;
    }

    private void add(long key, int place) {
        int at = slot(key);
        places[at] = keys[at] == 0 ? place : SEVERAL;
        keys[at] = key;
    }

    /** Where a run stands that is there once; less than 0 if it is not there, or several times. */
    int once(long key) {
        int at = slot(key);
        return keys[at] == 0 ? NONE : places[at];
    }

    private int slot(long key) {
        int at = (int) (((key ^ (key >>> 32)) * 0x9E3779B9L) >>> 16) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
