package org.openweights.openness;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openweights.expression.LicenseId;

/** The licenses that others list as open for data or documents, and those that put material in the public domain. */
final class OpenLicenses {
    private static final int CELLS = 3;

    private OpenLicenses() {}

    /**
     * What a list says of a license.
     *
     * @param suits what it is made for: {@code code}, {@code data}, {@code document}, {@code public-domain}
     * @param source which list says so
     */
    record Entry(Set<String> suits, String source) {}

    private static final class Listed {
        private static final Map<String, Entry> BY_ID = read();

        private Listed() {}

        private static Map<String, Entry> read() {
            Map<String, Entry> entries = new HashMap<>();
            for (String[] cells : Table.rows("open-licenses.tsv", CELLS)) {
                Set<String> suits = new TreeSet<>(Arrays.asList(cells[1].split(" ", -1)));
                entries.put(cells[0], new Entry(Collections.unmodifiableSet(suits), cells[2]));
            }
            return Map.copyOf(entries);
        }
    }

    static Optional<Entry> find(LicenseId id) {
        return Optional.ofNullable(Listed.BY_ID.get(id.text()));
    }

    static boolean isPublicDomain(LicenseId id) {
        return suits(id, "public-domain");
    }

    static boolean suits(LicenseId id, String content) {
        return find(id).filter(entry -> entry.suits().contains(content)).isPresent();
    }
}
