package org.openweights.benchmarks;

import java.util.Locale;
import org.openweights.spdx.LicenseTextIdentifier;

/** Prints by how much the heap has grown after the first text was identified, which loads the index of known texts. */
public final class IndexSize {
    private static final int COLLECTIONS = 5;

    private IndexSize() {}

    /**
     * Prints the size in megabytes.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        LicenseTextIdentifier identifier = LicenseTextIdentifier.standard();
        long before = used();
        int found = identifier.identify("LICENSE", "no license").matches().size();
        long after = used();
        System.out.printf(Locale.ROOT, "%.1f MB, %d licenses found%n", (after - before) / 1e6, found);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
