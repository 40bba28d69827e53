package org.openweights.openness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the criteria of a definition from its table. */
final class Criteria {
    private Criteria() {}

    static List<Criterion> read(String table) {
        try (InputStream in = Objects.requireNonNull(Criteria.class.getResourceAsStream(table), table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Criterion(cells[0], cells[2], cells[3], cells[1].equals("yes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
