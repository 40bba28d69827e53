package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"squad", "squad_v2", "org/name", "Org-1/na.me_2-b", "_a/__b", "0x/1"})
    void canBeOnTheHub(String id) {
        assertThat(HubId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "a/",
                "/a",
                "a/b/c",
                "a b",
                "-a",
                "a-",
                ".a",
                "a.",
                "a--b",
                "a..b",
                "a/b.git",
                "é",
                "c++",
                "https://huggingface.co/a/b",
                "./out",
                "/workspace/out",
                "a\\b"
            })
    void cannotBeOnTheHub(String id) {
        assertThat(HubId.isValid(id)).isFalse();
    }
}
