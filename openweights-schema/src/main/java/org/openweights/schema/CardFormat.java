package org.openweights.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/**
 * A format of model cards: recognizes a card by its content, and reads it into a release.
 *
 * <p>This is an extension point. Implementations are found by {@link java.util.ServiceLoader}, or are given to
 * {@link ModelCards#with(CardFormat...)}. They are immutable, safe for use by many threads, and touch neither the network
 * nor the file system.
 *
 * @since 0.1.0
 */
public interface CardFormat {
    /** {@return the stable identifier of the format, such as {@code huggingface-readme}} */
    String id();

    /** {@return what the format is, in words that follow an article, such as {@code Hugging Face README.md}} */
    String title();

    /**
     * {@return how surely a card is of this format}
     *
     * <p>Looks at the content first; the name of the card is a hint and no more. Cheap: it decides without reading all, of
     * JSON by {@link CardSource#outline()}; or makes by {@link CardSource#derived(Class, java.util.function.Function)} what
     * reading needs as well.
     *
     * @param card the card
     */
    Confidence recognize(CardSource card);

    /**
     * {@return why no format recognizes a card, as far as this format can tell: that the grammar of what it is written in is
     * broken, or that it is something else}
     *
     * <p>Asked only about a card that no format recognizes; the first answer counts, so that of all formats in JSON one is
     * enough to tell broken JSON.
     *
     * @param card the card
     */
    default Optional<Finding> fault(CardSource card) {
        return Optional.empty();
    }

    /**
     * {@return what a card says}
     *
     * <p>Never throws for a bad card.
     *
     * @param card the card, which this format has recognized or the caller says is of this format
     */
    CardReading read(CardSource card);

    /**
     * {@return a release with the places where its parts stand in the card}
     *
     * <p>Asked for when there is something to tell of the release as a whole. A format whose cards keep the places of another
     * card, as evidence, reads them into the release; a finding is to lead into the card itself.
     *
     * @param release a release as {@link #read(CardSource)} has it
     * @param card the card
     */
    default ModelRelease placed(ModelRelease release, CardSource card) {
        return release;
    }

    /**
     * {@return whether a card of this format has prose for people to read, where words can be displayed to them}
     *
     * <p>Metadata, bills of materials and the like are data: a finding that they do not show some words is never told.
     */
    default boolean hasProse() {
        return false;
    }

    /** {@return the rules that a card of this format can break, in the order of their table} */
    List<Rule> rules();

    /**
     * Writes a release in this format.
     *
     * @param release the release
     * @param out where to; left open
     * @throws IOException if writing fails
     * @throws UnsupportedOperationException if this format can only be read
     */
    default void write(ModelRelease release, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("the format " + id() + " can only be read");
    }

    /**
     * Writes a release into a card of this format, and keeps of the card what is not data: its prose.
     *
     * @param release the release
     * @param card the card, which stays as it is
     * @param out where to; left open
     * @throws IOException if writing fails
     * @throws UnsupportedOperationException if a card of this format has no prose to keep
     */
    default void rewrite(ModelRelease release, CardSource card, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("a card of the format " + id() + " has no prose to keep");
    }

    /** How surely a card is of a format. */
    enum Confidence {
        /** It is not. */
        NONE,
        /** It could be, for want of a better one. */
        POSSIBLE,
        /** It looks like it. */
        LIKELY,
        /** It has the marks that only this format has. */
        CERTAIN
    }
}
