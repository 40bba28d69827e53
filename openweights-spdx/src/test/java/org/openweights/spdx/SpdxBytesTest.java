package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a document are the same on every Java platform and under every setting: whoever builds this agrees. */
class SpdxBytesTest {
    private static final String EXPECTED = """
            JSON_LD f22e6667c68d387366d1682858de41ebe519265f7d991c36ab5386f685d783ed
            JSON_2_3 a26ba29530bb8ccc457b03ec3b232ed12996028e0ebbef39cc2dcbb2dbb57e9f
            TAG_VALUE_2_3 93b4fa0c0ba11bcc4b9659591c4ef07e20bdff168c668a39e2c2a8f11e71144e
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=UTC -Duser.language=en -Duser.country=US -Dfile.encoding=UTF-8",
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=America/Caracas -Duser.language=ar -Duser.country=EG -Dfile.encoding=windows-1252"
            })
    void the_bytes_are_those_of_the_project_under(String settings) throws Exception {
        Fork fork = Fork.run(Fork.sameClassPath(), List.of(settings.split(" ", -1)), SpdxBytes.class, List.of());

        assertThat(fork.status()).as(fork.err()).isZero();
        assertThat(fork.out()).isEqualTo(EXPECTED);
    }
}
