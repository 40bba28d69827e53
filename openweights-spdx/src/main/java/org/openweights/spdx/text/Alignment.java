package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.spdx.text.Region.Change;

/**
 * Compares a part of a text with a known text, word by word.
 *
 * <p>Runs of words that both have exactly once hold the two together; what lies between them is compared in the same way with
 * shorter runs, and in the end by the longest common subsequence where both sides are short. So the time is proportional to the
 * length, whatever is compared.
 */
final class Alignment {
    private static final int[] WIDTHS = {5, 3, 2};
    private static final int SMALL = 20_000;
    private static final int LONGEST_FILLING = 600;
    private static final int LONGEST_CHOICE = 8;
    /** How many gaps are looked at again. */
    private static final int FEW = 6;
    /** How many words to both sides are looked at again where an alignment does not fit. */
    private static final int[] AROUND = {4, 16, 48};

    private final Template template;
    private final Words text;
    private final int[] words;
    private final int[] numbers;
    private final int[] partner;

    private Alignment(Template template, Words text, int[] numbers) {
        this.template = template;
        this.text = text;
        this.words = template.words();
        this.numbers = numbers;
        this.partner = new int[words.length];
        Arrays.fill(partner, -1);
    }

    /** The place of a known text within a part of a text, if enough of it is there to speak of. */
    static Optional<Region> of(Template template, Words text, int[] numbers, int from, int to) {
        Alignment alignment = new Alignment(template, text, numbers);
        alignment.align(0, alignment.words.length, from, to, 0);
        alignment.dropStrays();
        return alignment.region();
    }

