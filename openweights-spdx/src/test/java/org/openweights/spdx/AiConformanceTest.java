package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.Knowledge;
import org.openweights.openness.ModelLookup;
import org.openweights.spdx.graph.Document;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** The AI profile is claimed where every model of the document, base models included, has what it demands, and nowhere else. */
class AiConformanceTest {
    private static final Identity SEED = new Identity(
            "org/seed",
            Optional.of("1.0"),
            Optional.of("Seed Organization"),
            Optional.of(Instant.parse("2023-02-03T04:05:06Z")),
            Optional.of("https://huggingface.co/org/seed"),
            Optional.of("The first of its line."));
    private static final ModelRelease DERIVED =
            Releases.full().withBaseModels(List.of(BaseModel.of("Org/Seed", Relation.FINETUNE)));

    @Test
    void the_profile_is_claimed_where_the_release_of_the_base_model_is_given() {
        SpdxDocuments documents = SpdxDocuments.of(DERIVED, knowing(release(SEED)));

        assertThat(documents.findings()).isEmpty();
        assertThat(documents.graph().document().profiles()).contains(Document.Profile.AI);
        byte[] document = documents.toJsonLd().getBytes(StandardCharsets.UTF_8);
        assertThat(AiProfileChecker.standard()
                        .check("x", new ByteArrayInputStream(document))
                        .findings())
                .isEmpty();
        SpdxJudges.assertAccepted(documents);
    }

    @Test
    void what_the_base_model_is_stands_in_its_package() {
        ModelPackage base = base(SpdxDocuments.of(DERIVED, knowing(release(SEED))));

        assertThat(base.facts().name()).isEqualTo("org/seed");
        assertThat(base.facts().version()).contains("1.0");
        assertThat(base.facts().released()).contains(Instant.parse("2023-02-03T04:05:06Z"));
        assertThat(base.facts().downloadLocation()).contains("https://huggingface.co/org/seed");
        assertThat(base.facts().packageUrl()).contains("pkg:huggingface/org/seed");
        assertThat(base.facts().description()).contains("The first of its line.");
    }

    @Test
    void its_license_counts_towards_the_effective_license() {
        assertThat(SpdxDocuments.of(DERIVED, knowing(release(SEED))).toJsonLd())
                .contains("The base model Org/Seed (finetune) brings CC-BY-4.0.");
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(
                        "version",
                        new Identity(
                                SEED.name(),
                                Optional.of(" "),
                                SEED.supplier(),
                                SEED.released(),
                                SEED.location(),
                                SEED.description())),
                Arguments.of(
                        "release time",
                        new Identity(
                                SEED.name(),
                                SEED.version(),
                                SEED.supplier(),
                                Optional.of(Instant.MAX),
                                SEED.location(),
                                SEED.description())),
                Arguments.of(
                        "location",
                        new Identity(
                                SEED.name(),
                                SEED.version(),
                                SEED.supplier(),
                                SEED.released(),
                                Optional.of("models/seed"),
                                SEED.description())),
                Arguments.of("version, supplier, release time, location", Identity.named(SEED.name())));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void it_is_not_claimed_where_a_base_model_has_no(String facts, Identity identity) {
        SpdxDocuments documents = SpdxDocuments.of(DERIVED, knowing(release(identity)));

        assertThat(documents.graph().document().profiles()).doesNotContain(Document.Profile.AI);
        assertThat(documents.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-SPDX-BASE-MODEL");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.value()).contains("Org/Seed (" + facts + ")");
        });
    }

    @Test
    void it_is_not_claimed_where_the_base_of_a_base_lacks_its_facts() {
        ModelRelease seed = release(SEED).withBaseModels(List.of(BaseModel.of("root", Relation.FINETUNE)));

        SpdxDocuments documents = SpdxDocuments.of(DERIVED, knowing(seed));

        assertThat(documents.graph().document().profiles()).doesNotContain(Document.Profile.AI);
        assertThat(documents.findings())
                .extracting(Finding::value)
                .containsExactly(Optional.of("root (version, supplier, release time, location)"));
    }

    @Test
    void a_document_that_shall_not_claim_less_is_refused_until_the_base_model_is_known() {
        SpdxOptions strict = SpdxOptions.standard().withConformance(SpdxOptions.Conformance.FAIL);
        SpdxDocuments refused = SpdxDocuments.of(DERIVED, strict);

        assertThat(refused.isWritable()).isFalse();
        assertThat(refused.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("OW-SPDX-BASE-MODEL", Severity.ERROR));
        assertThat(SpdxDocuments.of(
                                DERIVED,
                                strict.withKnowledge(knowing(release(SEED)).knowledge()))
                        .isWritable())
                .isTrue();
    }

    private static ModelRelease release(Identity identity) {
        return ModelRelease.named(identity.name()).withIdentity(identity).withLicense(LicenseStatement.of("cc-by-4.0"));
    }

    private static SpdxOptions knowing(ModelRelease... releases) {
        return SpdxOptions.standard()
                .withKnowledge(Knowledge.standard()
                        .withModels(ModelLookup.of(Arrays.asList(releases)).orElse(ModelLookup.standard())));
    }

    private static ModelPackage base(SpdxDocuments documents) {
        return documents.graph().elements().stream()
                .filter(ModelPackage.class::isInstance)
                .map(ModelPackage.class::cast)
                .filter(model -> !model.id().equals(documents.graph().document().root()))
                .findFirst()
                .orElseThrow();
    }
}
