package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.spdx.text.Region.Change;

/**
 * The known texts of one text: where each stands, which identifiers it has, and what differs.
 *
 * @param found the places, in the order of the text
 */
public record Identification(List<Found> found) {
    /** Words that change what a license says when they stand beside it. */
    private static final Set<Integer> TERMS = Stream.of(
                    "must",
                    "shall",
                    "only",
                    "agree",
                    "agrees",
                    "prohibited",
                    "prohibit",
                    "restrict",
                    "restricted",
                    "restriction",
                    "restrictions",
                    "require",
                    "requires",
                    "required",
                    "condition",
                    "conditions",
                    "modification",
                    "modifications",
                    "commercial",
                    "noncommercial",
                    "addendum",
                    "notwithstanding",
                    "obligation",
                    "obligations",
                    "forbidden",
                    "except",
                    "exception",
                    "consent",
                    "unless",
                    "cannot",
                    "additional")
            .map(WordReader::hash)
            .collect(Collectors.toUnmodifiableSet());

    private static final int FEWEST_TERM_WORDS = 8;

    /** Words that bar something even in a line of a few words, such as "Commercial use is prohibited". */
    private static final Set<Integer> BARS = hashes("prohibited", "forbidden", "except", "cannot", "notwithstanding");

    /** Words that bar something beside a word for use, such as "Research use only", and can stand in a title without it. */
    private static final Set<Integer> BARS_OF_USE = hashes("only", "commercial", "noncommercial");

    private static final Set<Integer> USE = hashes("use", "uses", "purpose", "purposes");

    /**
     * A known text, found.
     *
     * @param ids its identifiers; the first is the one to name
     * @param kind what the text is
     * @param score how much of it is there and is not changed
     * @param exact whether nothing differs, and nothing that changes it stands beside it
     * @param startLine the line of its first word
     * @param endLine the line of its last word
     * @param differences what differs
     */
    public record Found(
            List<String> ids,
            String kind,
            double score,
            boolean exact,
            int startLine,
            int endLine,
            List<Difference> differences) {}

    /**
     * A run of words that differs.
     *
     * @param added whether the text has words of its own there
     * @param missing how many words of the known text are missing there
     * @param startLine the first line
     * @param endLine the last line
     */
    public record Difference(boolean added, int missing, int startLine, int endLine) {}

    /**
     * {@return whether a license or an exception has a text that is known}
     *
     * @param id its identifier
     */
    public static boolean knows(String id) {
        return LicenseIndex.standard().templates().stream()
                .anyMatch(template -> template.kind() != Template.Kind.NOTICE
                        && template.ids().contains(id));
    }

    /**
     * Finds known texts.
     *
     * @param text the text
     * @return what was found
     */
    public static Identification of(CharSequence text) {
        Words words = Words.of(text);
        List<List<Region>> groups = new TextSearch(LicenseIndex.standard(), words).find();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Region region = groups.get(i).get(0);
            int before = i == 0 ? 0 : -1;
            int after = i + 1 < groups.size() ? groups.get(i + 1).get(0).from() : words.size();
            if (before == 0 && hasTerms(words, 0, region.from())) {
                region = region.with(new Change(0, region.from(), 0));
            }
            if (hasTerms(words, region.to(), after)) {
                region = region.with(new Change(region.to(), after, 0));
            }
            found.add(found(groups.get(i), region, words));
        }
        return new Identification(List.copyOf(found));
    }

    private static Found found(List<Region> group, Region region, Words words) {
        double score = Math.floor(region.score() * 1000) / 1000;
        List<Difference> differences = region.changes().stream()
                .map(change -> new Difference(
                        change.from() < change.to(),
                        change.missing(),
                        words.line(Math.min(change.from(), words.size() - 1)),
                        words.line(
                                Math.max(change.from(), change.to() - 1) < words.size()
                                        ? Math.max(change.from(), change.to() - 1)
                                        : words.size() - 1)))
                .toList();
        return new Found(
                TextSearch.ids(group),
                region.template().kind().name(),
                region.isExact() ? 1 : Math.min(0.999, score),
                region.isExact(),
                words.line(region.from()),
                words.line(region.to() - 1),
                differences);
    }

    /** Whether words that no known text accounts for can change what the text beside them says. */
    private static boolean hasTerms(Words words, int from, int to) {
        int counted = 0;
        boolean terms = false;
        for (int i = from; i < to; i++) {
            if (!words.isIncidental(i)) {
                counted++;
                terms |= TERMS.contains(words.hash(i));
                if (bars(words, i, from, to)) {
                    return true;
                }
            }
        }
        return terms && counted >= FEWEST_TERM_WORDS;
    }

    private static boolean bars(Words words, int word, int from, int to) {
        if (BARS.contains(words.hash(word))) {
            return true;
        }
        boolean before = word > from && USE.contains(words.hash(word - 1));
        boolean after = word + 1 < to && USE.contains(words.hash(word + 1));
        return BARS_OF_USE.contains(words.hash(word)) && (before || after);
    }

    private static Set<Integer> hashes(String... words) {
        return Stream.of(words).map(WordReader::hash).collect(Collectors.toUnmodifiableSet());
    }
}