    private void align(int aFrom, int aTo, int bFrom, int bTo, int level) {
        int a = aFrom;
        int b = bFrom;
        int aEnd = aTo;
        int bEnd = bTo;
        if (level > 0) {
            while (a < aEnd && b < bEnd && words[a] == numbers[b]) {
                partner[a++] = b++;
            }
            while (a < aEnd && b < bEnd && words[aEnd - 1] == numbers[bEnd - 1]) {
                partner[--aEnd] = --bEnd;
            }
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        if (level == WIDTHS.length) {
            if ((long) (aEnd - a) * (bEnd - b) <= SMALL) {
                longestCommon(a, aEnd, b, bEnd);
            }
            return;
        }
        List<int[]> anchors = anchors(a, aEnd, b, bEnd, WIDTHS[level]);
        int width = WIDTHS[level];
        for (int[] anchor : anchors) {
            if (anchor[0] >= a && anchor[1] >= b) {
                align(a, anchor[0], b, anchor[1], level + 1);
                for (int i = 0; i < width; i++) {
                    partner[anchor[0] + i] = anchor[1] + i;
                }
                a = anchor[0] + width;
                b = anchor[1] + width;
                while (a < aEnd && b < bEnd && words[a] == numbers[b]) {
                    partner[a++] = b++;
                }
            }
        }
        align(a, aEnd, b, bEnd, level + 1);
    }

    /** Runs that stand exactly once on both sides, as the longest chain in which both sides ascend. */
    private List<int[]> anchors(int aFrom, int aTo, int bFrom, int bTo, int width) {
        Runs inText = new Runs(numbers, bFrom, bTo, width);
        Runs inTemplate = new Runs(words, aFrom, aTo, width);
        List<int[]> pairs = new ArrayList<>();
        for (int i = aFrom; i + width <= aTo; i++) {
            long key = Runs.key(words, i, width);
            if (inTemplate.once(key) == i) {
                int b = inText.once(key);
                if (b >= 0) {
                    pairs.add(new int[] {i, b});
                }
            }
        }
        return ascending(pairs);
    }

    private static List<int[]> ascending(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[length][];
        for (int at = length - 1, i = length == 0 ? -1 : tails[length - 1]; at >= 0; at--, i = before[i]) {
            chain[at] = pairs.get(i);
        }
        return Arrays.asList(chain);
    }

    private void longestCommon(int aFrom, int aTo, int bFrom, int bTo) {
        int rows = aTo - aFrom;
        int columns = bTo - bFrom;
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = words[aFrom + i] == numbers[bFrom + j]
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (words[aFrom + i] == numbers[bFrom + j]) {
                partner[aFrom + i++] = bFrom + j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** A few words that happen to stand far from all others are no part of the text. */
    private void dropStrays() {
        dropStrays(1);
        dropStrays(-1);
    }

    private void dropStrays(int step) {
        int at = step > 0 ? 0 : words.length - 1;
        while (true) {
            while (inside(at) && partner[at] < 0) {
                at += step;
            }
            int start = at;
            while (inside(at + step) && partner[at + step] == partner[at] + step) {
                at += step;
            }
            int next = at + step;
            while (inside(next) && partner[next] < 0) {
                next += step;
            }
            if (!inside(next)) {
                return;
            }
            int run = Math.abs(at - start) + 1;
            int gap = Math.abs(partner[next] - partner[at]) - 1;
            if (gap <= 2 * run + 1 || run >= 8 || fits(Math.min(at, next), Math.max(at, next))) {
                return;
            }
            for (int i = start; i != at + step; i += step) {
                partner[i] = -1;
            }
            at = next;
        }
    }

    private boolean fits(int left, int right) {
        return isFilled(left + 1, right, partner[left] + 1, partner[right]);
    }

    private boolean inside(int at) {
        return at >= 0 && at < words.length;
    }

    private Optional<Region> region() {
        int first = 0;
        while (first < words.length && partner[first] < 0) {
            first++;
        }
        if (first == words.length) {
            return Optional.empty();
        }
        int last = words.length - 1;
        while (partner[last] < 0) {
            last--;
        }
        Tally tally = new Tally(partner[first]);
        tally.gap(new Gap(0, first, partner[first], partner[first]));
        int previous = first;
        tally.matched = 1;
        for (int i = first + 1; i <= last; i++) {
            if (partner[i] >= 0) {
                tally.matched++;
                tally.gap(new Gap(previous + 1, i, partner[previous] + 1, partner[i]));
                previous = i;
            }
        }
        tally.gap(new Gap(last + 1, words.length, partner[last] + 1, partner[last] + 1));
        int end = partner[last] + 1;
        end += last == words.length - 1 ? lastFilling(end) : 0;
        return Optional.of(tally.region(partner[first], end));
    }

    /**
     * Words of the template without a partner, and words of the text in their place.
     *
     * @param aFrom the first word of the template
     * @param aTo the word after the last
     * @param bFrom the first word of the text
     * @param bTo the word after the last
     */
    private record Gap(int aFrom, int aTo, int bFrom, int bTo) {}

    /** Counts what differs. */
    private final class Tally {
        private int matched;
        private int filled;
        private int missing;
        private int added;
        private int explained;
        private final int first;
        private final List<Gap> open = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();

        /** Begins with the first word of the text that has a partner. */
        Tally(int first) {
            this.first = first;
        }

        void gap(Gap gap) {
            boolean nothing = gap.aFrom() == gap.aTo() && gap.bFrom() == gap.bTo();
            if (nothing && !hasSlot(gap.aFrom())) {
                return;
            }
            if (!isEdge(gap) && isFilled(gap.aFrom(), gap.aTo(), gap.bFrom(), gap.bTo())) {
                filled += gap.bTo() - gap.bFrom();
            } else if (lost(gap) + more(gap) > 0 || (!isEdge(gap) && gap.bFrom() == gap.bTo())) {
                open.add(gap);
            }
        }

        private boolean isEdge(Gap gap) {
            return gap.aFrom() == 0 || gap.aTo() == words.length;
        }

        private int lost(Gap gap) {
            int lost = 0;
            for (int i = gap.aFrom(); i < gap.aTo(); i++) {
                lost += template.optional()[i] ? 0 : 1;
            }
            return lost;
        }

        private int more(Gap gap) {
            int more = 0;
            for (int i = gap.bFrom(); i < gap.bTo(); i++) {
                more += text.isIncidental(i) ? 0 : 1;
            }
            return more;
        }

        /** A text with many gaps is changed, however it is aligned. */
        Region region(int from, int to) {
            for (Gap gap : open) {
                boolean inside = !isEdge(gap) && open.size() <= FEW;
                if (inside && (gap.bTo() <= explained || fitsAround(gap))) {
                    filled += gap.bTo() - gap.bFrom();
                } else {
                    missing += lost(gap);
                    added += more(gap);
                    if (changes.size() < Region.MOST_CHANGES) {
                        changes.add(new Change(gap.bFrom(), gap.bTo(), lost(gap)));
                    }
                }
            }
            return new Region(template, from, to, matched, filled, missing, added, List.copyOf(changes));
        }

        /**
         * Whether text and template agree around a gap in some other way than the one in which they were aligned: a word of a
         * filling may have been taken for one of the template.
         */
        private boolean fitsAround(Gap gap) {
            for (int around : AROUND) {
                int from = gap.aFrom() - around;
                while (from > 0 && (partner[from] < 0 || hasSlot(from))) {
                    from--;
                }
                int to = gap.aTo() + around;
                while (to < words.length && (partner[to] < 0 || hasSlot(to))) {
                    to++;
                }
                if (to >= words.length) {
                    return false;
                }
                boolean inside = from > 0 && partner[from] >= first;
                int start = inside ? partner[from] : first;
                if (partner[to] - start <= LONGEST_FILLING
                        && new TemplateMatch(template, text, numbers)
                                .matches(inside ? from : 0, to, start, partner[to])) {
                    explained = partner[to];
                    return true;
                }
            }
            return false;
        }
    }

    /** How many words fill the replaceable place in which the template ends, where it says which they may be. */
    private int lastFilling(int from) {
        List<Slot> slots = template.slots();
        boolean told = hasSlot(words.length)
                && slots.subList(firstSlot(words.length), slots.size()).stream()
                        .noneMatch(slot -> slot.choices().isEmpty());
        for (int size = Math.min(LONGEST_CHOICE, numbers.length - from); told && size > 0; size--) {
            if (isFilled(words.length, words.length, from, from + size)) {
                return size;
            }
        }
        return 0;
    }

    private int firstSlot(int position) {
        List<Slot> slots = template.slots();
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean hasSlot(int position) {
        int at = firstSlot(position);
        return at < template.slots().size() && template.slots().get(at).position() == position;
    }

    /** Whether the template allows the words of the text in the place of its own. */
    private boolean isFilled(int aFrom, int aTo, int bFrom, int bTo) {
        for (int i = aFrom; i < aTo; i++) {
            if (!template.optional()[i]) {
                return false;
            }
        }
        if (bTo - bFrom > LONGEST_FILLING) {
            return false;
        }
        int[] all = Arrays.copyOfRange(numbers, bFrom, bTo);
        if (isFilled(aFrom, aTo, all)) {
            return true;
        }
        int[] counted = new int[all.length];
        int size = 0;
        for (int i = bFrom; i < bTo; i++) {
            if (!text.isIncidental(i)) {
                counted[size++] = numbers[i];
            }
        }
        return size < all.length && isFilled(aFrom, aTo, Arrays.copyOf(counted, size));
    }

    private boolean isFilled(int aFrom, int aTo, int[] filling) {
        boolean[] reached = new boolean[filling.length + 1];
        reached[0] = true;
        List<Slot> slots = template.slots();
        for (int i = firstSlot(aFrom); i < slots.size() && slots.get(i).position() <= aTo; i++) {
            boolean[] next = new boolean[filling.length + 1];
            slots.get(i).advance(reached, next, filling);
            if (aFrom < aTo) {
                for (int j = 0; j < next.length; j++) {
                    next[j] |= reached[j];
                }
            }
            reached = next;
        }
        return reached[filling.length];
    }
}
