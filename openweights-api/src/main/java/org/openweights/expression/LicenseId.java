package org.openweights.expression;

import java.util.Objects;
import java.util.Optional;

/**
 * The identifier of a license: one of the SPDX license list, or a {@code LicenseRef-…}.
 *
 * @param text the identifier, such as {@code Apache-2.0}, {@code LicenseRef-x} or {@code DocumentRef-d:LicenseRef-x}
 * @since 0.1.0
 */
public record LicenseId(String text) implements Comparable<LicenseId> {
    static final String REFERENCE_PREFIX = "LicenseRef-";

    /** Checks that there is a text. */
    public LicenseId {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }

    /** {@return whether it refers to a license that is not on the SPDX license list} */
    public boolean isReference() {
        return text.startsWith(REFERENCE_PREFIX) || text.startsWith("DocumentRef-");
    }

    /** {@return the document that defines the license, {@code DocumentRef-} included, where it is another one} */
    public Optional<String> document() {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(text.substring(0, colon));
    }

    @Override
    public int compareTo(LicenseId other) {
        return text.compareTo(other.text);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
