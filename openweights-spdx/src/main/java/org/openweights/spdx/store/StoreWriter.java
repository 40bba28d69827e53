package org.openweights.spdx.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.model.Safety;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.Annotation;
import org.openweights.spdx.graph.DatasetPackage;
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
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;
import org.openweights.spdx.graph.Tool;
import org.spdx.core.IModelCopyManager;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.core.TypedValue;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.ai.EnergyConsumption;
import org.spdx.library.model.v3_0_1.ai.EnergyConsumptionDescription;
import org.spdx.library.model.v3_0_1.ai.EnergyUnitType;
import org.spdx.library.model.v3_0_1.ai.SafetyRiskAssessmentType;
import org.spdx.library.model.v3_0_1.core.AnnotationType;
import org.spdx.library.model.v3_0_1.core.CreationInfo;
import org.spdx.library.model.v3_0_1.core.DictionaryEntry;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifier;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifierType;
import org.spdx.library.model.v3_0_1.core.ExternalRef;
import org.spdx.library.model.v3_0_1.core.ExternalRefType;
import org.spdx.library.model.v3_0_1.core.HashAlgorithm;
import org.spdx.library.model.v3_0_1.core.Organization;
import org.spdx.library.model.v3_0_1.core.Person;
import org.spdx.library.model.v3_0_1.core.PresenceType;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.core.SoftwareAgent;
import org.spdx.library.model.v3_0_1.dataset.DatasetType;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoAssertionLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoneLicense;
import org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression;
import org.spdx.library.model.v3_0_1.simplelicensing.SimpleLicensingText;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxFile;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.IModelStore;
import org.spdx.storage.IModelStore.IdType;

/** Puts the elements of a graph into a store: first each with its identifier, then what is said of it. */
public final class StoreWriter implements Element.Visitor {
    private final IModelStore store;
    private final IModelCopyManager copyManager;
    private final String namespace;
    private final Map<ElementId, org.spdx.library.model.v3_0_1.core.Element> elements = new HashMap<>();
    private final List<BigDecimal> unwritable = new ArrayList<>();

    private StoreWriter(IModelStore store, IModelCopyManager copyManager, String namespace) {
        this.store = store;
        this.copyManager = copyManager;
        this.namespace = namespace;
    }

    /**
     * Puts the elements of a graph into a store, but for its document: the store's own tool has one. An element whose identifier is
     * there already stays as it is.
     *
     * @param graph the graph
     * @param store the store
     * @param copyManager what copies objects between stores
     * @return what was put there
     * @throws InvalidSPDXAnalysisException if the store refuses an element, or has one of another type with its identifier
     */
    public static Written write(Graph graph, IModelStore store, IModelCopyManager copyManager)
            throws InvalidSPDXAnalysisException {
        StoreWriter writer = new StoreWriter(store, copyManager, graph.namespace());
        try {
            List<String> present = new ArrayList<>();
            List<Element> added = new ArrayList<>();
            for (Element element : graph.elements()) {
                String uri = element.id().iri(graph.namespace());
                boolean there = store.exists(uri);
                writer.elements.put(element.id(), writer.create(element));
                if (there) {
                    writer.requireType(element.id());
                    present.add(uri);
                } else {
                    added.add(element);
                }
            }
            writer.complete(added, graph.creationInfo());
            return new Written((AIPackage) writer.element(graph.document().root()), present, writer.unwritable);
        } catch (Refusal e) {
            throw e.cause;
        }
    }

    private void complete(List<Element> added, org.openweights.spdx.graph.CreationInfo info)
            throws InvalidSPDXAnalysisException {
        if (added.isEmpty()) {
            return;
        }
        CreationInfo creation = creationInfo(info);
        for (Element element : added) {
            element(element.id()).setCreationInfo(creation);
            element.accept(this);
        }
    }

    private void requireType(ElementId id) throws InvalidSPDXAnalysisException {
        String uri = id.iri(namespace);
        String type = element(id).getType();
        Optional<String> present = store.getTypedValue(uri).map(TypedValue::getType);
        if (present.filter(type::equals).isEmpty()) {
            throw new InvalidSPDXAnalysisException(
                    "'" + uri + "' is in the store already, and is no " + type + ": " + present.orElse("of no type"));
        }
    }

