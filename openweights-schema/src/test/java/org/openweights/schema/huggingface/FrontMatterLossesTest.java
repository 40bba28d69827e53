package org.openweights.schema.huggingface;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.Marked;
import org.openweights.schema.WritingLosses;
import org.openweights.schema.Written;

/** What becomes of a release that is written as the metadata of a card and read back: the table in the documentation. */
class FrontMatterLossesTest {
    private static final String FORMAT = "huggingface-readme";
    private static final String ALONE = "huggingface-metadata";
    private static final String HEADING = "### What `huggingface-readme` keeps";
    private static final WritingLosses TABLE = WritingLosses.below(HEADING, FORMAT, "README.md");
    private static final WritingLosses TABLE_ALONE = WritingLosses.below(HEADING, ALONE, "metadata.yaml");
    private static final Set<Relation> OF_THE_HUB =
            Set.of(Relation.FINETUNE, Relation.ADAPTER, Relation.MERGE, Relation.QUANTIZED);

    /** What comes back of each part that is changed. The name is a matter of its own. */
    private static final Map<String, Function<ModelRelease, List<Object>>> CHANGED = Map.ofEntries(
            entry(
                    "license.declaration.values",
                    release -> licenses(release.license().declaration())),
            entry(
                    "license.declaration.remarks",
                    release -> remarks(release.license().declaration())),
            entry("baseModels[].model", release -> List.copyOf(names(release.baseModels()))),
            entry("baseModels[].relation", release -> relations(release.baseModels())),
            entry(
                    "datasets[].dataset",
                    release -> ofTraining(release)
                            .map(use -> (Object) Address.withoutHub(mended(use.dataset())))
                            .toList()),
            entry(
                    "datasets[].role",
                    release -> ofTraining(release)
                            .map(DatasetUse::role)
                            .map(Object.class::cast)
                            .toList()),
            entry("characteristics.tasks", release -> first(release, Characteristics::tasks)),
            entry("characteristics.languages", release -> languages(said(release, Characteristics::languages))),
            entry("characteristics.libraries", release -> first(release, Characteristics::libraries)),
            entry("characteristics.tags", release -> once(said(release, Characteristics::tags))),
            entry(
                    "training.carbonGrams",
                    release -> release.training().carbonGrams().stream()
                            .filter(grams -> grams.compareTo(BigDecimal.ZERO) >= 0)
                            .map(Object.class::cast)
                            .toList()));

    @Test
    void thereIsARowForEveryPartOfARelease() {
        TABLE.assertComplete();
    }

    @Test
    void onlyWhatTheTableListsIsLostAndAllOfItIs() {
        TABLE.assertHeld(10_000, FrontMatterLossesTest::said, CHANGED);
    }

    @Test
    void theMetadataAloneLosesTheSame() {
        TABLE_ALONE.assertHeld(1_000, FrontMatterLossesTest::said, CHANGED);
    }

    @Test
    void theMetadataAloneHasNoNameButThatOfItsFile() {
        ModelRelease release = ModelRelease.named("Fruit").withLicense(LicenseStatement.of("mit"));
        String written = Written.as(ALONE, release);

        assertThat(written).isEqualTo("license: mit\n");
        assertThat(Marked.read("apples.yaml", written)
                        .release()
                        .orElseThrow()
                        .identity()
                        .name())
                .isEqualTo("apples");
    }

    /** A blank text says nothing, and half a character cannot be written. */
    private static List<Object> said(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof String text ? mended(text) : value)
                .filter(value -> !(value instanceof String text && text.isBlank()))
                .toList();
    }

    private static List<String> said(ModelRelease release, Function<Characteristics, List<String>> part) {
        return part.apply(release.characteristics()).stream()
                .filter(word -> !word.isBlank())
                .map(FrontMatterLossesTest::mended)
                .toList();
    }

    private static String mended(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    private static List<Object> first(ModelRelease release, Function<Characteristics, List<String>> part) {
        return said(release, part).stream().limit(1).map(Object.class::cast).toList();
    }

    private static List<Object> once(List<String> words) {
        return List.copyOf(new LinkedHashSet<>(words));
    }

    /** The codes that the Hub takes, and then the others. */
    private static List<Object> languages(List<String> languages) {
        List<String> ordered =
                new ArrayList<>(languages.stream().filter(Languages::isCode).toList());
        ordered.addAll(languages);
        return once(ordered);
    }

    private static Stream<DatasetUse> ofTraining(ModelRelease release) {
        return release.datasets().stream()
                .filter(use -> use.role() == Role.TRAINING)
                .filter(use -> ReleaseOfCard.isDataset(use.dataset()));
    }

    private static List<Object> relations(List<BaseModel> bases) {
        long kinds = bases.stream().map(BaseModel::relation).distinct().count();
        Relation first = bases.isEmpty() ? Relation.UNSTATED : bases.get(0).relation();
        Object relation = kinds == 1 && OF_THE_HUB.contains(first) ? first : Relation.UNSTATED;
        return names(bases).stream().map(name -> relation).toList();
    }

    /** A name that is a list of ids comes back as several. */
    private static List<String> names(List<BaseModel> bases) {
        return bases.stream()
                .flatMap(base -> NamedBase.names(mended(base.model())).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> keyword(String license) {
        return LicenseKeywords.isCurrent(license)
                ? Optional.of(license)
                : LicenseKeywords.meantBy(license).or(() -> LicenseKeywords.ofSameLicense(license));
    }

    private static List<Object> licenses(LicenseDeclaration declaration) {
        Set<Object> keywords = new LinkedHashSet<>();
        declaration.values().forEach(value -> keywords.add(keyword(value).orElse("other")));
        if (keywords.isEmpty() && !declaration.isEmpty()) {
            keywords.add("other");
        }
        return List.copyOf(keywords);
    }

    private static List<Object> remarks(LicenseDeclaration declaration) {
        return declaration.isEmpty()
                ? List.of()
                : declaration.remarks().stream()
                        .flatMap(remark -> mended(remark).lines())
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .map(Object.class::cast)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "Fruit", "org/fruit-7B_v1.5", "Fruit 7B", "9front"})
    void aNameOfLettersDigitsAndSingleMarksIsKept(String name) {
        assertThat(Marked.read("README.md", Written.as(FORMAT, ModelRelease.named(name)))
                        .release()
                        .orElseThrow()
                        .identity()
                        .name())
                .isEqualTo(name);
    }
}
