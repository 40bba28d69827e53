package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.ModelRelease;
import org.openweights.model.Training;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxPackage;

/** SPDX 2.3, as the SPDX Java Library and the JSON Schema take it. */
class Spdx23Test {
    private static final List<SpdxFormat> FORMATS = List.of(SpdxFormat.JSON_2_3, SpdxFormat.TAG_VALUE_2_3);

    static Stream<Arguments> releases() {
        return Releases.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_library_has_nothing_to_object_to_the_document_of(String name, ModelRelease release) {
        SpdxDocuments documents = SpdxDocuments.of(release);
        assertThat(objections(SpdxFormat.JSON_2_3, documents)).as("JSON").isEmpty();
        assertThat(objections(SpdxFormat.TAG_VALUE_2_3, documents))
                .as("tag-value")
                .isEmpty();
    }

    @Test
    void the_library_has_nothing_to_object_to_the_document_of_any_release() {
        assertThat(RandomReleases.several(60).map(SpdxDocuments::of))
                .allSatisfy(documents -> FORMATS.forEach(format -> assertThat(objections(format, documents))
                        .as(format.toString())
                        .isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_json_schema_accepts_the_document_of(String name, ModelRelease release) {
        assertThat(SpdxJudges.jsonSchema23()
                        .objections(SpdxDocuments.of(release).toText(SpdxFormat.JSON_2_3)))
                .isEmpty();
    }

    @Test
    void the_json_schema_accepts_the_document_of_any_release() {
        assertThat(RandomReleases.several(60)
                        .map(release -> SpdxDocuments.of(release).toText(SpdxFormat.JSON_2_3)))
                .allSatisfy(document -> assertThat(SpdxJudges.jsonSchema23().objections(document))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documentNamespace",
                "downloadLocation",
                "created",
                "name",
                "\"OTHER\"",
                "\"DESCRIBES\"",
                "referenceCategory",
                "extractedText"
            })
    void the_json_schema_objects_to_a_document_without(String word) {
        String good = SpdxDocuments.of(Releases.merge()).toText(SpdxFormat.JSON_2_3);
        assertThat(good).contains(word);
        assertThat(SpdxJudges.jsonSchema23().objections(good.replace(word, word.replaceAll("[A-Za-z]+", "nothing"))))
                .isNotEmpty();
    }

    @Test
    void both_forms_say_the_same() throws Exception {
        for (ModelRelease release : List.of(Releases.full(), Releases.files(), Releases.safety(), Releases.merge())) {
            SpdxDocuments documents = SpdxDocuments.of(release);
            SpdxDocument json = Spdx23Judge.read(SpdxFormat.JSON_2_3, documents.toText(SpdxFormat.JSON_2_3));
            SpdxDocument tags = Spdx23Judge.read(SpdxFormat.TAG_VALUE_2_3, documents.toText(SpdxFormat.TAG_VALUE_2_3));
            assertThat(json.equivalent(tags)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>caption</text> | < text>caption</ text>",
                "a <text> b | a < text> b",
                "</text> | </ text>",
                "<text> | < text>"
            })
    void a_mark_of_the_tag_value_form_is_read_back_with_a_blank(String written, String read) throws Exception {
        ModelRelease release = ModelRelease.named(written)
                .withLicense(Releases.statement(
                        new LicenseDeclaration(List.of("other"), Optional.of(written), Optional.empty())))
                .withTraining(new Training(
                        Optional.of("Before:\nso " + written + " after."), List.of(), Optional.empty(), List.of()));

        SpdxDocument document = Spdx23Judge.read(
                SpdxFormat.TAG_VALUE_2_3, SpdxDocuments.of(release).toText(SpdxFormat.TAG_VALUE_2_3));

        assertThat(document.getName()).contains(read);
        SpdxPackage model =
                (SpdxPackage) document.getDocumentDescribes().iterator().next();
        assertThat(model.getName()).contains(read);
        assertThat(model.getAnnotations())
                .anySatisfy(annotation -> assertThat(annotation.getComment())
                        .isEqualTo("ai_informationAboutTraining\nBefore:\nso " + read + " after."));
    }

    @Test
    void the_library_objects_to_a_document_without_a_download_location() throws Exception {
        String good = SpdxDocuments.of(Releases.full()).toText(SpdxFormat.JSON_2_3);
        String bad = good.replaceFirst("\"downloadLocation\": \"[^\"]*\",", "");
        assertThat(bad).isNotEqualTo(good);
        assertThat(Spdx23Judge.read(SpdxFormat.JSON_2_3, bad).verify()).isNotEmpty();
    }

    @Test
    void what_a_version_has_no_field_for_stands_in_annotations_and_comments() {
        assertThat(SpdxDocuments.of(Releases.safety()).toText(SpdxFormat.TAG_VALUE_2_3))
                .contains("AnnotationComment: <text>ai_safetyRiskAssessment\nlow</text>")
                .contains(
                        "AnnotationComment: <text>ai_metricDecisionThreshold\naccuracy (org/apples, test): 0.5</text>")
                .contains("Sensitive data: faces.\nSensitive data: names.")
                .contains("Whether Ada is an organization or a person is not known.")
                .contains("Relationship: SPDXRef-dataset-org-apples TEST_OF SPDXRef-model");
    }

    @Test
    void a_file_is_a_package_with_its_digest() {
        assertThat(SpdxDocuments.of(Releases.files()).toText(SpdxFormat.TAG_VALUE_2_3))
                .contains("PackageFileName: model.safetensors\n")
                .contains("PackageChecksum: SHA256: " + "0a".repeat(32))
                .contains("PackageComment: <text>Size: 4294967296 bytes.</text>")
                .contains("Relationship: SPDXRef-model CONTAINS SPDXRef-file-MODEL.safetensors-2\n");
    }

    private static List<String> objections(SpdxFormat format, SpdxDocuments documents) {
        return Spdx23Judge.objections(format, documents.toText(format));
    }
}
