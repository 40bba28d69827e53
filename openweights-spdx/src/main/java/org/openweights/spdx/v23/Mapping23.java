package org.openweights.spdx.v23;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.Property;
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

/** Maps a graph into the terms of SPDX 2.3; what those have no word for becomes an annotation or a comment. */
final class Mapping23 implements Element.Visitor {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_ID = 100;
    private static final Pattern LOCATION =
            Pattern.compile("https?://[a-z0-9]++([.-][a-z0-9]++)*+(?<=\\.[a-z]{2,5})(:[0-9]{1,5})?(/.*)?");

    private final Graph graph;
    private final Map<ElementId, Element> elements;
    private final Map<ElementId, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Document23.Described> packages = new ArrayList<>();
    private final List<Document23.Relation> relations = new ArrayList<>();
    private final List<Document23.Extracted> licenses = new ArrayList<>();

    private Mapping23(Graph graph) {
        this.graph = graph;
        this.elements = graph.elements().stream().collect(Collectors.toMap(Element::id, element -> element));
    }

    static Document23 map(Graph graph) {
        return new Mapping23(graph).document();
    }

    private Document23 document() {
        relations.add(new Document23.Relation(
                Document23.ID, "DESCRIBES", id(graph.document().root()), Optional.empty()));
        graph.elements().forEach(element -> element.accept(this));
        return new Document23(
                line(graph.document().name()),
                graph.namespace(),
                time(graph.creationInfo().created()),
                creators(),
                listVersion(),
                packages,
                relations,
                licenses);
    }

    private List<String> creators() {
        Set<String> creators = new LinkedHashSet<>();
        graph.creationInfo().createdBy().forEach(id -> creators.add(actor(id)));
        graph.creationInfo().createdUsing().forEach(id -> creators.add(actor(id)));
        return List.copyOf(creators);
    }

    /** The version of the list without its third number, which SPDX 2.3 does not have. */
    private String listVersion() {
        LicenseInfo dataLicense =
                (LicenseInfo) element(graph.document().dataLicense()).orElseThrow();
        String version = dataLicense.listVersion();
        return version.substring(0, version.lastIndexOf('.'));
    }

    @Override
    public void visit(ModelPackage model) {
        Stream<Optional<String>> facts = Stream.of(
                list("ai_domain", model.domains()),
                list("ai_typeOfModel", model.types()),
                dictionary("ai_hyperparameter", model.hyperparameters()),
                dictionary("ai_metric", model.metrics()),
                dictionary("ai_metricDecisionThreshold", model.decisionThresholds()),
                list(
                        "ai_energyConsumption",
                        model.energy().stream()
                                .map(use -> word(use.phase()) + ": "
                                        + use.quantity().toPlainString() + " " + word(use.unit()))
                                .toList()),
                one("ai_informationAboutTraining", model.training()),
                one("ai_informationAboutApplication", model.application()),
                one("ai_limitation", model.limitation()),
                one("ai_safetyRiskAssessment", model.safety().risk().map(Mapping23::word)),
                list("ai_standardCompliance", model.safety().standards()),
                one("ai_useSensitivePersonalInformation", truth(model.safety().usesSensitivePersonalInformation())),
                one("ai_autonomyType", truth(model.safety().autonomous())),
                one("ai_modelExplainability", model.safety().explainability()));
        add(model.id(), model.facts(), Optional.empty(), "primaryPurpose: model", facts.flatMap(Optional::stream));
    }

    @Override
    public void visit(DatasetPackage dataset) {
        Optional<String> types = list(
                "dataset_datasetType",
                dataset.types().stream().map(Mapping23::word).toList());
        add(dataset.id(), dataset.facts(), dataset.built(), "primaryPurpose: data", types.stream());
    }

