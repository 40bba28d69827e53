package org.openweights.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openweights.schema.source.Sources.at;
import static org.openweights.schema.source.Sources.yaml;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.source.Node.Scalar;

class ScalarTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.5", "+2", ".5", "1.", "1e3", "1.5E-3", "12345678901234567890.123"})
    void isANumber(String text) {
        assertThat(((Scalar) at(yaml("a: " + text), "a")).number()).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1F", "0o7", ".inf", ".nan", "1e999", "1e-9999999999", "'1'", "true", "one"})
    void isNotANumberToCalculateWith(String text) {
        assertThat(((Scalar) at(yaml("a: " + text), "a")).number()).isEmpty();
    }
}
