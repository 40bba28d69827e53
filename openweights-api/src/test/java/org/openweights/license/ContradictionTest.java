package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionTest {
    private static final String MIT = "https://opensource.org/license/mit";
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final String BY_NC = "https://creativecommons.org/licenses/by-nc/4.0/";

    @ParameterizedTest(name = "{0}, named {1}, linked to {2}, may mean {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "apache-2.0|cc-by-nc-4.0||Apache-2.0;CC-BY-NC-4.0",
                "apache-2.0||" + BY_NC + "|Apache-2.0;CC-BY-NC-4.0",
                "apache-2.0|cc-by-nc-4.0|" + BY_NC + "|Apache-2.0;CC-BY-NC-4.0",
                "other|cc-by-nc-4.0|" + MIT + "|CC-BY-NC-4.0;MIT",
                "other|apache-2.0|" + BY_NC + "|Apache-2.0;CC-BY-NC-4.0",
                "|cc-by-nc-4.0|" + MIT + "|CC-BY-NC-4.0;MIT",
                "mit|MIT and CC-BY-NC-4.0||MIT;MIT AND CC-BY-NC-4.0",
                "cc-by-4.0|CC BY NC||CC-BY-4.0;CC-BY-NC-2.0;CC-BY-NC-2.5;CC-BY-NC-3.0;CC-BY-NC-4.0",
                "other|yi-license|" + APACHE + "|LicenseRef-openweights-yi-series-models-1.0;Apache-2.0",
            })
    void partsThatMeanDifferentLicensesMeanNoneAndEachIsAnAlternative(
            String value, String name, String link, String alternatives) {
        Resolution resolution = resolve(value, name, link);

        assertThat(resolution.grade()).isEqualTo(ResolutionGrade.CONTRADICTED);
        assertThat(resolution.expression()).hasToString("NOASSERTION");
        assertThat(resolution.alternatives())
                .extracting(Object::toString)
                .containsExactlyElementsOf(Arrays.asList(alternatives.split(";")));
    }

    @Test
    void theReasonSaysWhatContradictsWhat() {
        assertThat(resolve("apache-2.0", "", BY_NC).reason())
                .isEqualTo("'apache-2.0' means Apache-2.0, and the link <" + BY_NC
                        + "> means CC-BY-NC-4.0: one contradicts the other.");
        assertThat(resolve("other", "cc-by-nc-4.0", MIT).reason())
                .isEqualTo("The name 'cc-by-nc-4.0' means CC-BY-NC-4.0, and the link <" + MIT
                        + "> means MIT: one contradicts the other.");
        assertThat(remarked("mit", "for research only").reason())
                .isEqualTo(
                        "'mit' means MIT, and the remark 'for research only' restricts the use: one contradicts the other.");
    }

    @ParameterizedTest(name = "{0}, named {1}, linked to {2}, means {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "apache-2.0|Apache License, Version 2.0||Apache-2.0",
                "apache-2.0|apache|" + APACHE + "|Apache-2.0",
                "apache-2.0|my-own-words|LICENSE|Apache-2.0",
                "other|my-own-words|" + APACHE + "|Apache-2.0",
                "other|apache|" + APACHE + "|Apache-2.0",
                "other|gpl-3.0|https://spdx.org/licenses/GPL-3.0-or-later|GPL-3.0-or-later",
                "other|CC-BY-NC-4.0 AND Apache-2.0|" + APACHE + "|CC-BY-NC-4.0 AND Apache-2.0",
                "other|acme-non-commercial|" + BY_NC + "|CC-BY-NC-4.0",
                "cc-by-nc-4.0|for research only||CC-BY-NC-4.0",
                "llama3.1|Llama 3.1 Community License||LicenseRef-scancode-llama-3.1-license-2024",
            })
    void partsThatMayMeanTheSameDoNotContradictEachOther(String value, String name, String link, String expected) {
        assertThat(resolve(value, name, link).expression()).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"acme-non-commercial", "acme-nc", "acme-research-license", "For research purposes only"})
    void aNameThatRestrictsTheUseContradictsATextThatDoesNot(String name) {
        for (Resolution resolution : List.of(resolve("other", name, MIT), resolve("mit", name, ""))) {
            assertThat(resolution.grade()).isEqualTo(ResolutionGrade.CONTRADICTED);
            assertThat(resolution.alternatives()).isEmpty();
        }
    }

    @ParameterizedTest(name = "mit, and {0}")
    @ValueSource(
            strings = {
                "cc-by-nc-4.0",
                "apache-2.0",
                "research only, no commercial use",
                "This model is for non-commercial research use only.",
                "Commercial use requires a separate license.",
                "Not to be used for any commercial purpose.",
                "It is released for research and educational purposes only.",
            })
    void aRemarkContradictsThatNamesAnotherLicenseOrRestrictsTheUse(String remark) {
        assertThat(remarked("mit", remark).grade()).isEqualTo(ResolutionGrade.CONTRADICTED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "apache-2.0",
                "bsd-3-clause",
                "cc-by-4.0",
                "cc-by-sa-4.0",
                "cc0-1.0",
                "gpl-3.0",
                "openrail++",
                "gemma"
            })
    void aRestrictionContradictsEachLicenseThatKeepsNobodyFromCommerce(String license) {
        Resolution restricted = remarked(license, "This model is for non-commercial use only.");

        assertThat(restricted.expression()).hasToString("NOASSERTION");
    }

    @ParameterizedTest(name = "{0}, and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mit|MIT License",
                "mit|Read the terms.",
                "mit|For commercial and non-commercial use.",
                "mit|It is not limited to non-commercial use.",
                "mit|We only did research on it.",
                "cc-by-nc-sa-4.0|This model is for non-commercial use only.",
                "cc-by-nc-4.0|This model is for non-commercial use only.",
                "llama3.1|Commercial use requires a separate license above 700 million users.",
                "bsd-3-clause|bsd",
            })
    void aRemarkThatFitsTheLicenseChangesNothing(String value, String remark) {
        assertThat(remarked(value, remark)).isEqualTo(LicenseResolver.standard().resolve(value));
    }

    @Test
    void aRemarkNeverSaysWhichLicenseItIs() {
        LicenseDeclaration other = new LicenseDeclaration(
                List.of("other"), Optional.empty(), Optional.empty(), List.of("mit", "Apache-2.0"));

        assertThat(LicenseResolver.standard().resolve(other).grade()).isEqualTo(ResolutionGrade.NO_INFORMATION);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MIT?", "MIT*", "MIT (?)", "mit license *", "?MIT", "MIT**"})
    void aMarkOfDoubtOrOfAFootnoteLeavesOpenWhatIsMeant(String marked) {
        Resolution resolution = LicenseResolver.standard().resolve(marked);

        assertThat(resolution.grade()).isEqualTo(ResolutionGrade.UNKNOWN);
        assertThat(resolution.expression()).hasToString("NOASSERTION");
        assertThat(resolution.alternatives()).extracting(Object::toString).containsExactly("MIT");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"**MIT**", "*MIT*", "[MIT](https://example.org/?a=b*)", "https://opensource.org/licenses/MIT?x"})
    void emphasisAndAddressesHaveNoMarkOfDoubt(String name) {
        assertThat(LicenseResolver.standard().resolve(name).expression()).hasToString("MIT");
    }

    private static Resolution resolve(String value, String name, String link) {
        return LicenseResolver.standard()
                .resolve(new LicenseDeclaration(said(value).stream().toList(), said(name), said(link)));
    }

    /** An empty cell of a table is no text. */
    private static Optional<String> said(String cell) {
        return Optional.ofNullable(cell).filter(text -> !text.isEmpty());
    }

    private static Resolution remarked(String value, String remark) {
        return LicenseResolver.standard().resolve(LicenseDeclaration.of(value).withRemarks(List.of(remark)));
    }
}
