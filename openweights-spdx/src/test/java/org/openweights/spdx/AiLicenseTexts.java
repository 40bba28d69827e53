package org.openweights.spdx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts of AI licenses in the folder of real documents, without what LicenseDB writes before each. */
public final class AiLicenseTexts {
    private static final String ENDING = ".txt";
    private static final String FENCE = "---";

    private AiLicenseTexts() {}

    private static Path folder() {
        return Path.of(System.getProperty("openweights.corpus")).resolve("license-texts");
    }

    /** The keys of LicenseDB of all texts. */
    public static List<String> keys() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(ENDING, ""))
                    .sorted()
                    .toList();
        }
    }

    /** The text as its publisher ships it. */
    public static String text(String key) throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve(key + ENDING), StandardCharsets.UTF_8);
        int end = lines.get(0).equals(FENCE) ? lines.subList(1, lines.size()).indexOf(FENCE) + 2 : 0;
        return String.join("\n", lines.subList(end, lines.size())).strip() + "\n";
    }
}
