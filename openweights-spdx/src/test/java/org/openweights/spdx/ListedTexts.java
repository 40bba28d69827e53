package org.openweights.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.spdx.library.SpdxModelFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the SPDX license list, as the SPDX Java Library carries them. */
public final class ListedTexts {
    private ListedTexts() {}

    /** The identifiers of all licenses, the deprecated ones too. */
    public static List<String> ids() throws IOException {
        return read("licenses")
                .get("licenses")
                .valueStream()
                .map(license -> license.get("licenseId").asString())
                .sorted()
                .toList();
    }

    public static String text(String license) throws IOException {
        return read(license).get("licenseText").asString();
    }

    /** The identifiers of all exceptions. */
    public static List<String> exceptions() throws IOException {
        return read("exceptions")
                .get("exceptions")
                .valueStream()
                .map(exception -> exception.get("licenseExceptionId").asString())
                .sorted()
                .toList();
    }

    public static String exception(String id) throws IOException {
        return read(id).get("licenseExceptionText").asString();
    }

    /** The standard words by which a file says that it is under a license. */
    public static String notice(String license) throws IOException {
        return read(license).get("standardLicenseHeader").asString();
    }

    private static JsonNode read(String file) throws IOException {
        String name = "/resources/stdlicenses/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(SpdxModelFactory.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
