package org.openweights.license;

import org.openweights.expression.LicenseId;

/**
 * A license of the catalog: its names at once, all else when somebody asks.
 *
 * @param id the identifier
 * @param name the title
 * @param aliases the other names
 * @param lazy the license
 */
record LicenseEntry(LicenseId id, String name, Aliases aliases, Lazy<License> lazy) {
    static LicenseEntry of(License license) {
        return new LicenseEntry(license.id(), license.name(), license.aliases(), new Lazy<>(() -> license));
    }

    License license() {
        return lazy.get();
    }
}
