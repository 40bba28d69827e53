package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.DatasetUse;
import org.openweights.model.ModelRelease;

/** The judges can say no: without that, their yes is worth nothing. */
class SpdxJudgesTest {
    private static final ModelRelease RELEASE =
            Releases.full().withDatasets(List.of(DatasetUse.of("apples", DatasetUse.Role.TRAINING)));
    private static final SpdxDocuments DOCUMENTS =
            SpdxDocuments.of(RELEASE, SpdxOptions.standard().withNamespace("https://example.org/x"));

    @Test
    void shapes_have_targets() {
        assertThat(SpdxJudges.shacl().targetShapes()).isEqualTo(52);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"trainedOn\"' | '\"finetunedOn\"'",
                "'\"software_primaryPurpose\": \"model\"' | '\"software_primaryPurpose\": \"weights\"'",
                "'2024-05-06T07:08:09Z' | '2024-05-06T07:08:09.5Z'",
                "'\"0.0001\"' | '\"1.0E-4\"'",
                "'\"noAssertion\"' | '\"nothing\"'",
                "'\"comment\": \"Languages' | '\"remark\": \"Languages'",
                "'\"spdxId\": \"https://example.org/x#model\"' | '\"spdxId\": \"model\"'"
            })
    void the_json_schema_objects_to(String good, String bad) {
        assertThat(SpdxJudges.jsonSchema().objections(mutant(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"trainedOn\"' | '\"finetunedOn\"'",
                "'\"software_primaryPurpose\": \"model\"' | '\"software_primaryPurpose\": \"weights\"'",
                "'2024-05-06T07:08:09Z' | '2024-05-06T07:08:09.5Z'",
                "'\"noAssertion\"' | '\"nothing\"'",
                "'x#dataset/apples\"\n      ]' | 'x#dataset/pears\"\n      ]'",
                "'\"simplelicensing_licenseExpression\": \"Apache-2.0\",' | ''",
                "'\"type\": \"Tool\"' | '\"type\": \"Relationship\"'"
            })
    void the_shapes_object_to(String good, String bad) {
        assertThat(SpdxJudges.shacl().objections(mutant(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"trainedOn\"' | '\"testedOn\"'",
                "'2024-05-06T07:08:09Z' | '2024-05-06T07:08:09.5Z'",
                "'\"0.0001\"' | '\"0.0002\"'",
                "'#license/Apache-2.0\"\n      ]' | '#license/CC0-1.0\"\n      ]'",
                "'\"name\": \"apples\"' | '\"name\": \"pears\"'",
                "'\"simplelicensing_licenseExpression\": \"Apache-2.0\"' | '\"simplelicensing_licenseExpression\": \"MIT\"'",
            })
    void the_library_reads_something_else_from(String good, String bad) {
        String mutant = mutant(good, bad);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SpdxJudges.assertReadBack(DOCUMENTS.graph(), mutant));
    }

    private static String mutant(String good, String bad) {
        String document = DOCUMENTS.toJsonLd();
        assertThat(document).contains(good);
        return document.replace(good, bad);
    }
}
