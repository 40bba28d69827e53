package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a document are the same on every Java platform and under every setting: whoever builds this agrees. */
class SpdxBytesTest {
    private static final String EXPECTED = """
            JSON_LD 4f8f334b49134a618a41e86b72a3f8ae4336f1c5616e3cf47a5aaa610c1e1930
            JSON_2_3 e7751f65caa18eb7389b07f9736d52a89bc8ad4829db9f771a387688d84dd5a6
            TAG_VALUE_2_3 8a555eb4800f91b324bcaab9d58700a0d815119dccfe919e1e28e2d6ce2a20d9
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
