package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts are told that are met in variants: other numbering, parts left out, terms added, two in one file, near relatives. */
class LicenseTextVariantsTest {
    private static final LicenseTextIdentifier IDENTIFIER = LicenseTextIdentifier.standard();
    private static final Pattern NUMBERING = Pattern.compile("(?m)^(\\s*)\\(?(?:[0-9]{1,2}|[a-z])[.)]\\s");

    private static List<LicenseTextMatch> identify(String text) {
        return IDENTIFIER.identify("LICENSE", text).matches();
    }

    private static void assertExactly(String text, String... ids) {
        assertThat(identify(text)).allSatisfy(match -> {
            assertThat(match.differences()).as(match.license().text()).isEmpty();
            assertThat(match.exact()).isTrue();
        });
        assertThat(identify(text)).extracting(match -> match.license().text()).containsExactly(ids);
    }

    private static LicenseTextMatch assertChanged(String text, String base) {
        List<LicenseTextMatch> matches = identify(text);
        assertThat(matches).extracting(match -> match.license().text()).containsExactly(base);
        assertThat(matches.get(0).exact()).isFalse();
        assertThat(matches.get(0).score()).isLessThan(1);
        assertThat(matches.get(0).differences()).isNotEmpty();
        return matches.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• ",
                "- ",
                "* ",
                "1) ",
                "(1) ",
                "iv. ",
                "(A) ",
                "1.2. ",
                "§ 1 ",
                "1、",
                "一、",
                "（三）",
                "① ",
                "第1条 ",
                "第二条 ",
                "Article 4. "
            })
    void theNumberingOfClausesDoesNotCountInAnyLanguage(String bullet) throws IOException {
        for (String id : List.of("Apache-2.0", "BSD-3-Clause", "CC-BY-NC-4.0")) {
            String text = ListedTexts.text(id);
            String numbered = NUMBERING.matcher(text).replaceAll("$1" + bullet);

            assertThat(numbered).isNotEqualTo(text);
            assertExactly(numbered, id);
        }
    }

    @Test
    void apacheMayLackItsVersionLineItsTitleAndItsAppendix() throws IOException {
        String text = ListedTexts.text("Apache-2.0");
        String unversioned =
                text.replaceFirst("Version 2\\.0, January 2004\\s+http://www\\.apache\\.org/licenses/", "");
        String untitled = unversioned.replaceFirst("Apache License\\s+", "");
        String bare = untitled.substring(0, untitled.indexOf("END OF TERMS AND CONDITIONS"));

        assertThat(unversioned).hasSizeLessThan(text.length());
        assertExactly(unversioned, "Apache-2.0");
        assertExactly(untitled, "Apache-2.0");
        assertExactly(bare, "Apache-2.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CC-BY-NC-4.0 | Acceptable Use Addendum. By using the model you agree that you must not use it to deceive people.
                    MIT          | Our only modification is that a service with more than 100 million monthly active users shall display "Tiny" on its user interface.
                    MIT          | If the Software is used for commercial products with more than 30 million US dollars of yearly revenue, you must ask the authors for consent.
                    Apache-2.0   | Additional terms: the weights shall not be used for any military purpose, unless the licensor consents.
                    BSD-3-Clause | Neither the software nor its output may be used for commercial purposes except with a license of the authors.
                    """)
    void aTextWithTermsAddedBelowOrAboveIsBasedOnTheLicenseAndSaysWhere(String id, String terms) throws IOException {
        String text = ListedTexts.text(id).stripTrailing();

        LicenseTextMatch below = assertChanged(text + "\n\n" + terms + "\n", id);
        LicenseTextMatch above = assertChanged(terms + "\n\n" + text + "\n", id);

        assertThat(below.differences()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(LicenseTextMatch.Difference.Change.ADDED);
            assertThat(difference.endLine()).isEqualTo(text.split("\n", -1).length + 2);
        });
        assertThat(above.differences())
                .anySatisfy(difference -> assertThat(difference.startLine()).isEqualTo(1));
    }

    @Test
    void aClauseThatIsTakenOutOrTurnedAroundIsAChange() throws IOException {
        String text = ListedTexts.text("MIT");

        assertChanged(text.replace("without restriction", "with restriction"), "MIT");
        assertChanged(text.replaceFirst("The above copyright notice[^.]+\\.", ""), "MIT-0");
        assertChanged(text.replace("to any person", "to any natural person"), "MIT");
    }

    @Test
    void theTwoBsdLicensesAreToldApart() throws IOException {
        String two = ListedTexts.text("BSD-2-Clause");
        String three = ListedTexts.text("BSD-3-Clause");

        assertExactly(two, "BSD-2-Clause");
        assertExactly(three, "BSD-3-Clause");
        assertExactly(ListedTexts.text("BSD-4-Clause"), "BSD-4-Clause");
        assertExactly(three.replaceFirst("(?s)3\\. Neither.*?permission\\.", ""), "BSD-2-Clause");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL-2.0-only",
                "GPL-2.0-or-later",
                "GPL-3.0-only",
                "GPL-3.0-or-later",
                "LGPL-2.1-only",
                "LGPL-2.1-or-later",
                "AGPL-3.0-only",
                "AGPL-3.0-or-later"
            })
    void aNoticeOfAGnuLicenseSaysWhetherLaterVersionsMayBeUsed(String id) throws IOException {
        String notice = ListedTexts.notice(id);

        assertThat(identify(notice)).singleElement().satisfies(match -> {
            assertThat(match.kind()).isEqualTo(LicenseTextMatch.Kind.NOTICE);
            assertThat(match.license().text()).isEqualTo(id);
            assertThat(match.alternatives())
                    .noneMatch(other -> other.text().endsWith(id.endsWith("-only") ? "-or-later" : "-only"));
            assertThat(match.exact()).isTrue();
        });
    }

    @Test
    void aTextAndItsExceptionAreTwoMatches() throws IOException {
        String text = ListedTexts.text("GPL-2.0-only") + "\n\n" + ListedTexts.exception("Classpath-exception-2.0");

        assertThat(identify(text))
                .extracting(LicenseTextMatch::kind)
                .containsExactly(LicenseTextMatch.Kind.LICENSE, LicenseTextMatch.Kind.EXCEPTION);
    }

    @ParameterizedTest
    @CsvSource({"Apache-2.0, MIT", "MIT, Apache-2.0", "BSD-3-Clause, MIT", "CC-BY-4.0, Apache-2.0", "MIT, ISC"})
    void twoLicensesInOneFileAreTwoMatchesSideBySide(String first, String second) throws IOException {
        String text = "Tiny is under either of these.\n\n" + ListedTexts.text(first) + "\n\n---\n\n"
                + ListedTexts.text(second);

        assertExactly(text, first, second);
        assertThat(identify(text).get(0).endLine())
                .isLessThan(identify(text).get(1).startLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "Apache-2.0", "CC-BY-4.0"})
    void aPreambleOfTheVendorAndMarkupAroundDoNotCount(String id) throws IOException {
        String text = ListedTexts.text(id);

        assertExactly("Tiny Labs is happy to release Tiny-7B, its weights and its tokenizer.\n\n" + text, id);
        assertExactly(
                "<!DOCTYPE html>\n<html><head><title>License</title></head><body><p>"
                        + text.replace("&", "&amp;").replace("\"", "&ldquo;").replace("\n\n", "</p>\n<p>")
                        + "</p></body></html>",
                id);
        assertExactly("# Tiny\n\n## License\n\n" + text.replaceAll("(?m)^", "> "), id);
    }

    @Test
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    void theModifiedMitOfKimiIsNotMit() throws IOException {
        String kimi = AiLicenseTexts.text("moonshot-ai-modified-mit-2025");
        String other = kimi.replace("20 million US dollars", "30 million US dollars")
                .replace("monthly revenue", "annual recurring revenue")
                .replace("Kimi K2", "Tiny T2");

        assertExactly(kimi, "LicenseRef-scancode-moonshot-ai-modified-mit-2025");
        assertThat(identify(other))
                .allSatisfy(match -> assertThat(match.exact()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llama-3.1-license-2024",
                "llama-3.2-license-2024",
                "llama-3.3-license-2024",
                "llama-2-license-2023",
                "llama-4-cla-2025"
            })
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    void theLicensesOfLlamaAreToldApart(String name) throws IOException {
        assertExactly(AiLicenseTexts.text(name), "LicenseRef-scancode-" + name);
    }

    @Test
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    void aLlamaLicenseWithTheNumberOfAnotherVersionIsNeither() throws IOException {
        assertThat(identify(AiLicenseTexts.text("llama-3.1-license-2024").replace("3.1", "3.9")))
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.exact()).isFalse());
    }
}
