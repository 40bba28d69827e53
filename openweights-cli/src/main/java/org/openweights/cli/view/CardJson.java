package org.openweights.cli.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openweights.directory.LicenseEvidence;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Assessment;
import org.openweights.openness.CriterionAssessment;
import org.openweights.openness.EffectiveLicense;
import org.openweights.schema.ModelCards;
import org.openweights.validation.SourceLocation;
import tools.jackson.core.JsonGenerator;

/** All that there is to say about a card, as JSON. */
public final class CardJson {
    private final JsonGenerator json;

    private CardJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * {@return one object}
     *
     * @param report what there is to say
     */
    public static String of(CardReport report) {
        return Json.object(json -> new CardJson(json).write(report));
    }

    private void write(CardReport report) {
        json.writeStringProperty("source", report.reading().source());
        Json.member(json, "format", report.reading().format());
        Json.objects(json, "models", report.models(), this::model);
        String source = report.reading().source();
        Json.objects(
                json, "findings", report.reading().findings(), finding -> FindingsView.members(json, source, finding));
    }

    private void model(ModelReport report) {
        json.writeName("release");
        json.writeRawValue(canonical(report.model().release()));
        json.writeName("license");
        license(report.license());
        Json.objects(json, "assessments", report.assessments(), this::assessment);
        LicenseEvidence evidence = report.model().evidence();
        if (!evidence.isOfMetadataAlone()) {
            evidence(evidence);
        }
    }

    private void evidence(LicenseEvidence evidence) {
        json.writeObjectPropertyStart("evidence");
        Json.objects(json, "claims", evidence.claims(), claim -> {
            json.writeStringProperty("place", claim.place().name());
            json.writeStringProperty("source", claim.location().source());
            json.writeNumberProperty("line", claim.location().line());
            json.writeStringProperty(
                    "expression", claim.resolution().expression().toString());
        });
        Json.objects(json, "files", evidence.files(), file -> {
            json.writeStringProperty("path", file.path());
            json.writeStringProperty("kind", file.kind().name());
            json.writeStringProperty("subject", file.subject().name());
            IdentificationJson.members(json, file.identification());
        });
        json.writeEndObject();
    }

    private static String canonical(ModelRelease release) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ModelCards.standard().write(release, "openweights-json", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void license(EffectiveLicense license) {
        json.writeStartObject();
        LicenseJson.resolution(json, license.own());
        json.writeObjectPropertyStart("effective");
        json.writeStringProperty("expression", license.expression().toString());
        json.writeStringProperty("delta", license.delta().expression().toString());
        Json.objects(json, "inherited", license.inherited(), this::inherited);
        Json.objects(json, "stops", license.stops(), this::stop);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void inherited(EffectiveLicense.Inherited inherited) {
        json.writeStringProperty("model", inherited.model());
        json.writeStringProperty("relation", inherited.relation().keyword());
        json.writeNumberProperty("generation", inherited.generation());
        json.writeStringProperty("via", inherited.via().model());
        json.writeStringProperty(
                "expression", inherited.resolution().expression().toString());
    }

    private void stop(EffectiveLicense.Stop stop) {
        json.writeStringProperty("model", stop.model());
        json.writeStringProperty("reason", stop.reason().name());
    }

    private void assessment(Assessment assessment) {
        json.writeStringProperty("definition", assessment.definition().id());
        json.writeStringProperty("version", assessment.definition().version());
        json.writeStringProperty("verdict", assessment.verdict().name());
        Json.member(json, "outcome", assessment.outcome());
        Json.objects(json, "criteria", assessment.criteria(), this::criterion);
    }

    private void criterion(CriterionAssessment criterion) {
        json.writeStringProperty("id", criterion.criterion().id());
        json.writeStringProperty("title", criterion.criterion().title());
        json.writeBooleanProperty("required", criterion.criterion().required());
        json.writeStringProperty("verdict", criterion.verdict().name());
        Json.objects(json, "reasons", Ground.of(criterion.reasons()), this::ground);
        Json.strings(json, "missing", criterion.missing());
    }

    private void ground(Ground ground) {
        json.writeStringProperty("text", ground.text());
        Json.member(json, "license", ground.license());
        Json.member(json, "clause", ground.clause());
        Json.strings(json, "models", ground.models());
        if (ground.location().isPresent()) {
            SourceLocation location = ground.location().get();
            json.writeNumberProperty("line", location.line());
            json.writeNumberProperty("column", location.column());
            json.writeStringProperty("pointer", location.pointer());
        }
    }
}
