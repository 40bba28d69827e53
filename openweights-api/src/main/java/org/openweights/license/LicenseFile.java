package org.openweights.license;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * A license file, read: the license, or what is wrong with the file.
 *
 * <p>A file has the shape that {@code docs/adding-a-license.md} describes and {@code license.schema.json} beside this class
 * defines.
 *
 * @param license the license, if the file has one
 * @param report what is wrong with the file; nothing if there is a license
 * @since 0.1.0
 */
public record LicenseFile(Optional<License> license, ValidationReport report) {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** Checks that both are given. */
    public LicenseFile {
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return a license file}
     *
     * @param file the path; a file that cannot be read is a finding
     */
    public static LicenseFile read(Path file) {
        String source = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(source, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            String message = "The file '" + source + "' cannot be read ("
                    + e.getClass().getSimpleName() + "). Check that it exists and can be read.";
            return failed(LicenseFileRule.UNREADABLE, message, SourceLocation.startOf(source));
        }
    }

    /**
     * {@return a license file}
     *
     * @param source the name of the file, for locations
     * @param json its bytes
     */
    public static LicenseFile read(String source, byte[] json) {
        if (json.length > MAX_BYTES) {
            String message = "The file is larger than " + MAX_BYTES + " bytes. A license file holds facts, not texts.";
            return failed(LicenseFileRule.TOO_LARGE, message, SourceLocation.startOf(source));
        }
        try {
            List<License> licenses = LicenseReader.read(json, source);
            if (licenses.size() != 1) {
                String message = "The file holds " + licenses.size() + " licenses. Write one license into one file.";
                return failed(LicenseFileRule.SHAPE, message, SourceLocation.startOf(source));
            }
            return new LicenseFile(Optional.of(licenses.get(0)), new ValidationReport(List.of()));
        } catch (JsonValue.Malformed e) {
            String message = "At '" + e.location().pointer() + "': " + e.getMessage()
                    + ". See docs/adding-a-license.md for what belongs there.";
            return failed(LicenseFileRule.SHAPE, message, e.location());
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            SourceLocation location =
                    new SourceLocation(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "");
            return failed(LicenseFileRule.JSON, "This is not JSON: " + e.getOriginalMessage() + ".", location);
        }
    }

    private static LicenseFile failed(LicenseFileRule rule, String message, SourceLocation location) {
        return new LicenseFile(Optional.empty(), new ValidationReport(List.of(Finding.of(rule, message, location))));
    }
}
