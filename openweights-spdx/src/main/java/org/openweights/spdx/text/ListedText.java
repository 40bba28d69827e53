package org.openweights.spdx.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.spdx.library.SpdxModelFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A text of the SPDX license list, as the SPDX Java Library carries it. Read from its jar: nothing here starts the library, which
 * would go to the network.
 *
 * @param id the identifier
 * @param template the template
 * @param header the template of the standard notice, or an empty string
 * @param deprecated whether the identifier is deprecated
 */
record ListedText(String id, String template, String header, boolean deprecated) {
    private static final JsonFactory JSON = new JsonFactory();

    static ListedText license(String id) throws IOException {
        Map<String, String> file = read(id + ".json");
        return new ListedText(
                id,
                Objects.requireNonNull(file.get("standardLicenseTemplate"), id),
                file.getOrDefault("standardLicenseHeaderTemplate", ""),
                Boolean.parseBoolean(file.get("isDeprecatedLicenseId")));
    }

    static ListedText exception(String id) throws IOException {
        Map<String, String> file = read(id + ".json");
        return new ListedText(
                id,
                Objects.requireNonNull(file.get("licenseExceptionTemplate"), id),
                "",
                Boolean.parseBoolean(file.get("isDeprecatedLicenseId")));
    }

    static List<String> licenses() throws IOException {
        return ids("licenses.json", "licenseId");
    }

    static List<String> exceptions() throws IOException {
        return ids("exceptions.json", "licenseExceptionId");
    }

    private static List<String> ids(String name, String member) throws IOException {
        List<String> ids = new ArrayList<>();
        try (InputStream in = resource(name);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && member.equals(json.currentName())) {
                    json.nextToken();
                    ids.add(json.getString());
                }
            }
        }
        ids.sort(null);
        return ids;
    }

    /** The members of the object that are no objects or lists, as text. */
    private static Map<String, String> read(String name) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (InputStream in = resource(name);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    members.put(member, json.getString());
                } else {
                    json.skipChildren();
                }
            }
        }
        return members;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                SpdxModelFactory.class.getResourceAsStream("/resources/stdlicenses/" + name), name);
    }
}
