package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.terms.Clause;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.validation.SourceLocation;

/** What an assessment says in sentences, the whole of it. */
class ExplanationTest {
    private static Optional<SourceLocation> line(int line) {
        return Optional.of(new SourceLocation("README.md", line, 1, ""));
    }

    private static Component component(ComponentKind kind, int line) {
        return new Component(
                kind,
                Component.Presence.FULL,
                Component.Access.PUBLIC,
                Component.Certainty.STATED,
                Optional.empty(),
                Optional.empty(),
                line(line));
    }

    private static LicenseStatement license(String license, int line) {
        return new LicenseStatement(LicenseDeclaration.of(license), LicenseStatement.Medium.METADATA, line(line));
    }

    private static String expected(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ExplanationTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }

    @Test
    void ofAFineTuneUnderAnotherLicenseThanItsBase() throws IOException {
        ModelRelease release = ModelRelease.named("me/Owl-Vision")
                .withLicense(license("mit", 2))
                .withBaseModels(List.of(
                        new BaseModel("meta-llama/Llama-3.2-11B-Vision", Relation.FINETUNE, Optional.empty(), line(3))))
                .withComponents(List.of(
                        component(ComponentKind.WEIGHTS, 12),
                        component(ComponentKind.TRAINING_METHODOLOGY, 20),
                        component(ComponentKind.TRAINING_CODE, 31).withLicense(license("apache-2.0", 32))));

        assertThat(Definitions.openWeights().assess(release).explain()).isEqualTo(expected("explained-finetune.txt"));
    }

    @Test
    void ofAReleaseThatDescribesItsDataAndIsGated() throws IOException {
        ModelRelease release = ModelRelease.named("me/Owl")
                .withLicense(license("apache-2.0", 2))
                .withDatasets(List.of(DatasetUse.of("me/owl-calls", DatasetUse.Role.TRAINING)))
                .withComponents(List.of(
                        component(ComponentKind.WEIGHTS, 12).withAccess(Component.Access.GATED),
                        component(ComponentKind.ARCHITECTURE, 15).withLicense(license("apache-2.0", 16)),
                        component(ComponentKind.TRAINING_DATA_DESCRIPTION, 20),
                        component(ComponentKind.TRAINING_DATA_PROVENANCE, 21),
                        component(ComponentKind.TRAINING_DATA_PROCESSING, 22),
                        component(ComponentKind.RESEARCH_PAPER, 23).withLicense(license("cc-by-4.0", 24)),
                        component(ComponentKind.TRAINING_CODE, 31).withLicense(license("gpl-3.0", 32)),
                        component(ComponentKind.INFERENCE_CODE, 33).withLicense(license("cc-by-nc-4.0", 34))));

        assertThat(Definitions.find("osaid").orElseThrow().assess(release).explain())
                .isEqualTo(expected("explained-gated.txt"));
    }

    @ParameterizedTest(name = "{0} of the {1}: {2}")
    @CsvSource({
        "1.b.iv, license, clause 1.b.iv",
        "4(a), license, clause 4(a)",
        "(1), license, clause (1)",
        "IV(b), license, clause IV(b)",
        "II, license, clause II",
        "paragraph 1, license, paragraph 1",
        "Notices, license, under 'Notices'",
        "Violations, license, under 'Violations'",
        "'Terms, paragraph 1', license, 'Terms, paragraph 1'",
        "1.h, policy, 'policy, clause 1.h'",
        "paragraph after item 5, policy, 'policy, paragraph after item 5'",
    })
    void aClauseIsCitedAsTheDocumentNumbersIt(String section, String document, String citation) {
        assertThat(Wording.of(new Clause(document, section))).isEqualTo(citation);
    }
}
