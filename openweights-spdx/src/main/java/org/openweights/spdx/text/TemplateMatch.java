package org.openweights.spdx.text;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a part of a text is what a part of a template allows, whichever of its words stand for which.
 *
 * <p>Follows all ways at once, so that the time is proportional to the product of both lengths: for short parts.
 */
final class TemplateMatch {
    private final Template template;
    private final Words text;
    private final int[] numbers;

    TemplateMatch(Template template, Words text, int[] numbers) {
        this.template = template;
        this.text = text;
        this.numbers = numbers;
    }

    /**
     * Whether some words of the text are what the template allows between two of its words.
     *
     * @param aFrom the first word of the template
     * @param aTo the word after the last; places to fill before it belong to the part
     * @param bFrom the first word of the text
     * @param bTo the word after the last
     */
    boolean matches(int aFrom, int aTo, int bFrom, int bTo) {
        int[] words = Arrays.copyOfRange(numbers, bFrom, bTo);
        boolean[] reached = new boolean[words.length + 1];
        reached[0] = true;
        List<Slot> slots = template.slots();
        int slot = 0;
        while (slot < slots.size() && slots.get(slot).position() < aFrom) {
            slot++;
        }
        for (int i = aFrom; i <= aTo; i++) {
            skipIncidental(reached, bFrom);
            for (; slot < slots.size() && slots.get(slot).position() == i; slot++) {
                boolean[] filled = new boolean[reached.length];
                slots.get(slot).advance(reached, filled, words);
                reached = filled;
                skipIncidental(reached, bFrom);
            }
            if (i < aTo) {
                reached = next(reached, i, words);
            }
        }
        return reached[words.length];
    }

    private boolean[] next(boolean[] reached, int word, int[] words) {
        boolean[] next = new boolean[reached.length];
        for (int j = 0; j < reached.length; j++) {
            if (reached[j]) {
                next[j] |= template.optional()[word];
                if (j < words.length && words[j] == template.words()[word]) {
                    next[j + 1] = true;
                }
            }
        }
        return next;
    }

    /** Numbers of clauses and copyright notices may stand anywhere. */
    private void skipIncidental(boolean[] reached, int bFrom) {
        for (int j = 0; j + 1 < reached.length; j++) {
            reached[j + 1] |= reached[j] && text.isIncidental(bFrom + j);
        }
    }
}
