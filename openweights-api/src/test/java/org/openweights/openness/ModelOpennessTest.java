package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.validation.SourceLocation;

/**
 * How the Model Openness Framework hands on licenses: a component has its own, else that of the whole distribution.
 *
 * <p>A card that states a license of the weights alone has none of the whole, although the release is named by it.
 */
class ModelOpennessTest {
    private static LicenseStatement license(String license, int line) {
        return new LicenseStatement(
                LicenseDeclaration.of(license),
                LicenseStatement.Medium.METADATA,
                Optional.of(new SourceLocation("model.yml", line, 1, "")));
    }

    private static Verdict modelCard(LicenseStatement whole, LicenseStatement weights) {
        ModelRelease release = ModelRelease.named("a/model")
                .withLicense(whole)
                .withComponents(List.of(
                        Component.of(ComponentKind.WEIGHTS).withLicense(weights),
                        Component.of(ComponentKind.MODEL_CARD)));
        return Definitions.find("mof").orElseThrow().assess(release).of("III.5").verdict();
    }

    @Test
    void aLicenseOfTheWholeReachesAComponentWithoutOne() {
        assertThat(modelCard(license("mit", 3), license("apache-2.0", 9))).isEqualTo(Verdict.MET);
    }

    @Test
    void thatTheWeightsNameTheSameLicenseTakesNothingAway() {
        assertThat(modelCard(license("mit", 3), license("mit", 9))).isEqualTo(Verdict.MET);
    }

    @Test
    void aLicenseThatStandsAtTheWeightsIsNoneOfTheWhole() {
        assertThat(modelCard(license("mit", 9), license("mit", 9))).isEqualTo(Verdict.NOT_MET);
    }

    @ParameterizedTest(name = "a model card under {0} with {1}: {2}")
    @CsvSource({
        "mit, TRAINING_DATA_DESCRIPTION TRAINING_DATA_PROVENANCE, CONDITIONAL",
        "mit, TRAINING_DATA_DESCRIPTION, CONDITIONAL",
        "mit, TRAINING_DATA_PROVENANCE, NOT_MET",
        "mit, TRAINING_DATA_DESCRIPTION TRAINING_DATA_PROVENANCE DATA_CARD, MET",
        "cc-by-nc-4.0, TRAINING_DATA_DESCRIPTION TRAINING_DATA_PROVENANCE, NOT_MET",
        "no such license, TRAINING_DATA_DESCRIPTION TRAINING_DATA_PROVENANCE, UNDETERMINED",
    })
    void whatADataCardHoldsMayStandInTheModelCard(String license, String kinds, Verdict verdict) {
        List<Component> components = new ArrayList<>(List.of(Component.of(ComponentKind.MODEL_CARD)));
        Stream.of(kinds.split(" ", -1)).map(ComponentKind::valueOf).forEach(kind -> components.add(Component.of(kind)));
        ModelRelease release = ModelRelease.named("a/model")
                .withLicense(LicenseStatement.of(license))
                .withComponents(components);

        assertThat(Definitions.find("mof")
                        .orElseThrow()
                        .assess(release)
                        .of("III.6")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "code under {0}: {1}")
    @CsvSource({"Apache-1.0, false", "mit, false", "cc-by-4.0, true", "gfdl-1.3-only, true"})
    void aLicenseThatIsNotMadeForCodeIsRemarkedOn(String license, boolean remarked) {
        ModelRelease release = ModelRelease.named("a/model")
                .withComponents(
                        List.of(Component.of(ComponentKind.TRAINING_CODE).withLicense(LicenseStatement.of(license))));
        CriterionAssessment code =
                Definitions.find("mof").orElseThrow().assess(release).of("II.1");

        assertThat(code.verdict()).isEqualTo(Verdict.MET);
        assertThat(code.reasons().stream().anyMatch(reason -> reason.text().contains("not made for code")))
                .isEqualTo(remarked);
    }
}