    private org.spdx.library.model.v3_0_1.core.Element create(Element element) throws InvalidSPDXAnalysisException {
        String uri = element.id().iri(namespace);
        if (element instanceof ModelPackage) {
            return new AIPackage(store, uri, copyManager, true, prefix());
        } else if (element instanceof DatasetPackage) {
            return new org.spdx.library.model.v3_0_1.dataset.DatasetPackage(store, uri, copyManager, true, prefix());
        } else if (element instanceof ModelFile) {
            return new SpdxFile(store, uri, copyManager, true, prefix());
        } else if (element instanceof LicenseInfo) {
            return new LicenseExpression(store, uri, copyManager, true, prefix());
        } else if (element instanceof LicenseText) {
            return new SimpleLicensingText(store, uri, copyManager, true, prefix());
        } else if (element instanceof Tool) {
            return new org.spdx.library.model.v3_0_1.core.Tool(store, uri, copyManager, true, prefix());
        } else if (element instanceof Relationship) {
            return new org.spdx.library.model.v3_0_1.core.Relationship(store, uri, copyManager, true, prefix());
        } else if (element instanceof Annotation) {
            return new org.spdx.library.model.v3_0_1.core.Annotation(store, uri, copyManager, true, prefix());
        }
        return switch (((Agent) element).type()) {
            case UNKNOWN -> new org.spdx.library.model.v3_0_1.core.Agent(store, uri, copyManager, true, prefix());
            case PERSON -> new Person(store, uri, copyManager, true, prefix());
            case ORGANIZATION -> new Organization(store, uri, copyManager, true, prefix());
            case SOFTWARE -> new SoftwareAgent(store, uri, copyManager, true, prefix());
        };
    }

    private CreationInfo creationInfo(org.openweights.spdx.graph.CreationInfo creation)
            throws InvalidSPDXAnalysisException {
        CreationInfo info = new CreationInfo(store, anonymous(), copyManager, true, prefix());
        info.setSpecVersion("3.0.1").setCreated(creation.created().toString());
        for (ElementId id : creation.createdBy()) {
            info.getCreatedBys().add((org.spdx.library.model.v3_0_1.core.Agent) element(id));
        }
        for (ElementId id : creation.createdUsing()) {
            info.getCreatedUsings().add((org.spdx.library.model.v3_0_1.core.Tool) element(id));
        }
        return info;
    }

    @Override
    public void visit(ModelPackage model) {
        fill(() -> {
            AIPackage filled = (AIPackage) element(model.id());
            facts(filled, model.facts(), SoftwarePurpose.MODEL);
            filled.getDomains().addAll(model.domains());
            filled.getTypeOfModels().addAll(model.types());
            entries(filled.getHyperparameters(), model.hyperparameters());
            entries(filled.getMetrics(), model.metrics());
            entries(filled.getMetricDecisionThresholds(), model.decisionThresholds());
            energy(filled, model);
            model.training().ifPresent(text -> fill(() -> filled.setInformationAboutTraining(text)));
            model.application().ifPresent(text -> fill(() -> filled.setInformationAboutApplication(text)));
            model.limitation().ifPresent(text -> fill(() -> filled.setLimitation(text)));
            safety(filled, model.safety());
        });
    }

    private void safety(AIPackage filled, Safety safety) {
        safety.autonomous().ifPresent(yes -> fill(() -> filled.setAutonomyType(presence(yes))));
        safety.usesSensitivePersonalInformation()
                .ifPresent(yes -> fill(() -> filled.setUseSensitivePersonalInformation(presence(yes))));
        safety.risk()
                .ifPresent(risk ->
                        fill(() -> filled.setSafetyRiskAssessment(SafetyRiskAssessmentType.valueOf(risk.name()))));
        filled.getStandardCompliances().addAll(safety.standards());
        safety.explainability().ifPresent(filled.getModelExplainabilitys()::add);
    }

    private static PresenceType presence(boolean yes) {
        return yes ? PresenceType.YES : PresenceType.NO;
    }

    @Override
    public void visit(DatasetPackage dataset) {
        fill(() -> {
            var filled = (org.spdx.library.model.v3_0_1.dataset.DatasetPackage) element(dataset.id());
            facts(filled, dataset.facts(), SoftwarePurpose.DATA);
            dataset.built().ifPresent(time -> fill(() -> filled.setBuiltTime(time.toString())));
            if (dataset.types().isEmpty()) {
                filled.getDatasetTypes().add(DatasetType.NO_ASSERTION);
            }
            dataset.types().forEach(type -> filled.getDatasetTypes().add(DatasetType.valueOf(type.name())));
        });
    }

