package org.openweights.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.HubRepository.Kind;

class HubRepositoryTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String LONGEST = "a".repeat(96);

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/org/model, MODEL, org/model",
        "http://huggingface.co/org/model, MODEL, org/model",
        "HTTPS://HuggingFace.co/Org/Model, MODEL, Org/Model",
        "https://www.huggingface.co/org/model/, MODEL, org/model",
        "https://hf.co/Org/Model_7.b, MODEL, Org/Model_7.b",
        "https://huggingface.co/org/model.git, MODEL, org/model",
        "https://huggingface.co/org/model/tree/main, MODEL, org/model",
        "https://huggingface.co/org/model?library=peft#usage, MODEL, org/model",
        "https://huggingface.co/org/model#usage, MODEL, org/model",
        "https://huggingface.co/org/model/discussions/1, MODEL, org/model",
        "https://huggingface.co/_org/0, MODEL, _org/0",
        "https://huggingface.co/gpt2/tree/main, MODEL, gpt2",
        "https://huggingface.co/gpt2/resolve/main/model.safetensors, MODEL, gpt2",
        "pkg:huggingface/org/model, MODEL, org/model",
        "pkg:huggingface/org/model?x=1#README.md, MODEL, org/model",
        "pkg:huggingface/org/model@main, MODEL, org/model",
        "pkg:huggingface/gpt2, MODEL, gpt2",
        "https://huggingface.co/datasets/org/data, DATASET, org/data",
        "https://hf.co/datasets/org/data/viewer, DATASET, org/data",
        "https://huggingface.co/datasets/squad, DATASET, squad",
        "https://huggingface.co/datasets/squad/, DATASET, squad",
        "https://huggingface.co/datasets/squad/viewer/plain_text, DATASET, squad",
        "https://huggingface.co/datasets/squad/tree/main, DATASET, squad"
    })
    void a_place_on_the_hub_is_in_a_repository(String place, Kind kind, String id) {
        assertThat(HubRepository.at(place)).contains(HubRepository.of(kind, id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co/gpt2",
                "https://huggingface.co/org/",
                "https://huggingface.co/org?search=x",
                "https://huggingface.co/",
                "https://huggingface.co",
                "https://huggingface.co/datasets",
                "https://huggingface.co/datasets/",
                "https://huggingface.co/datasets?search=x",
                "https://huggingface.co/spaces/org/space",
                "https://huggingface.co/papers/2401.00001",
                "https://huggingface.co/docs/hub",
                "https://huggingface.co/api/models/org/model",
                "https://huggingface.co/transformers/model_doc/bert.html",
                "https://huggingface.co/nlp/viewer/?dataset=squad",
                "https://huggingface.co/front/assets/logo.svg",
                "https://huggingface.co//model",
                "https://huggingface.co/org/mo del",
                "https://huggingface.co/org/-model",
                "https://huggingface.co.example.org/org/model",
                "https://example.org/huggingface.co/org/model",
                "https://example.org/datasets/org/data",
                "ftp://huggingface.co/org/model",
                "huggingface.co/org/model",
                "://huggingface.co/org/model",
                "pkg:huggingface/org/model?repository_url=https://hub.example.org",
                "pkg:huggingface/",
                "pkg:huggingface/a/b/c",
                "pkg:pypi/org/model",
                "org/model",
                ""
            })
    void any_other_place_is_in_none(String place) {
        assertThat(HubRepository.at(place)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co/org/model/tree/" + COMMIT,
                "https://huggingface.co/org/model/resolve/" + COMMIT + "/model.safetensors",
                "https://huggingface.co/org/model/blob/" + COMMIT + "/README.md#usage",
                "https://huggingface.co/org/model/commit/" + COMMIT,
                "pkg:huggingface/org/model@" + COMMIT,
                "pkg:huggingface/org/model@0123456789ABCDEF0123456789ABCDEF01234567"
            })
    void a_place_can_be_in_a_revision(String place) {
        assertThat(HubRepository.at(place))
                .contains(HubRepository.of(Kind.MODEL, "org/model").withRevision(COMMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "1.4", "20240501", "", "0123456789abcdef"})
    void a_version_that_is_no_hash_of_a_commit_names_no_revision(String version) {
        HubRepository model = HubRepository.of(Kind.MODEL, "org/model");
        assertThat(model.withRevision(version)).isEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squad", "squad_v2", "org/name", "Org-1/na.me_2-b", "_a/__b", "0x/1", "a/b.gitx"})
    void an_id_is_a_name_with_or_without_a_namespace(String id) {
        assertThat(HubRepository.isId(id)).isTrue();
        assertThat(HubRepository.isQualifiedId(id)).isEqualTo(id.contains("/"));
        assertThat(HubRepository.of(Kind.MODEL, id).id()).isEqualTo(id);
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
                "org/model#1",
                "C:/model",
                "./out",
                "../out",
                "/workspace/out",
                "a\\b",
                "https://example.org"
            })
    void any_other_text_is_no_id(String text) {
        assertThat(HubRepository.isId(text)).isFalse();
        assertThat(HubRepository.isQualifiedId(text)).isFalse();
        assertThatThrownBy(() -> HubRepository.of(Kind.MODEL, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_part_of_an_id_has_at_most_96_characters() {
        assertThat(HubRepository.isId(LONGEST + "/" + LONGEST)).isTrue();
        assertThat(HubRepository.isId("a/a" + LONGEST)).isFalse();
        assertThat(HubRepository.isId("a" + LONGEST + "/a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, org/model, '', https://huggingface.co/org/model",
        "MODEL, gpt2, '', https://huggingface.co/gpt2",
        "MODEL, org/model, " + COMMIT + ", https://huggingface.co/org/model/tree/" + COMMIT,
        "DATASET, org/data, '', https://huggingface.co/datasets/org/data"
    })
    void a_repository_has_an_address(Kind kind, String id, String revision, String address) {
        assertThat(HubRepository.of(kind, id).withRevision(revision).address()).isEqualTo(address);
    }

    @Test
    void a_repository_is_not_made_of_what_is_none() {
        assertThatThrownBy(() -> new HubRepository(Kind.MODEL, Optional.of("-a"), "b", Optional.empty()))
                .hasMessageContaining("namespace");
        assertThatThrownBy(() -> new HubRepository(Kind.MODEL, Optional.empty(), "b", Optional.of("main")))
                .hasMessageContaining("revision");
    }
}
