package org.openweights.spdx;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.openweights.directory.LicenseFiles;
import org.openweights.directory.ModelDirectory;
import org.openweights.model.ModelRelease;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;

/** Prints in ASCII what is found in a folder, and the digest of its document, under the locale of the process. */
final class FolderRun {
    private FolderRun() {}

    /** Reads the folder that is named. */
    public static void main(String... args) throws Exception {
        ModelDirectory directory = ModelDirectory.read(Path.of(args[0]));
        directory.files().forEach(file -> print(file.path()));
        directory.report().findings().stream().map(Finding::code).forEach(FolderRun::print);
        ModelRelease release = directory.enrich(ModelRelease.named("model"), ModelLookup.standard());
        LicenseFiles.in(directory).files().forEach(file -> print("license file " + file.path()));
        byte[] document = SpdxDocuments.of(release).toJsonLd().getBytes(StandardCharsets.UTF_8);
        print(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
    }

    private static void print(String text) {
        System.out.println(text.chars()
                .mapToObj(c -> c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04X", c))
                .collect(Collectors.joining()));
    }
}
