package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Tree;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/**
 * The metadata of a card without the text of the card: the release that it describes, and what is wrong with it.
 *
 * @param root the mapping that it is; empty if it is none
 * @param release the release
 * @param findings what is wrong
 */
public record CardMetadata(Optional<Mapping> root, ModelRelease release, List<Finding> findings) {
    private static final Set<String> READ = Set.of(
            "license",
            "license_name",
            "license_link",
            "language",
            "base_model",
            "base_model_relation",
            "datasets",
            "pipeline_tag",
            "library_name",
            "tags",
            "model-index",
            "co2_eq_emissions");

    /** Copies the findings. */
    public CardMetadata {
        findings = List.copyOf(findings);
    }

    /**
     * {@return the metadata in a mapping}
     *
     * @param card the card
     * @param root the mapping
     */
    public static CardMetadata of(CardSource card, Mapping root) {
        Metadata metadata = new Metadata(card, root, true);
        List<Finding> findings = new ArrayList<>(MetadataSchema.standard().findings(metadata));
        findings.addAll(MetadataRules.findings(metadata, root.offset()));
        return new CardMetadata(Optional.of(root), release(card, metadata), findings);
    }

    /**
     * {@return the metadata in a tree}
     *
     * @param card the card
     * @param tree the tree, which may be anything
     */
    public static CardMetadata of(CardSource card, Tree tree) {
        List<Finding> findings = new ArrayList<>(tree.findings());
        if (tree.root().orElse(null) instanceof Mapping root) {
            CardMetadata metadata = of(card, root);
            findings.addAll(metadata.findings());
            return new CardMetadata(metadata.root(), metadata.release(), findings);
        }
        if (findings.isEmpty()) {
            HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_NOT_A_MAPPING;
            findings.add(Metadata.unreadable(card).finding(rule, "The metadata is not a mapping. " + rule.remedy(), 0));
        }
        return new CardMetadata(Optional.empty(), release(card, Metadata.unreadable(card)), findings);
    }

    /** {@return the keys that the Hub knows} */
    public static Set<String> keys() {
        return MetadataSchema.standard().keys();
    }

    /** {@return the keys that are read into a release; nothing of the others is} */
    public static Set<String> keysRead() {
        return READ;
    }

    /** {@return the rules that metadata can break} */
    public static List<Rule> rules() {
        return List.copyOf(Arrays.asList(HuggingFaceRule.values()));
    }

    private static ModelRelease release(CardSource card, Metadata metadata) {
        return new ReleaseOfCard(card, metadata, new CardBody(card, card.text().length())).release();
    }
}
