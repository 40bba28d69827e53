package org.openweights.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.spdx.library.SpdxModelFactory;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the SPDX license list, as the SPDX Java Library carries them. */
final class ListedTexts {
    private ListedTexts() {}

    static String text(String license) throws IOException {
        String name = "/resources/stdlicenses/" + license + ".json";
        try (InputStream in = Objects.requireNonNull(SpdxModelFactory.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readTree(in).get("licenseText").asString();
        }
    }
}
