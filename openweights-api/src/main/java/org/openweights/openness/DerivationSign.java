package org.openweights.openness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openweights.model.ModelRelease;

/**
 * What shows that a model is derived from another, though no base model is named.
 *
 * @param mark what kind of thing shows it
 * @param word the word that does
 * @param shown what it shows
 */
record DerivationSign(Mark mark, String word, String shown) {
    private static final int CELLS = 4;

    /** What can show it. */
    enum Mark {
        LIBRARY("the library"),
        FILE("the file"),
        TAG("the tag");

        private final String title;

        Mark(String title) {
            this.title = title;
        }
    }

    private static final class Standard {
        private static final List<DerivationSign> SIGNS = Table.rows("derivation-signs.tsv", CELLS).stream()
                .map(row -> new DerivationSign(Mark.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], row[2]))
                .toList();

        private Standard() {}
    }

    /** {@return the first sign, in the order of the table} */
    static Optional<DerivationSign> in(ModelRelease release, CardText card) {
        for (DerivationSign sign : Standard.SIGNS) {
            if (sign.isIn(release, card)) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    private boolean isIn(ModelRelease release, CardText card) {
        List<String> words = switch (mark) {
            case LIBRARY -> release.characteristics().libraries();
            case FILE -> card.siblings().orElse(List.of());
            case TAG -> release.characteristics().tags();
        };
        for (String other : words) {
            if (word.equalsIgnoreCase(other)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the sign in words} */
    @Override
    public String toString() {
        return mark.title + " '" + word + "'";
    }
}
