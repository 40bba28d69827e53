package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;

/** Reads what a model is related to: the models that it is derived from, its data sets and its files. */
final class RelatedReader {
    private static final String PACKAGE_URL = "software_packageUrl";
    private static final String RELATION = "Relation: ";
    private static final String UNSTATED = "Whether the model was trained or tested on the data set is not stated.";

    private final Graph graph;
    private final Element model;
    private final LicenseReader licenses;
    private final List<Finding> findings = new ArrayList<>();

    RelatedReader(Graph graph, Element model, LicenseReader licenses) {
        this.graph = graph;
        this.model = model;
        this.licenses = licenses;
    }

    /** {@return the data sets that have no license} */
    List<Finding> findings() {
        return findings;
    }

    List<BaseModel> baseModels() {
        Map<String, BaseModel> found = new LinkedHashMap<>();
        for (Graph.Relationship related : graph.from(model, "descendantOf")) {
            targets(related.use()).forEach(base -> add(found, base, relation(related)));
        }
        for (String type : List.of("ancestorOf", "hasVariant")) {
            for (Graph.Relationship related : graph.to(model, type)) {
                graph.element(related.use().from()).ifPresent(base -> add(found, base, relation(related)));
            }
        }
        return List.copyOf(found.values());
    }

    private void add(Map<String, BaseModel> found, Element base, Relation relation) {
        Fields fields = base.use().fields();
        // What else is said of a base model is for its own card to say.
        fields.pass("suppliedBy", "software_primaryPurpose", "externalIdentifier");
        Optional<String> reference = place(fields);
        Optional<LicenseDeclaration> license = Optional.of(
                        licenses.license(base, Optional.empty()).declaration())
                .filter(declared -> !declared.isEmpty());
        base.name()
                .ifPresent(name -> found.putIfAbsent(
                        base.id(),
                        new BaseModel(name, relation, reference, license, Optional.of(fields.location("name")))));
    }

    /** Where a package can be had. There is room for one place: a package URL that leads elsewhere is told. */
    private static Optional<String> place(Fields fields) {
        Optional<String> location = fields.text("software_downloadLocation");
        Optional<String> packageUrl = fields.peek(PACKAGE_URL);
        if (location.isEmpty() || ReferenceReader.isSame(packageUrl, location)) {
            fields.pass(PACKAGE_URL);
        }
        for (Fields identifier : fields.each("externalIdentifier")) {
            if (identifier.peek("identifier").equals(packageUrl)) {
                identifier.pass("type", "externalIdentifierType", "identifier");
            }
        }
        return location.or(() -> packageUrl);
    }

    /** A relationship of SPDX does not say how a model is derived; its comment does, where this library wrote it. */
    private static Relation relation(Graph.Relationship related) {
        Optional<String> comment = related.comment();
        for (Relation relation : Relation.values()) {
            if (comment.filter((RELATION + relation.keyword() + ".")::equals).isPresent()) {
                related.element().fields().pass("comment");
                return relation;
            }
        }
        return Relation.UNSTATED;
    }

    /** In a document of one model, data sets that belong to nothing else belong to the model: nothing else can be meant. */
    List<DatasetUse> datasets() {
        List<DatasetUse> uses = new ArrayList<>();
        Set<String> related = new HashSet<>();
        datasets("trainedOn", Role.TRAINING, related).forEach(uses::add);
        datasets("testedOn", Role.EVALUATION, related).forEach(uses::add);
        unstated(related).forEach(uses::add);
        if (graph.described().size() == 1) {
            graph.elements().stream()
                    .filter(element -> element.isDataset()
                            && !related.contains(element.id())
                            && graph.isOnlyLedToFrom(model, element))
                    .flatMap(dataset -> dataset(dataset, Role.UNSTATED).stream())
                    .forEach(uses::add);
        }
        return uses;
    }

