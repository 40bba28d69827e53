package org.openweights.openness;

import java.util.List;

/** Reads the criteria of a definition from its table. */
final class Criteria {
    private static final int CELLS = 4;

    private Criteria() {}

    static List<Criterion> read(String table) {
        return Table.rows(table, CELLS).stream()
                .map(cells -> new Criterion(cells[0], cells[2], cells[3], cells[1].equals("yes")))
                .toList();
    }
}
