package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openweights.model.BaseModel;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;

class ModelLookupTest {
    private static final ModelRelease SEED = ModelRelease.named("Org/Seed")
            .withLicense(LicenseStatement.of("cc-by-4.0"))
            .withBaseModels(List.of(BaseModel.of("org/root", Relation.FINETUNE)));

    @Test
    void aReleaseIsFoundByItsNameWithoutRegardToCase() {
        KnownModel found = ModelLookup.of(List.of(SEED)).find("org/SEED").orElseThrow();

        assertThat(found.name()).isEqualTo("Org/Seed");
        assertThat(found.license()).isEqualTo(SEED.license().declaration());
        assertThat(found.baseModels()).isEqualTo(SEED.baseModels());
        assertThat(found.identity()).contains(SEED.identity());
        assertThat(found.source()).isEqualTo("its own card");
    }

    @Test
    void theFirstReleaseOfANameCounts() {
        ModelRelease other = ModelRelease.named("org/seed");

        assertThat(ModelLookup.of(List.of(SEED, other)).find("org/seed"))
                .map(KnownModel::baseModels)
                .contains(SEED.baseModels());
    }

    @Test
    void anotherLookupIsAskedForWhatIsNotThere() {
        ModelLookup lookup = ModelLookup.of(List.of(SEED)).orElse(ModelLookup.standard());

        assertThat(lookup.find("meta-llama/Llama-3.1-8B")).isPresent();
        assertThat(lookup.find("org/seed")).isPresent();
        assertThat(lookup.find("org/nobody-knows")).isEmpty();
    }

    @Test
    void theLicenseOfAGivenBaseModelIsPartOfTheEffectiveLicense() {
        ModelRelease derived = ModelRelease.named("org/fruit")
                .withLicense(LicenseStatement.of("mit"))
                .withBaseModels(List.of(BaseModel.of("org/seed", Relation.FINETUNE)));
        ModelRelease seed = SEED.withBaseModels(List.of());

        assertThat(EffectiveLicense.of(derived, Knowledge.standard().withModels(ModelLookup.of(List.of(seed))))
                        .expression())
                .hasToString("MIT AND CC-BY-4.0");
    }
}
