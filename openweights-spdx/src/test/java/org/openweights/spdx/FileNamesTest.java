package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openweights.directory.ModelDirectory;
import org.openweights.model.ModelRelease;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.Finding;

/** Every file of a folder is in the document, whatever bytes its name has, and whatever the locale makes of them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no names that are not text")
class FileNamesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_files_and_the_bytes_of_the_document_are_the_same_under_every_locale() throws Exception {
        for (String name :
                List.of("a%FE.bin", "a%FF.bin", "a%EF%BF%BDFF.bin", "%C3%A8.bin", "%C3%A9.bin", "e%CC%81.bin")) {
            write(name);
        }
        write("%C3%A9/LICENSE");

        Fork ascii = run("C");

        assertThat(ascii.status()).as(ascii.err()).isZero();
        assertThat(ascii.out().lines())
                .startsWith(
                        "a\\uFFFDEF\\uFFFDBF\\uFFFDBDFF.bin",
                        "a\\uFFFDFE.bin",
                        "a\\uFFFDFF.bin",
                        "e\\u0301.bin",
                        "\\u00E8.bin",
                        "\\u00E9.bin",
                        "\\u00E9/LICENSE",
                        "OW-FILE-NAME",
                        "OW-FILE-NAME",
                        "OW-FILE-NAME",
                        "license file \\u00E9/LICENSE")
                .hasSize(12);
        assertThat(run("C.UTF-8").out()).isEqualTo(ascii.out());
    }

    @Test
    void different_names_never_become_one() throws IOException {
        List<String> names = List.of(
                "%FF",
                "%EF%BF%BDFF",
                "%EF%BF%BD",
                "%EF%BF",
                "%C3",
                "%C3%A9",
                "%ED%A0%80",
                "%F0%9F%8D",
                "%F0%9F%8D%8E",
                "%2525");
        for (String name : names) {
            write(name);
        }

        assertThat(ModelDirectory.read(folder).files())
                .extracting(ReleaseFile::path)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(names)
                .contains("\uFFFDFF", "\uFFFDEF\uFFFDBF\uFFFDBDFF", "%25", "\u00E9", "\uD83C\uDF4E");
    }

    @Test
    void names_that_differ_in_what_no_document_can_hold_are_different_files() {
        SpdxDocuments documents = SpdxDocuments.of(ModelRelease.named("model")
                .withFiles(List.of(ReleaseFile.of("a\uD800"), ReleaseFile.of("a\uD801"), ReleaseFile.of("a\uD800"))));

        assertThat(documents.toJsonLd().split("\"software_File\"", -1)).hasSize(3);
        assertThat(documents.findings()).extracting(Finding::code).doesNotContain("OW-SPDX-FILE");
    }

    @Test
    void a_file_that_is_listed_with_different_digests_is_told() {
        ReleaseFile one = new ReleaseFile("a", ReleaseFile.of("a").size(), Optional.of("0a".repeat(32)));
        ReleaseFile other = new ReleaseFile("a", one.size(), Optional.of("0b".repeat(32)));

        SpdxDocuments documents = SpdxDocuments.of(ModelRelease.named("model").withFiles(List.of(one, other)));

        assertThat(documents.findings())
                .filteredOn(finding -> finding.code().equals("OW-SPDX-FILE"))
                .extracting(Finding::value)
                .containsExactly(Optional.of("a"));
    }

    private Fork run(String locale) throws Exception {
        return Fork.run(
                Map.of("LC_ALL", locale), Fork.sameClassPath(), List.of(), FolderRun.class, List.of(folder.toString()));
    }

    private void write(String encoded) throws IOException {
        Path file = Path.of(URI.create(folder.toUri() + encoded));
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
        Files.writeString(file, encoded);
    }
}
