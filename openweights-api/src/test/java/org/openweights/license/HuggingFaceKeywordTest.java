package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every keyword that the Hub documents, against a reading of its documentation that knows nothing of this code. */
class HuggingFaceKeywordTest {
    private final LicenseResolver resolver = LicenseResolver.standard();

    @ParameterizedTest(name = "{0} is {2}, {1}")
    @CsvFileSource(resources = "huggingface-keywords-expected.tsv", delimiter = '\t')
    void everyKeywordMeansWhatItsDocumentationSays(String keyword, ResolutionGrade grade, String expression) {
        Resolution resolution = resolver.resolve(keyword);

        assertThat(resolution.expression()).hasToString(expression);
        assertThat(resolution.grade()).isEqualTo(grade);
        assertThat(resolution.reason()).isNotBlank();
    }

    @Test
    void thereAre83OfThem() {
        assertThat(resolver.catalog().huggingFaceKeywords())
                .filteredOn(keyword -> keyword.status() == HuggingFaceKeyword.Status.CURRENT)
                .hasSize(83);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "huggingface-keywords-expected.tsv", delimiter = '\t')
    void aFamilyHasItsMembersAsAlternatives(String keyword, ResolutionGrade grade) {
        if (grade == ResolutionGrade.FAMILY) {
            assertThat(resolver.resolve(keyword).alternatives()).hasSizeGreaterThan(1);
        }
    }
}