    @Override
    public void visit(ModelFile file) {
        fill(() -> {
            SpdxFile filled = (SpdxFile) element(file.id());
            filled.setName(file.path());
            file.size().ifPresent(size -> fill(() -> filled.setComment("Size: " + size + " bytes.")));
            for (Hash hash : file.hashes()) {
                filled.getVerifiedUsings()
                        .add(new org.spdx.library.model.v3_0_1.core.Hash(
                                        store, anonymous(), copyManager, true, prefix())
                                .setAlgorithm(
                                        HashAlgorithm.valueOf(hash.algorithm().name()))
                                .setHashValue(hash.value()));
            }
        });
    }

    @Override
    public void visit(LicenseInfo license) {
        fill(() -> {
            LicenseExpression filled = (LicenseExpression) element(license.id());
            filled.setLicenseExpression(license.expression().toString());
            filled.setLicenseListVersion(license.listVersion());
            for (LicenseInfo.CustomText custom : license.texts()) {
                filled.getCustomIdToUris()
                        .add(entry(custom.reference(), custom.text().iri(namespace)));
            }
        });
    }

    @Override
    public void visit(LicenseText text) {
        fill(() -> ((SimpleLicensingText) element(text.id()))
                .setLicenseText(text.text())
                .setName(text.name()));
    }

    @Override
    public void visit(Agent agent) {
        fill(() -> element(agent.id()).setName(agent.name()));
        agent.email().ifPresent(email -> identify(agent.id(), ExternalIdentifierType.EMAIL, email));
    }

    @Override
    public void visit(Tool tool) {
        fill(() -> element(tool.id()).setName(tool.name()));
    }

    @Override
    public void visit(Relationship relationship) {
        fill(() -> {
            var filled = (org.spdx.library.model.v3_0_1.core.Relationship) element(relationship.id());
            filled.setFrom(element(relationship.from()));
            filled.setRelationshipType(
                    RelationshipType.valueOf(relationship.type().name()));
            for (Target target : relationship.to()) {
                filled.getTos().add(target(target));
            }
            relationship.comment().ifPresent(comment -> fill(() -> filled.setComment(comment)));
        });
    }

    @Override
    public void visit(Annotation annotation) {
        fill(() -> {
            var filled = (org.spdx.library.model.v3_0_1.core.Annotation) element(annotation.id());
            filled.setAnnotationType(AnnotationType.OTHER);
            filled.setContentType("text/plain");
            filled.setStatement(annotation.statement());
            filled.setSubject(element(annotation.subject()));
        });
    }

    private void facts(SpdxPackage filled, PackageFacts facts, SoftwarePurpose purpose)
            throws InvalidSPDXAnalysisException {
        filled.setName(facts.name());
        filled.setPrimaryPurpose(purpose);
        facts.description().ifPresent(text -> fill(() -> filled.setDescription(text)));
        facts.comment().ifPresent(text -> fill(() -> filled.setComment(text)));
        facts.version().ifPresent(text -> fill(() -> filled.setPackageVersion(text)));
        facts.released().ifPresent(time -> fill(() -> filled.setReleaseTime(time.toString())));
        facts.downloadLocation().ifPresent(text -> fill(() -> filled.setDownloadLocation(text)));
        facts.supplier()
                .ifPresent(
                        id -> fill(() -> filled.setSuppliedBy((org.spdx.library.model.v3_0_1.core.Agent) element(id))));
        for (ElementId id : facts.originators()) {
            filled.getOriginatedBys().add((org.spdx.library.model.v3_0_1.core.Agent) element(id));
        }
        Optional<String> packageUrl = facts.packageUrl();
        if (packageUrl.isPresent()) {
            filled.setPackageUrl(packageUrl.get());
            filled.getExternalIdentifiers().add(identifier(ExternalIdentifierType.PACKAGE_URL, packageUrl.get()));
        }
        for (ExternalReference reference : facts.references()) {
            ExternalRef added = new ExternalRef(store, anonymous(), copyManager, true, prefix());
            added.setExternalRefType(ExternalRefType.valueOf(reference.type().name()));
            added.getLocators().add(reference.locator());
            added.setComment(reference.comment());
            filled.getExternalRefs().add(added);
        }
    }

    /** What the library cannot hold as a number stands in the comment of the model, where people can read it. */
    private void energy(AIPackage filled, ModelPackage model) throws InvalidSPDXAnalysisException {
        List<EnergyUse> writable = model.energy().stream()
                .filter(use -> isWritable(use.quantity()))
                .toList();
        if (!writable.isEmpty()) {
            filled.setEnergyConsumption(energy(writable));
        }
        List<String> lines = new ArrayList<>(model.facts().comment().stream().toList());
        for (EnergyUse use : model.energy()) {
            if (!writable.contains(use)) {
                unwritable.add(use.quantity());
                lines.add(sentence(use));
            }
        }
        if (!lines.isEmpty()) {
            filled.setComment(String.join("\n", lines));
        }
    }

