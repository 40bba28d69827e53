package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Provenance;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

/**
 * Reads the data sets of a model: those that its card holds, those that it refers to, and the data components beside it.
 *
 * <p>Whether they served training or evaluation is not said: the standard has one list for both.
 */
final class DatasetReader {
    private static final String DATASET = "dataset";
    private static final String OTHER_BILL = "urn:cdx:";

    private final Bom bom;
    private final Fields model;
    private final List<Fields> listed;

    DatasetReader(Bom bom, Fields model, Optional<Fields> parameters) {
        this.bom = bom;
        this.model = model;
        this.listed = parameters.map(fields -> fields.each("datasets")).orElse(List.of());
    }

    List<DatasetUse> datasets() {
        List<DatasetUse> uses = new ArrayList<>();
        for (Fields entry : listed) {
            if (referred(entry).isPresent()) {
                entry.pass("ref");
            } else if (isDataset(entry)) {
                use(entry, Optional.empty()).ifPresent(uses::add);
            }
        }
        components().forEach(component -> uses.addAll(uses(component)));
        return uses;
    }

    private Optional<Fields> referred(Fields entry) {
        return entry.peek("ref").flatMap(bom::referred).filter(Bom::isData);
    }

    /** {@return the components that hold data sets of the model} */
    private List<Fields> components() {
        return Bom.distinct(Stream.concat(
                listed.stream().flatMap(entry -> referred(entry).stream()),
                bom.dataOf(model).stream().filter(DatasetReader::holdsDatasets)));
    }

    /** {@return what is wrong with the references to data, and with the licenses of data} */
    List<Finding> findings() {
        List<Finding> findings = brokenReferences();
        for (Fields component : components()) {
            LicenseReader licenses = new LicenseReader(component);
            findings.addAll(licenses.findings());
            boolean stated = !licenses.statement(new ReferenceReader(component).license())
                    .equals(LicenseStatement.none());
            if (!stated && !bom.isLicenseMisread(component) && !bom.isMisread(component, "data")) {
                CycloneDxRule rule = CycloneDxRule.DATASET_LICENSE;
                String name = Bom.name(component)
                        .map(known -> "'" + Excerpt.of(known) + "'")
                        .orElse("here");
                findings.add(Finding.of(
                        rule, "The data " + name + " has no license. " + rule.remedy(), component.location()));
            }
        }
        return findings;
    }

    /** A link into another bill is not followed. */
    private List<Finding> brokenReferences() {
        List<Finding> findings = new ArrayList<>();
        for (Fields entry : listed) {
            Optional<String> reference = entry.mapping()
                    .get("ref")
                    .filter(name -> name instanceof Scalar scalar && scalar.kind() == Kind.STRING)
                    .flatMap(name -> entry.peek("ref"))
                    .filter(name -> !name.startsWith(OTHER_BILL));
            Optional<Fields> component = reference.flatMap(bom::referred);
            if (reference.isPresent() && component.filter(Bom::isData).isEmpty()) {
                entry.pass("ref");
                if (bom.hidesReferable()) {
                    continue;
                }
                CycloneDxRule rule = CycloneDxRule.REFERENCE;
                String what = (component.isEmpty() ? "Nothing in the bill" : "No data in the bill")
                        + " has the 'bom-ref' '" + Excerpt.of(reference.get()) + "'.";
                findings.add(Finding.of(rule, what + " " + rule.remedy(), entry.location("ref"), reference.get()));
            }
        }
        return findings;
    }

    private static boolean isDataset(Fields data) {
        return data.peek("type").filter(DATASET::equals).isPresent();
    }

    /** Data that are code or settings are no data set. */
    private static boolean holdsDatasets(Fields component) {
        List<Fields> data = component.each("data");
        return data.isEmpty() || data.stream().anyMatch(DatasetReader::isDataset);
    }

    private static List<DatasetUse> uses(Fields component) {
        component.pass("type", "bom-ref", "name", "group");
        ReferenceReader references = new ReferenceReader(component);
        Optional<LicenseStatement> license = Optional.of(new LicenseReader(component).statement(references.license()))
                .filter(statement -> !statement.equals(LicenseStatement.none()));
        Provenance provenance = provenance(component);
        List<Fields> sets =
                component.each("data").stream().filter(DatasetReader::isDataset).toList();
        Optional<String> name = Bom.name(component);
        if (sets.size() > 1 || name.isEmpty()) {
            return sets.stream()
                    .flatMap(set -> use(set, license).stream())
                    .map(use -> use.withProvenance(provenance))
                    .toList();
        }
        Optional<Fields> set = sets.stream().findFirst();
        set.ifPresent(data -> data.pass("type", "bom-ref"));
        return List.of(new DatasetUse(
                name.get(),
                Role.UNSTATED,
                set.flatMap(DatasetReader::url).or(references::location).or(() -> component.text("purl")),
                license,
                component.text("description").or(() -> set.flatMap(data -> data.text("description"))),
                List.of(),
                set.map(data -> data.texts("sensitiveData")).orElse(List.of()),
                provenance,
                Optional.of(component.location("name"))));
    }

    /**
     * Custodians, stewards and owners of data are left behind: by the standard, they keep the data and answer for them, and
     * need not have made them.
     */
    private static Provenance provenance(Fields component) {
        AgentReader agents = new AgentReader(component);
        return new Provenance(agents.authors(), agents.supplier(), Optional.empty(), Optional.empty());
    }

    /** Data without a name go by where they can be had, or by the name that the bill gives them. */
    private static Optional<DatasetUse> use(Fields data, Optional<LicenseStatement> license) {
        data.pass("type", "bom-ref");
        Optional<String> url = url(data);
        Optional<String> name = Stream.of(data.text("name"), url, data.peek("bom-ref"))
                .flatMap(Optional::stream)
                .findFirst();
        return name.map(known -> new DatasetUse(
                known,
                Role.UNSTATED,
                url,
                license,
                data.text("description"),
                data.texts("sensitiveData"),
                Optional.of(data.location())));
    }

    private static Optional<String> url(Fields data) {
        return data.at("contents").flatMap(contents -> contents.text("url"));
    }
}
