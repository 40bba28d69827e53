package org.openweights.schema.jsonschema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;

/** Finds the word that was probably meant. */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /**
     * {@return the known word that is nearest to a written one, if one is near; of several, the first}
     *
     * @param written the word as written
     * @param known the known words
     */
    public static Optional<String> to(String written, Collection<String> known) {
        return within(0, written, known);
    }

    /**
     * {@return the field that was probably meant by a key that is not known; of several, the first}
     *
     * <p>Of fields that are missing where the key stands, even a short one is meant by what is a letter away from it.
     *
     * @param key the key
     * @param missing the fields that are not there
     */
    public static Optional<String> missing(String key, Collection<String> missing) {
        return within(1, key, missing);
    }

    /**
     * {@return the known word that is nearest to a written one}
     *
     * @param least how far away a word may be at the least; a long one may be farther
     * @param written the word as written
     * @param known the known words
     */
    private static Optional<String> within(int least, String written, Collection<String> known) {
        String folded = folded(written);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Optional.empty();
        }
        int near = Math.max(least, Math.min(2, (folded.length() - 1) / 2));
        String best = "";
        for (String word : known) {
            int distance = distance(folded, folded(word), near);
            if (distance <= near) {
                near = distance - 1;
                best = word;
            }
            if (near < 0) {
                break;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /**
     * {@return the member whose key was probably meant to be a field that is not there}
     *
     * @param object where the field should stand
     * @param field the field
     */
    public static Optional<Member> misspelt(Mapping object, String field) {
        if (object.member(field).isPresent()) {
            return Optional.empty();
        }
        for (Member member : object.members()) {
            if (missing(member.key(), List.of(field)).isPresent()) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(" ", "_").replace("_", "");
    }

    /**
     * How many letters were changed, left out, added, or exchanged with the next, at the least; any number above the limit where it
     * exceeds that.
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = row;
            row = next;
            next = oldest;
        }
        return row[b.length()];
    }
}