    private static String sentence(EnergyUse use) {
        String property = switch (use.phase()) {
            case TRAINING -> "ai_trainingEnergyConsumption";
            case FINE_TUNING -> "ai_finetuningEnergyConsumption";
            case INFERENCE -> "ai_inferenceEnergyConsumption";
        };
        String unit = switch (use.unit()) {
            case KILOWATT_HOUR -> "kilowattHour";
            case MEGAJOULE -> "megajoule";
            case OTHER -> "other";
        };
        return property + ": " + use.quantity().toPlainString() + " " + unit + ".";
    }

    /**
     * The library holds a double, and writes it as Double.toString does, which is no xsd:decimal with an exponent. A store takes a
     * text in its place, and then the library does not read the quantity any more.
     */
    private static boolean isWritable(BigDecimal quantity) {
        String written = Double.toString(quantity.doubleValue());
        return !written.contains("E") && new BigDecimal(written).compareTo(quantity) == 0;
    }

    private EnergyConsumption energy(List<EnergyUse> uses) throws InvalidSPDXAnalysisException {
        EnergyConsumption energy = new EnergyConsumption(store, anonymous(), copyManager, true, prefix());
        for (EnergyUse use : uses) {
            EnergyConsumptionDescription description = new EnergyConsumptionDescription(
                            store, anonymous(), copyManager, true, prefix())
                    .setEnergyQuantity(use.quantity().doubleValue())
                    .setEnergyUnit(EnergyUnitType.valueOf(use.unit().name()));
            switch (use.phase()) {
                case TRAINING -> energy.getTrainingEnergyConsumptions().add(description);
                case FINE_TUNING -> energy.getFinetuningEnergyConsumptions().add(description);
                case INFERENCE -> energy.getInferenceEnergyConsumptions().add(description);
            }
        }
        return energy;
    }

    private void entries(Collection<DictionaryEntry> entries, List<Property> properties)
            throws InvalidSPDXAnalysisException {
        for (Property property : properties) {
            entries.add(entry(property.name(), property.value()));
        }
    }

    private DictionaryEntry entry(String key, String value) throws InvalidSPDXAnalysisException {
        return new DictionaryEntry(store, anonymous(), copyManager, true, prefix())
                .setKey(key)
                .setValue(value);
    }

    private void identify(ElementId id, ExternalIdentifierType type, String value) {
        fill(() -> element(id).getExternalIdentifiers().add(identifier(type, value)));
    }

    private ExternalIdentifier identifier(ExternalIdentifierType type, String value)
            throws InvalidSPDXAnalysisException {
        return new ExternalIdentifier(store, anonymous(), copyManager, true, prefix())
                .setExternalIdentifierType(type)
                .setIdentifier(value);
    }

    private org.spdx.library.model.v3_0_1.core.Element target(Target target) throws InvalidSPDXAnalysisException {
        if (target instanceof ElementId id) {
            return element(id);
        }
        return switch ((Individual) target) {
            case NO_ASSERTION_LICENSE -> new NoAssertionLicense();
            case NONE_LICENSE -> new NoneLicense();
        };
    }

    private org.spdx.library.model.v3_0_1.core.Element element(ElementId id) {
        return Objects.requireNonNull(elements.get(id), () -> "no element " + id);
    }

    private String anonymous() throws InvalidSPDXAnalysisException {
        return store.getNextId(IdType.Anonymous);
    }

    private String prefix() {
        return namespace + "#";
    }

    private static void fill(Filling filling) {
        try {
            filling.run();
        } catch (InvalidSPDXAnalysisException e) {
            throw new Refusal(e);
        }
    }

    /**
     * What was put into a store.
     *
     * @param model the model that the graph is about
     * @param present the identifiers of elements that were there already, which stay as they are
     * @param unwritable the quantities of energy that the library cannot hold as a number
     */
    public record Written(AIPackage model, List<String> present, List<BigDecimal> unwritable) {
        /** Copies the lists. */
        public Written {
            present = List.copyOf(present);
            unwritable = List.copyOf(unwritable);
        }
    }

    private interface Filling {
        void run() throws InvalidSPDXAnalysisException;
    }

    /** Carries what a store objects to through the visitor. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final InvalidSPDXAnalysisException cause;

        Refusal(InvalidSPDXAnalysisException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
