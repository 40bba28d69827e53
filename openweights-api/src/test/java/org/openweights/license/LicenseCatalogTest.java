package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.expression.LicenseId;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.License.Reading;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Right;
import org.openweights.validation.Finding;

class LicenseCatalogTest {
    private static final String FILE = """
            {
              "id": "%s",
              "name": "%s",
              "steward": "Example",
              "aliases": {"names": ["%s"]},
              "documents": [{"key": "license", "role": "license", "title": "Example License", "changeable": "silent"}],
              "reading": {"extent": "whole", "source": "example"},
              "terms": {"rights": {"use": {"value": "granted", "clause": "1"}}}
            }
            """;

    private final LicenseCatalog catalog = LicenseCatalog.standard();

    private static License license(String id, String name, String alias) {
        return LicenseFile.read("example.json", FILE.formatted(id, name, alias).getBytes(StandardCharsets.UTF_8))
                .license()
                .orElseThrow();
    }

    @Test
    void everyTextThatWasReadWholeHasNoGap() {
        for (License license : catalog.licenses()) {
            if (license.reading().extent() == Reading.Extent.WHOLE) {
                assertThat(license.terms().useRestrictions().basis())
                        .as(license.id() + ": use restrictions")
                        .isNotEqualTo(Basis.UNREAD);
                assertThat(license.terms().licenseeConditions().basis())
                        .as(license.id() + ": licensee conditions")
                        .isNotEqualTo(Basis.UNREAD);
                assertThat(license.terms().duties().basis())
                        .as(license.id() + ": duties")
                        .isNotEqualTo(Basis.UNREAD);
                for (Right right : Right.values()) {
                    assertThat(license.terms().right(right).basis())
                            .as(license.id() + ": " + right)
                            .isNotEqualTo(Basis.UNREAD);
                }
            }
        }
    }

    @Test
    void aTextThatNobodyReadStatesNothing() {
        for (License license : catalog.licenses()) {
            if (license.reading().extent() == Reading.Extent.NONE) {
                for (Right right : Right.values()) {
                    assertThat(license.terms().right(right).basis())
                            .as(license.id() + ": " + right)
                            .isEqualTo(Basis.UNREAD);
                }
            }
        }
    }

    @Test
    void gnuTextsThatAreTheSameSayTheSame() {
        Map<String, License> byId = catalog.licenses().stream()
                .collect(Collectors.toMap(license -> license.id().text(), license -> license));
        byId.forEach((id, license) -> {
            License later = byId.get(id.replace("-only", "-or-later"));
            if (id.endsWith("-only") && later != null) {
                assertThat(later.terms().rights().values())
                        .as(id)
                        .extracting(fact -> fact.value())
                        .isEqualTo(license.terms().rights().values().stream()
                                .map(fact -> fact.value())
                                .toList());
                assertThat(later.terms().patents())
                        .as(id)
                        .isEqualTo(license.terms().patents());
                assertThat(later.terms().passesOn().items())
                        .as(id)
                        .isEqualTo(license.terms().passesOn().items());
            }
        });
    }

    @Test
    void identifiersAreSpdxOrReferences() {
        assertThat(catalog.licenses())
                .allSatisfy(license -> assertThat(license.id().isReference()
                                || SpdxLicenseList.standard()
                                        .license(license.id().text())
                                        .isPresent())
                        .as(license.id().text())
                        .isTrue());
    }

    @Test
    void aListedLicenseWithoutAFileHasWhatFollowsFromItsApproval() {
        License license = catalog.find(new LicenseId("Xnet")).orElseThrow();

        assertThat(license.reading().extent()).isEqualTo(Reading.Extent.APPROVAL);
        assertThat(license.terms().right(Right.USE).basis()).isEqualTo(Basis.APPROVAL);
        assertThat(license.terms().right(Right.HOST).basis()).isEqualTo(Basis.UNREAD);
    }

    @Test
    void aListedLicenseThatIsNotApprovedIsUnread() {
        License license = catalog.find(new LicenseId("Abstyles")).orElseThrow();

        assertThat(license.terms().right(Right.USE).basis()).isEqualTo(Basis.UNREAD);
    }

    @Test
    void furtherLicensesAreFoundByTheirNames() {
        LicenseCatalog more = catalog.with(license("LicenseRef-example", "Example License", "the example"));

        assertThat(LicenseResolver.of(more).resolve("The Example").expression()).hasToString("LicenseRef-example");
        assertThat(catalog.find(new LicenseId("LicenseRef-example"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "MIT, Something Else, another name, MIT",
        "LicenseRef-example, MIT License, another name, MIT License",
        "LicenseRef-example, Something Else, llama3.1, LicenseRef-scancode-llama-3.1-license-2024"
    })
    void aClashNamesBoth(String id, String name, String alias, String named) {
        License license = license(id, name, alias);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.with(license))
                .withMessageContaining(named)
                .withMessageContaining(id);
    }

    @Test
    void providersOnTheModulePathAreAsked() {
        assertThat(LicenseCatalog.load().licenses()).containsAll(catalog.licenses());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {                              | OW-LICENSE-FILE-JSON  | 1 | 2
            {"id": 3}                      | OW-LICENSE-FILE-SHAPE | 1 | 8
            {"id": "LicenseRef-x"}         | OW-LICENSE-FILE-SHAPE | 1 | 1
            []                             | OW-LICENSE-FILE-SHAPE | 1 | 1
            {"lisence": 1}                 | OW-LICENSE-FILE-SHAPE | 1 | 13
            """)
    void aBadFileIsAFindingWithItsPlace(String json, String code, int line, int column) {
        LicenseFile file = LicenseFile.read("x.json", json.getBytes(StandardCharsets.UTF_8));

        assertThat(file.license()).isEmpty();
        assertThat(file.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.location().line()).isEqualTo(line);
            assertThat(finding.location().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"granted\"", "{\"value\": \"granted\"}", "{\"value\": \"limited\", \"clause\": \"1\"}", "{}"})
    void aRightNeedsAClauseAndALimitNeedsLimits(String right) {
        String json =
                FILE.formatted("LicenseRef-x", "x", "y").replace("{\"value\": \"granted\", \"clause\": \"1\"}", right);

        assertThat(LicenseFile.read("x.json", json.getBytes(StandardCharsets.UTF_8))
                        .report()
                        .isValid())
                .isFalse();
    }

    @Test
    void aFileThatIsMissingOrTooLargeIsAFinding() {
        assertThat(LicenseFile.read(Path.of("no", "such.json")).report().findings())
                .extracting(Finding::code)
                .isEqualTo(List.of("OW-LICENSE-FILE-UNREADABLE"));
        assertThat(LicenseFile.read("x.json", new byte[LicenseFile.MAX_BYTES + 1])
                        .report()
                        .findings())
                .extracting(Finding::code)
                .isEqualTo(List.of("OW-LICENSE-FILE-SIZE"));
    }
}
