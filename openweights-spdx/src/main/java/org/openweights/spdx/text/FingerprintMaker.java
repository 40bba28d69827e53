package org.openweights.spdx.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes fingerprints of license texts. A tool of those who keep the library, and not part of the published jar.
 *
 * <p>{@code docs/identifying-licenses.md} has the command.
 */
final class FingerprintMaker {
    private FingerprintMaker() {}

    /**
     * Makes fingerprints.
     *
     * @param args the folder of the texts, the table that names file, identifier and source of each, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[2]));
        for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] row = line.split("\t", -1);
            String text = Files.readString(Path.of(args[0]).resolve(row[0]), StandardCharsets.UTF_8);
            Files.writeString(
                    to.resolve(row[1] + ".tsv"),
                    Fingerprint.of(row[1], row[2], withoutMetadata(text)).line(),
                    StandardCharsets.UTF_8);
        }
    }

    /** LicenseDB puts what it knows of a license before the text, between two lines of three hyphens. */
    private static String withoutMetadata(String text) {
        String fence = "---\n";
        int end = text.startsWith(fence) ? text.indexOf("\n" + fence) : -1;
        return end < 0 ? text : text.substring(end + 1 + fence.length());
    }
}
