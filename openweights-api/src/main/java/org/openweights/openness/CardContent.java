package org.openweights.openness;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.validation.ValidationReport;

/**
 * A card that was read, before anybody asked what the licenses of base models demand of it.
 *
 * @param text what can be seen of the card and around it; without text if nothing could be read
 * @param format the identifier of its format; empty if nothing could be read at all
 * @param releases the releases that it describes, as far as they could be read, first the one that the card is about
 * @param report what is wrong with the card itself
 * @since 0.1.0
 */
public record CardContent(
        CardText text, Optional<String> format, List<ModelRelease> releases, ValidationReport report) {
    /** Checks that every part is given. */
    public CardContent {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(format, "format");
        releases = List.copyOf(releases);
        Objects.requireNonNull(report, "report");
    }

    /** {@return the release that the card is about: the first} */
    public Optional<ModelRelease> release() {
        return releases.stream().findFirst();
    }
}
