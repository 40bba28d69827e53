package org.openweights.schema.cyclonedx;

import java.util.Optional;

/** A version of CycloneDX that has model cards; the oldest first. */
enum Version {
    V1_5("1.5"),
    V1_6("1.6"),
    V1_7("1.7");

    private final String text;

    Version(String text) {
        this.text = text;
    }

    static Optional<Version> of(String text) {
        for (Version version : values()) {
            if (version.text.equals(text)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    boolean isBefore(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
