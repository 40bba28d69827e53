package org.openweights.openness;

import java.nio.file.Path;
import org.openweights.model.ModelRelease;

/**
 * Reads model cards for those who know more of a model than its card says, such as the files beside it.
 *
 * <p>{@code ModelCards} of {@code openweights-schema} is one. What base models ask is left to {@link BaseModelCheck}, once the
 * release is complete. Implementations are immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface CardReader {
    /**
     * {@return what a card holds}
     *
     * <p>Never throws for a file that is missing, too large or bad: that is a finding.
     *
     * @param file the card, or the folder of a model, which has one
     */
    CardContent content(Path file);

    /**
     * {@return what a card holds}
     *
     * <p>Never throws for a bad card.
     *
     * @param source the name of the card, used in locations and as a hint to its format, such as {@code README.md}
     * @param card the bytes of the card
     */
    CardContent content(String source, byte[] card);

    /**
     * {@return a release with the places where its parts stand in the card}
     *
     * <p>A card can keep, as evidence, the places of another card, and they are read into the release; a finding is to lead into
     * the card itself.
     *
     * @param release a release that the card describes
     * @param card the card
     */
    default ModelRelease placed(ModelRelease release, CardContent card) {
        return release;
    }

    /** {@return the licenses and models that are known to whoever reads} */
    Knowledge knowledge();
}
