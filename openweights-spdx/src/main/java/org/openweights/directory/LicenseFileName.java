package org.openweights.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a file says of a license in it. The table is {@code license-file-names.tsv}.
 *
 * @param kind what the file is
 * @param subject what it is for
 */
record LicenseFileName(LicenseFiles.Kind kind, LicenseFiles.Subject subject) {
    private static final int LONGEST_PHRASE = 3;
    private static final String MODEL = "MODEL";
    private static final String PART = "PART";
    private static final String ENDING = "ENDING";
    private static final Map<String, String> WORDS = read();

    /** What a path says; empty if the file is none that holds a license. */
    static Optional<LicenseFileName> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && !isVersion(name.substring(dot + 1));
        if (ends && !ENDING.equals(WORDS.get(name.substring(dot + 1)))) {
            return Optional.empty();
        }
        Set<String> said = said(ends ? name.substring(0, dot) : name);
        LicenseFiles.Subject subject = said.contains(MODEL)
                ? LicenseFiles.Subject.MODEL
                : said.contains(PART) ? LicenseFiles.Subject.PART : LicenseFiles.Subject.UNSTATED;
        // A notice or a policy may have the word license in its name; a license has not theirs.
        return Optional.<LicenseFiles.Kind>empty()
                .or(() -> kind(said, LicenseFiles.Kind.NOTICE))
                .or(() -> kind(said, LicenseFiles.Kind.POLICY))
                .or(() -> kind(said, LicenseFiles.Kind.LICENSE))
                .map(kind -> new LicenseFileName(kind, subject));
    }

    /** What stands behind the last dot may be the end of a version: LICENSE-2.0. */
    private static boolean isVersion(String ending) {
        return !ending.isEmpty() && ending.chars().allMatch(Character::isDigit);
    }

    private static Optional<LicenseFiles.Kind> kind(Set<String> said, LicenseFiles.Kind kind) {
        return said.contains(kind.name()) ? Optional.of(kind) : Optional.empty();
    }

    /** What the words of a name say, alone and together. */
    private static Set<String> said(String name) {
        String[] words = name.split("[^\\p{L}0-9]+", -1);
        Set<String> said = new HashSet<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(words[to]);
                Optional.ofNullable(WORDS.get(phrase.toString())).ifPresent(said::add);
            }
        }
        return said;
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        String table = "license-file-names.tsv";
        InputStream in = Objects.requireNonNull(LicenseFileName.class.getResourceAsStream(table), table);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t", -1);
                if (row.length == 2) {
                    words.put(row[0], row[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