    private void add(
            ElementId id, PackageFacts facts, Optional<Instant> built, String purpose, Stream<String> annotations) {
        Optional<String> location = facts.downloadLocation().filter(Mapping23::isLocation);
        Stream<Document23.Reference> packageUrl = facts.packageUrl().stream()
                .map(url -> new Document23.Reference("PACKAGE-MANAGER", "purl", url, Optional.empty()));
        Stream<Document23.Reference> others = facts.references().stream().map(Mapping23::reference);
        Stream<String> assessments = graph.elements().stream()
                .filter(Annotation.class::isInstance)
                .map(Annotation.class::cast)
                .filter(annotation -> annotation.subject().equals(id))
                .map(Annotation::statement);
        packages.add(new Document23.Described(
                id(id),
                line(facts.name()),
                facts.version().map(Mapping23::line),
                Optional.empty(),
                facts.supplier().map(this::actor),
                facts.originators().stream().findFirst().map(this::actor),
                location.orElse(Document23.NO_ASSERTION),
                List.of(),
                license(id, Relationship.Type.HAS_CONCLUDED_LICENSE),
                license(id, Relationship.Type.HAS_DECLARED_LICENSE),
                licenseComment(id),
                facts.description(),
                comment(facts, purpose, location.isPresent()),
                built.map(Mapping23::time),
                facts.released().map(Mapping23::time),
                "OTHER",
                Stream.concat(packageUrl, others).toList(),
                Stream.concat(annotations, assessments).toList()));
    }

