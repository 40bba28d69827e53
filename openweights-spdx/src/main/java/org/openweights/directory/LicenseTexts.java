package org.openweights.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openweights.directory.LicenseClaim.Place;
import org.openweights.expression.LicenseId;
import org.openweights.license.LicenseResolver;

/** The texts of licenses that are not on the SPDX license list, as the license files of a folder have them. */
final class LicenseTexts {
    private static final int LONGEST = 256 * 1024;

    private final Path folder;
    private final Map<String, String> texts = new TreeMap<>();

    private LicenseTexts(Path folder) {
        this.folder = folder;
    }

    static Map<String, String> of(Path folder, LicenseEvidence evidence, LicenseResolver licenses) {
        LicenseTexts texts = new LicenseTexts(folder);
        List<LicenseClaim> files = evidence.claims().stream()
                .filter(claim -> claim.place() == Place.LICENSE_FILE)
                .toList();
        files.stream()
                .filter(LicenseClaim::isExact)
                .forEach(file -> texts.put(file.text().orElseThrow().license(), file));
        List<LicenseClaim> unknown =
                files.stream().filter(file -> !file.isExact()).toList();
        Set<LicenseId> held =
                licenses.resolve(evidence.license().declaration()).expression().licenses();
        if (unknown.size() == 1 && held.size() == 1) {
            texts.put(held.iterator().next(), unknown.get(0));
        }
        return texts.texts;
    }

    private void put(LicenseId license, LicenseClaim file) {
        if (license.isReference() && !texts.containsKey(license.text())) {
            text(FilePath.in(folder, file.name())).ifPresent(text -> texts.put(license.text(), text));
        }
    }

    /** A text that is too long, or is none, is not given: half of a license is not the license. */
    private static Optional<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(unmarked).filter(whole -> bytes.length <= LONGEST && !whole.isBlank());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Whoever identified it says so.
            return Optional.empty();
        }
    }
}
