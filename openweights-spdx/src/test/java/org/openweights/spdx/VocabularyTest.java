package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openweights.expression.LicenseExpression;
import org.openweights.model.DatasetType;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.model.Safety;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.Annotation;
import org.openweights.spdx.graph.CreationInfo;
import org.openweights.spdx.graph.DatasetPackage;
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
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Tool;
import org.openweights.spdx.jsonld.JsonLdWriter;

/** A graph with every word that a graph can have: SPDX has a word for each. */
class VocabularyTest {
    private static final ElementId MODEL = ElementId.of(ElementId.Kind.MODEL);
    private static final ElementId DATASET = ElementId.of(ElementId.Kind.DATASET, "data");
    private static final ElementId LICENSE = ElementId.of(ElementId.Kind.LICENSE, "MIT OR LicenseRef-x");
    private static final ElementId TEXT = ElementId.of(ElementId.Kind.LICENSE_TEXT, "LicenseRef-x");
    private static final ElementId TOOL = ElementId.of(ElementId.Kind.TOOL, "tool");

    @Test
    void all_judges_accept_every_word() throws IOException {
        Graph graph = graph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdWriter.write(graph, out);
        String document = out.toString(StandardCharsets.UTF_8);

        assertThat(SpdxJudges.jsonSchema().objections(document)).isEmpty();
        assertThat(SpdxJudges.shacl().objections(document)).isEmpty();
        SpdxJudges.assertReadBack(graph, document);
    }

    private static Graph graph() {
        List<Element> elements = new ArrayList<>();
        List<Agent> agents = Arrays.stream(Agent.Type.values())
                .map(type -> new Agent(
                        ElementId.of(ElementId.Kind.AGENT, type.name()),
                        type,
                        type.name(),
                        Optional.of("a@example.org")))
                .toList();
        elements.addAll(agents);
        elements.add(model(agents.get(0).id()));
        elements.add(new DatasetPackage(
                DATASET, facts(agents.get(0).id()), Optional.of(Instant.EPOCH), List.of(DatasetType.values())));
        elements.add(new ModelFile(
                ElementId.of(ElementId.Kind.FILE, "a/b"),
                "a/b",
                OptionalLong.of(4_294_967_296L),
                Arrays.stream(Hash.Algorithm.values())
                        .map(algorithm -> new Hash(algorithm, "00".repeat(32)))
                        .toList()));
        elements.add(new Tool(TOOL, "tool"));
        elements.add(new LicenseText(TEXT, "LicenseRef-x", "x", "A license."));
        elements.add(new LicenseInfo(
                LICENSE,
                LicenseExpression.of("MIT OR LicenseRef-x"),
                "3.28.0",
                List.of(new LicenseInfo.CustomText("LicenseRef-x", TEXT))));
        elements.add(new Annotation(ElementId.of(ElementId.Kind.ANNOTATION, "a"), DATASET, "A statement."));
        Stream.of(Relationship.Type.values())
                .map(type -> new Relationship(
                        ElementId.of(ElementId.Kind.RELATIONSHIP, type.keyword()),
                        MODEL,
                        type,
                        List.of(DATASET, Individual.NONE_LICENSE, Individual.NO_ASSERTION_LICENSE),
                        Optional.of("A comment.")))
                .forEach(elements::add);
        return new Graph(
                "https://example.org/x",
                new CreationInfo(Instant.EPOCH, agents.stream().map(Agent::id).toList(), List.of(TOOL)),
                new Document("document", List.of(Document.Profile.values()), MODEL, LICENSE),
                elements);
    }

    private static ModelPackage model(ElementId supplier) {
        List<EnergyUse> energy = Arrays.stream(EnergyUse.Phase.values())
                .flatMap(phase ->
                        Arrays.stream(EnergyUse.Unit.values()).map(unit -> new EnergyUse(phase, BigDecimal.TEN, unit)))
                .toList();
        List<Property> properties = List.of(new Property("a", "b"));
        return new ModelPackage(
                MODEL,
                facts(supplier),
                List.of("a domain"),
                List.of("a type"),
                properties,
                properties,
                properties,
                energy,
                Optional.of("training"),
                Optional.of("application"),
                Optional.of("limitation"),
                new Safety(
                        Optional.of(Safety.Risk.SERIOUS),
                        List.of("a standard"),
                        Optional.of(true),
                        Optional.of(false),
                        Optional.of("explainability")));
    }

    private static PackageFacts facts(ElementId supplier) {
        return new PackageFacts(
                "name",
                Optional.of("description"),
                Optional.of("comment"),
                Optional.of("version"),
                Optional.of(supplier),
                List.of(supplier),
                Optional.of(Instant.EPOCH),
                Optional.of("https://example.org/download"),
                Optional.of("pkg:huggingface/org/model"),
                Arrays.stream(ExternalReference.Type.values())
                        .map(type -> new ExternalReference(type, "https://example.org/", "comment"))
                        .toList());
    }
}
