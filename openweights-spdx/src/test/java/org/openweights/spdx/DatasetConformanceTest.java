package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Provenance;
import org.openweights.spdx.graph.DatasetPackage;
import org.openweights.spdx.graph.Document;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** The Dataset profile is claimed where every data set of the document has what it demands, and nowhere else. */
class DatasetConformanceTest {
    private static final DatasetUse COMPLETE = Releases.completeDataset();
    private static final Provenance KNOWN = COMPLETE.provenance();
    private static final SpdxOptions STRICT = SpdxOptions.standard().withConformance(SpdxOptions.Conformance.FAIL);

    private static ModelRelease trainedOn(DatasetUse... datasets) {
        return Releases.full().withDatasets(List.of(datasets));
    }

    private static List<Document.Profile> profiles(SpdxDocuments documents) {
        return documents.graph().document().profiles();
    }

    private static List<Finding> check(SpdxDocuments documents) {
        byte[] document = documents.toJsonLd().getBytes(StandardCharsets.UTF_8);
        return AiProfileChecker.standard()
                .check("x", new ByteArrayInputStream(document))
                .findings();
    }

    @Test
    void the_profile_is_claimed_where_all_is_known_and_all_judges_agree() {
        SpdxDocuments documents = SpdxDocuments.of(trainedOn(COMPLETE), STRICT);

        assertThat(documents.isWritable()).isTrue();
        assertThat(documents.findings()).isEmpty();
        assertThat(profiles(documents)).contains(Document.Profile.AI, Document.Profile.DATASET);
        assertThat(check(documents)).isEmpty();
        SpdxJudges.assertAccepted(documents);
    }

    @Test
    void the_facts_stand_in_the_package() {
        DatasetPackage dataset = SpdxDocuments.of(trainedOn(COMPLETE)).graph().elements().stream()
                .filter(DatasetPackage.class::isInstance)
                .map(DatasetPackage.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(dataset.types()).containsExactly(DatasetType.IMAGE, DatasetType.TEXT);
        assertThat(dataset.built()).contains(Instant.parse("2023-04-05T06:07:08Z"));
        assertThat(dataset.facts().released()).contains(Instant.parse("2023-05-06T07:08:09Z"));
        assertThat(dataset.facts().supplier()).hasToString("Optional[agent/unknown/Orchard]");
        assertThat(dataset.facts().originators()).hasToString("[agent/unknown/Ada/ada%40example.org]");
    }

    @Test
    void what_is_known_of_any_use_of_a_data_set_counts() {
        DatasetUse tested = DatasetUse.of(COMPLETE.dataset(), DatasetUse.Role.EVALUATION);

        assertThat(profiles(SpdxDocuments.of(trainedOn(tested, COMPLETE)))).contains(Document.Profile.DATASET);
    }

    static Stream<Arguments> incomplete() {
        Optional<Instant> beyond = Optional.of(Instant.MAX);
        return Stream.of(
                Arguments.of(
                        "one author",
                        with(new Provenance(List.of(" "), KNOWN.supplier(), KNOWN.built(), KNOWN.released()))),
                Arguments.of(
                        "one author",
                        with(new Provenance(List.of("Ada", "Bob"), KNOWN.supplier(), KNOWN.built(), KNOWN.released()))),
                Arguments.of(
                        "time of making",
                        with(new Provenance(KNOWN.authors(), KNOWN.supplier(), Optional.empty(), KNOWN.released()))),
                Arguments.of(
                        "time of making",
                        with(new Provenance(KNOWN.authors(), KNOWN.supplier(), beyond, KNOWN.released()))),
                Arguments.of(
                        "release time",
                        with(new Provenance(KNOWN.authors(), KNOWN.supplier(), KNOWN.built(), Optional.empty()))),
                Arguments.of("location", at(Optional.empty())),
                Arguments.of("location", at(Optional.of("data/apples"))),
                Arguments.of("one author, time of making, release time", with(Provenance.unknown())));
    }

    private static DatasetUse with(Provenance provenance) {
        return COMPLETE.withProvenance(provenance);
    }

    private static DatasetUse at(Optional<String> place) {
        return new DatasetUse(COMPLETE.dataset(), COMPLETE.role(), place, COMPLETE.license(), Optional.empty())
                .withProvenance(KNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void it_is_not_claimed_where_a_data_set_has_no(String facts, DatasetUse dataset) {
        SpdxDocuments documents = SpdxDocuments.of(trainedOn(dataset));

        assertThat(profiles(documents)).contains(Document.Profile.AI).doesNotContain(Document.Profile.DATASET);
        assertThat(documents.findings())
                .extracting(
                        Finding::code,
                        Finding::severity,
                        finding -> finding.value().orElse(""))
                .containsExactly(tuple("OW-SPDX-DATASET", Severity.INFO, "org/apples (" + facts + ")"));
        assertThat(SpdxDocuments.of(trainedOn(dataset), STRICT).isWritable()).isFalse();
    }

    @Test
    void it_is_not_claimed_where_one_of_several_data_sets_lacks_a_fact() {
        SpdxDocuments documents =
                SpdxDocuments.of(trainedOn(COMPLETE, DatasetUse.of("pears", DatasetUse.Role.TRAINING)));

        assertThat(profiles(documents)).doesNotContain(Document.Profile.DATASET);
        assertThat(documents.findings())
                .extracting(Finding::value)
                .containsExactly(Optional.of("pears (one author, time of making, release time, location)"));
    }

    @Test
    void it_is_not_claimed_where_there_are_no_data_sets() {
        assertThat(profiles(SpdxDocuments.of(Releases.full()))).doesNotContain(Document.Profile.DATASET);
    }

    @Test
    void the_earlier_version_has_a_place_for_each_fact() {
        assertThat(SpdxDocuments.of(trainedOn(COMPLETE)).toText(SpdxFormat.TAG_VALUE_2_3))
                .contains("BuiltDate: 2023-04-05T06:07:08Z\n")
                .contains("ReleaseDate: 2023-05-06T07:08:09Z\n")
                .contains("PackageOriginator: Organization: Ada (ada@example.org)\n")
                .contains("PackageSupplier: Organization: Orchard\n")
                .contains("PackageDownloadLocation: https://example.org/apples\n")
                .contains("AnnotationComment: <text>dataset_datasetType\nimage\ntext</text>");
    }
}
