package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a document are the same on every Java platform and under every setting: whoever builds this agrees. */
class SpdxBytesTest {
    private static final String EXPECTED = """
            JSON_LD 7a281573bcdf141488bb60ae3aedb2e3e627a71fd5c8d9aa3aa806362070195c
            JSON_2_3 421e1f351587bac3d346df1f19e273420cd0ba78188c0470e81fc77d4560c75b
            TAG_VALUE_2_3 04a3a70a7b0ea0bc5b28dbb73c97117eeb7bb292fb5e0139d9a651a480ee8401
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
