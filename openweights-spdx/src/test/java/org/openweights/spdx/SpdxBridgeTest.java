package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.Characteristics;
import org.openweights.model.EnergyUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Training;
import org.openweights.spdx.graph.Document;
import org.openweights.validation.Finding;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** What the bridge puts into a store is what the document says; docs/adding-to-an-sbom.md lists where it is not. */
class SpdxBridgeTest {
    private static final String TERMS = "https://spdx.org/rdf/3.0.1/terms/";

    private final InMemSpdxStore store = new InMemSpdxStore();
    private final ModelCopyManager copyManager = new ModelCopyManager();

    static Stream<ModelRelease> releases() {
        return Stream.concat(Releases.all().values().stream(), RandomReleases.several(50));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theStoreSaysWhatTheDocumentSaysButForItselfAndTheQuantitiesThatAreFindings(ModelRelease release)
            throws Exception {
        SpdxDocuments documents = SpdxDocuments.of(release);
        JsonLDStore serializing = new JsonLDStore(store);

        SpdxBridge.Added added = SpdxBridge.addTo(documents, serializing, copyManager);

        Model expected = triples(documents.toJsonLd());
        Resource document =
                expected.createResource(Document.ID.iri(documents.graph().namespace()));
        assertThat(expected.contains(document, null)).isTrue();
        expected.removeAll(document, null, null);
        assertThat(added.model().verify()).isEmpty();
        Model said = triples(text(serializing));
        if (!added.findings().isEmpty()) {
            added.findings()
                    .forEach(finding -> leaveOut(expected, finding.value().orElseThrow()));
            leaveOutTheComment(expected, added.model().getObjectUri());
            leaveOutTheComment(said, added.model().getObjectUri());
        }
        assertThat(lines(said)).isEqualTo(lines(expected));
        assertThat(said.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void theComparisonSeesAChange() {
        String document = SpdxDocuments.of(Releases.safety()).toJsonLd();

        assertThat(triples(document).isIsomorphicWith(triples(document))).isTrue();
        assertThat(triples(document).isIsomorphicWith(triples(document.replace("\"low\"", "\"high\""))))
                .isFalse();
    }

    @Test
    void theLibraryStaysOfflineIfItIsToldSo() throws Exception {
        Fork fork = Fork.run(Fork.sameClassPath(), List.of(), OfflineBridgeRun.class, List.of("stayOffline"));

        assertThat(fork.status()).as(fork.err()).isZero();
        assertThat(fork.out()).isEqualTo("""
                2 ai_AIPackage
                1 dataset_DatasetPackage
                """);
    }

    @Test
    void theLibraryReachesOutIfItIsNotToldSo() throws Exception {
        Fork fork = Fork.run(Fork.sameClassPath(), List.of(), OfflineBridgeRun.class, List.of());

        assertThat(fork.out()).contains("reached for https://spdx.org/licenses/licenses.json");
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

        assertThat(uses.verify()).isEmpty();
        assertThat(text(serializing))
                .contains("ai_AIPackage", "https://example.org/sbom#uses", "dependsOn", "hasConcludedLicense");
    }

    @Test
    void aQuantityThatTheLibraryCannotHoldStandsInTheCommentAndIsSaid() throws InvalidSPDXAnalysisException {
        ModelRelease release = ModelRelease.named("model")
                .withCharacteristics(new Characteristics(List.of(), List.of(), List.of("en"), List.of(), List.of()))
                .withTraining(new Training(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new EnergyUse(
                                        EnergyUse.Phase.TRAINING, new BigDecimal("2.15E+7"), EnergyUse.Unit.MEGAJOULE),
                                new EnergyUse(
                                        EnergyUse.Phase.INFERENCE,
                                        new BigDecimal("0.0001"),
                                        EnergyUse.Unit.KILOWATT_HOUR))));

        SpdxBridge.Added added = SpdxBridge.addTo(SpdxDocuments.of(release), store, copyManager);

        assertThat(added.findings())
                .extracting(Finding::value)
                .containsExactly(Optional.of("21500000"), Optional.of("0.0001"));
        assertThat(added.model().getComment().orElseThrow().lines())
                .containsExactly(
                        "Languages: en.",
                        "ai_trainingEnergyConsumption: 21500000 megajoule.",
                        "ai_inferenceEnergyConsumption: 0.0001 kilowattHour.");
        assertThat(added.model().getEnergyConsumption()).isEmpty();
    }

    @Test
    void stayingOfflineIsDecidedOnlyWhereTheApplicationHasNot() {
        SpdxBridge.stayOffline();

        assertThat(System.getProperty("org.spdx.useJARLicenseInfoOnly")).isEqualTo("true");
    }

    private static String text(JsonLDStore store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.serialize(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a document says, every decimal in its shortest form. */
    private static Model triples(String document) {
        Model model = ModelFactory.createModelForGraph(SpdxJudges.shacl().triples(document));
        for (Statement quantity : quantities(model)) {
            String plain =
                    new BigDecimal(quantity.getString()).stripTrailingZeros().toPlainString();
            quantity.changeObject(model.createTypedLiteral(plain, XSDDatatype.XSDdecimal));
        }
        return model;
    }

    private static List<Statement> quantities(Model model) {
        return model.listStatements(null, model.createProperty(TERMS + "AI/energyQuantity"), (RDFNode) null)
                .toList();
    }

    private static void leaveOut(Model model, String quantity) {
        Resource use = quantities(model).stream()
                .filter(stated -> new BigDecimal(stated.getString()).compareTo(new BigDecimal(quantity)) == 0)
                .findFirst()
                .orElseThrow()
                .getSubject();
        Resource consumption =
                model.listSubjectsWithProperty(null, use).toList().get(0);
        model.removeAll(null, null, use);
        model.removeAll(use, null, null);
        boolean empty = consumption.listProperties().toList().size() == 1;
        if (empty) {
            model.removeAll(null, null, consumption);
            model.removeAll(consumption, null, null);
        }
    }

    private static void leaveOutTheComment(Model model, String element) {
        model.removeAll(model.createResource(element), model.createProperty(TERMS + "Core/comment"), null);
    }

    /** The statements without the names of blank nodes, which say where two models differ. */
    private static List<String> lines(Model model) {
        return model.listStatements().toList().stream()
                .map(statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject())
                        .map(node -> node.isAnon() ? "_" : node.toString())
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    @Test
    void addingAModelTwiceAddsNothingAndIsTold() throws Exception {
        SpdxDocuments documents = SpdxDocuments.of(Releases.full());
        JsonLDStore serializing = new JsonLDStore(store);
        SpdxBridge.addTo(documents, serializing, copyManager);
        Model once = triples(text(serializing));

        SpdxBridge.Added again = SpdxBridge.addTo(documents, serializing, copyManager);

        assertThat(triples(text(serializing)).isIsomorphicWith(once)).isTrue();
        assertThat(again.findings())
                .hasSameSizeAs(documents.graph().elements())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("OW-SPDX-INTO-SAME-ID"));
    }

    @Test
    void anotherModelOfTheSameNamespaceChangesNothingOfTheFirstAndIsTold() throws Exception {
        SpdxOptions options = SpdxOptions.standard().withNamespace("https://example.org/x");
        SpdxBridge.addTo(SpdxDocuments.of(ModelRelease.named("one"), options), store, copyManager);

        SpdxBridge.Added other =
                SpdxBridge.addTo(SpdxDocuments.of(ModelRelease.named("other"), options), store, copyManager);

        assertThat(other.model().getName()).contains("one");
        assertThat(other.findings()).extracting(Finding::value).contains(Optional.of("https://example.org/x#model"));
    }

    @Test
    void anElementOfAnotherTypeWithTheSameIdentifierIsRefused() throws Exception {
        SpdxOptions options = SpdxOptions.standard().withNamespace("https://example.org/x");
        new SpdxPackage(store, "https://example.org/x#model", copyManager, true, "https://example.org/x#");

        assertThatThrownBy(() ->
                        SpdxBridge.addTo(SpdxDocuments.of(ModelRelease.named("one"), options), store, copyManager))
                .isInstanceOf(InvalidSPDXAnalysisException.class)
                .hasMessageContaining("https://example.org/x#model");
    }
}
