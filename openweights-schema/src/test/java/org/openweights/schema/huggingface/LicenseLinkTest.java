package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseLinkTest {
    private static final List<String> SIBLINGS =
            List.of("LICENSE.md", "README.md", "known/my LICENSE", "linked", "texts/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE.md",
                "./LICENSE.md",
                "LICENSE.md#grant",
                "LICENSE.md?plain=1",
                "#license",
                "texts/LICENSE",
                "known/my%20LICENSE",
                "known/my LICENSE",
                "linked/LICENSE",
                "https://example.org/LICENSE",
                "HTTP://example.org"
            })
    void leadsToWhatIsThereOrCannotBeKnown(String link) {
        assertThat(new LicenseLink(link).leadsOut()).isFalse();
        assertThat(new LicenseLink(link).isMissingAmong(SIBLINGS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "license.md",
                "other/LICENSE",
                "./LICENSE",
                "www.example.org/license",
                "texts",
                "known",
                "known/LICENSE",
                "my%20LICENSE",
                "LICENSE%",
                "LICENSE%zz"
            })
    void leadsToWhatIsMissing(String link) {
        assertThat(new LicenseLink(link).leadsOut()).isFalse();
        assertThat(new LicenseLink(link).isMissingAmong(SIBLINGS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/LICENSE",
                "../LICENSE",
                "texts/../../LICENSE",
                "..\\LICENSE",
                "\\\\server\\LICENSE",
                "C:\\LICENSE",
                "~/LICENSE",
                "file:///LICENSE",
                "ftp://example.org/LICENSE"
            })
    void leadsOutOfTheRepository(String link) {
        assertThat(new LicenseLink(link).leadsOut()).isTrue();
        assertThat(new LicenseLink(link).isMissingAmong(SIBLINGS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"license.md, LICENSE.md", "readme.md, README.md", "COPYING, LICENSE.md"})
    void meansAFileThatIsThere(String link, String meant) {
        assertThat(new LicenseLink(link).meantAmong(SIBLINGS)).contains(meant);
    }
}
