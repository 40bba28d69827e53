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

    private final String code;
    private final String summary;
    private final String remedy;

    LicenseFileRule(String code, String summary, String remedy) {
        this.code = code;
        this.summary = summary;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public Ground ground() {
        return Ground.DOCUMENTED;
    }

    @Override
    public String source() {
        return "docs/adding-a-license.md";
    }
}
