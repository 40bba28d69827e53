package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Definition;
import org.openweights.openness.Definitions;
import org.openweights.openness.Knowledge;
import org.openweights.spdx.graph.Annotation;

class AssessmentMappingTest {
    private static final ModelRelease RELEASE = Releases.fineTune();

    @Test
    void each_definition_has_an_annotation_of_the_model() {
        List<Annotation> annotations = annotations(SpdxDocuments.of(RELEASE));

        assertThat(annotations)
                .extracting(annotation -> annotation.id().path().get(0))
                .containsExactlyInAnyOrderElementsOf(Definitions.all().stream()
                        .map(definition -> definition.details().id())
                        .toList());
        assertThat(annotations)
                .extracting(Annotation::subject)
                .containsOnly(SpdxDocuments.of(RELEASE).graph().document().root());
    }

    @Test
    void it_says_what_was_asked_and_what_the_answer_is() {
        String statement = annotation("open-weights").statement();

        assertThat(statement.lines())
                .startsWith(
                        "Open Weights Definition (open-weights), version 099e232: not met",
                        "R1, weights are accessible: undetermined")
                .contains(
                        "R3, use for any purpose: not met",
                        "R7, redistribution: conditional",
                        "R8, notices or weights by reference: met",
                        "O1, training data is open (optional): undetermined");
    }

    @Test
    void it_names_the_class_that_is_reached() {
        assertThat(annotation("mof").statement())
                .startsWith("Model Openness Framework (mof), version 1.1: not met; it reaches: no class");
    }

    @Test
    void no_definition_leaves_no_annotation() {
        assertThat(annotations(SpdxDocuments.of(RELEASE, SpdxOptions.standard().withDefinitions(List.of()))))
                .isEmpty();
    }

    @Test
    void every_criterion_has_its_line() {
        for (Definition definition : Definitions.all()) {
            int criteria =
                    definition.assess(RELEASE, Knowledge.standard()).criteria().size();
            assertThat(annotation(definition.details().id()).statement().lines())
                    .hasSize(criteria + 1);
        }
    }

    private static Annotation annotation(String definition) {
        return annotations(SpdxDocuments.of(RELEASE)).stream()
                .filter(annotation -> annotation.id().path().get(0).equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private static List<Annotation> annotations(SpdxDocuments documents) {
        return documents.graph().elements().stream()
                .filter(Annotation.class::isInstance)
                .map(Annotation.class::cast)
                .toList();
    }
}