    private List<DatasetUse> unstated(Set<String> related) {
        List<DatasetUse> uses = new ArrayList<>();
        for (Graph.Relationship other : graph.from(model, "other")) {
            if (other.comment().filter(UNSTATED::equals).isPresent()) {
                other.use().element().fields().pass("comment");
                targets(other).stream()
                        .filter(target -> target.isDataset() && related.add(target.id()))
                        .flatMap(dataset -> dataset(dataset, Role.UNSTATED).stream())
                        .forEach(uses::add);
            }
        }
        return uses;
    }

    private Stream<DatasetUse> datasets(String type, Role role, Set<String> related) {
        return graph.from(model, type).stream()
                .flatMap(relationship -> targets(relationship.use()).stream())
                .peek(dataset -> related.add(dataset.id()))
                .flatMap(dataset -> dataset(dataset, role).stream());
    }

    private Optional<DatasetUse> dataset(Element dataset, Role role) {
        Fields fields = dataset.use().fields();
        fields.pass("software_primaryPurpose");
        Optional<LicenseStatement> license = Optional.of(licenses.license(dataset, Optional.empty()))
                .filter(statement -> !statement.equals(LicenseStatement.none()));
        if (license.isEmpty() && role != Role.EVALUATION && !licenses.isMisread(dataset)) {
            Spdx3Rule rule = Spdx3Rule.DATASET_LICENSE;
            String name = Excerpt.of(fields.peek("name").orElse(""));
            findings.add(Finding.of(
                    rule, "The data set '" + name + "' has no license. " + rule.remedy(), fields.location()));
        }
        Stream<String> personal = fields
                .text("dataset_hasSensitivePersonalInformation")
                .filter("yes"::equals)
                .map(yes -> "sensitive personal information")
                .stream();
        List<String> sensitive =
                Stream.concat(personal, Comment.sensitiveData(fields).stream()).toList();
        Optional<String> reference = place(fields);
        return dataset.name()
                .map(name -> new DatasetUse(
                        name,
                        role,
                        reference,
                        license,
                        fields.text("description"),
                        types(fields),
                        sensitive,
                        new ProvenanceReader(graph).provenance(fields),
                        Optional.of(fields.location("name"))));
    }

    /** That nothing is asserted is no type, and a word that is none is told of by the schema. */
    private static List<DatasetType> types(Fields dataset) {
        return dataset.texts("dataset_datasetType").stream()
                .flatMap(word -> Stream.of(DatasetType.values())
                        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word)))
                .toList();
    }

    List<ReleaseFile> files() {
        List<ReleaseFile> files = new ArrayList<>();
        for (String type : List.of("contains", "hasDataFile")) {
            for (Graph.Relationship related : graph.from(model, type)) {
                targets(related.use()).forEach(file -> file(file).ifPresent(files::add));
            }
        }
        return files.stream().distinct().toList();
    }

    private Optional<ReleaseFile> file(Element file) {
        // That nothing is asserted of the license of a file says nothing that could be left behind.
        graph.from(file, "hasConcludedLicense").stream()
                .filter(license -> license.to().stream().allMatch(ExpressionReader::isNoAssertion))
                .forEach(Graph.Relationship::use);
        Optional<String> digest = digest(file);
        OptionalLong size = Comment.size(file.fields());
        return file.name().map(path -> new ReleaseFile(path, size, digest));
    }

    /** The first SHA-256 that is one; any other is left behind, and told so. */
    private static Optional<String> digest(Element file) {
        for (Fields hash : file.use().fields().each("verifiedUsing")) {
            Optional<String> value = hash.peek("hashValue")
                    .map(hex -> hex.toLowerCase(Locale.ROOT))
                    .filter(ReleaseFile::isDigest)
                    .filter(hex ->
                            hash.peek("algorithm").filter("sha256"::equals).isPresent());
            if (value.isPresent()) {
                hash.pass("type", "algorithm", "hashValue");
                return value;
            }
        }
        return Optional.empty();
    }

    private List<Element> targets(Graph.Relationship related) {
        List<Element> targets = new ArrayList<>();
        for (String to : related.to()) {
            graph.element(to)
                    .ifPresentOrElse(
                            targets::add,
                            () -> graph.miss(to, related.element().fields().location("to")));
        }
        return targets;
    }
}
