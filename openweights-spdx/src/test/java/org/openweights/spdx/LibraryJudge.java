package org.openweights.spdx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.openweights.expression.LicenseExpression;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.model.Safety;
import org.openweights.spdx.graph.CreationInfo;
import org.openweights.spdx.graph.Document;
import org.openweights.spdx.graph.Element;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ExternalReference;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.Hash;
import org.openweights.spdx.graph.Individual;
import org.openweights.spdx.graph.LicenseInfo;
import org.openweights.spdx.graph.LicenseText;
import org.openweights.spdx.graph.ModelFile;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Target;
import org.spdx.core.CoreModelObject;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.ai.EnergyConsumption;
import org.spdx.library.model.v3_0_1.ai.EnergyConsumptionDescription;
import org.spdx.library.model.v3_0_1.core.Agent;
import org.spdx.library.model.v3_0_1.core.Annotation;
import org.spdx.library.model.v3_0_1.core.DictionaryEntry;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifier;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifierType;
import org.spdx.library.model.v3_0_1.core.ExternalRef;
import org.spdx.library.model.v3_0_1.core.IntegrityMethod;
import org.spdx.library.model.v3_0_1.core.PresenceType;
import org.spdx.library.model.v3_0_1.core.ProfileIdentifierType;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.library.model.v3_0_1.core.Tool;
import org.spdx.library.model.v3_0_1.dataset.DatasetPackage;
import org.spdx.library.model.v3_0_1.dataset.DatasetType;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoAssertionLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoneLicense;
import org.spdx.library.model.v3_0_1.simplelicensing.SimpleLicensingText;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxFile;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.IModelStore;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** The SPDX Java Library: reads a document, and what it has read becomes a graph again. */
// The library declares every property nullable, those that SPDX demands too; where one is missing, the test fails.
@NullUnmarked
final class LibraryJudge {
    LibraryJudge() {
        SpdxModelFactory.init();
    }

