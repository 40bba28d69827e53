package org.openweights.spdx.text;

import java.util.List;

/**
 * A place in a template where the text may differ.
 *
 * @param position the word before which it stands
 * @param longest the most words that may stand there
 * @param choices what may stand there, as words; {@link #ANY} in a choice stands for any words; no choices: anything
 */
record Slot(int position, int longest, List<int[]> choices) {
    /** Any words. */
    static final int ANY = -1;

    /** Marks where the slot may end, given where it may start. */
    void advance(boolean[] from, boolean[] to, int[] words) {
        for (int start = 0; start <= words.length; start++) {
            if (!from[start]) {
                continue;
            }
            if (choices.isEmpty()) {
                for (int end = start; end <= words.length && end - start <= longest; end++) {
                    to[end] = true;
                }
            }
            for (int[] choice : choices) {
                advance(choice, start, to, words);
            }
        }
    }

    private void advance(int[] choice, int start, boolean[] to, int[] words) {
        boolean[] here = new boolean[words.length + 1];
        here[start] = true;
        for (int wanted : choice) {
            boolean[] next = new boolean[words.length + 1];
            boolean open = false;
            for (int i = 0; i <= words.length; i++) {
                open |= here[i];
                if (wanted == ANY) {
                    next[i] = open;
                } else if (here[i] && i < words.length && words[i] == wanted) {
                    next[i + 1] = true;
                }
            }
            here = next;
        }
        for (int i = 0; i <= words.length; i++) {
            to[i] |= here[i];
        }
    }
}
