package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.EnergyUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Training;
import org.openweights.spdx.graph.Document;
import org.openweights.validation.Finding;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.model.v3_0_1.core.ProfileIdentifierType;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.library.model.v3_0_1.simplelicensing.AnyLicenseInfo;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** What the bridge puts into a store is what the document says. */
class SpdxBridgeTest {
    private final InMemSpdxStore store = new InMemSpdxStore();
    private final ModelCopyManager copyManager = new ModelCopyManager();

    static Stream<ModelRelease> releases() {
        return Stream.concat(Releases.all().values().stream(), RandomReleases.several(50));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theStoreHoldsTheGraphOfTheDocument(ModelRelease release) throws InvalidSPDXAnalysisException {
        SpdxDocuments documents = SpdxDocuments.of(release);

        SpdxBridge.Added added = SpdxBridge.addTo(documents, store, copyManager);

        SpdxDocument document = document(documents, added);
        if (added.findings().isEmpty()) {
            assertThat(SpdxJudges.library().graph(store, document))
                    .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                            .withIgnoreCollectionOrder(true)
                            .withEqualsForType(
                                    (one, other) -> one.doubleValue() == other.doubleValue(), BigDecimal.class)
                            .build())
                    .isEqualTo(documents.graph());
        }
    }

    @Test
    void aToolRelatesTheModelToItsOwnPackage() throws Exception {
        SpdxDocuments documents = SpdxDocuments.of(Releases.full());
        JsonLDStore serializing = new JsonLDStore(store);

        SpdxBridge.Added added = SpdxBridge.addTo(documents, serializing, copyManager);
        SpdxPackage application = added.model()
                .createSpdxPackage("https://example.org/sbom#application")
                .setName("application")
                .setCreationInfo(added.model().getCreationInfo())
                .build();
        Relationship uses = added.model()
                .createRelationship("https://example.org/sbom#uses")
                .setCreationInfo(added.model().getCreationInfo())
                .setFrom(application)
                .setRelationshipType(RelationshipType.DEPENDS_ON)
                .addTo(added.model())
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        serializing.serialize(out);

        assertThat(uses.verify()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ai_AIPackage", "https://example.org/sbom#uses", "dependsOn", "hasConcludedLicense");
    }

    @Test
    void aQuantityThatTheLibraryCannotHoldIsLeftOutAndSaid() throws InvalidSPDXAnalysisException {
        ModelRelease release = ModelRelease.named("model")
                .withTraining(new Training(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(new EnergyUse(
                                EnergyUse.Phase.TRAINING, new BigDecimal("0.0001"), EnergyUse.Unit.KILOWATT_HOUR))));

        assertThat(SpdxBridge.addTo(SpdxDocuments.of(release), store, copyManager)
                        .findings())
                .extracting(Finding::value)
                .containsExactly(Optional.of("0.0001"));
    }

    @Test
    void stayingOfflineIsDecidedOnlyWhereTheApplicationHasNot() {
        SpdxBridge.stayOffline();

        assertThat(System.getProperty("org.spdx.useJARLicenseInfoOnly")).isEqualTo("true");
    }

    /** The document that a tool would make around the elements. */
    private SpdxDocument document(SpdxDocuments documents, SpdxBridge.Added added) throws InvalidSPDXAnalysisException {
        Document said = documents.graph().document();
        String namespace = documents.graph().namespace();
        SpdxDocument document = added.model()
                .createSpdxDocument(Document.ID.iri(namespace))
                .setName(said.name())
                .setCreationInfo(added.model().getCreationInfo())
                .addRootElement(added.model())
                .build();
        for (Document.Profile profile : said.profiles()) {
            document.getProfileConformances().add(ProfileIdentifierType.valueOf(profile.name()));
        }
        document.setDataLicense((AnyLicenseInfo) org.spdx.library.SpdxModelFactory.inflateModelObject(
                store,
                said.dataLicense().iri(namespace),
                "SimpleLicensing.LicenseExpression",
                copyManager,
                "3.0.1",
                false,
                ""));
        return document;
    }
}
