package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a document are the same on every Java platform and under every setting: whoever builds this agrees. */
class SpdxBytesTest {
    private static final String EXPECTED = """
            JSON_LD 15f89d73eff122fef38e65b9117fa0586e3557052b247fdb99a724b6ee3935bd
            JSON_2_3 f1525b9173f5703717a4c8f3969379939003e96c19e4e6ffc6b224d6dc8447f5
            TAG_VALUE_2_3 33bce613a49d0dd7164a1f197e010e5c7b798ee4e95f0c8d78c89e929b39c676
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
