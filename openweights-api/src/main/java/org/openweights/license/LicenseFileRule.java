package org.openweights.license;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What a license file must be.
 *
 * @since 0.1.0
 */
public enum LicenseFileRule implements Rule {
    /** The file can be read. */
    UNREADABLE("OW-LICENSE-FILE-UNREADABLE", "A license file can be read.", "Check the path and the permissions."),
    /** The file is not too large. */
    TOO_LARGE(
            "OW-LICENSE-FILE-SIZE",
            "A license file has at most 1 MiB.",
            "Take the text of the license out of the file."),
    /** The file is JSON. */
    JSON("OW-LICENSE-FILE-JSON", "A license file is JSON.", "Mend the JSON at the place that is named."),
    /** The file has the shape of a license file. */
    SHAPE(
            "OW-LICENSE-FILE-SHAPE",
            "A license file has the shape that docs/adding-a-license.md describes.",
            "Write at the place that is named what belongs there.");

    private final Details details;

    LicenseFileRule(String code, String summary, String remedy) {
        this.details =
                new Details(code, Severity.ERROR, summary, remedy, Ground.DOCUMENTED, "docs/adding-a-license.md");
    }

    @Override
    public Details details() {
        return details;
    }
}
