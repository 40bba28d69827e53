package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.SpdxLicenseList;

class LicenseResolverTest {
    private final LicenseResolver resolver = LicenseResolver.standard();

    @ParameterizedTest(name = "{0} is {2}, {1}")
    @CsvFileSource(resources = "declarations-expected.psv", delimiter = '|', quoteCharacter = '\u0000')
    void whatPeopleWriteMeansWhatItSaysAndNoMore(String declared, ResolutionGrade grade, String expression) {
        Resolution resolution = resolver.resolve(declared);

        assertThat(resolution.expression()).hasToString(expression);
        assertThat(resolution.grade()).isEqualTo(grade);
        assertThat(resolution.declared()).isEqualTo(declared);
        assertThat(resolution.reason()).isNotBlank();
    }

    @ParameterizedTest(name = "other, named {0}, is {2}, {1}")
    @CsvFileSource(resources = "license-names-expected.psv", delimiter = '|')
    void otherFollowsTheNameBesideIt(String name, ResolutionGrade grade, String expression) {
        Resolution resolution =
                resolver.resolve(new LicenseDeclaration(List.of("other"), Optional.of(name), Optional.empty()));

        assertThat(resolution.expression()).hasToString(expression);
        assertThat(resolution.grade()).isEqualTo(grade);
    }

    @Test
    void theLinkDecidesWhereTheNameIsOfNoLicenseThatIsKnown() {
        Resolution resolution = resolver.resolve(new LicenseDeclaration(
                List.of("other"),
                Optional.of("our-own-words"),
                Optional.of("https://www.apache.org/licenses/LICENSE-2.0")));

        assertThat(resolution.expression()).hasToString("Apache-2.0");
        assertThat(resolution.reason()).contains("our-own-words");
    }

    @Test
    void aLinkToAFileSaysThatTheFileMustBeRead() {
        Resolution resolution =
                resolver.resolve(new LicenseDeclaration(List.of("other"), Optional.empty(), Optional.of("LICENSE")));

        assertThat(resolution.grade()).isEqualTo(ResolutionGrade.NO_INFORMATION);
        assertThat(resolution.reason()).contains("LICENSE");
    }

    @Test
    void nothingDeclaredIsNoInformation() {
        assertThat(resolver.resolve(LicenseDeclaration.none()).grade()).isEqualTo(ResolutionGrade.NO_INFORMATION);
        assertThat(resolver.resolve("  ").grade()).isEqualTo(ResolutionGrade.NO_INFORMATION);
    }

    @Test
    void aListIsTakenToApplyTogetherAndSaysThatItMayNot() {
        Resolution resolution = resolver.resolve(
                new LicenseDeclaration(List.of("apache-2.0", "cc-by-nc-4.0"), Optional.empty(), Optional.empty()));

        assertThat(resolution.expression()).hasToString("Apache-2.0 AND CC-BY-NC-4.0");
        assertThat(resolution.alternatives())
                .extracting(Object::toString)
                .containsExactly("Apache-2.0 OR CC-BY-NC-4.0");
    }

    @ParameterizedTest(name = "did {0} mean {1}?")
    @CsvSource({"apche-2.0, Apache-2.0", "creativml-openrail-m, LicenseRef-scancode-stable-diffusion-2022-08-22"})
    void anUnknownNameComesBackWithTheNearestKnownOne(String declared, String nearest) {
        assertThat(resolver.resolve(declared).grade()).isEqualTo(ResolutionGrade.UNKNOWN);
        assertThat(resolver.resolve(declared).alternatives()).first().hasToString(nearest);
    }

    @Test
    void everyLicenseOfTheCatalogIsFoundByEachOfItsNames() {
        for (License license : resolver.catalog().licenses()) {
            List<String> names = new ArrayList<>(List.of(license.id().text(), license.name()));
            names.addAll(license.aliases().huggingFace());
            names.addAll(license.aliases().licenseNames());
            names.addAll(license.aliases().names());
            for (String name : names) {
                Resolution resolution = resolver.resolve(name);
                Set<LicenseExpression> answers = new LinkedHashSet<>(resolution.alternatives());
                answers.add(resolution.expression());
                assertThat(answers).as(name).contains(new LicenseExpression.Single(license.id(), false));
            }
        }
    }

    static List<Path> cards() throws IOException {
        String corpus = System.getProperty("openweights.corpus", "");
        if (corpus.isEmpty()) {
            return List.of(Path.of(""));
        }
        try (Stream<Path> cards = Files.list(Path.of(corpus, "huggingface"))) {
            return cards.sorted().toList();
        }
    }

