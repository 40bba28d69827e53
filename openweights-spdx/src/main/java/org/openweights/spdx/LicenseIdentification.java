package org.openweights.spdx;

import java.util.List;
import java.util.Objects;

/**
 * The license texts that stand in a text.
 *
 * @param source the name of the text
 * @param matches the license texts, in the order in which they stand there; none if no known license text is there
 * @param truncated whether only the first {@link LicenseTextIdentifier#MAX_BYTES} were read
 * @since 0.1.0
 */
public record LicenseIdentification(String source, List<LicenseTextMatch> matches, boolean truncated) {
    /** Copies the list. */
    public LicenseIdentification {
        Objects.requireNonNull(source, "source");
        matches = List.copyOf(matches);
    }
}
