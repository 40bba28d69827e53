package org.openweights.license;

import java.util.List;

/**
 * Brings further licenses into the catalog: an extension point, found by {@link java.util.ServiceLoader}.
 *
 * @see LicenseCatalog#load()
 * @see LicenseFile
 * @since 0.1.0
 */
@FunctionalInterface
public interface LicenseProvider {
    /** {@return the licenses} */
    List<License> licenses();
}
