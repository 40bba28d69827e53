package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the known texts in a text: counts the runs of words that a known text shares with it, compares the best few word by word,
 * and keeps for each part of the text the one that explains it best.
 */
final class TextSearch {
    private static final String ONLY = "-only";
    private static final String OR_LATER = "-or-later";
    private static final double SHARED = 0.3;
    private static final double ENOUGH = 0.7;
    private static final double ENOUGH_OF_SHORT = 0.9;
    private static final int SHORT = 40;
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_CANDIDATES = 2000;
    private static final int BEST_BY_PLACE = 10;
    private static final int LARGEST = 6;
    private static final double CLOSE = 0.6;
    private static final double WHOLE = 0.95;
    private static final int CLOSE_WORDS = 50;

    private final LicenseIndex index;
    private final Words text;
    private final int[] numbers;

    TextSearch(LicenseIndex index, Words text) {
        this.index = index;
        this.text = text;
        this.numbers = index.numbers(text);
    }

    /**
     * A known text and where it may stand.
     *
     * @param template the known text
     * @param start its first word, as far as the runs tell
     * @param end the word after its last
     * @param from the first word of the part that is worth comparing
     * @param to the word after the last
     * @param share how much of the indexed runs is there
     * @param shared how many of them
     */
    private record Candidate(int template, int start, int end, int from, int to, double share, int shared) {
        /** Whether both would explain the same words. */
        boolean rivals(Candidate other) {
            int common = Math.min(end, other.end) - Math.max(start, other.start);
            return common * 2 > Math.min(end - start, other.end - other.start);
        }

        /** Whether most of it would stand in a part of the text. */
        boolean isWithin(int first, int last) {
            return (Math.min(end, last) - Math.max(start, first)) * 2 > end - start;
        }

        /** The same for two that differ too little to be compared both. */
        long key() {
            return (long) template << 32 | from / CLOSE_WORDS;
        }
    }

    /** The places that were found, in the order of the text; those for one place best first. */
    List<List<Region>> find() {
        List<Region> regions = new ArrayList<>();
        List<Region> exact = new ArrayList<>();
        for (Candidate candidate : best(candidates())) {
            Template template = index.templates().get(candidate.template());
            if (isHopeless(candidate, template, exact)) {
                continue;
            }
            Alignment.of(template, text, numbers, candidate.from(), candidate.to())
                    .filter(TextSearch::isEnough)
                    .ifPresent(region -> {
                        regions.add(region);
                        if (region.isExact()) {
                            exact.add(region);
                        }
                    });
        }
        return resolve(regions);
    }

    /** Whether a text that is not whole is no longer than one that is there word for word: it cannot explain more. */
    private static boolean isHopeless(Candidate candidate, Template template, List<Region> exact) {
        return candidate.share() < WHOLE
                && exact.stream()
                        .anyMatch(region -> template.words().length <= region.weight()
                                && candidate.isWithin(region.from(), region.to()));
    }

    private static boolean isEnough(Region region) {
        double enough = region.template().required() < SHORT ? ENOUGH_OF_SHORT : ENOUGH;
        return region.matched() >= FEWEST_WORDS && region.score() >= enough;
    }

    private List<Candidate> candidates() {
        int[] hits = new int[index.templates().size()];
        each((template, word, place) -> hits[template]++);
        Map<Long, int[]> starts = new HashMap<>();
        each((template, word, place) -> {
            if (hits[template] >= index.counts()[template] * SHARED) {
                int bucket = Math.floorDiv(word - place, width(template));
                int[] seen = starts.computeIfAbsent((long) template << 32 | (bucket & 0xffffffffL), none ->
                        new int[] {0, word - place, word - place});
                seen[0]++;
                seen[1] = Math.min(seen[1], word - place);
                seen[2] = Math.max(seen[2], word - place);
            }
        });
        List<Candidate> candidates = new ArrayList<>();
        starts.forEach((key, seen) -> {
            int template = (int) (key >> 32);
            int bucket = key.intValue();
            int[] right = starts.get((long) template << 32 | ((bucket + 1) & 0xffffffffL));
            int[] left = starts.get((long) template << 32 | ((bucket - 1) & 0xffffffffL));
            int count = seen[0] + (right == null ? 0 : right[0]);
            boolean better = left == null || left[0] <= seen[0] || (right != null && right[0] > left[0]);
            double share = count / (double) index.counts()[template];
            if (share >= SHARED && better) {
                int size = index.templates().get(template).words().length;
                int slack = size / 4 + 60;
                int last = Math.max(seen[2], right == null ? seen[2] : right[2]);
                int from = Math.max(0, seen[1] - slack);
                int to = Math.min(numbers.length, last + size + slack + slotWords(template));
                int start = Math.max(0, seen[1]);
                candidates.add(new Candidate(template, start, start + size, from, to, Math.min(1, share), count));
            }
        });
        return candidates;
    }

