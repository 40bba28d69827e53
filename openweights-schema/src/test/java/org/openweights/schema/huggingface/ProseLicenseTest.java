package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.Component;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.schema.ModelCards;
import org.openweights.validation.Finding;

class ProseLicenseTest {
    static Stream<Arguments> grants() {
        return Stream.of(
                arguments("MIT", "MIT"),
                arguments("MIT.", "MIT"),
                arguments("- MIT", "MIT"),
                arguments("**MIT**", "MIT"),
                arguments("MIT license.", "MIT"),
                arguments("The MIT License", "MIT"),
                arguments("License: MIT", "MIT"),
                arguments("License: mit<br>", "mit"),
                arguments("The license is MIT.", "MIT"),
                arguments("Weights: MIT", "MIT"),
                arguments("Apache 2.0", "Apache 2.0"),
                arguments("Apache License 2.0", "Apache License 2.0"),
                arguments("Apache License, Version 2.0.", "Apache License, Version 2.0"),
                arguments("CC BY 4.0", "CC BY 4.0"),
                arguments("CC BY-SA 4.0", "CC BY-SA 4.0"),
                arguments("https://opensource.org/license/mit", "https://opensource.org/license/mit"),
                arguments("MIT (https://opensource.org/license/mit)", "MIT"),
                arguments(
                        "Creative Commons Attribution 4.0 International (CC BY 4.0)",
                        "Creative Commons Attribution 4.0 International"),
                arguments("[Gemma](https://ai.google.dev/gemma/terms)", "Gemma"),
                arguments(
                        "[Llama 3.1 Community License](https://www.llama.com/llama3_1/license/)",
                        "Llama 3.1 Community License"),
                arguments("This model is released under the Apache 2.0 license.", "Apache 2.0"),
                arguments("This model is released under the\n[Apache 2.0](LICENSE)\nlicense.", "Apache 2.0"),
                arguments("M-1 is released under the MIT license.", "MIT"),
                arguments("The M-1 model weights are made available under an MIT license.", "MIT"),
                arguments("We release the models under the terms of the MIT license.", "MIT"),
                arguments("The code and the model weights are licensed under the MIT license.", "MIT"),
                arguments("Licensed under Apache-2.0.", "Apache-2.0"),
                arguments("Everything is under the MIT license. See the LICENSE file for details.", "MIT"),
                arguments("License: MIT\n\nThe model is licensed under the MIT license.", "MIT"),
                arguments("GPL-3.0", "GPL-3.0"));
    }

