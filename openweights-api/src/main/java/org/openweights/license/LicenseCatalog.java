package org.openweights.license;

import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseId;

/**
 * The licenses that are known, by identifier.
 *
 * @since 0.1.0
 */
public final class LicenseCatalog {
    /** {@return the catalog that is part of the library} */
    public static LicenseCatalog standard() {
        return new LicenseCatalog();
    }

    private LicenseCatalog() {}

    /** {@return all licenses, by identifier} */
    public List<License> licenses() {
        return List.of();
    }

    /**
     * {@return a license}
     *
     * @param id the identifier
     */
    public Optional<License> find(LicenseId id) {
        return Optional.empty();
    }
}
