package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.spdx.graph.PercentEncoding;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "org/model,, pkg:huggingface/org/model",
        "Org/Model_7.b-x, 0123456789ABCDEF0123456789abcdef01234567, pkg:huggingface/Org/Model_7.b-x@0123456789abcdef0123456789abcdef01234567",
        "org/model, 20240501, pkg:huggingface/org/model",
        "org/model, 1.4, pkg:huggingface/org/model",
        "org/model, v1 (ß), pkg:huggingface/org/model",
        "org/model, main, pkg:huggingface/org/model"
    })
    void a_name_of_the_hub_has_a_package_url(String name, String version, String packageUrl) {
        assertThat(HubName.of(name).orElseThrow().packageUrl(Optional.ofNullable(version)))
                .isEqualTo(packageUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "a/b/c",
                "/model",
                "org/",
                "./model",
                "../model",
                "org/.model",
                "-org/model",
                "org/mo del",
                "C:/model",
                "org/mödel",
                "org/model#1",
                "https://example.org"
            })
    void any_other_name_has_none(String name) {
        assertThat(HubName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/org/model, org/model",
        "http://huggingface.co/org/model, org/model",
        "https://www.huggingface.co/org/model/, org/model",
        "https://huggingface.co/org/model/tree/main, org/model",
        "https://huggingface.co/org/model?library=peft#usage, org/model",
        "https://hf.co/Org/Model_7.b, Org/Model_7.b",
        "pkg:huggingface/org/model, org/model",
        "pkg:huggingface/org/model@0123456789abcdef0123456789abcdef01234567, org/model",
        "pkg:huggingface/org/model?repository_url=https://hub.example.org, ''",
        "pkg:pypi/org/model, ''",
        "https://huggingface.co/datasets/org/data, ''",
        "https://huggingface.co/spaces/org/space, ''",
        "https://huggingface.co/papers/2401.00001, ''",
        "https://huggingface.co/docs/hub, ''",
        "https://huggingface.co/gpt2, ''",
        "https://huggingface.co.example.org/org/model, ''",
        "https://example.org/huggingface.co/org/model, ''",
        "https://example.org/org/model, ''",
        "org/model, ''"
    })
    void a_model_is_on_the_hub_where_its_place_says_so(String place, String name) {
        assertThat(HubName.ofModelAt(place)
                        .map(hub -> hub.namespace() + "/" + hub.name())
                        .orElse(""))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/datasets/org/data, org",
        "https://hf.co/datasets/org/data/viewer, org",
        "https://huggingface.co/datasets/squad, ''",
        "https://huggingface.co/org/data, ''",
        "https://example.org/datasets/org/data, ''"
    })
    void a_data_set_is_on_the_hub_where_its_place_says_so(String place, String namespace) {
        assertThat(HubName.ofDatasetAt(place).map(HubName::namespace).orElse(""))
                .isEqualTo(namespace);
    }

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
