package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.ModelRelease;
import org.openweights.model.ReleaseFile;

class SpdxDocumentsTest {
    private static final int RELEASES = 300;
    private static final int RELEASES_FOR_THE_SLOW = 40;

    static Stream<Arguments> releases() {
        return Releases.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void all_judges_accept_the_document_of(String name, ModelRelease release) {
        SpdxJudges.assertAccepted(SpdxDocuments.of(release));
    }

    @Test
    void the_shapes_accept_the_document_of_any_release() {
        String[] documents = RandomReleases.several(RELEASES)
                .map(SpdxDocuments::of)
                .map(SpdxDocuments::toJsonLd)
                .toArray(String[]::new);
        assertThat(SpdxJudges.shacl().objections(documents)).isEmpty();
    }

    @Test
    void the_json_schema_accepts_the_document_of_any_release() {
        RandomReleases.several(RELEASES_FOR_THE_SLOW)
                .map(SpdxDocuments::of)
                .forEach(documents -> assertThat(SpdxJudges.jsonSchema().objections(documents.toJsonLd()))
                        .as(documents.toJsonLd())
                        .isEmpty());
    }

    @Test
    void the_library_reads_from_any_document_what_was_meant() {
        RandomReleases.several(RELEASES_FOR_THE_SLOW)
                .map(SpdxDocuments::of)
                .forEach(documents -> SpdxJudges.assertReadBack(documents.graph(), documents.toJsonLd()));
    }

    @Test
    void the_document_of_a_small_release_is_known_to_the_last_byte() throws IOException {
        SpdxOptions options = SpdxOptions.standard()
                .withCreated(Instant.parse("2026-01-02T03:04:05.678Z"))
                .withCreators(List.of(new SpdxOptions.Creator(
                        SpdxOptions.Creator.Kind.PERSON, "Ada", Optional.of("ada@example.org"))))
                .withNamespace("https://example.org/spdx/apple")
                .withDefinitions(List.of());

        String document =
                SpdxDocuments.of(Releases.licensed("Apache-2.0"), options).toJsonLd();

        assertThat(document).isEqualTo(resource("small.spdx3.json"));
    }

    @Test
    void the_bytes_depend_on_nothing_but_the_release_and_the_options() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> before = printed();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(printed()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void lines_end_with_a_line_feed_and_nothing_else() {
        assertThat(printed())
                .allSatisfy(document -> assertThat(document)
                        .endsWith("}\n")
                        .doesNotContain("\r")
                        .doesNotContain(" \n")
                        .doesNotContain("\n\n"));
    }

    @Test
    void documents_that_differ_share_no_namespace() {
        List<String> namespaces = RandomReleases.several(RELEASES)
                .map(SpdxDocuments::of)
                .map(documents -> documents.graph().namespace())
                .toList();
        assertThat(namespaces).doesNotHaveDuplicates();
        assertThat(SpdxDocuments.of(Releases.full()).graph().namespace())
                .startsWith("https://openweights.org/spdx/example-org/apple-7b-");
    }

    @Test
    void the_stream_is_flushed_and_left_open() throws IOException {
        List<String> calls = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        SpdxDocuments documents = SpdxDocuments.of(Releases.full());

        documents.writeJsonLd(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(documents.toJsonLd());
        assertThat(calls).contains("flush").doesNotContain("close");
    }

    @Test
    void a_stream_that_takes_nothing_makes_writing_fail_as_it_says() {
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> SpdxDocuments.of(Releases.full()).writeJsonLd(out))
                .isSameAs(full);
    }

    @Test
    void the_creation_time_is_the_one_given_or_that_of_the_release_or_the_epoch() {
        Instant given = Instant.parse("2026-01-02T03:04:05.678Z");
        Map<SpdxDocuments, String> expected = Map.of(
                SpdxDocuments.of(Releases.full(), SpdxOptions.standard().withCreated(given)), "2026-01-02T03:04:05Z",
                SpdxDocuments.of(Releases.full()), "2024-05-06T07:08:09Z",
                SpdxDocuments.of(Releases.fineTune()), "1970-01-01T00:00:00Z");
        assertThat(expected)
                .allSatisfy((documents, created) ->
                        assertThat(documents.toJsonLd()).contains("\"created\": \"" + created + "\""));
    }

    @Test
    void a_document_that_shall_not_claim_less_is_refused() {
        SpdxOptions strict = SpdxOptions.standard().withConformance(SpdxOptions.Conformance.FAIL);
        SpdxDocuments refused = SpdxDocuments.of(Releases.fineTune(), strict);

        assertThat(refused.isWritable()).isFalse();
        assertThatIllegalStateException().isThrownBy(refused::toJsonLd).withMessageContaining("findings()");
        assertThat(SpdxDocuments.of(Releases.full(), strict).toJsonLd()).contains("\"ai\"");
    }

    private static List<String> printed() {
        return Stream.concat(Releases.all().values().stream(), RandomReleases.several(20))
                .map(SpdxDocuments::of)
                .map(SpdxDocuments::toJsonLd)
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = Optional.ofNullable(SpdxDocumentsTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_file_has_one_concluded_license_as_every_artifact_has() {
        String document = SpdxDocuments.of(
                        ModelRelease.named("m").withFiles(List.of(ReleaseFile.of("a"), ReleaseFile.of("b"))))
                .toJsonLd();

        assertThat(document)
                .contains("#relationship/hasConcludedLicense/file/a\"", "#relationship/hasConcludedLicense/file/b\"");
        assertThat(document.split("\"hasConcludedLicense\"", -1)).hasSize(1 + 3);
    }
}
