package org.openweights.cli.view;

import java.util.Optional;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.Resolution;
import tools.jackson.core.JsonGenerator;

/** What a name means, and what the licenses that it means say, as JSON. */
public final class LicenseJson {
    private LicenseJson() {}

    /**
     * {@return one object}
     *
     * @param resolution what the name means
     * @param catalog the licenses that are known
     */
    public static String of(Resolution resolution, LicenseCatalog catalog) {
        return Json.object(json -> {
            resolution(json, resolution);
            Json.strings(json, "alternatives", resolution.alternatives());
            Json.objects(
                    json,
                    "licenses",
                    resolution.expression().licenses().stream()
                            .map(catalog::find)
                            .flatMap(Optional::stream)
                            .toList(),
                    license -> license(json, license));
        });
    }

    static void resolution(JsonGenerator json, Resolution resolution) {
        json.writeStringProperty("declared", resolution.declared());
        json.writeStringProperty("expression", resolution.expression().toString());
        json.writeStringProperty("grade", resolution.grade().name());
    }

    private static void license(JsonGenerator json, License license) {
        json.writeStringProperty("id", license.id().text());
        json.writeStringProperty("name", license.name());
        json.writeObjectPropertyStart("terms");
        new TermsJson(json).write(license.terms());
        json.writeEndObject();
    }
}
