package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.DatasetUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Relationship;

/** What a release says of others, as relationships; those of licenses aside. */
class RelationshipsTest {
    static Stream<Arguments> relationships() {
        return Stream.of(
                row(base(Relation.FINETUNE), "model descendantOf base-model [Relation: finetune.]"),
                row(base(Relation.UNSTATED), "model descendantOf base-model [Relation: unstated.]"),
                row(
                        base(Relation.QUANTIZED),
                        "model descendantOf base-model [Relation: quantized.]",
                        "base-model hasVariant model [Relation: quantized.]"),
                row(dataset(DatasetUse.Role.TRAINING), "model trainedOn dataset []"),
                row(dataset(DatasetUse.Role.EVALUATION), "model testedOn dataset []"),
                row(
                        dataset(DatasetUse.Role.UNSTATED),
                        "model other dataset [Whether the model was trained or tested on the data set is not stated.]"),
                row(
                        dataset(DatasetUse.Role.UNSTATED, DatasetUse.Role.TRAINING, DatasetUse.Role.EVALUATION),
                        "model testedOn dataset []",
                        "model trainedOn dataset []"),
                row(
                        ModelRelease.named("org/model").withFiles(List.of(ReleaseFile.of("config.json"))),
                        "model contains file []"),
                row(ModelRelease.named("org/model")));
    }

    @ParameterizedTest
    @MethodSource("relationships")
    void a_release_becomes(ModelRelease release, List<String> relationships) {
        assertThat(SpdxDocuments.of(release).graph().elements().stream()
                        .filter(Relationship.class::isInstance)
                        .map(Relationship.class::cast)
                        .filter(relationship -> relationship.type() != Relationship.Type.HAS_DECLARED_LICENSE
                                && relationship.type() != Relationship.Type.HAS_CONCLUDED_LICENSE)
                        .map(RelationshipsTest::text))
                .containsExactlyInAnyOrderElementsOf(relationships);
    }

    private static String text(Relationship relationship) {
        String to = ((ElementId) relationship.to().get(0)).kind().keyword();
        return relationship.from().kind().keyword() + " " + relationship.type().keyword() + " " + to + " ["
                + relationship.comment().orElse("") + "]";
    }

    private static Arguments row(ModelRelease release, String... relationships) {
        return Arguments.of(release, List.of(relationships));
    }

    private static ModelRelease base(Relation relation) {
        return ModelRelease.named("org/model").withBaseModels(List.of(BaseModel.of("org/base", relation)));
    }

    private static ModelRelease dataset(DatasetUse.Role... roles) {
        return ModelRelease.named("org/model")
                .withDatasets(Stream.of(roles)
                        .map(role -> DatasetUse.of("org/data", role))
                        .toList());
    }
}
