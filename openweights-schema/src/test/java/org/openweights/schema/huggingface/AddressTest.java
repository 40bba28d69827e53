package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/org/model, org/model",
        "https://huggingface.co/org/model/tree/main, org/model",
        "https://huggingface.co/gpt2, gpt2",
        "https://hf.co/gpt2/, gpt2",
        "pkg:huggingface/org/model, org/model",
        "https://huggingface.co/datasets/squad, squad",
        "https://huggingface.co/datasets/my data/, my data",
        "https://huggingface.co/datasets/, https://huggingface.co/datasets/",
        "https://huggingface.co/, https://huggingface.co/",
        "https://huggingface.co, https://huggingface.co",
        "https://example.org/org/model, https://example.org/org/model",
        "org/model, org/model"
    })
    void an_address_on_the_hub_is_read_as_the_id_that_it_leads_to(String text, String id) {
        assertThat(Address.withoutHub(text)).isEqualTo(id);
    }
}
