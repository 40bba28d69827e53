package org.openweights.schema.huggingface;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Tree;
import org.openweights.schema.source.WellFormed;
import org.openweights.schema.source.YamlReader;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.ValidationReport;

/** The format of a model card on the Hugging Face Hub. */
public final class HuggingFaceReadme implements CardFormat {
    /** Makes the format; it has no state. */
    public HuggingFaceReadme() {}

    @Override
    public String id() {
        return "huggingface-readme";
    }

    @Override
    public String title() {
        return "Hugging Face README.md";
    }

    @Override
    public Confidence recognize(CardSource card) {
        boolean markdown = card.name().toLowerCase(Locale.ROOT).endsWith(".md");
        if (FrontMatter.find(card.text()).isPresent()) {
            return markdown ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return markdown ? Confidence.LIKELY : looksLikeData(card) ? Confidence.NONE : Confidence.POSSIBLE;
    }

    private static boolean looksLikeData(CardSource card) {
        String name = card.name().toLowerCase(Locale.ROOT);
        String text = card.text();
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        boolean bracket = first < text.length() && "{[<".indexOf(text.charAt(first)) >= 0;
        return bracket || name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    @Override
    public CardReading read(CardSource card) {
        List<Finding> findings = new ArrayList<>();
        Optional<FrontMatter> block = FrontMatter.find(card.text());
        Metadata metadata = block.map(found -> metadata(card, found, findings)).orElseGet(() -> {
            findings.add(missing(card));
            return Metadata.none(card);
        });
        CardBody body = new CardBody(card, block.map(FrontMatter::body).orElse(0));
        ModelRelease release = new ReleaseOfCard(card, metadata, body).release();
        findings.addAll(BodyRules.findings(body, metadata, release));
        return new CardReading(card.name(), Optional.of(id()), Optional.of(release), new ValidationReport(findings));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(HuggingFaceRule.values()));
        return List.copyOf(rules);
    }

    /** Writes the metadata, and below it a title; the metadata of the release is all that is written of it. */
    @Override
    public void write(ModelRelease release, OutputStream out) throws IOException {
        String title = WellFormed.text(release.identity().name()).strip().replaceAll("\\R", " ");
        out.write((FrontMatterWriter.write(release) + "\n# " + title + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the metadata in the place of that of a card, and the text of the card as it is.
     *
     * <p>The old metadata is replaced as a whole: comments in it, and keys that have no place in a release, are gone.
     */
    @Override
    public void rewrite(ModelRelease release, CardSource card, OutputStream out) throws IOException {
        int body = FrontMatter.find(card.text()).map(FrontMatter::body).orElse(0);
        out.write((FrontMatterWriter.write(release) + card.text().substring(body)).getBytes(StandardCharsets.UTF_8));
    }

    private static Metadata metadata(CardSource card, FrontMatter block, List<Finding> findings) {
        Tree tree = YamlReader.read(card, block.start(), block.end());
        findings.addAll(tree.findings());
        Optional<Node> root = tree.root();
        if (root.isPresent() && root.get() instanceof Mapping mapping) {
            Metadata metadata = new Metadata(card, mapping, true);
            findings.addAll(MetadataRules.findings(metadata, block.opening()));
            Gate.finding(metadata).ifPresent(findings::add);
            return metadata;
        }
        if (tree.findings().isEmpty()) {
            findings.add(notAMapping(card, block, root));
        }
        return Metadata.unreadable(card);
    }

    private static Finding missing(CardSource card) {
        int opening = FrontMatter.opening(card.text());
        if (opening < 0) {
            HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_MISSING;
            return Finding.of(rule, "The card has no metadata. " + rule.remedy(), card.location(0, ""));
        }
        HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_UNCLOSED;
        String message = "The metadata that starts here is not closed, and is not read. " + rule.remedy();
        return Finding.of(rule, message, card.location(opening, ""));
    }

    private static Finding notAMapping(CardSource card, FrontMatter block, Optional<Node> root) {
        HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_NOT_A_MAPPING;
        return root.isPresent()
                ? Metadata.unreadable(card).finding(rule, "The metadata is not a mapping. " + rule.remedy(), root.get())
                : Metadata.unreadable(card).finding(rule, "The metadata is empty. " + rule.remedy(), block.opening());
    }
}
