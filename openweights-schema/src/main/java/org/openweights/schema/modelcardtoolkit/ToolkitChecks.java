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
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** Holds a card against what the schemas do not say. */
final class ToolkitChecks {
    private static final String DETAILS = "model_details";
    private static final String PROPRIETARY = "proprietary";
    private static final List<String> LICENSE = List.of("identifier", "custom_text");

    private final JsonCard told;
    private final Fields card;
    private final ToolkitVersion version;
    private final List<Finding> findings = new ArrayList<>();

    private ToolkitChecks(JsonCard told, Fields card, ToolkitVersion version) {
        this.told = told;
        this.card = card;
        this.version = version;
    }

    /**
     * {@return what else is wrong with a card}
     *
     * @param told the card, with what its schema tells: a field that is not there for that reason is not missed
     * @param card its fields
     * @param version the version that it follows
     * @param release the release that was read of it
     */
    static List<Finding> findings(JsonCard told, Fields card, ToolkitVersion version, ModelRelease release) {
        ToolkitChecks checks = new ToolkitChecks(told, card, version);
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
        String field = version.licenseField();
        Optional<Fields> details = card.at(DETAILS);
        if (details.isPresent()) {
            if (!misplaced(details.get())) {
                missing(field, details.get());
            }
            details.get().each(ToolkitVersion.SECOND.licenseField()).forEach(this::identifier);
        } else if (card.mapping().member(DETAILS).isEmpty()
                && Nearest.misspelt(card.mapping(), DETAILS).isEmpty()) {
            ToolkitRule rule = ToolkitRule.NO_LICENSE;
            String what = "There is no '" + DETAILS + "', and so no '" + field + "' in it. ";
            findings.add(Finding.of(rule, what + rule.remedy(), card.location()));
        }
    }

    /** {@return whether a license stands in the field of the other version, which is told} */
    private boolean misplaced(Fields details) {
        Optional<String> other = Stream.of(ToolkitVersion.values())
                .filter(version -> version != this.version)
                .map(ToolkitVersion::licenseField)
                .filter(details::says)
                .findFirst();
        ToolkitRule rule = ToolkitRule.LICENSE_FIELD;
        other.ifPresent(field -> findings.add(Finding.of(
                rule,
                "This card, which is read as " + version.number() + ", has a license in '" + field + "'. "
                        + rule.remedy(),
                details.location(field))));
        return other.isPresent();
    }

    private void missing(String field, Fields details) {
        ToolkitRule rule = ToolkitRule.NO_LICENSE;
        if (details.mapping().member(field).isPresent()) {
            if (isBlank(details.mapping().get(field))) {
                String what = "'" + field + "' is there, and no license in it. ";
                findings.add(Finding.of(rule, what + rule.remedy(), details.location(field)));
            }
            return;
        }
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

    /** What is of another type, or an entry that has no field of a license, is the schema's to say. */
    private static boolean isBlank(Optional<Node> value) {
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof Sequence list) {
            return list.items().stream().allMatch(item -> isBlank(Optional.of(item)));
        }
        if (value.get() instanceof Mapping license) {
            return license.members().size() == 1 && LICENSE.stream().anyMatch(key -> isBlank(license.get(key)));
        }
        Scalar scalar = (Scalar) value.get();
        return scalar.kind() == Kind.STRING && scalar.text().isBlank();
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
        boolean named = metric.says("type") || told.isMisread(metric, "type");
        boolean measured = Stream.of("value", "confidence_interval")
                .anyMatch(field -> metric.says(field) || told.isMisread(metric, field));
        if (!named || !measured) {
            ToolkitRule rule = ToolkitRule.METRIC_EMPTY;
            String what = named ? "This result has no value." : "This result does not say what was measured.";
            findings.add(Finding.of(rule, what + " " + rule.remedy(), metric.location()));
        }
    }

    private boolean isDataMisread(Fields parameters) {
        return told.isMisread(parameters, "data")
                || told.isTold(parameters.mapping().pointer().member("data").toString());
    }

    private void trainingData(ModelRelease release) {
        Optional<Fields> parameters = card.at("model_parameters");
        if (release.datasets().stream().allMatch(use -> use.role() == Role.EVALUATION)
                && !told.isMisread(card, "model_parameters")
                && parameters.filter(this::isDataMisread).isEmpty()) {
            ToolkitRule rule = ToolkitRule.NO_DATA;
            findings.add(Finding.of(
                    rule,
                    "The card does not tell what data the model was trained on. " + rule.remedy(),
                    parameters.map(fields -> fields.location("data")).orElseGet(card::location)));
        }
    }
}
