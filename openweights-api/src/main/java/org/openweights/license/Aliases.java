package org.openweights.license;

import java.util.List;

/**
 * The names under which a license is met, besides its identifier and its name.
 *
 * @param huggingFace license keywords of the Hugging Face Hub
 * @param licenseNames values of {@code license_name} behind {@code license: other}
 * @param scanCode keys of the ScanCode LicenseDB
 * @param names usual spellings of the title
 * @param urls where the text is published
 * @since 0.1.0
 */
public record Aliases(
        List<String> huggingFace,
        List<String> licenseNames,
        List<String> scanCode,
        List<String> names,
        List<String> urls) {
    private static final Aliases NONE = new Aliases(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Aliases {
        huggingFace = List.copyOf(huggingFace);
        licenseNames = List.copyOf(licenseNames);
        scanCode = List.copyOf(scanCode);
        names = List.copyOf(names);
        urls = List.copyOf(urls);
    }

    /** {@return no names at all} */
    public static Aliases none() {
        return NONE;
    }
}
