package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.Knowledge;
import org.openweights.openness.KnownModel;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.Individual;
import org.openweights.spdx.graph.LicenseText;
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;

class LicensesOfADocumentTest {
    private static final ElementId MODEL = ElementId.of(ElementId.Kind.MODEL);
    private static final Relationship.Type DECLARED = Relationship.Type.HAS_DECLARED_LICENSE;
    private static final Relationship.Type CONCLUDED = Relationship.Type.HAS_CONCLUDED_LICENSE;

    @ParameterizedTest
    @CsvSource({"gpl", "unknown", "no-such-license", "MIT AND NOASSERTION"})
    void what_does_not_say_which_license_is_meant_asserts_nothing_and_is_kept_in_the_comment(String declared) {
        Graph graph = graph(Releases.licensed(declared));

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(Individual.NO_ASSERTION_LICENSE);
        assertThat(target(graph, MODEL, CONCLUDED)).isEqualTo(Individual.NO_ASSERTION_LICENSE);
        assertThat(comment(graph, MODEL, DECLARED)).contains("Declared as '" + declared + "'", "does not say which");
    }

    @Test
    void nothing_declared_asserts_nothing() {
        Graph graph = graph(ModelRelease.named("model"));

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(Individual.NO_ASSERTION_LICENSE);
        assertThat(comment(graph, MODEL, DECLARED)).isEqualTo("No license is stated.");
    }

    @Test
    void no_license_is_said_as_such() {
        Graph graph = graph(Releases.licensed("NONE"));

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(Individual.NONE_LICENSE);
    }

    @Test
    void an_exact_declaration_needs_no_comment() {
        Graph graph = graph(Releases.licensed("Apache-2.0"));

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(license("Apache-2.0"));
        assertThat(relationship(graph, MODEL, DECLARED).comment()).isEmpty();
        assertThat(relationship(graph, MODEL, CONCLUDED).comment()).isEmpty();
    }

    @Test
    void a_fine_tune_of_llama_labelled_mit_is_not_mit() {
        Graph graph = graph(Releases.fineTune());

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(license("MIT"));
        assertThat(target(graph, MODEL, CONCLUDED)).isEqualTo(license("MIT AND " + Releases.LLAMA));
        assertThat(comment(graph, MODEL, CONCLUDED))
                .contains("declares MIT")
                .contains("meta-llama/Llama-3.1-8B (finetune) brings " + Releases.LLAMA);
        assertThat(text(graph, Releases.LLAMA).text())
                .contains("Llama 3.1 Community License Agreement", "Meta", "2024-07-23", "https://");
    }

    @Test
    void where_a_base_model_is_not_known_nothing_is_concluded() {
        Graph graph = graph(Releases.merge());

        assertThat(target(graph, MODEL, DECLARED)).isEqualTo(license("Apache-2.0"));
        assertThat(target(graph, MODEL, CONCLUDED)).isEqualTo(Individual.NO_ASSERTION_LICENSE);
        assertThat(comment(graph, MODEL, CONCLUDED))
                .contains("example-org/nobody-knows (merge) has a license that is not known");
    }

    @Test
    void a_license_of_its_own_is_described_by_the_card_that_names_it() {
        Graph graph = graph(Releases.merge());

        LicenseText text = text(graph, "LicenseRef-acme-weights-license");
        assertThat(text.name()).isEqualTo("acme weights license");
        assertThat(text.text()).contains("https://example.org/license text");
    }

    @Test
    void base_models_of_base_models_are_followed() {
        Knowledge knowledge = new Knowledge(LicenseResolver.standard(), LicensesOfADocumentTest::known);
        ModelRelease release = Releases.licensed("mit")
                .withBaseModels(List.of(
                        BaseModel.of("org/parent", Relation.QUANTIZED),
                        BaseModel.of("org/grandparent", Relation.MERGE)));

        Graph graph = SpdxDocuments.of(release, SpdxOptions.standard().withKnowledge(knowledge))
                .graph();

        ElementId parent = ElementId.of(ElementId.Kind.BASE_MODEL, "org/parent");
        ElementId grandparent = ElementId.of(ElementId.Kind.BASE_MODEL, "org/grandparent");
        assertThat(graph.elements().stream()
                        .filter(Relationship.class::isInstance)
                        .map(Relationship.class::cast)
                        .filter(relationship -> relationship.type() == Relationship.Type.DESCENDANT_OF
                                || relationship.type() == Relationship.Type.HAS_VARIANT)
                        .map(relationship -> List.of(
                                relationship.from(),
                                relationship.type(),
                                relationship.to().get(0))))
                .containsExactlyInAnyOrder(
                        List.of(MODEL, Relationship.Type.DESCENDANT_OF, parent),
                        List.of(parent, Relationship.Type.HAS_VARIANT, MODEL),
                        List.of(parent, Relationship.Type.DESCENDANT_OF, grandparent),
                        List.of(MODEL, Relationship.Type.DESCENDANT_OF, grandparent));
        assertThat(target(graph, parent, DECLARED)).isEqualTo(license("Apache-2.0"));
        assertThat(comment(graph, parent, DECLARED)).isEqualTo("Known from: a test.");
        assertThat(target(graph, parent, CONCLUDED)).isEqualTo(license("Apache-2.0 AND CC-BY-NC-4.0"));
        assertThat(target(graph, MODEL, CONCLUDED)).isEqualTo(license("MIT AND Apache-2.0 AND CC-BY-NC-4.0"));
    }

    private static Optional<KnownModel> known(String model) {
        return switch (model) {
            case "org/parent" ->
                Optional.of(model(model, "Apache-2.0", BaseModel.of("org/grandparent", Relation.FINETUNE)));
            case "org/grandparent" ->
                Optional.of(model(model, "CC-BY-NC-4.0", BaseModel.of("org/parent", Relation.FINETUNE)));
            default -> Optional.empty();
        };
    }

    private static KnownModel model(String name, String license, BaseModel base) {
        return new KnownModel(name, LicenseDeclaration.of(license), "", "a test", "", List.of(base));
    }

    private static Graph graph(ModelRelease release) {
        return SpdxDocuments.of(release).graph();
    }

    private static ElementId license(String expression) {
        return ElementId.of(ElementId.Kind.LICENSE, expression);
    }

    private static Target target(Graph graph, ElementId from, Relationship.Type type) {
        return relationship(graph, from, type).to().get(0);
    }

    private static String comment(Graph graph, ElementId from, Relationship.Type type) {
        return relationship(graph, from, type).comment().orElseThrow();
    }

    private static Relationship relationship(Graph graph, ElementId from, Relationship.Type type) {
        return graph.elements().stream()
                .filter(Relationship.class::isInstance)
                .map(Relationship.class::cast)
                .filter(relationship -> relationship.from().equals(from) && relationship.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static LicenseText text(Graph graph, String reference) {
        return graph.elements().stream()
                .filter(LicenseText.class::isInstance)
                .map(LicenseText.class::cast)
                .filter(text -> text.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
