package org.openweights.license;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openweights.license.CatalogIndex.Packed;

/**
 * Packs the license files into one, with an index: a jar cannot list what it holds.
 *
 * <p>A step of the build, and not part of the published jar. It refuses a file that does not fit, and two files that claim the
 * same name.
 */
final class CatalogPacker {
    private CatalogPacker() {}

    /**
     * Packs a folder of license files.
     *
     * @param args the folder, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<Packed> packed = new ArrayList<>();
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        for (Path file : files(Path.of(args[0]))) {
            int from = files.size();
            files.write(Files.readAllBytes(file));
            packed.add(new Packed(read(file), from, files.size()));
        }
        NameIndex.of(packed.stream().map(Packed::license).map(LicenseEntry::of).toList());
        Path to = Files.createDirectories(Path.of(args[1]));
        Files.write(to.resolve(CatalogIndex.FILES), files.toByteArray());
        try (OutputStream out = Files.newOutputStream(to.resolve(CatalogIndex.INDEX))) {
            CatalogIndex.write(packed, out);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static License read(Path file) {
        LicenseFile read = LicenseFile.read(file);
        License license = read.license()
                .orElseThrow(() -> new IllegalArgumentException(
                        "args[0] must hold license files: " + read.report().findings()));
        if (!file.endsWith(license.id() + ".json")) {
            throw new IllegalArgumentException("args[0] must hold files named after their license: " + file);
        }
        return license;
    }
}