    /** The graph that a document shows to the library, which must have nothing to object. */
    Graph read(String document) {
        try {
            JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
            SpdxDocument read =
                    store.deSerialize(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), false);
            List<String> objections = read.verify();
            if (!objections.isEmpty()) {
                throw new AssertionError("must be valid: " + objections);
            }
            return new Reader(store, read).graph();
        } catch (InvalidSPDXAnalysisException | IOException e) {
            throw new AssertionError("must be readable", e);
        }
    }

    private static final class Reader {
        private final IModelStore store;
        private final SpdxDocument document;
        private final String namespace;

        Reader(IModelStore store, SpdxDocument document) {
            this.store = store;
            this.document = document;
            this.namespace =
                    document.getObjectUri().substring(0, document.getObjectUri().indexOf('#'));
        }

        Graph graph() throws InvalidSPDXAnalysisException {
            List<Element> elements = new ArrayList<>();
            for (AIPackage model : all("AI.AIPackage", AIPackage.class)) {
                elements.add(model(model));
            }
            for (DatasetPackage dataset : all("Dataset.DatasetPackage", DatasetPackage.class)) {
                require(List.of(dataset.getPrimaryPurpose().orElseThrow()), SoftwarePurpose.DATA);
                elements.add(new org.openweights.spdx.graph.DatasetPackage(
                        id(dataset), facts(dataset), dataset.getBuiltTime().map(Instant::parse), types(dataset)));
            }
            for (SpdxFile file : all("Software.SpdxFile", SpdxFile.class)) {
                elements.add(file(file));
            }
            for (Relationship relationship : all("Core.Relationship", Relationship.class)) {
                elements.add(relationship(relationship));
            }
            for (var license : all(
                    "SimpleLicensing.LicenseExpression",
                    org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression.class)) {
                elements.add(license(license));
            }
            for (SimpleLicensingText text : all("SimpleLicensing.SimpleLicensingText", SimpleLicensingText.class)) {
                ElementId id = id(text);
                elements.add(
                        new LicenseText(id, id.path().get(0), text.getName().orElseThrow(), text.getLicenseText()));
            }
            for (Annotation annotation : all("Core.Annotation", Annotation.class)) {
                elements.add(new org.openweights.spdx.graph.Annotation(
                        id(annotation),
                        id(annotation.getSubject()),
                        annotation.getStatement().orElseThrow()));
            }
            for (Tool tool : all("Core.Tool", Tool.class)) {
                elements.add(new org.openweights.spdx.graph.Tool(
                        id(tool), tool.getName().orElseThrow()));
            }
            for (String type : List.of("Agent", "Person", "Organization", "SoftwareAgent")) {
                for (Agent agent : all("Core." + type, Agent.class)) {
                    elements.add(agent(agent, type));
                }
            }
            return new Graph(namespace, creationInfo(), document(), elements);
        }

        private CreationInfo creationInfo() throws InvalidSPDXAnalysisException {
            var creation = document.getCreationInfo();
            return new CreationInfo(
                    Instant.parse(creation.getCreated()),
                    ids(creation.getCreatedBys()),
                    ids(creation.getCreatedUsings()));
        }

        private Document document() throws InvalidSPDXAnalysisException {
            return new Document(
                    document.getName().orElseThrow(),
                    document.getProfileConformances().stream()
                            .map(Reader::profile)
                            .toList(),
                    ids(document.getRootElements()).get(0),
                    id(document.getDataLicense().orElseThrow()));
        }

        private ModelPackage model(AIPackage model) throws InvalidSPDXAnalysisException {
            require(List.of(model.getPrimaryPurpose().orElseThrow()), SoftwarePurpose.MODEL);
            return new ModelPackage(
                    id(model),
                    facts(model),
                    List.copyOf(model.getDomains()),
                    List.copyOf(model.getTypeOfModels()),
                    properties(model.getHyperparameters()),
                    properties(model.getMetrics()),
                    properties(model.getMetricDecisionThresholds()),
                    energy(model.getEnergyConsumption()),
                    model.getInformationAboutTraining(),
                    model.getInformationAboutApplication(),
                    model.getLimitation(),
                    new Safety(
                            model.getSafetyRiskAssessment().map(risk -> constant(Safety.Risk.class, risk.name())),
                            List.copyOf(model.getStandardCompliances()),
                            model.getUseSensitivePersonalInformation().map(Reader::truth),
                            model.getAutonomyType().map(Reader::truth),
                            model.getModelExplainabilitys().stream().findFirst()));
        }

        private static boolean truth(PresenceType presence) {
            return switch (presence) {
                case YES -> true;
                case NO -> false;
                default -> throw new AssertionError("must be yes or no: " + presence);
            };
        }

        private ModelFile file(SpdxFile file) throws InvalidSPDXAnalysisException {
            OptionalLong size = file.getComment()
                    .map(comment -> comment.replaceAll("Size: (\\d+) bytes\\.", "$1"))
                    .map(Long::parseLong)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            return new ModelFile(id(file), file.getName().orElseThrow(), size, hashes(file));
        }

        private static List<Hash> hashes(SpdxFile file) throws InvalidSPDXAnalysisException {
            List<Hash> hashes = new ArrayList<>();
            for (IntegrityMethod method : file.getVerifiedUsings()) {
                var hash = (org.spdx.library.model.v3_0_1.core.Hash) method;
                hashes.add(new Hash(
                        constant(Hash.Algorithm.class, hash.getAlgorithm().name()), hash.getHashValue()));
            }
            return hashes;
        }

        private PackageFacts facts(SpdxPackage described) throws InvalidSPDXAnalysisException {
            Optional<String> packageUrl = described.getPackageUrl();
            if (!packageUrl.equals(identifier(described, ExternalIdentifierType.PACKAGE_URL))) {
                throw new AssertionError("the package URL must be an external identifier too: " + packageUrl);
            }
            List<ExternalReference> references = new ArrayList<>();
            for (ExternalRef reference : described.getExternalRefs()) {
                references.add(new ExternalReference(
                        constant(
                                ExternalReference.Type.class,
                                reference.getExternalRefType().orElseThrow().name()),
                        reference.getLocators().iterator().next(),
                        reference.getComment().orElseThrow()));
            }
            return new PackageFacts(
                    described.getName().orElseThrow(),
                    described.getDescription(),
                    described.getComment(),
                    described.getPackageVersion(),
                    described.getSuppliedBy().map(this::id),
                    ids(described.getOriginatedBys()),
                    described.getReleaseTime().map(Instant::parse),
                    described.getDownloadLocation(),
                    packageUrl,
                    references);
        }

        private org.openweights.spdx.graph.Relationship relationship(Relationship relationship)
                throws InvalidSPDXAnalysisException {
            List<Target> to = new ArrayList<>();
            for (var target : relationship.getTos()) {
                to.add(target(target));
            }
            return new org.openweights.spdx.graph.Relationship(
                    id(relationship),
                    id(relationship.getFrom()),
                    constant(
                            org.openweights.spdx.graph.Relationship.Type.class,
                            relationship.getRelationshipType().name()),
                    to,
                    relationship.getComment());
        }

        private LicenseInfo license(org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression license)
                throws InvalidSPDXAnalysisException {
            List<LicenseInfo.CustomText> texts = new ArrayList<>();
            for (DictionaryEntry entry : license.getCustomIdToUris()) {
                texts.add(new LicenseInfo.CustomText(
                        entry.getKey(), id(entry.getValue().orElseThrow())));
            }
            return new LicenseInfo(
                    id(license),
                    LicenseExpression.of(license.getLicenseExpression()),
                    license.getLicenseListVersion().orElseThrow(),
                    texts);
        }

        private org.openweights.spdx.graph.Agent agent(Agent agent, String type) throws InvalidSPDXAnalysisException {
            return new org.openweights.spdx.graph.Agent(
                    id(agent),
                    switch (type) {
                        case "Person" -> org.openweights.spdx.graph.Agent.Type.PERSON;
                        case "Organization" -> org.openweights.spdx.graph.Agent.Type.ORGANIZATION;
                        case "SoftwareAgent" -> org.openweights.spdx.graph.Agent.Type.SOFTWARE;
                        default -> org.openweights.spdx.graph.Agent.Type.UNKNOWN;
                    },
                    agent.getName().orElseThrow(),
                    identifier(agent, ExternalIdentifierType.EMAIL));
        }

        private Target target(CoreModelObject target) {
            if (target instanceof NoAssertionLicense) {
                return Individual.NO_ASSERTION_LICENSE;
            }
            return target instanceof NoneLicense ? Individual.NONE_LICENSE : id(target);
        }

        private List<ElementId> ids(Collection<? extends CoreModelObject> objects) {
            return objects.stream().map(this::id).toList();
        }

        private ElementId id(CoreModelObject object) {
            return id(object.getObjectUri());
        }

        private ElementId id(String uri) {
            if (!uri.startsWith(namespace + "#")) {
                throw new AssertionError("must be in the namespace " + namespace + ": " + uri);
            }
            String[] parts = uri.substring(namespace.length() + 1).split("/", -1);
            ElementId.Kind kind =
                    constant(ElementId.Kind.class, parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
            List<String> path = Arrays.stream(parts)
                    .skip(1)
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            return new ElementId(kind, path);
        }

        private <T> List<T> all(String type, Class<T> of) throws InvalidSPDXAnalysisException {
            try (Stream<?> objects = SpdxModelFactory.getSpdxObjects(store, null, type, null, null)) {
                return objects.filter(
                                object -> object.getClass().getSimpleName().equals(simpleName(type)))
                        .<T>map(of::cast)
                        .toList();
            }
        }

        private static String simpleName(String type) {
            return type.substring(type.indexOf('.') + 1);
        }

        private static Document.Profile profile(ProfileIdentifierType type) {
            return constant(Document.Profile.class, type.name());
        }

        private static Optional<String> identifier(
                org.spdx.library.model.v3_0_1.core.Element element, ExternalIdentifierType type)
                throws InvalidSPDXAnalysisException {
            for (ExternalIdentifier identifier : element.getExternalIdentifiers()) {
                if (identifier.getExternalIdentifierType() == type) {
                    return Optional.of(identifier.getIdentifier());
                }
            }
            return Optional.empty();
        }

        private static List<Property> properties(Collection<DictionaryEntry> entries)
                throws InvalidSPDXAnalysisException {
            List<Property> properties = new ArrayList<>();
            for (DictionaryEntry entry : entries) {
                properties.add(new Property(entry.getKey(), entry.getValue().orElseThrow()));
            }
            return properties;
        }

        private static List<EnergyUse> energy(Optional<EnergyConsumption> consumption)
                throws InvalidSPDXAnalysisException {
            if (consumption.isEmpty()) {
                return List.of();
            }
            List<EnergyUse> uses = new ArrayList<>();
            energy(uses, EnergyUse.Phase.TRAINING, consumption.get().getTrainingEnergyConsumptions());
            energy(uses, EnergyUse.Phase.FINE_TUNING, consumption.get().getFinetuningEnergyConsumptions());
            energy(uses, EnergyUse.Phase.INFERENCE, consumption.get().getInferenceEnergyConsumptions());
            return uses;
        }

        private static void energy(
                List<EnergyUse> uses, EnergyUse.Phase phase, Collection<EnergyConsumptionDescription> descriptions)
                throws InvalidSPDXAnalysisException {
            for (EnergyConsumptionDescription description : descriptions) {
                uses.add(new EnergyUse(
                        phase,
                        BigDecimal.valueOf(description.getEnergyQuantity()),
                        constant(
                                EnergyUse.Unit.class,
                                description.getEnergyUnit().name())));
            }
        }

        private static List<org.openweights.model.DatasetType> types(DatasetPackage dataset) {
            if (dataset.getDatasetTypes().contains(DatasetType.NO_ASSERTION)) {
                require(dataset.getDatasetTypes(), DatasetType.NO_ASSERTION);
                return List.of();
            }
            return dataset.getDatasetTypes().stream()
                    .map(type -> constant(org.openweights.model.DatasetType.class, type.name()))
                    .toList();
        }

        private static <T> void require(Collection<T> actual, T expected) {
            if (!List.copyOf(actual).equals(List.of(expected))) {
                throw new AssertionError("must be " + expected + ": " + actual);
            }
        }

        /** The library and the graph name their constants after the same vocabulary, underscores aside. */
        private static <T extends Enum<T>> T constant(Class<T> type, String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().replace("_", "").equals(name.replace("_", "")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("must be a " + type.getSimpleName() + ": " + name));
        }
    }
}
