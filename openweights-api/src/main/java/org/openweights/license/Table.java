package org.openweights.license;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openweights.expression.LicenseExpression;

/** Reads the tables that are part of the library: a row a line, tabs between cells, {@code #} before a comment. */
final class Table {
    private Table() {}

    /** {@return the rows of a resource of this package, each filled up to a number of cells} */
    static List<String[]> rows(String resource, int cells) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(filled(line.split("\t", -1), cells));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a meaning as the tables write it; alternatives are separated by {@code |}} */
    static HuggingFaceKeyword.Meaning meaning(String grade, String expression, String alternatives, String reason) {
        List<LicenseExpression> others = new ArrayList<>();
        if (!alternatives.isEmpty()) {
            for (String alternative : alternatives.split("\\|", -1)) {
                others.add(LicenseExpression.of(alternative));
            }
        }
        return new HuggingFaceKeyword.Meaning(
                LicenseExpression.of(expression), ResolutionGrade.valueOf(grade), others, reason);
    }

    private static String[] filled(String[] row, int cells) {
        String[] filled = Arrays.copyOf(row, Math.max(cells, row.length));
        for (int i = row.length; i < filled.length; i++) {
            filled[i] = "";
        }
        return filled;
    }
}
