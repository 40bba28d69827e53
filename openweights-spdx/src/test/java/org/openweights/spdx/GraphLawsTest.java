package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openweights.spdx.graph.Annotation;
import org.openweights.spdx.graph.DatasetPackage;
import org.openweights.spdx.graph.Document;
import org.openweights.spdx.graph.Element;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.LicenseInfo;
import org.openweights.spdx.graph.ModelFile;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;

/** What holds for the graph of every release, whatever the release. */
class GraphLawsTest {
    private static final List<Graph> GRAPHS = Stream.concat(
                    Releases.all().values().stream(), RandomReleases.several(1000))
            .map(SpdxDocuments::of)
            .map(SpdxDocuments::graph)
            .toList();

    @Test
    void identifiers_are_unique_even_without_regard_to_case() {
        assertThat(GRAPHS)
                .allSatisfy(graph -> assertThat(graph.elements().stream()
                                .map(element -> element.id().toString().toLowerCase(Locale.ROOT)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_identifier_that_is_used_is_that_of_an_element() {
        assertThat(GRAPHS)
                .allSatisfy(graph -> assertThat(
                                graph.elements().stream().map(Element::id).toList())
                        .containsAll(used(graph)));
    }

    @Test
    void every_model_and_data_set_has_exactly_one_declared_and_one_concluded_license() {
        assertThat(GRAPHS).allSatisfy(graph -> {
            List<ElementId> packages = graph.elements().stream()
                    .filter(element -> element instanceof ModelPackage || element instanceof DatasetPackage)
                    .map(Element::id)
                    .toList();
            List<ElementId> artifacts = Stream.concat(
                            packages.stream(),
                            graph.elements().stream()
                                    .filter(ModelFile.class::isInstance)
                                    .map(Element::id))
                    .toList();
            assertThat(licensed(graph, Relationship.Type.HAS_DECLARED_LICENSE))
                    .containsExactlyInAnyOrderElementsOf(packages);
            assertThat(licensed(graph, Relationship.Type.HAS_CONCLUDED_LICENSE))
                    .containsExactlyInAnyOrderElementsOf(artifacts);
        });
    }

    private static List<ElementId> licensed(Graph graph, Relationship.Type type) {
        List<Relationship> licenses = relationships(graph)
                .filter(relationship -> relationship.type() == type)
                .toList();
        assertThat(licenses).allSatisfy(license -> assertThat(license.to()).hasSize(1));
        return licenses.stream().map(Relationship::from).toList();
    }

    @Test
    void whatever_is_described_has_to_do_with_something_else() {
        assertThat(GRAPHS).allSatisfy(graph -> {
            Set<Target> related = relationships(graph)
                    .filter(relationship -> relationship.type() != Relationship.Type.HAS_DECLARED_LICENSE
                            && relationship.type() != Relationship.Type.HAS_CONCLUDED_LICENSE)
                    .flatMap(relationship -> relationship.to().stream())
                    .collect(Collectors.toSet());
            assertThat(related)
                    .containsAll(graph.elements().stream()
                            .filter(element -> element instanceof ModelPackage
                                    || element instanceof DatasetPackage
                                    || element instanceof ModelFile)
                            .map(Element::id)
                            .filter(id -> !id.equals(graph.document().root()))
                            .toList());
        });
    }

    @Test
    void the_ai_profile_is_claimed_where_every_model_has_what_it_demands_and_only_there() {
        assertThat(GRAPHS).allSatisfy(graph -> {
            boolean conforms = graph.elements().stream()
                    .filter(ModelPackage.class::isInstance)
                    .map(element -> ((ModelPackage) element).facts())
                    .allMatch(GraphLawsTest::hasWhatTheAiProfileDemands);
            assertThat(graph.document().profiles().contains(Document.Profile.AI))
                    .isEqualTo(conforms);
        });
        assertThat(GRAPHS)
                .anySatisfy(graph -> assertThat(graph.document().profiles()).contains(Document.Profile.AI));
    }

    @Test
    void the_dataset_profile_is_claimed_where_there_are_data_sets_that_have_what_it_demands_and_only_there() {
        assertThat(GRAPHS).allSatisfy(graph -> {
            List<DatasetPackage> datasets = graph.elements().stream()
                    .filter(DatasetPackage.class::isInstance)
                    .map(DatasetPackage.class::cast)
                    .toList();
            boolean conforms =
                    !datasets.isEmpty() && datasets.stream().allMatch(GraphLawsTest::hasWhatTheDatasetProfileDemands);
            assertThat(graph.document().profiles().contains(Document.Profile.DATASET))
                    .isEqualTo(conforms);
        });
        assertThat(GRAPHS)
                .filteredOn(graph -> graph.document().profiles().contains(Document.Profile.DATASET))
                .hasSizeGreaterThan(5);
    }

    @Test
    void the_profiles_of_every_document_are_always_claimed() {
        assertThat(GRAPHS)
                .allSatisfy(graph -> assertThat(graph.document().profiles())
                        .contains(Document.Profile.CORE, Document.Profile.SIMPLE_LICENSING, Document.Profile.SOFTWARE));
    }

    @Test
    void nothing_is_its_own_ancestor() {
        assertThat(GRAPHS).allSatisfy(graph -> {
            Set<ElementId> ancestors = new HashSet<>();
            List<ElementId> next = List.of(graph.document().root());
            while (!next.isEmpty()) {
                next = next.stream()
                        .flatMap(child -> relationships(graph)
                                .filter(relationship -> relationship.type() == Relationship.Type.DESCENDANT_OF)
                                .filter(relationship -> relationship.from().equals(child))
                                .flatMap(relationship -> relationship.to().stream()))
                        .map(ElementId.class::cast)
                        .filter(ancestors::add)
                        .toList();
            }
            assertThat(ancestors).doesNotContain(graph.document().root());
        });
    }

    private static boolean hasWhatTheAiProfileDemands(PackageFacts facts) {
        return facts.released().isPresent()
                && facts.supplier().isPresent()
                && facts.downloadLocation().isPresent()
                && facts.version().isPresent();
    }

    private static boolean hasWhatTheDatasetProfileDemands(DatasetPackage dataset) {
        return dataset.built().isPresent()
                && dataset.facts().released().isPresent()
                && dataset.facts().originators().size() == 1
                && dataset.facts().downloadLocation().isPresent();
    }

    private static Stream<Relationship> relationships(Graph graph) {
        return graph.elements().stream().filter(Relationship.class::isInstance).map(Relationship.class::cast);
    }

    private static List<ElementId> used(Graph graph) {
        List<ElementId> used = new ArrayList<>(graph.creationInfo().createdBy());
        used.addAll(graph.creationInfo().createdUsing());
        used.add(graph.document().root());
        used.add(graph.document().dataLicense());
        for (Element element : graph.elements()) {
            if (element instanceof Relationship relationship) {
                used.add(relationship.from());
                relationship.to().stream()
                        .filter(ElementId.class::isInstance)
                        .map(ElementId.class::cast)
                        .forEach(used::add);
            } else if (element instanceof LicenseInfo license) {
                license.texts().forEach(custom -> used.add(custom.text()));
            } else if (element instanceof Annotation annotation) {
                used.add(annotation.subject());
            } else if (element instanceof ModelPackage model) {
                model.facts().supplier().ifPresent(used::add);
                used.addAll(model.facts().originators());
            } else if (element instanceof DatasetPackage dataset) {
                dataset.facts().supplier().ifPresent(used::add);
                used.addAll(dataset.facts().originators());
            }
        }
        return used;
    }
}
