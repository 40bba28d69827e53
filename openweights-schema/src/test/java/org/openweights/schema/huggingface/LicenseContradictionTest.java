package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Definitions;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.openness.Verdict;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.Written;

/** What cannot be true beside the license leaves open which license it is, in the release and in all that follows from it. */
class LicenseContradictionTest {
    private static final String BY_NC = "https://creativecommons.org/licenses/by-nc/4.0/";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "license: other|license_name: cc-by-nc-4.0|license_link: https://opensource.org/license/mit|---|# Sedge",
                "license: apache-2.0|license_link: " + BY_NC + "|---|# Sedge",
                "license: apache-2.0|license_details: research only, no commercial use|---|# Sedge",
                "license: mit|licence: cc-by-nc-4.0|---|# Sedge",
                "license: mit|tags: [license:cc-by-nc-4.0]|---|# Sedge",
                "license: apache-2.0|---|# Sedge||This model is for non-commercial research use only.",
                "license: apache-2.0|---|# Sedge||Commercial use requires a separate license.",
                "license: apache-2.0|---|# Sedge||## License||The weights are under CC BY-NC 4.0. The code is Apache 2.0.",
                "license: apache-2.0|---|# Sedge||## License||Code: MIT license. Weights: Llama 3.1 Community License.",
                "language: en|---|# Sedge||- **License:** mit||This model is for research purposes only.",
            })
    void whichLicenseHoldsIsNotKnown(String card) {
        ModelRelease release = release(card);

        assertThat(EffectiveLicense.of(release, Knowledge.standard()).expression())
                .hasToString("NOASSERTION");
        for (String criterion : List.of("R3", "R4", "R5", "R7")) {
            assertThat(Definitions.openWeights().assess(release).of(criterion).verdict())
                    .isEqualTo(Verdict.UNDETERMINED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "license: apache-2.0|---|# Sedge||## License||Apache License 2.0, see LICENSE.",
                "license: apache-2.0|license_link: LICENSE|---|# Sedge||The data set is for non-commercial use only.",
                "license: apache-2.0|license_details: See the paper.|tags: [license:apache-2.0]|---|# Sedge",
            })
    void whatFitsTheLicenseChangesNothing(String card) {
        assertThat(EffectiveLicense.of(release(card), Knowledge.standard()).expression())
                .hasToString("Apache-2.0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The weights are under the Apache License 2.0. | Apache License 2.0",
                "The model is under the GNU General Public License v3. | GNU General Public License v3",
                "The model is under the Apache License, Version 2.0. | Apache License, Version 2.0",
                "This model is released under the MIT license, see there. | MIT",
                "Model weights are CC BY-NC 4.0 | CC BY-NC 4.0"
            })
    void whatASectionNamesIsRememberedByItsWholeName(String sentence, String name) {
        assertThat(release("license: bsd-3-clause|---|# Sedge||## License||" + sentence)
                        .license()
                        .declaration()
                        .remarks())
                .containsExactly(name);
    }

    @Test
    void aCardThatIsWrittenBackIsStillContradicted() throws IOException {
        String text = "# Sedge\n\nThis model is for research purposes only.\n";
        String card = "---\nlicense: mit\nlicence: cc-by-nc-4.0\n---\n" + text;
        ModelRelease release = Marked.read("README.md", card).release().orElseThrow();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HuggingFaceReadme().rewrite(release, new CardSource("README.md", card, ReadLimits.standard()), out);
        String written = out.toString(StandardCharsets.UTF_8);

        assertThat(written).isEqualTo("---\nlicense: mit\nlicense_details: cc-by-nc-4.0\n---\n" + text);
        assertThat(Marked.read("README.md", written)
                        .release()
                        .orElseThrow()
                        .license()
                        .declaration())
                .isEqualTo(release.license().declaration());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"openweights-json", "huggingface-readme", "huggingface-metadata", "model-card-toolkit"})
    void noFormatLosesTheContradiction(String format) {
        String written =
                Written.as(format, release("license: mit|---|# Sedge||This model is for research purposes only."));
        String name = format.endsWith("readme") ? "README.md" : format.endsWith("metadata") ? "m.yaml" : "m.json";
        ModelRelease back = Marked.read(name, written).release().orElseThrow();

        assertThat(EffectiveLicense.of(back, Knowledge.standard()).expression()).hasToString("NOASSERTION");
    }

    private static ModelRelease release(String card) {
        return Marked.read("README.md", "---\n" + card.replace('|', '\n') + "\n")
                .release()
                .orElseThrow();
    }
}
