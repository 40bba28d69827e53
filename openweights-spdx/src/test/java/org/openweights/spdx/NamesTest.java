package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.spdx.graph.PercentEncoding;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "' https://example.org/a ', https://example.org/a",
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/ä, https://example.org/%C3%A4",
        "https://example.org/%41%zz, https://example.org/%41%25zz",
        "https://example.org/[a], https://example.org/%5Ba%5D",
        "https://[::1]/a, https://[::1]/a",
        "git+ssh://example.org/a, git+ssh://example.org/a",
        "urn:x:y, urn:x:y"
    })
    void a_location_is_an_absolute_uri(String text, String uri) {
        assertThat(Locations.absolute(text)).contains(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "models/here", "/models", "C:\\models", "example.org", ":", "https://", "a b:c"})
    void anything_else_is_no_location(String text) {
        assertThat(Locations.absolute(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abcXYZ019-._~, abcXYZ019-._~",
        "a/b, a%2Fb",
        "a b, a%20b",
        "100%, 100%25",
        "ä, %C3%A4",
        "🍎, %F0%9F%8D%8E",
        "a+b, a%2Bb"
    })
    void a_segment_keeps_unreserved_characters_only(String text, String segment) {
        assertThat(PercentEncoding.segment(text)).isEqualTo(segment);
    }
}
