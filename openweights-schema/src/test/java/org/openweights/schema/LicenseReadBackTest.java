package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;

/** A license that is written and read back means the same, or nothing that is known: never more. */
class LicenseReadBackTest {
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final String NON_COMMERCIAL = "https://creativecommons.org/licenses/by-nc/4.0/";
    private static final List<String> LICENSES = List.of(
            "mit",
            "Apache License 2.0",
            "apache-2.0",
            "GPL-3.0-or-later",
            "gpl-3.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-ND-3.0-IGO",
            "CC-BY-NC-4.0 AND Apache-2.0",
            "MIT OR Apache-2.0",
            "My Non-Commercial License",
            "LicenseRef-own",
            "llama3.1",
            "MIT OR",
            "(weights)",
            "unreadable: {a: 'mit'}",
            "cc",
            "other",
            "Other",
            "NONE",
            " ");
    private static final List<String> LINKS =
            List.of(APACHE, NON_COMMERCIAL, "LICENSE", "https://example.org/LICENSE", " ");

    private static Optional<String> maybe(SplittableRandom random, List<String> words) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(words.get(random.nextInt(words.size())));
    }

    private static Stream<LicenseDeclaration> declarations() {
        SplittableRandom random = new SplittableRandom(20261201);
        return IntStream.range(0, 1_000).mapToObj(i -> {
            List<String> values = IntStream.range(0, random.nextInt(4))
                    .mapToObj(j -> LICENSES.get(random.nextInt(LICENSES.size())))
                    .toList();
            return new LicenseDeclaration(values, maybe(random, LICENSES), maybe(random, LINKS));
        });
    }

    private static ModelRelease released(LicenseDeclaration declaration) {
        return ModelRelease.named("m")
                .withLicense(new LicenseStatement(declaration, Medium.METADATA, Optional.empty()));
    }

    private static LicenseExpression meant(LicenseDeclaration declaration) {
        return LicenseResolver.standard().resolve(declaration).expression();
    }

    private static Optional<LicenseDeclaration> readBack(String format, String name, ModelRelease release) {
        String card = Written.as(format, release);
        return card.isEmpty()
                ? Optional.empty()
                : ModelCards.standard()
                        .read(name, card.getBytes(StandardCharsets.UTF_8))
                        .release()
                        .map(back -> back.license().declaration());
    }

    /** Of a license that nobody knows, nobody knows what it allows. */
    private static boolean saysNothing(LicenseExpression expression) {
        return expression == LicenseExpression.Absent.NOASSERTION
                || expression.terms().stream()
                        .allMatch(term -> term instanceof LicenseExpression.Single license
                                && license.id().isReference()
                                && LicenseCatalog.standard().find(license.id()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"huggingface-readme,README.md", "huggingface-metadata,metadata.yaml", "model-card-toolkit,card.json"})
    void neverMeansMoreThanWasWritten(String format, String name) {
        declarations().forEach(declaration -> {
            LicenseExpression before = meant(declaration);
            Optional<LicenseDeclaration> back = readBack(format, name, released(declaration));
            LicenseExpression after = meant(back.orElse(LicenseDeclaration.none()));

            assertThat(after.equals(before) || saysNothing(after))
                    .as(() -> declaration + " " + declaration.name() + " " + declaration.link() + ": " + before
                            + ", read back " + back + ": " + after)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"huggingface-readme,README.md", "model-card-toolkit,card.json"})
    void neverMeansMoreWhateverTheRelease(String format, String name) {
        ReleaseGenerator generator = new ReleaseGenerator(20261201);
        for (int i = 0; i < 300; i++) {
            ModelRelease release = generator.next();
            LicenseExpression after = meant(readBack(format, name, release).orElse(LicenseDeclaration.none()));

            assertThat(after.equals(meant(release.license().declaration())) || saysNothing(after))
                    .as(() -> release.license() + " is read back as " + after)
                    .isTrue();
        }
    }

    /** Licenses separated by semicolons, name and link; what is read back, and what it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GPL-3.0-or-later;CC-BY-NC-ND-3.0-IGO       | -          | -  | other       | GPL-3.0-or-later AND CC-BY-NC-ND-3.0-IGO    | -  | GPL-3.0-or-later AND CC-BY-NC-ND-3.0-IGO
            GPL-3.0-or-later;My Non-Commercial License | -          | -  | other       | GPL-3.0-or-later, My Non-Commercial License | -  | LicenseRef-GPL-3.0-or-later-My-Non-Commercial-License
            CC-BY-NC-4.0 AND Apache-2.0                | -          | A  | other       | CC-BY-NC-4.0 AND Apache-2.0                 | A  | CC-BY-NC-4.0 AND Apache-2.0
            CC-BY-NC-ND-3.0-IGO                        | MIT        | -  | other       | -                                           | -  | NOASSERTION
            other                                      | Our own    | A  | other       | Our own                                     | A  | Apache-2.0
            other                                      | Our own    | L  | other       | Our own                                     | L  | LicenseRef-Our-own
            other;other                                | MIT        | -  | other       | -                                           | -  | NOASSERTION
            mit                                        | Our own    | L  | mit         | Our own                                     | L  | MIT
            mit;Our own                                | -          | A  | mit;other   | Our own                                     | A  | NOASSERTION
            """)
    void inMetadataOfTheHubNameAndLinkSayNoMoreThanTheLicense(
            String values, String name, String link, String keywords, String nameBack, String linkBack, String meant) {
        LicenseDeclaration back = readBack("huggingface-metadata", "m.yaml", released(declared(values, name, link)))
                .orElseThrow();

        assertThat(back).isEqualTo(declared(keywords, nameBack, linkBack));
        assertThat(meant(back)).hasToString(meant);
    }

    /** Licenses separated by semicolons, name and link; what is read back, the references, and what it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            apache-2.0 | -       | L | apache-2.0     | L | Apache-2.0
            other      | Our own | L | Our own        | L | NOASSERTION
            other      | MIT     | N | other          | N | NOASSERTION
            other      | -       | L | other          | L | NOASSERTION
            mit        | Our own | - | mit            | - | MIT
            mit        | Apache-2.0 | - | other       | - | NOASSERTION
            other;mit  | MIT     | - | other;mit;MIT  | - | NOASSERTION
            mit        | MIT License | - | mit;MIT License | - | MIT
            """)
    void inToolkitCardsTheLinkIsAReference(
            String values, String name, String link, String licenses, String reference, String meant) {
        ModelRelease back = Marked.read(
                        "card.json", Written.as("model-card-toolkit", released(declared(values, name, link))))
                .release()
                .orElseThrow();

        assertThat(back.license().declaration())
                .isEqualTo(new LicenseDeclaration(all(licenses.split(";", -1)), Optional.empty(), Optional.empty()));
        assertThat(back.identity().references())
                .isEqualTo(link(reference).stream().toList());
        assertThat(meant(back.license().declaration())).hasToString(meant);
    }

    private static LicenseDeclaration declared(String values, String name, String link) {
        return new LicenseDeclaration(all(values.split(";", -1)), Optional.ofNullable(name), link(link));
    }

    private static Optional<String> link(String letter) {
        return Optional.ofNullable(letter).map(LicenseReadBackTest::full);
    }

    private static List<String> all(String... letters) {
        return Stream.of(letters).map(LicenseReadBackTest::full).toList();
    }

    private static String full(String letter) {
        return switch (letter) {
            case "A" -> APACHE;
            case "N" -> NON_COMMERCIAL;
            case "L" -> "LICENSE";
            default -> letter;
        };
    }
}
