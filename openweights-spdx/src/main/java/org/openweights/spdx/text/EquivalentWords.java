package org.openweights.spdx.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Words that count as the same word. The table is {@code equivalent-words.tsv}. */
final class EquivalentWords {
    private static final Map<Integer, Integer> STANDARD = read();

    private EquivalentWords() {}

    /** From the hash of a word to the hash of the word it counts as. */
    static Map<Integer, Integer> standard() {
        return STANDARD;
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> words = new HashMap<>();
        InputStream in = Objects.requireNonNull(
                EquivalentWords.class.getResourceAsStream("equivalent-words.tsv"), "equivalent-words.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t", -1);
                if (row.length == 2) {
                    words.put(WordReader.hash(row[0]), WordReader.hash(row[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
