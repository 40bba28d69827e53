package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;
import org.openweights.spdx.graph.DatasetPackage;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;

/** A model has a package URL of the Hub where the release says that it is there, and not where its name looks like it. */
class HubIdentityTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static PackageFacts model(
            String name, Optional<String> version, Optional<String> location, Optional<String> reference) {
        Identity identity = new Identity(
                name,
                version,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                location,
                reference.stream().toList(),
                Optional.empty());
        Graph graph = SpdxDocuments.of(ModelRelease.named(name).withIdentity(identity))
                .graph();
        return models(graph).get(0);
    }

    private static List<PackageFacts> models(Graph graph) {
        return graph.elements().stream()
                .filter(ModelPackage.class::isInstance)
                .map(model -> ((ModelPackage) model).facts())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} at {2}, see {3}: {4}")
    @CsvSource({
        "org/model,, , , ''",
        "org/model,, https://example.org/model, , ''",
        "org/model,, https://huggingface.co/org/model, , pkg:huggingface/org/model",
        "Model,, https://hf.co/org/model, , pkg:huggingface/org/model",
        "Model, 1.0, https://hf.co/org/model, , pkg:huggingface/org/model",
        "Model, " + COMMIT + ", https://hf.co/org/model, , pkg:huggingface/org/model@" + COMMIT,
        "Model,, https://hf.co/org/model/tree/" + COMMIT + ", , pkg:huggingface/org/model@" + COMMIT,
        "Model,, https://example.org/m, pkg:huggingface/org/model, pkg:huggingface/org/model",
        "Model,, https://example.org/m, pkg:huggingface/org/model@" + COMMIT + ", pkg:huggingface/org/model@" + COMMIT,
        "other/name,, https://huggingface.co/org/model, , pkg:huggingface/org/model",
        "org/model,, https://example.org/m, https://huggingface.co/org/base, ''"
    })
    void the_package_url_of(String name, String version, String location, String reference, String packageUrl) {
        assertThat(model(
                                name,
                                Optional.ofNullable(version),
                                Optional.ofNullable(location),
                                Optional.ofNullable(reference))
                        .packageUrl()
                        .orElse(""))
                .isEqualTo(packageUrl);
    }

    @Test
    void base_models_and_data_sets_are_on_the_hub_where_their_references_say_so() {
        Graph graph = SpdxDocuments.of(Releases.onHub()).graph();

        assertThat(models(graph))
                .extracting(
                        PackageFacts::name,
                        facts -> facts.packageUrl().orElse(""),
                        facts -> facts.supplier().map(Object::toString).orElse(""),
                        facts -> facts.downloadLocation().orElse(""))
                .containsExactlyInAnyOrder(
                        tuple(
                                "Apple",
                                "pkg:huggingface/example-org/apple@" + COMMIT,
                                "agent/unknown/example-org",
                                "https://example.org/apple"),
                        tuple(
                                "seed",
                                "pkg:huggingface/example-org/seed",
                                "agent/unknown/example-org",
                                "https://hf.co/example-org/seed/tree/main"),
                        tuple("pip", "pkg:huggingface/example-org/pip", "agent/unknown/example-org", ""),
                        tuple("example-org/core", "", "", "https://example.org/core"),
                        tuple("example-org/peel", "", "", ""));
        assertThat(graph.elements())
                .filteredOn(DatasetPackage.class::isInstance)
                .extracting(dataset -> ((DatasetPackage) dataset)
                        .facts()
                        .supplier()
                        .map(Object::toString)
                        .orElse(""))
                .containsExactly("agent/unknown/orchard", "");
    }

    @Test
    void a_package_url_is_not_a_reference_besides() {
        assertThat(referring("pkg:huggingface/org/model").references()).isEmpty();
        assertThat(referring("pkg:oci/model").references()).hasSize(1);
    }

    private static PackageFacts referring(String place) {
        return model("Model", Optional.empty(), Optional.of("https://example.org/m"), Optional.of(place));
    }
}
