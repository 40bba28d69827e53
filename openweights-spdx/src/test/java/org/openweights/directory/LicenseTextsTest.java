package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardText;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.AiLicenseTexts;
import org.openweights.spdx.SpdxFormat;

/** The text of a license that is not on the list is that of the license file, where there is one. */
class LicenseTextsTest {
    private static final String OWN = "ACME License. You may use it on Mondays only.\n";
    private static final LicenseDeclaration ACME =
            new LicenseDeclaration(List.of("other"), Optional.of("acme"), Optional.of("LICENSE"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_license_of_its_own_has_the_text_of_the_file_that_the_card_links_to() throws IOException {
        Files.writeString(folder.resolve("LICENSE"), "\uFEFF" + OWN);

        assertThat(texts(ACME)).isEqualTo(Map.of("LicenseRef-acme", OWN));
        Files.writeString(
                folder.resolve("README.md"),
                "---\nlicense: other\nlicense_name: acme\nlicense_link: LICENSE\n---\n# Tiny\n");
        String document = ModelReading.read(folder, ModelCards.standard())
                .model()
                .orElseThrow()
                .spdx()
                .toText(SpdxFormat.TAG_VALUE_2_3);
        assertThat(document).contains("ExtractedText: <text>" + OWN + "</text>").doesNotContain("not reproduced");
    }

    @Test
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    void a_license_of_the_catalog_has_the_text_of_the_file_that_is_it() throws IOException {
        String text = AiLicenseTexts.text("llama-3.1-license-2024");
        Files.writeString(folder.resolve("LICENSE"), text);

        assertThat(texts(LicenseDeclaration.of("llama3.1")))
                .isEqualTo(Map.of("LicenseRef-scancode-llama-3.1-license-2024", text));
    }

    @Test
    void a_text_that_is_too_long_or_is_none_is_not_given() throws IOException {
        for (byte[] bad : List.of(
                new byte[] {'a', (byte) 0xFF},
                " ".getBytes(StandardCharsets.UTF_8),
                "x".repeat(300_000).getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve("LICENSE"), bad);

            assertThat(texts(ACME)).isEmpty();
        }
    }

    @Test
    void of_two_texts_that_nobody_knows_none_is_given() throws IOException {
        Files.writeString(folder.resolve("LICENSE"), OWN);
        Files.writeString(folder.resolve("LICENSE.txt"), "Another text.");
        LicenseDeclaration unlinked = new LicenseDeclaration(List.of("other"), Optional.of("acme"), Optional.empty());

        assertThat(texts(unlinked)).isEmpty();
    }

    private Map<String, String> texts(LicenseDeclaration declaration) {
        ModelRelease release = ModelRelease.named("model")
                .withLicense(new LicenseStatement(declaration, Medium.METADATA, Optional.empty()));
        return LicenseEvidence.of(
                        release,
                        new CardText("README.md", "", true, Optional.empty()),
                        ModelDirectory.read(folder),
                        LicenseResolver.standard())
                .texts();
    }
}
