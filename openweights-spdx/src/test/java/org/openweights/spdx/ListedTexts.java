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

    private static JsonNode read(String file) throws IOException {
        String name = "/resources/stdlicenses/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(SpdxModelFactory.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
