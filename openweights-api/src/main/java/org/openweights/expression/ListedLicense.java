package org.openweights.expression;

import java.util.List;
import java.util.Optional;

/**
 * A license of the SPDX license list.
 *
 * @param id the identifier, in the spelling of the list
 * @param name the full name
 * @param deprecated whether the list has deprecated the identifier
 * @param osiApproved whether the list says that the Open Source Initiative has approved the license
 * @param fsfLibre what the list says the Free Software Foundation holds, where it says anything
 * @param seeAlso where the text is published
 * @since 0.1.0
 */
public record ListedLicense(
        LicenseId id,
        String name,
        boolean deprecated,
        boolean osiApproved,
        Optional<Boolean> fsfLibre,
        List<String> seeAlso) {
    /** Copies the list. */
    public ListedLicense {
        seeAlso = List.copyOf(seeAlso);
    }
}
