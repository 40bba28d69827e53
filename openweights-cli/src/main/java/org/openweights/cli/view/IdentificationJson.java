package org.openweights.cli.view;

import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextMatch;
import org.openweights.spdx.LicenseTextMatch.Difference;
import tools.jackson.core.JsonGenerator;

/** The licenses that a text is, for programs. What goes without saying is left out. */
public final class IdentificationJson {
    private final JsonGenerator json;

    private IdentificationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * {@return the JSON object of an identification, in one line}
     *
     * @param identification the identification
     */
    public static String of(LicenseIdentification identification) {
        return Json.object(json -> members(json, identification));
    }

    static void members(JsonGenerator json, LicenseIdentification identification) {
        json.writeStringProperty("source", identification.source());
        Json.objects(json, "matches", identification.matches(), new IdentificationJson(json)::match);
        if (identification.truncated()) {
            json.writeBooleanProperty("truncated", true);
        }
    }

    private void match(LicenseTextMatch match) {
        json.writeStringProperty("license", match.license().text());
        json.writeNumberProperty("score", match.score());
        json.writeBooleanProperty("exact", match.exact());
        json.writeNumberProperty("startLine", match.startLine());
        json.writeNumberProperty("endLine", match.endLine());
        Json.objects(json, "differences", match.differences(), this::difference);
        if (!match.alternatives().isEmpty()) {
            Json.strings(json, "alternatives", match.alternatives());
        }
        if (match.kind() != LicenseTextMatch.Kind.LICENSE) {
            json.writeStringProperty("kind", match.kind().name());
        }
    }

    private void difference(Difference difference) {
        json.writeStringProperty("kind", difference.kind().name());
        json.writeNumberProperty("startLine", difference.startLine());
        json.writeNumberProperty("endLine", difference.endLine());
        json.writeStringProperty("text", difference.text());
        json.writeNumberProperty("missingWords", difference.missingWords());
    }
}
