package org.openweights.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a release.
 *
 * @param path its path within the release, with slashes
 * @param size its size in bytes
 * @param sha256 its SHA-256 digest, as 64 hexadecimal digits in lower case
 * @since 0.1.0
 */
public record ReleaseFile(String path, OptionalLong size, Optional<String> sha256) {
    private static final int DIGEST_LENGTH = 64;

    /** Checks that there is a path, that the size is not negative, and that the digest is one. */
    public ReleaseFile {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(sha256, "sha256");
        if (path.isBlank()) {
            throw new IllegalArgumentException("path must not be blank");
        }
        if (size.orElse(0) < 0) {
            throw new IllegalArgumentException("size must not be negative: " + size);
        }
        if (!sha256.map(ReleaseFile::isDigest).orElse(true)) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case: " + sha256);
        }
    }

    /**
     * {@return a file of which only the path is known}
     *
     * @param path the path
     */
    public static ReleaseFile of(String path) {
        return new ReleaseFile(path, OptionalLong.empty(), Optional.empty());
    }

    /**
     * {@return whether a text is a SHA-256 digest as this record wants it}
     *
     * @param text the text
     */
    public static boolean isDigest(String text) {
        return text.length() == DIGEST_LENGTH
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
