package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Finding;

class FrontMatterWriterTest {
    private static final ModelCards CARDS = ModelCards.standard();
    private static final String FORMAT = "huggingface-readme";

    private static byte[] written(ModelRelease release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CARDS.write(release, FORMAT, out);
        return out.toByteArray();
    }

    private static ModelRelease read(String card) {
        return CARDS.read("README.md", card.getBytes(StandardCharsets.UTF_8))
                .release()
                .orElseThrow();
    }

    @Test
    void keysStandInOneOrder() throws IOException {
        String card = """
                ---
                base_model_relation: merge
                base_model: [a/b, c/d]
                datasets: squad
                tags: [x]
                co2_eq_emissions: 12.5
                language: no
                license: MIT
                pipeline_tag: translation
                library_name: timm
                ---
                # M
                """;

        assertThat(new String(written(read(card)), StandardCharsets.UTF_8)).isEqualTo("""
                        ---
                        license: mit
                        language: "no"
                        library_name: timm
                        pipeline_tag: translation
                        tags:
                        - x
                        datasets:
                        - squad
                        base_model:
                        - a/b
                        - c/d
                        base_model_relation: merge
                        co2_eq_emissions: 12.5
                        ---

                        # M
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "apache-2.0;license: apache-2.0\\n",
                "Apache License 2.0;license: apache-2.0\\n",
                "My Own;license: other\\nlicense_name: \"My Own\"\\n"
            })
    void aLicenseIsWrittenAsTheHubWritesIt(String license, String metadata) throws IOException {
        ModelRelease release = ModelRelease.named("m").withLicense(LicenseStatement.of(license));

        assertThat(new String(written(release), StandardCharsets.UTF_8))
                .isEqualTo("---\n" + metadata.replace("\\n", "\n") + "---\n\n# m\n");
    }

    @Test
    void theTextOfACardStaysByteForByte() throws IOException {
        String body = "\r\n# Überschrift 😀\r\n\t---\nlicense: x \n---\nno end of line";
        String card = "---\r\n# a comment\r\nlicense: MIT\r\nown_key: 1\r\n---\r\n" + body;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CARDS.write(read(card), FORMAT, card.getBytes(StandardCharsets.UTF_8), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("---\nlicense: mit\n---\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# M\n",
                "",
                "\n\n# M\n\n---\n\nMore\n\n---\n",
                "---\nlicense: mit\n---\n",
                "--- \nA line\n",
                " \n---\n---\n",
                "---"
            })
    void aTextWithoutMetadataIsWrittenSoThatItStaysText(String body) throws IOException {
        String card = "---\nown: 1\n---\n" + body;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CARDS.write(ModelRelease.named("m"), FORMAT, card.getBytes(StandardCharsets.UTF_8), out);

        String written = out.toString(StandardCharsets.UTF_8);
        int start = FrontMatter.find(written).map(FrontMatter::body).orElse(0);
        assertThat(written.substring(start)).isEqualTo(body);
        assertThat(CARDS.read("README.md", out.toByteArray()).findings())
                .extracting(Finding::code)
                .doesNotContain("OW-HF-FENCE", "OW-HF-MAPPING", "OW-HF-LICENSE");
    }

    @Test
    void aReleaseOfANameOnlyIsWrittenWithoutABlock() throws IOException {
        assertThat(new String(written(ModelRelease.named("m")), StandardCharsets.UTF_8))
                .isEqualTo("\n# m\n");
    }

    @Test
    void aDescriptionThatTheTextGivesIsNotWrittenAgain() throws IOException {
        String card = "---\nlicense: mit\n---\n# M\n\nA model that names the fruit in a picture.\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CARDS.write(read(card), FORMAT, card.getBytes(StandardCharsets.UTF_8), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(card);
        assertThat(read(new String(written(read(card)), StandardCharsets.UTF_8))
                        .identity()
                        .description())
                .contains("A model that names the fruit in a picture.");
    }

    @Test
    void refusesAFormatThatIsNotThereOrIsOnlyRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> CARDS.write(ModelRelease.named("m"), "no-such-format", out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-format")
                .hasMessageContaining(FORMAT);
        assertThatThrownBy(() -> CARDS.write(ModelRelease.named("m"), "mof", out))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> CARDS.write(ModelRelease.named("m"), FORMAT, new byte[] {(byte) 0xFF}, out))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
