package org.openweights.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseId;

/** Finds the known names that are nearest to one that is not known. */
final class NearestNames {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_SUGGESTIONS = 3;

    private NearestNames() {}

    private record Candidate(String name, int distance) {}

    /** {@return the licenses whose names are nearest, the nearest first; empty if none is near} */
    static Set<LicenseId> of(String text, NameIndex index) {
        String name = Spelling.folded(text);
        if (name.length() < 3 || name.length() > MAX_LENGTH) {
            return Set.of();
        }
        int near = Math.max(1, name.length() / 6);
        List<Candidate> candidates = new ArrayList<>();
        for (String known : index.names()) {
            if (Math.abs(known.length() - name.length()) <= near) {
                int distance = distance(name, known, near);
                if (distance <= near) {
                    candidates.add(new Candidate(known, distance));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        Set<LicenseId> ids = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            Optional<LicenseId> id = index.byName(WrittenName.of(candidate.name()));
            if (ids.size() < MAX_SUGGESTIONS) {
                id.ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** The Levenshtein distance, or more than the limit where it exceeds that. */
    private static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, change);
                diagonal = above;
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return best;
            }
        }
        return row[b.length()];
    }
}