    private Optional<String> comment(PackageFacts facts, String purpose, boolean located) {
        Stream<String> unknown = Stream.concat(
                        facts.supplier().stream(), facts.originators().stream().limit(1))
                .flatMap(who -> element(who).stream())
                .filter(agent -> agent instanceof Agent actor && actor.type() == Agent.Type.UNKNOWN)
                .map(agent ->
                        "Whether " + line(((Agent) agent).name()) + " is an organization or a person is not known.")
                .distinct();
        Stream<String> more = facts.originators().size() < 2
                ? Stream.of()
                : Stream.of("Originated also by: "
                        + facts.originators().stream().skip(1).map(this::name).collect(Collectors.joining(", ")) + ".");
        Stream<String> location = located
                ? Stream.of()
                : facts.downloadLocation().stream().map(place -> "downloadLocation: " + place + ".");
        return Optional.of(Stream.of(Stream.of(purpose + "."), facts.comment().stream(), location, unknown, more)
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" ")));
    }

    @Override
    public void visit(ModelFile file) {
        packages.add(new Document23.Described(
                id(file.id()),
                line(file.path()),
                Optional.empty(),
                Optional.of(line(file.path())),
                Optional.empty(),
                Optional.empty(),
                Document23.NO_ASSERTION,
                file.hashes().stream().map(Hash::value).toList(),
                Document23.NO_ASSERTION,
                Document23.NO_ASSERTION,
                Optional.empty(),
                Optional.empty(),
                file.size().isPresent()
                        ? Optional.of("Size: " + file.size().getAsLong() + " bytes.")
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "FILE",
                List.of(),
                List.of()));
    }

    @Override
    public void visit(Relationship relationship) {
        relationship.to().stream()
                .filter(ElementId.class::isInstance)
                .map(ElementId.class::cast)
                .forEach(to -> relate(relationship, id(relationship.from()), to));
    }

    private void relate(Relationship relationship, String from, ElementId target) {
        Optional<String> comment = relationship.comment();
        switch (relationship.type()) {
            case CONTAINS -> relations.add(new Document23.Relation(from, "CONTAINS", id(target), comment));
            case DESCENDANT_OF -> relations.add(new Document23.Relation(from, "DESCENDANT_OF", id(target), comment));
            case HAS_VARIANT -> relations.add(new Document23.Relation(id(target), "VARIANT_OF", from, comment));
            case TESTED_ON -> relations.add(new Document23.Relation(id(target), "TEST_OF", from, comment));
            case OTHER -> relations.add(new Document23.Relation(from, "OTHER", id(target), comment));
            case TRAINED_ON ->
                relations.add(new Document23.Relation(
                        from,
                        "OTHER",
                        id(target),
                        Optional.of(relationship.type().keyword())));
            case HAS_DECLARED_LICENSE, HAS_CONCLUDED_LICENSE -> {
                // A field of the package.
            }
        }
    }

    @Override
    public void visit(LicenseText text) {
        if (text.reference().startsWith("LicenseRef-")) {
            licenses.add(new Document23.Extracted(text.reference(), line(text.name()), text.text()));
        }
    }

    @Override
    public void visit(LicenseInfo license) {
        // Stands where it is used.
    }

    @Override
    public void visit(Agent agent) {
        // Stands where it is used.
    }

    @Override
    public void visit(Tool tool) {
        // Stands where it is used.
    }

    @Override
    public void visit(Annotation annotation) {
        // Stands with its subject.
    }

    private Stream<Relationship> licenses(ElementId of) {
        return graph.elements().stream()
                .filter(Relationship.class::isInstance)
                .map(Relationship.class::cast)
                .filter(relationship -> relationship.from().equals(of))
                .filter(relationship -> relationship.type() == Relationship.Type.HAS_DECLARED_LICENSE
                        || relationship.type() == Relationship.Type.HAS_CONCLUDED_LICENSE);
    }

    private String license(ElementId of, Relationship.Type type) {
        return licenses(of)
                .filter(relationship -> relationship.type() == type)
                .map(relationship -> license(relationship.to().get(0)))
                .filter(Mapping23::isExpression)
                .findFirst()
                .orElse(Document23.NO_ASSERTION);
    }

    private String license(Target target) {
        if (target == Individual.NONE_LICENSE) {
            return "NONE";
        }
        return target instanceof ElementId id
                ? ((LicenseInfo) element(id).orElseThrow()).expression().toString()
                : Document23.NO_ASSERTION;
    }

    /** Documents are not referred to, and additions of one's own are not known to SPDX 2.3. */
    private static boolean isExpression(String expression) {
        return !expression.contains("DocumentRef-") && !expression.contains("AdditionRef-");
    }

    private Optional<String> licenseComment(ElementId of) {
        String comment = licenses(of)
                .flatMap(relationship -> Stream.concat(
                        Stream.of(license(relationship.to().get(0)))
                                .filter(expression -> !isExpression(expression))
                                .map(expression -> relationship.type().keyword() + ": " + expression + "."),
                        relationship.comment().stream()))
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(comment).filter(text -> !text.isBlank());
    }

    private static Document23.Reference reference(ExternalReference reference) {
        return new Document23.Reference(
                "OTHER",
                reference.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                reference.locator(),
                Optional.of(reference.comment()));
    }

    private String actor(ElementId id) {
        Element element = element(id).orElseThrow();
        if (element instanceof Agent agent) {
            String email =
                    agent.email().map(address -> " (" + line(address) + ")").orElse("");
            return switch (agent.type()) {
                case PERSON -> "Person: " + line(agent.name()) + email;
                case SOFTWARE -> "Tool: " + line(agent.name());
                case ORGANIZATION, UNKNOWN -> "Organization: " + line(agent.name()) + email;
            };
        }
        return "Tool: " + name(id);
    }

    private String name(ElementId id) {
        Element element = element(id).orElseThrow();
        return line(element instanceof Agent agent ? agent.name() : ((Tool) element).name());
    }

    private Optional<Element> element(ElementId id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Names of elements as SPDX 2.3 allows them, each once without regard to case. */
    private String id(ElementId id) {
        return ids.computeIfAbsent(id, this::name23);
    }

    private String name23(ElementId id) {
        String path = id.path().stream()
                .map(part -> "-" + part.replaceAll("[^A-Za-z0-9.-]", "-"))
                .collect(Collectors.joining());
        // The SPDX Java Library takes whatever has "LicenseRef-" in its name for a license, and so on.
        String name = "SPDXRef-" + id.kind().keyword() + path.replace("Ref-", "Ref.");
        String cut = name.substring(0, Math.min(name.length(), MAX_ID));
        String unique = cut;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = cut + "-" + i;
        }
        return unique;
    }

    /** What the SPDX Java Library takes for a location, as far as it lies on the web. */
    private static boolean isLocation(String location) {
        return LOCATION.matcher(location).matches();
    }

    private static Optional<String> list(String property, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(property + "\n" + String.join("\n", values));
    }

    private static Optional<String> dictionary(String property, List<Property> values) {
        return list(
                property,
                values.stream()
                        .map(entry -> entry.name() + ": " + entry.value())
                        .toList());
    }

    private static Optional<String> one(String property, Optional<String> value) {
        return value.map(text -> property + "\n" + text);
    }

    private static Optional<String> truth(Optional<Boolean> value) {
        return value.map(yes -> yes ? "yes" : "no");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String time(Instant instant) {
        return SECONDS.format(instant);
    }

    /** What stands on a line of its own in tag-value form. */
    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        return line.isEmpty() ? Document23.NO_ASSERTION : line;
    }
}
