package org.openweights.schema.modelcardtoolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.ModelRelease;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node.Member;
import org.openweights.validation.Finding;

/** Holds a card against what the schemas do not say. */
final class ToolkitChecks {
    private static final String DETAILS = "model_details";
    private static final String PROPRIETARY = "proprietary";

    private final Fields card;
    private final ToolkitVersion version;
    private final List<Finding> findings = new ArrayList<>();

    private ToolkitChecks(Fields card, ToolkitVersion version) {
        this.card = card;
        this.version = version;
    }

    static List<Finding> findings(Fields card, ToolkitVersion version, ModelRelease release) {
        ToolkitChecks checks = new ToolkitChecks(card, version);
        checks.license();
        if (version == ToolkitVersion.SECOND) {
            card.at("quantitative_analysis")
                    .map(fields -> fields.each("performance_metrics"))
                    .orElse(List.of())
                    .forEach(checks::metric);
        }
        checks.trainingData(release);
        return checks.findings;
    }

    private void license() {
        String field = version == ToolkitVersion.FIRST ? "license" : "licenses";
        Optional<Fields> details = card.at(DETAILS);
        if (details.isPresent()) {
            missing(field, details.get());
            if (version == ToolkitVersion.SECOND) {
                details.get().each(field).forEach(this::identifier);
            }
        } else if (card.mapping().member(DETAILS).isEmpty()
                && Nearest.misspelt(card.mapping(), DETAILS).isEmpty()) {
            ToolkitRule rule = ToolkitRule.NO_LICENSE;
            String what = "There is no '" + DETAILS + "', and so no '" + field + "' in it. ";
            findings.add(Finding.of(rule, what + rule.remedy(), card.location()));
        }
    }

    private void missing(String field, Fields details) {
        if (details.mapping().member(field).isPresent()) {
            return;
        }
        ToolkitRule rule = ToolkitRule.NO_LICENSE;
        String what = "There is no '" + field + "' in '" + DETAILS + "'. ";
        Optional<Member> misspelt = Nearest.misspelt(details.mapping(), field);
        findings.add(
                misspelt.isPresent()
                        ? Finding.of(
                                rule,
                                what + "Did you mean it by '"
                                        + Excerpt.of(misspelt.get().key()) + "'?",
                                details.location(misspelt.get().value()))
                        : Finding.of(rule, what + rule.remedy(), details.location()));
    }

    private void identifier(Fields license) {
        license.text("identifier")
                .filter(text -> !text.equals(PROPRIETARY)
                        && SpdxLicenseList.standard().license(text).isEmpty())
                .ifPresent(text -> findings.add(Finding.of(
                        ToolkitRule.LICENSE_ID,
                        "'" + Excerpt.of(text) + "' is not on the SPDX license list. "
                                + meant(text)
                                        .map(id -> "Did you mean '" + id + "'?")
                                        .orElse(ToolkitRule.LICENSE_ID.remedy()),
                        license.location("identifier"),
                        text)));
    }

    private static Optional<String> meant(String text) {
        Resolution resolution = LicenseResolver.standard().resolve(text);
        boolean listed = Stream.of(ResolutionGrade.SPELLING, ResolutionGrade.ALIAS, ResolutionGrade.VERSION_ASSUMED)
                .anyMatch(grade -> grade == resolution.grade());
        return listed ? Optional.of(resolution.expression().toString()) : Optional.empty();
    }

    private void metric(Fields metric) {
        boolean named = metric.says("type");
        boolean measured = metric.says("value") || metric.says("confidence_interval");
        if (!named || !measured) {
            ToolkitRule rule = ToolkitRule.METRIC_EMPTY;
            String what = named ? "This result has no value." : "This result does not say what was measured.";
            findings.add(Finding.of(rule, what + " " + rule.remedy(), metric.location()));
        }
    }

    private void trainingData(ModelRelease release) {
        Optional<Fields> parameters = card.at("model_parameters");
        boolean misread = parameters.isEmpty()
                && card.mapping().member("model_parameters").isPresent();
        if (!misread && release.datasets().stream().allMatch(use -> use.role() == Role.EVALUATION)) {
            ToolkitRule rule = ToolkitRule.NO_DATA;
            findings.add(Finding.of(
                    rule,
                    "The card does not tell what data the model was trained on. " + rule.remedy(),
                    parameters.map(fields -> fields.location("data")).orElseGet(card::location)));
        }
    }
}
