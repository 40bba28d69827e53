package org.openweights.cli.view;

import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextMatch;

/** The licenses that a text is, for programs. */
public final class IdentificationJson {
    private IdentificationJson() {}

    /**
     * {@return the JSON object of an identification, in one line}
     *
     * @param identification the identification
     */
    public static String of(LicenseIdentification identification) {
        return Json.object(json -> {
            json.writeStringProperty("source", identification.source());
            json.writeBooleanProperty("truncated", identification.truncated());
            Json.objects(json, "matches", identification.matches(), match -> {
                json.writeStringProperty("license", match.license().text());
                Json.strings(json, "alternatives", match.alternatives());
                json.writeStringProperty("kind", match.kind().name());
                json.writeNumberProperty("score", match.score());
                json.writeBooleanProperty("exact", match.exact());
                json.writeNumberProperty("startLine", match.startLine());
                json.writeNumberProperty("endLine", match.endLine());
                Json.objects(json, "differences", match.differences(), (LicenseTextMatch.Difference difference) -> {
                    json.writeStringProperty("kind", difference.kind().name());
                    json.writeNumberProperty("startLine", difference.startLine());
                    json.writeNumberProperty("endLine", difference.endLine());
                    json.writeStringProperty("text", difference.text());
                    json.writeNumberProperty("missingWords", difference.missingWords());
                });
            });
        });
    }
}
