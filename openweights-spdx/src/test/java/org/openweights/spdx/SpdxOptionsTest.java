package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.openness.Definitions;
import org.openweights.openness.Knowledge;

class SpdxOptionsTest {
    @Test
    void the_standard_asks_nothing_of_the_caller() {
        SpdxOptions options = SpdxOptions.standard();

        assertThat(options.created()).isEmpty();
        assertThat(options.creators()).isEmpty();
        assertThat(options.namespace()).isEmpty();
        assertThat(options.knowledge()).isEqualTo(Knowledge.standard());
        assertThat(options.conformance()).isEqualTo(SpdxOptions.Conformance.CLAIM_LESS);
        assertThat(options.definitions()).isEqualTo(Definitions.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a", "https://example.org/a?b=c", "urn:example:a", "https://example.org/%20"
            })
    void a_namespace_is_an_absolute_uri(String namespace) {
        assertThat(SpdxOptions.standard().withNamespace(namespace).namespace()).contains(namespace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/a",
                "https://example.org/#",
                "https://example.org/a#b",
                "https://example.org/a b",
                "https://example.org/ä"
            })
    void anything_else_is_refused(String namespace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpdxOptions.standard().withNamespace(namespace))
                .withMessageContaining("namespace must be");
    }

    @Test
    void a_creation_time_has_a_year_of_four_digits() {
        SpdxOptions options = SpdxOptions.standard();

        assertThat(options.withCreated(Instant.parse("9999-12-31T23:59:59.999Z"))
                        .created())
                .isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> options.withCreated(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withCreated(Instant.MIN));
    }

    @Test
    void a_creator_has_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpdxOptions.Creator(SpdxOptions.Creator.Kind.PERSON, " ", Optional.empty()));
    }
}
