package org.openweights.license;

import java.util.ArrayList;
import java.util.List;
import org.openweights.license.HuggingFaceKeyword.Meaning;

/**
 * Something people write that names no one text, and what it means all the same.
 *
 * @param text what they write
 * @param meaning what it means
 */
record LicensePhrase(String text, Meaning meaning) {
    /** {@return the phrases that are part of the library} */
    static List<LicensePhrase> all() {
        List<LicensePhrase> phrases = new ArrayList<>();
        for (String[] row : Table.rows("license-phrases.tsv", 5)) {
            phrases.add(new LicensePhrase(row[0], Table.meaning(row[1], row[2], row[3], row[4])));
        }
        return phrases;
    }
}
