package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.model.BaseModel;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;

class BaseModelCardsTest {
    private static BaseModel base(String name, Optional<String> reference) {
        return new BaseModel(name, Relation.FINETUNE, reference, Optional.empty(), Optional.empty());
    }

    private static ModelRelease derived(String name, String... bases) {
        return ModelRelease.named(name)
                .withBaseModels(Arrays.stream(bases)
                        .map(base -> BaseModel.of(base, Relation.FINETUNE))
                        .toList());
    }

    private static ModelRelease card(String name, Optional<String> location, List<String> references) {
        return ModelRelease.named(name)
                .withIdentity(new Identity(
                        name,
                        Optional.of("1.0"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        location,
                        references,
                        Optional.empty()));
    }

    @ParameterizedTest(name = "{0} at {1} by the card of {2} at {3}, see {4}: {5}")
    @CsvSource({
        "org/seed, , Org/Seed, , , true",
        "org/seed, , Grain, https://hf.co/org/seed, , true",
        "org/seed, , Grain, https://huggingface.co/org/seed/tree/main, , true",
        "org/seed, , Grain, , pkg:huggingface/org/seed, true",
        "org/seed, , Grain, , https://huggingface.co/org/seed, false",
        "Seed, https://huggingface.co/org/seed, org/seed, https://hf.co/org/seed, , true",
        "Seed, https://example.org/seed, Grain, https://example.org/seed, , true",
        "Seed, , Grain, https://example.org/seed, , false",
        "org/seed-7b_it, , Seed 7B it, , , true",
        "org/seed-7b, , other/seed-7b, , , false",
        "org/seed-7b, , Seed, , , false"
    })
    void the_base_model_is_known(
            String model, String reference, String name, String location, String seeAlso, boolean known) {
        ModelRelease release =
                ModelRelease.named("mine").withBaseModels(List.of(base(model, Optional.ofNullable(reference))));
        ModelRelease card = card(
                name,
                Optional.ofNullable(location),
                Optional.ofNullable(seeAlso).stream().toList());

        BaseModelCards cards = BaseModelCards.of(release, List.of(card));

        assertThat(cards.models().find(model).isPresent()).isEqualTo(known);
        assertThat(cards.unmatched()).isEqualTo(known ? List.of() : List.of(card));
    }

    @Test
    void it_is_known_by_the_name_that_the_release_uses() {
        ModelRelease card = card("Seed", Optional.of("https://hf.co/org/seed"), List.of());

        Optional<KnownModel> known = BaseModelCards.of(derived("mine", "org/seed"), List.of(card))
                .models()
                .find("ORG/seed");

        assertThat(known.flatMap(KnownModel::identity))
                .hasValueSatisfying(identity -> assertThat(identity.name()).isEqualTo("org/seed"))
                .hasValueSatisfying(identity -> assertThat(identity.version()).contains("1.0"));
    }

    @Test
    void the_base_of_a_base_is_one_too() {
        ModelRelease seed = derived("org/seed", "org/flower");
        ModelRelease flower = derived("org/flower", "org/seed");

        BaseModelCards cards = BaseModelCards.of(derived("mine", "org/seed"), List.of(flower, seed));

        assertThat(cards.unmatched()).isEmpty();
        assertThat(cards.models().find("org/flower")).isPresent();
    }

    @Test
    void a_title_that_fits_two_base_models_is_that_of_none() {
        ModelRelease card = ModelRelease.named("Seed");

        assertThat(BaseModelCards.of(derived("mine", "a/seed", "b/seed"), List.of(card))
                        .unmatched())
                .containsExactly(card);
    }

    @Test
    void a_name_comes_before_a_title() {
        ModelRelease title = ModelRelease.named("Seed");
        ModelRelease name = ModelRelease.named("org/seed");

        assertThat(BaseModelCards.of(derived("mine", "org/seed"), List.of(title, name))
                        .unmatched())
                .containsExactly(title);
    }

    @Test
    void of_two_cards_of_a_base_model_the_first_counts() {
        ModelRelease first = card("org/seed", Optional.of("https://example.org/1"), List.of());
        ModelRelease second = card("org/seed", Optional.of("https://example.org/2"), List.of());

        assertThat(BaseModelCards.of(derived("mine", "org/seed"), List.of(first, second))
                        .unmatched())
                .containsExactly(second);
    }

    @Test
    void without_a_base_model_no_card_is_that_of_one() {
        ModelRelease card = ModelRelease.named("org/seed");

        assertThat(BaseModelCards.of(ModelRelease.named("mine"), List.of(card)).unmatched())
                .containsExactly(card);
    }
}
