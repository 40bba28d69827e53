package org.openweights.spdx;

import java.util.List;
import java.util.Objects;
import org.openweights.expression.LicenseId;

/**
 * A license text that was found in a text.
 *
 * @param license the license: an identifier of the SPDX license list, of its exceptions, or of the catalog
 * @param alternatives licenses that have the same text, so that the text alone cannot tell them apart: a bare text of the GNU GPL
 *     does not say whether later versions may be used, and {@code GPL-3.0-only} has the alternative {@code GPL-3.0-or-later}
 * @param kind what was found
 * @param score how much of the known text is there unchanged, from 0 to 1; 1 if and only if the match is exact
 * @param exact whether the text is that of the license word for word, by the SPDX matching guidelines, and nothing that can change
 *     it stands beside it. Where it is not, the text is <em>based on</em> the license, and changed
 * @param startLine the first line, counted from 1
 * @param endLine the last line
 * @param differences what differs, in the order of the text, at most 50
 * @since 0.1.0
 */
public record LicenseTextMatch(
        LicenseId license,
        List<LicenseId> alternatives,
        Kind kind,
        double score,
        boolean exact,
        int startLine,
        int endLine,
        List<Difference> differences) {
    /** Copies the lists. */
    public LicenseTextMatch {
        Objects.requireNonNull(license, "license");
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(kind, "kind");
        differences = List.copyOf(differences);
    }

    /**
     * {@return this match in a text that has more lines before it}
     *
     * @param lines how many
     */
    public LicenseTextMatch movedBy(int lines) {
        return new LicenseTextMatch(
                license,
                alternatives,
                kind,
                score,
                exact,
                startLine + lines,
                endLine + lines,
                differences.stream()
                        .map(difference -> difference.movedBy(lines))
                        .toList());
    }

    /** What is found. */
    public enum Kind {
        /** The text of a license or policy. */
        LICENSE,
        /** The text of an exception. */
        EXCEPTION,
        /** The standard words by which a file says that it is under a license. */
        NOTICE
    }

    /**
     * A passage that differs from the known text.
     *
     * @param kind how it differs
     * @param startLine the first line, counted from 1
     * @param endLine the last line
     * @param text the words of the text that is read, at most 200 characters; empty where words are only missing
     * @param missingWords how many words of the known text are missing there. Which they are cannot be said: the library holds
     *     fingerprints, no texts
     */
    public record Difference(Change kind, int startLine, int endLine, String text, int missingWords) {
        /** Checks that both are given. */
        public Difference {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }

        private Difference movedBy(int lines) {
            return new Difference(kind, startLine + lines, endLine + lines, text, missingWords);
        }

        /** How a passage differs. */
        public enum Change {
            /** It is not in the known text. */
            ADDED,
            /** It stands in the known text, and not here. */
            MISSING,
            /** It stands in the place of other words. */
            CHANGED
        }
    }
}
