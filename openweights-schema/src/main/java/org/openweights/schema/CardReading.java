package org.openweights.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.ValidationReport;

/**
 * What a card says, and what there is to say about the card.
 *
 * @param source the name of the card, as the caller gave it
 * @param format the identifier of its format; empty if nothing could be read at all
 * @param releases the releases that it describes, as far as they could be read: first the one that the card is about, then the
 *     others in the order of the card; a bill of materials can describe several, most formats have one
 * @param report what is wrong with it, and where
 * @since 0.1.0
 */
public record CardReading(
        String source, Optional<String> format, List<ModelRelease> releases, ValidationReport report) {
    /** Checks that every part is given. */
    public CardReading {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(format, "format");
        releases = List.copyOf(releases);
        Objects.requireNonNull(report, "report");
    }

    /**
     * Makes the reading of a card that describes one release, or none.
     *
     * @param source the name of the card, as the caller gave it
     * @param format the identifier of its format; empty if nothing could be read at all
     * @param release the release that it describes, as far as it could be read
     * @param report what is wrong with it, and where
     */
    public CardReading(
            String source, Optional<String> format, Optional<ModelRelease> release, ValidationReport report) {
        this(source, format, release.stream().toList(), report);
    }

    /** {@return the release that the card is about: the first} */
    public Optional<ModelRelease> release() {
        return releases.stream().findFirst();
    }

    /** {@return what is wrong with the card, in the order of the card} */
    public List<Finding> findings() {
        return report.findings();
    }
}