    @ParameterizedTest
    @MethodSource("grants")
    void readsAPlainGrantOfOneLicense(String text, String name) {
        assertThat(license("# M-1\n## License\n" + text + "\n").declaration()).isEqualTo(LicenseDeclaration.of(name));
        assertThat(LicenseResolver.standard().resolve(name).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This model is not released under the MIT license.",
                "This model is no longer released under the MIT license.",
                "The data sets are released under the MIT license. The weights are proprietary; do not redistribute.",
                "Unlike Llama, which is released under the MIT license, Sedge is closed.",
                "Released under the MIT license for non-commercial use only.",
                "Once the paper is accepted it will be released under the MIT license.",
                "The model will be released under the MIT license.",
                "The model was released under the MIT license.",
                "The model may be released under the MIT license.",
                "Do not use under the MIT license terms; contact us.",
                "The code is released under the Apache-2.0 license. The weights may be used for research only.",
                "The model is released under the MIT license. Commercial use requires a separate license.",
                "The model is released under the MIT license. Please contact us.",
                "The model is released under the MIT license, but not the weights.",
                "The model is released under the MIT license, except for the weights.",
                "The model is released under the MIT license if you cite it.",
                "License: MIT\n\nLicense: GPL-3.0",
                "License: MIT\n\nGPL-3.0",
                "MIT or Apache-2.0",
                "MIT, Apache-2.0",
                "License: MIT (non-commercial)",
                "License: MIT (code)",
                "MIT for the code",
                "MIT, research only",
                "MIT, with restrictions",
                "MIT?",
                "MIT*\n\n\\* for the code",
                "MIT\\*",
                "MIT[^1]",
                "MIT<sup>1</sup>",
                "MIT-like",
                "Modified MIT",
                "non-MIT",
                "~~MIT~~",
                "<s>MIT</s>",
                "> License: mit",
                "    license: mit",
                "\tlicense: mit",
                "```\nMIT\n```",
                "```\nMIT\n```\nMIT",
                "![MIT](mit.png)",
                "| License | MIT |\n|---|---|\n| of the code | MIT |",
                "Code: MIT",
                "- Code: MIT\n- Weights: Llama 2",
                "The tokenizer is under the Apache-2.0 license.",
                "The tokenizer of the model is under the Apache-2.0 license.",
                "The model code is under the Apache-2.0 license.",
                "The tokenizer model is under the Apache-2.0 license.",
                "The data and the code are under the Apache-2.0 license.",
                "The base model is under the Apache-2.0 license.",
                "Llama 2 is released under the MIT license.",
                "The model card is under the CC-BY-4.0 license.",
                "Apache",
                "BSD",
                "CC BY",
                "Yi license",
                "other",
                "unknown",
                "none",
                "Free for all.",
                "[MIT](https://creativecommons.org/licenses/by-nc/4.0/)",
                "[MIT](https://www.llama.com/llama3_1/license/)",
                "See the LICENSE file.",
                "### Code\nMIT",
                "### Other models\nMIT",
                "MIT\n### Code\nApache-2.0",
                "MIT\n### Limitations\nFor research only.",
                "MIT\n## License\nApache-2.0",
                "MIT\n## Licensing\nResearch only."
            })
    void readsNoLicenseThatTheRestOfThePassageMayQualify(String text) {
        assertThat(license("# M-1\n## License\n" + text + "\n"))
                .matches(statement -> statement.declaration().isEmpty(), "declares nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **License:** MIT",
                "License: MIT",
                "**License**\n\nMIT",
                "| License | MIT |",
                "## Model details\n- **Datasets:**\n  - a\n- **License:** MIT",
                "## Model Details\n### Model Description\n- **Developed by:** A\n- **License:** MIT\n- **Language:** en",
                "## Data\nA.\n\n- License: Apache-2.0\n## License\nMIT",
                "License\n-------\nMIT",
                "# License\nMIT"
            })
    void readsWhatIsSaidOfTheModel(String text) {
        assertThat(license("# M-1\n" + text + "\n").declaration()).isEqualTo(LicenseDeclaration.of("MIT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Training data\n- **License:** MIT",
                "## Dataset\n### License\nMIT",
                "## Tokenizer\n### License\nMIT",
                "## Training code\nhttps://github.com/a/b\nLicense: MIT",
                "## License (code)\nMIT",
                "**License (data):** MIT",
                "**Dataset**\n\n- Name: a\n- License: MIT",
                "**Dataset**\n**License:** MIT",
                "- Dataset: a\n  - License: MIT",
                "License: MIT\nfor the code only",
                "- License: MIT\n  for the code only",
                "- License: MIT\n  - of the code",
                "**License**\n\nMIT\n\nFor research only.",
                "> **License:** MIT",
                "~~**License:** MIT~~",
                "**License:** MIT*",
                "- **License:** MIT\n## License\nThe weights are for research only.",
                "- **License:** MIT\n## License\nApache-2.0"
            })
    void readsNoLicenseOfSomethingElse(String text) {
        assertThat(license("# M-1\n" + text + "\n"))
                .matches(statement -> statement.declaration().isEmpty(), "declares nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The model is not released under the MIT license.",
                "The training data is released under the ODbL-1.0 license.",
                "The base model was released under the MIT license; our weights under Apache 2.0.",
                "Apache 2.0",
                "Apache License, Version 2.0",
                "See LICENSE.\n## Data\n- **License:** CC-BY-4.0"
            })
    void aSectionThatNamesNoOtherLicenseOfTheModelDoesNotContradictItsMetadata(String text) {
        assertThat(findings(text)).doesNotContain("OW-HF-LICENSE-SECTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "The model is released under the MIT license.", "See LICENSE. Licensed under MIT."})
    void aSectionThatNamesAnotherLicenseOfTheModelContradictsItsMetadata(String text) {
        assertThat(findings(text)).contains("OW-HF-LICENSE-SECTION");
    }

    private static List<String> findings(String text) {
        String card = "---\nlicense: apache-2.0\n---\n# M-1\n## License\n" + text + "\n";
        return ModelCards.standard().read("README.md", card.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void readsNoLicenseFromMoreThanFiftyPlaces() {
        assertThat(license("# M-1\n" + "- License: MIT\n".repeat(49)).medium()).isEqualTo(Medium.PROSE);
        assertThat(license("# M-1\n" + "- License: MIT\n".repeat(50)))
                .matches(statement -> statement.declaration().isEmpty(), "declares nothing");
    }

    @Test
    void readsNoLicenseFromALongPassage() {
        assertThat(license("# M-1\n## License\n" + "MIT\n\n".repeat(20)).medium())
                .isEqualTo(Medium.PROSE);
        assertThat(license("# M-1\n## License\n" + "MIT\n\n".repeat(21)))
                .matches(statement -> statement.declaration().isEmpty(), "declares nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At <https://git.example.org/a>, under the\nApache-2.0 license.",
                "https://git.example.org/a\n\nLicense: Apache-2.0",
                "- https://git.example.org/a\n- License: Apache-2.0",
                "The training code is available at https://git.example.org/a under the Apache-2.0 license.",
                "Our training scripts are at [this repository](https://git.example.org/a), under the Apache-2.0 license.",
                "The code is released [on GitHub](https://git.example.org/a). It is licensed under Apache-2.0."
            })
    void readsTheLicenseOfCode(String text) {
        Component code = trainingCode(text);

        assertThat(code.license().orElseThrow().declaration()).isEqualTo(LicenseDeclaration.of("Apache-2.0"));
        assertThat(code.certainty()).isEqualTo(Certainty.DESCRIBED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The training code is not released. It is based on <https://git.example.org/a>, which is under the"
                        + " Apache-2.0 license.",
                "The training code is proprietary; the inference code is at https://git.example.org/a under the Apache-2.0"
                        + " license.",
                "Training code at https://git.example.org/a is not under the Apache-2.0 license.",
                "The code will be at https://git.example.org/a once it is cleaned up.",
                "https://git.example.org/a (coming soon)",
                "~~https://git.example.org/a~~",
                "We can’t share it. See https://git.example.org/a."
            })
    void showsNoCodeThatIsDeniedOrPromised(String text) {
        assertThat(read("# M-1\n## Training code\n" + text + "\n").component(ComponentKind.TRAINING_CODE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The code at https://git.example.org/a is for inference only, under the Apache-2.0 license.",
                "The inference code is at https://git.example.org/a under the Apache-2.0 license.",
                "At https://git.example.org/a under the Apache-2.0 license, if you ask for it."
            })
    void onlySuggestsCodeThatMayBeOtherCodeOrNotForAll(String text) {
        Component code = trainingCode(text);

        assertThat(code.certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(code.license()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is based on https://git.example.org/a, which is under the Apache-2.0 license.",
                "The model is at https://git.example.org/a under the Apache-2.0 license.",
                "https://git.example.org/a, under a license like Apache-2.0",
                "https://git.example.org/a\n\nMIT\n\nApache-2.0",
                "https://git.example.org/a\n\n> License: mit"
            })
    void readsNoLicenseOfCodeThatMayBeThatOfSomethingElse(String text) {
        assertThat(trainingCode(text).license()).isEmpty();
    }

    private static Component trainingCode(String text) {
        return read("# M-1\n## Training code\n" + text + "\n")
                .component(ComponentKind.TRAINING_CODE)
                .orElseThrow();
    }

    private static LicenseStatement license(String card) {
        return read(card).license();
    }

    private static ModelRelease read(String card) {
        return ModelCards.standard()
                .read("README.md", card.getBytes(StandardCharsets.UTF_8))
                .release()
                .orElseThrow();
    }
}
