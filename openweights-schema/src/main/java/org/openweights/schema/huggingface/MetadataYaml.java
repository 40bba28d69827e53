package org.openweights.schema.huggingface;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Tree;
import org.openweights.schema.source.YamlReader;
import org.openweights.validation.Rule;

/** The format of the metadata of a Hugging Face card in a file of its own: YAML without the lines of hyphens around it. */
public final class MetadataYaml implements CardFormat {
    /** Keys that are hardly used for anything else. */
    private static final Set<String> OF_THE_HUB = Set.of(
            "base_model",
            "base_model_relation",
            "co2_eq_emissions",
            "library_name",
            "license_link",
            "license_name",
            "model-index",
            "pipeline_tag");

    private static final int ENOUGH = 2;

    /** Makes the format; it has no state. */
    public MetadataYaml() {}

    @Override
    public String id() {
        return "huggingface-metadata";
    }

    @Override
    public String title() {
        return "Hugging Face metadata YAML";
    }

    @Override
    public Confidence recognize(CardSource card) {
        if (card.name().toLowerCase(Locale.ROOT).endsWith(".md")) {
            return Confidence.NONE;
        }
        Set<String> keys = TopLevelKeys.of(card.text());
        long known =
                keys.stream().filter(MetadataSchema.standard().keys()::contains).count();
        if (2 * known <= keys.size()) {
            return Confidence.NONE;
        }
        return known >= ENOUGH || keys.stream().anyMatch(OF_THE_HUB::contains)
                ? Confidence.LIKELY
                : Confidence.POSSIBLE;
    }

    @Override
    public CardReading read(CardSource card) {
        int end = card.text().length();
        Tree tree = YamlReader.read(card, 0, end);
        JsonCard found = JsonCard.of(card, tree);
        Metadata metadata = Metadata.of(card, tree, 0, found);
        ModelRelease release = new ReleaseOfCard(card, metadata, new CardBody(card, end)).release();
        found.tellLeftBehind(HuggingFaceRule.NOT_READ);
        return found.reading(id(), Optional.of(release));
    }

    /** Writes the keys alone; the name of the release has none. */
    @Override
    public void write(ModelRelease release, OutputStream out) throws IOException {
        String metadata = FrontMatterWriter.metadata(release, release.identity().description());
        out.write(metadata.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(HuggingFaceRule.values()));
        return List.copyOf(rules);
    }
}