    private int slotWords(int template) {
        int words = 0;
        for (Slot slot : index.templates().get(template).slots()) {
            words += slot.position() == 0 ? 0 : Math.min(slot.longest(), 20);
        }
        return Math.min(words, 400);
    }

    private int width(int template) {
        return Math.max(60, index.templates().get(template).words().length / 2);
    }

    /** Called for each indexed run of the text and each known text that has it. */
    private interface Hit {
        void at(int template, int word, int place);
    }

    private void each(Hit hit) {
        int[] shingles = index.shingles();
        for (int word = 0; word + Shingles.WIDTH <= numbers.length; word++) {
            int shingle = Shingles.of(numbers, word);
            for (int at = index.first(shingle); at < shingles.length && shingles[at] == shingle; at++) {
                hit.at(index.owners()[at], word, index.places()[at]);
            }
        }
    }

    /** Those worth comparing: around each place, the few that share most. */
    private static List<Candidate> best(List<Candidate> all) {
        Map<Long, Candidate> distinct = new HashMap<>();
        for (Candidate candidate : all) {
            distinct.merge(candidate.key(), candidate, (a, b) -> a.shared() >= b.shared() ? a : b);
        }
        List<Candidate> sorted = new ArrayList<>(distinct.values());
        sorted.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.share())
                .thenComparingInt(candidate -> -candidate.shared())
                .thenComparingInt(Candidate::template)
                .thenComparingInt(Candidate::from));
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : sorted) {
            List<Candidate> rivals =
                    best.stream().filter(candidate::rivals).limit(BEST_BY_PLACE).toList();
            boolean close = rivals.isEmpty()
                    || candidate.share() >= CLOSE * rivals.get(0).share();
            if (close && rivals.size() < BEST_BY_PLACE && best.size() < MOST_CANDIDATES) {
                best.add(candidate);
            }
        }
        sorted.sort(Comparator.comparingInt((Candidate candidate) -> -candidate.shared())
                .thenComparingInt(Candidate::template)
                .thenComparingInt(Candidate::from));
        for (Candidate candidate : sorted.subList(0, Math.min(LARGEST, sorted.size()))) {
            if (!best.contains(candidate)) {
                best.add(candidate);
            }
        }
        return best;
    }

    private static List<List<Region>> resolve(List<Region> regions) {
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparingInt((Region region) -> -region.weight())
                .thenComparingInt(region -> region.isExact() ? 0 : 1)
                .thenComparingInt(region -> region.template().kind() == Template.Kind.NOTICE ? 1 : 0)
                .thenComparingInt(region -> region.template().rank()));
        List<List<Region>> chosen = new ArrayList<>();
        for (Region region : sorted) {
            List<Region> same = null;
            for (List<Region> other : chosen) {
                if (other.get(0).overlaps(region)) {
                    same = other;
                    break;
                }
            }
            if (same == null) {
                chosen.add(new ArrayList<>(List.of(region)));
            } else if (isAlternative(same.get(0), region)) {
                same.add(region);
            }
        }
        chosen.sort(Comparator.comparingInt(group -> group.get(0).from()));
        return chosen;
    }

    /** Another known text that says the same of the same words. */
    private static boolean isAlternative(Region best, Region other) {
        return other.isExact() == best.isExact() && other.value() == best.value() && best.isExact();
    }

    /**
     * The identifiers of the first of a group, and those that are as good. A bare text of a GNU license does not say whether later
     * versions may be used: the narrower reading is named, and the other is beside it.
     */
    static List<String> ids(List<Region> group) {
        Template first = group.get(0).template();
        boolean open = first.kind() == Template.Kind.LICENSE;
        String name = open ? first.id().replace(OR_LATER, ONLY) : first.id();
        TreeSet<String> others = new TreeSet<>();
        group.forEach(region -> others.addAll(region.template().ids()));
        if (open && name.endsWith(ONLY)) {
            others.add(name.replace(ONLY, OR_LATER));
        }
        List<String> ids = new ArrayList<>(List.of(name));
        others.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids;
    }
}
