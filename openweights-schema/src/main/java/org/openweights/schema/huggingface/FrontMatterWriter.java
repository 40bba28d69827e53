package org.openweights.schema.huggingface;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.writing.YamlText;

/**
 * Writes a release as the metadata of a card, its keys always in the same order.
 *
 * <p>What the metadata has no key for is left out. So are results of evaluations: the Hub refuses those without a task, and a
 * release does not know it.
 */
final class FrontMatterWriter {
    private static final String FENCE = "---\n";
    private static final String NOTHING = "{}\n";
    private static final Set<Relation> RELATIONS =
            Set.of(Relation.FINETUNE, Relation.ADAPTER, Relation.MERGE, Relation.QUANTIZED);

    private final StringBuilder yaml = new StringBuilder();

    private FrontMatterWriter() {}

    /**
     * {@return the metadata between its two lines of hyphens, and a text below it}
     *
     * <p>Two lines of hyphens with nothing between them are no metadata: they would open a block that the text closes. Where
     * there is nothing to write they are left out, unless the text would be taken for metadata itself.
     *
     * @param release the release
     * @param description what to say the model is
     * @param text the text, which comes back as it is
     */
    static String write(ModelRelease release, Optional<String> description, String text) {
        String metadata = metadata(release, description);
        if (!metadata.isEmpty()) {
            return FENCE + metadata + FENCE + text;
        }
        return FrontMatter.opening(text) < 0 ? text : FENCE + NOTHING + FENCE + text;
    }

    /**
     * {@return the metadata alone}
     *
     * @param release the release
     * @param description what to say the model is
     */
    static String metadata(ModelRelease release, Optional<String> description) {
        FrontMatterWriter writer = new FrontMatterWriter();
        Characteristics characteristics = release.characteristics();
        writer.license(release.license().declaration());
        writer.remarks(release.license().declaration());
        writer.entry("language", characteristics.languages().stream().filter(Languages::isCode));
        writer.list(
                "language_bcp47",
                characteristics.languages().stream()
                        .filter(Predicate.not(Languages::isCode))
                        .toList());
        writer.entry("library_name", first(characteristics.libraries()));
        writer.entry("pipeline_tag", first(characteristics.tasks()));
        writer.entry("description", description.stream());
        writer.list("tags", characteristics.tags());
        writer.list(
                "datasets",
                release.datasets().stream()
                        .filter(use -> use.role() == Role.TRAINING)
                        .map(DatasetUse::dataset)
                        .toList());
        writer.entry("base_model", release.baseModels().stream().map(BaseModel::model));
        writer.entry("base_model_relation", relation(release.baseModels()).stream());
        release.training().carbonGrams().map(BigDecimal::toString).ifPresent(writer::carbon);
        return writer.yaml.toString();
    }

    private void license(LicenseDeclaration declaration) {
        LicenseDeclaration written = WrittenLicense.of(declaration.withRemarks(List.of()));
        entry("license", written.values().stream());
        entry("license_name", written.name().stream());
        entry("license_link", written.link().stream());
    }

    /** A license that is contradicted must not come back as one that is not. */
    private void remarks(LicenseDeclaration declaration) {
        if (!declaration.isEmpty()) {
            entry(LicenseFields.DETAILS, Stream.of(String.join("\n", declaration.remarks())));
        }
    }

    private static Optional<String> relation(List<BaseModel> bases) {
        List<Relation> relations =
                bases.stream().map(BaseModel::relation).distinct().toList();
        return relations.size() == 1 && RELATIONS.contains(relations.get(0))
                ? Optional.of(relations.get(0).keyword())
                : Optional.empty();
    }

    private static Stream<String> first(List<String> values) {
        return values.stream().filter(Predicate.not(String::isBlank)).limit(1);
    }

    private void carbon(String grams) {
        yaml.append("co2_eq_emissions: ").append(grams).append('\n');
    }

    private void entry(String key, Stream<String> values) {
        List<String> said = values.filter(Predicate.not(String::isBlank)).toList();
        if (!said.isEmpty()) {
            yaml.append(YamlText.entry(key, said));
        }
    }

    private void list(String key, List<String> values) {
        List<String> said =
                values.stream().filter(Predicate.not(String::isBlank)).toList();
        if (!said.isEmpty()) {
            yaml.append(YamlText.list(key, said));
        }
    }
}
