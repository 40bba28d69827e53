package org.openweights.openness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this package: a row a line, tabs between cells, {@code #} before a comment. */
final class Table {
    private Table() {}

    /** {@return the rows of a resource, each filled up with empty cells to a number of them} */
    static List<String[]> rows(String resource, int cells) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> filled(line.split("\t", -1), cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] filled(String[] row, int cells) {
        String[] filled = Arrays.copyOf(row, Math.max(cells, row.length));
        Arrays.fill(filled, Math.min(row.length, filled.length), filled.length, "");
        return filled;
    }
}