    @ParameterizedTest(name = "card {0}")
    @MethodSource("cards")
    void everyLicenseThatARealCardDeclaresIsKnown(Path card) throws IOException {
        assumeThat(card.toString()).as("openweights.corpus names the folder").isNotEmpty();
        List<String> lines = Files.readAllLines(card);
        int end = lines.isEmpty() || !lines.get(0).equals("---")
                ? 0
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        for (String line : lines.subList(0, Math.max(0, end))) {
            String declared = line.startsWith("license:")
                    ? line.substring("license:".length()).strip()
                    : "";
            if (!declared.isEmpty()) {
                assertThat(resolver.resolve(declared).grade()).as(declared).isNotEqualTo(ResolutionGrade.UNKNOWN);
            }
        }
    }

    @Test
    void noStringBreaksTheResolver() {
        Random random = new Random(42);
        String alphabet = "aA0 .-+/()[],;:\"'`_&|\u00e9\ud83d\ude00\n\tGPLMITorandwith";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Resolution once = resolver.resolve(text.toString());
            assertThat(resolver.resolve(text.toString())).isEqualTo(once);
        }
    }

    /** A name as people write it: each of these is known, or not, whoever asks. */
    private static List<String> spellings(String name) {
        return List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                name.replace('-', ' '),
                name.replace(' ', '_'),
                name.replaceAll("[ .-]", ""),
                name.replaceAll("(?<=[a-z])(?=[0-9])", "v"),
                String.join(" ", name.split("")),
                "the " + name + " license",
                "License " + name,
                "license: (" + name + ")",
                "'" + name + "'",
                name + ", MIT",
                name + " and Apache 2.0",
                "[" + name + "](https://example.org)",
                "+ " + name,
                "x" + name,
                name + " x",
                "\u00e9 " + name);
    }

    @Test
    void whatIsFoundByNameIsWhatIsKnown() {
        Set<String> names =
                new LinkedHashSet<>(List.of("NONE", "LicenseRef-mine", "DocumentRef-a:LicenseRef-b", "other"));
        SpdxLicenseList.standard()
                .licenses()
                .forEach(listed -> names.addAll(List.of(listed.id().text(), listed.name())));
        resolver.catalog()
                .licenses()
                .forEach(license -> names.addAll(license.aliases().names()));
        resolver.catalog().huggingFaceKeywords().forEach(keyword -> names.add(keyword.keyword()));
        LicensePhrase.all().forEach(phrase -> names.add(phrase.text()));
        Random random = new Random(7);
        for (String name : names) {
            List<String> spellings = spellings(name);
            for (String text : List.of(name, spellings.get(random.nextInt(spellings.size())))) {
                Resolution resolution = resolver.resolve(text);
                Optional<Resolution> known =
                        Optional.of(resolution).filter(one -> one.grade() != ResolutionGrade.UNKNOWN);
                assertThat(resolver.find(text)).as(text).isEqualTo(known);
            }
        }
    }

    private static String expression(Random random, int depth) {
        String[] licenses = {
            "MIT", "apache-2.0", "GPL-2.0+", "LicenseRef-mine", "DocumentRef-a:LicenseRef-b", "BSD-3-Clause", "Zlib+"
        };
        if (depth == 0 || random.nextInt(3) == 0) {
            boolean with = random.nextInt(5) == 0;
            return with ? "GPL-3.0-only WITH GCC-exception-3.1" : licenses[random.nextInt(licenses.length)];
        }
        String operator = List.of(" AND ", " OR ", " and ", " or ").get(random.nextInt(4));
        String compound = expression(random, depth - 1) + operator + expression(random, depth - 1);
        return random.nextBoolean() ? "(" + compound + ")" : "( " + compound + " )";
    }

    @Test
    void everyExpressionIsFound() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String text = expression(random, random.nextInt(4));
            assertThat(LicenseExpression.parse(text).expression()).as(text).isPresent();
            assertThat(resolver.find(text)).as(text).isPresent();
            assertThat(resolver.resolve(text).isKnown()).as(text).isTrue();
        }
    }

    @Test
    void aTextIsNotAName() {
        assertThat(resolver.resolve("license ".repeat(100_000)).grade()).isEqualTo(ResolutionGrade.UNKNOWN);
    }

    @Test
    void aLinkTellsWhichTextOfAFamilyIsMeant() {
        Resolution resolution = LicenseResolver.standard()
                .resolve(new LicenseDeclaration(
                        List.of("other"),
                        Optional.of("qwen-research"),
                        Optional.of("https://huggingface.co/Qwen/Qwen2.5-3B/blob/main/LICENSE")));

        assertThat(resolution.expression()).hasToString("LicenseRef-scancode-qwen-research-2024");
        assertThat(resolution.reason()).isEqualTo("The link leads to this text.");
    }
}
