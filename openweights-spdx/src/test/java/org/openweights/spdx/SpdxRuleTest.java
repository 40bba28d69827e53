package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

class SpdxRuleTest {
    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(Releases.full(), Set.of()),
                Arguments.of(
                        ModelRelease.named("model"),
                        Set.of(
                                SpdxRule.VERSION,
                                SpdxRule.SUPPLIER,
                                SpdxRule.RELEASE_TIME,
                                SpdxRule.DOWNLOAD_LOCATION,
                                SpdxRule.CREATED)),
                Arguments.of(
                        ModelRelease.named("not/every-namespace-supplies-it"),
                        Set.of(
                                SpdxRule.VERSION,
                                SpdxRule.SUPPLIER,
                                SpdxRule.RELEASE_TIME,
                                SpdxRule.DOWNLOAD_LOCATION,
                                SpdxRule.CREATED)),
                Arguments.of(
                        Releases.at("https://huggingface.co/the/namespace-supplies-it"),
                        Set.of(SpdxRule.VERSION, SpdxRule.RELEASE_TIME, SpdxRule.CREATED)),
                Arguments.of(
                        Releases.beyondMeasure(),
                        Set.of(
                                SpdxRule.VERSION,
                                SpdxRule.SUPPLIER,
                                SpdxRule.TIME,
                                SpdxRule.LOCATION,
                                SpdxRule.NUMBER,
                                SpdxRule.CREATED)),
                Arguments.of(Releases.datasets().withIdentity(Releases.identity()), Set.of(SpdxRule.DATASET)),
                Arguments.of(Releases.fineTune().withIdentity(Releases.identity()), Set.of(SpdxRule.BASE_MODEL)),
                Arguments.of(
                        Releases.full()
                                .withBaseModels(List.of(BaseModel.of("Example-Org/Apple-7B", Relation.FINETUNE))),
                        Set.of(SpdxRule.OWN_BASE)),
                Arguments.of(
                        Releases.full()
                                .withFiles(List.of(
                                        new ReleaseFile("a", OptionalLong.of(1), Optional.empty()),
                                        new ReleaseFile("a", OptionalLong.of(2), Optional.empty()))),
                        Set.of(SpdxRule.FILE)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_release_breaks(ModelRelease release, Set<SpdxRule> rules) {
        assertThat(SpdxDocuments.of(release).findings())
                .extracting(Finding::code)
                .containsOnlyOnceElementsOf(rules.stream()
                        .filter(rule -> rule != SpdxRule.NUMBER)
                        .map(Rule::code)
                        .toList())
                .hasSameElementsAs(rules.stream().map(Rule::code).toList());
    }

    /** All but the one that only whoever reads the cards of base models can tell. */
    @Test
    void the_table_of_breaches_has_every_rule() {
        assertThat(breaches().flatMap(row -> ((Set<?>) row.get()[1]).stream()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(SpdxRule.BASE_CARD)));
    }

    @Test
    void a_finding_stands_where_the_card_says_it() {
        assertThat(SpdxDocuments.of(Releases.datasets()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-SPDX-DATASET");
                    assertThat(finding.location().toString()).isEqualTo("README.md:9:5");
                    assertThat(finding.value())
                            .contains(
                                    "org/apples (one author, time of making, release time); pears (one author, time …");
                })
                .allSatisfy(finding -> assertThat(finding.location().source()).isEqualTo("README.md"));
    }

    @Test
    void missing_facts_are_errors_where_they_keep_the_document_from_being_written() {
        SpdxOptions strict = SpdxOptions.standard().withConformance(SpdxOptions.Conformance.FAIL);

        List<Finding> findings = SpdxDocuments.of(Releases.fineTune(), strict).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "OW-SPDX-VERSION",
                        "OW-SPDX-SUPPLIER",
                        "OW-SPDX-RELEASE-TIME",
                        "OW-SPDX-DOWNLOAD-LOCATION",
                        "OW-SPDX-BASE-MODEL");
    }

    @Test
    void codes_are_the_names_of_the_rules() {
        assertThat(SpdxRule.values())
                .allSatisfy(rule -> assertThat(rule.code())
                        .isEqualTo("OW-SPDX-" + rule.name().replace('_', '-').toUpperCase(Locale.ROOT)));
        assertThat(Arrays.stream(SpdxRule.values()).flatMap(rule -> Stream.of(rule.summary(), rule.remedy())))
                .allSatisfy(sentence -> assertThat(sentence).matches("[A-Z].*\\."));
        assertThat(SpdxRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(SpdxRule.values())
                .allSatisfy(rule -> assertThat(rule.ground()).isNotEqualTo(Rule.Ground.MEASURED));
    }
}
