package org.openweights.spdx.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Numbers texts from 0 on, by 64 bits of their SHA-256: the texts themselves are not kept. */
final class HashIndex {
    private static final int FREE = -1;

    private final MessageDigest digest = sha256();
    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int size;

    HashIndex() {
        Arrays.fill(numbers, FREE);
    }

    int size() {
        return size;
    }

    /** The number of a text; a new one if it is new. */
    int number(String text) {
        return number(hash(text));
    }

    /** Whether a text has a number. */
    boolean has(String text) {
        return numbers[slot(keys, numbers, hash(text))] != FREE;
    }

    private int number(long key) {
        int at = slot(keys, numbers, key);
        if (numbers[at] != FREE) {
            return numbers[at];
        }
        if (2 * (size + 1) > keys.length) {
            grow();
            at = slot(keys, numbers, key);
        }
        keys[at] = key;
        numbers[at] = size;
        return size++;
    }

    private static int slot(long[] keys, int[] numbers, long key) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        while (numbers[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreNumbers = new int[2 * keys.length];
        Arrays.fill(moreNumbers, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != FREE) {
                int at = slot(moreKeys, moreNumbers, keys[i]);
                moreKeys[at] = keys[i];
                moreNumbers[at] = numbers[i];
            }
        }
        keys = moreKeys;
        numbers = moreNumbers;
    }

    private long hash(String text) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = (key << Byte.SIZE) | (hash[i] & 0xFF);
        }
        return key;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
