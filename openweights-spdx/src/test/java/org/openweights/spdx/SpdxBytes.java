package org.openweights.spdx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.openweights.model.ModelRelease;

/** Prints the digest of the same documents, wherever and whenever it is run. */
final class SpdxBytes {
    private SpdxBytes() {}

    /** What the documents say depends on no data that changes between versions of the library, but for the license list. */
    static String digest(SpdxFormat format) throws Exception {
        SpdxOptions options = SpdxOptions.standard()
                .withCreated(Instant.parse("2026-01-02T03:04:05Z"))
                .withNamespace("https://example.org/spdx/apple")
                .withDefinitions(List.of());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (ModelRelease release :
                List.of(Releases.full(), Releases.files(), Releases.safety(), Releases.oddNames())) {
            digest.update(SpdxDocuments.of(release, options).toText(format).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Prints one line for each format. */
    public static void main(String... args) throws Exception {
        for (SpdxFormat format : SpdxFormat.values()) {
            System.out.println(format + " " + digest(format));
        }
    }
}
