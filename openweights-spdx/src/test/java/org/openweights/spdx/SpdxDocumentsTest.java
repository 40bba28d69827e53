package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openweights.model.BaseModel;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;

class SpdxDocumentsTest {
    @Test
    void a_release_passes_the_json_schema() {
        ModelRelease release = ModelRelease.named("example/model")
                .withLicense(LicenseStatement.of("mit"))
                .withBaseModels(List.of(BaseModel.of("example/base", Relation.QUANTIZED)))
                .withDatasets(List.of(DatasetUse.of("example/data", DatasetUse.Role.TRAINING)));
        String document = SpdxDocuments.of(release).toJsonLd();
        assertThat(new JsonSchemaJudge().objections(document)).isEmpty();
    }
}
