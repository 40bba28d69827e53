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
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardRule;
import org.openweights.schema.CardSource;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Tree;
import org.openweights.schema.source.WellFormed;
import org.openweights.schema.source.YamlReader;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/** The format of a model card on the Hugging Face Hub. */
public final class HuggingFaceReadme implements CardFormat {
    private static final Set<String> TEXTS = Set.of("markdown", "md", "txt");
    private static final Set<String> LICENSE_TEXTS = Set.of("license", "licence", "copying", "notice");

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
        if (isLicenseText(card)) {
            return Confidence.NONE;
        }
        return markdown ? Confidence.LIKELY : looksLikeData(card) ? Confidence.NONE : Confidence.POSSIBLE;
    }

    @Override
    public Optional<Finding> fault(CardSource card) {
        CardRule rule = CardRule.LICENSE_TEXT;
        return isLicenseText(card)
                ? Optional.of(Finding.of(
                        rule,
                        "By its name, this is the text of a license and no model card. " + rule.remedy(),
                        card.location(0, "")))
                : Optional.empty();
    }

    private static boolean isLicenseText(CardSource card) {
        String name = fileName(card.name()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return LICENSE_TEXTS.contains(
                dot > 0 && TEXTS.contains(name.substring(dot + 1)) ? name.substring(0, dot) : name);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static boolean looksLikeData(CardSource card) {
        String text = card.text();
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        boolean bracket = first < text.length() && "{[<".indexOf(text.charAt(first)) >= 0;
        return bracket || isNoText(card.name());
    }

    /** Whether the name of a file ends as that of something else than a text. */
    private static boolean isNoText(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        // Names of models have dots, too: what follows them is a version, and not of letters alone.
        return dot > 0 && ending.chars().allMatch(c -> c >= 'a' && c <= 'z') && !TEXTS.contains(ending);
    }

    @Override
    public CardReading read(CardSource card) {
        Optional<FrontMatter> block = FrontMatter.find(card.text());
        Tree tree = block.map(found -> YamlReader.read(card, found.start(), found.end()))
                .orElseGet(() -> new Tree(Optional.empty(), List.of()));
        JsonCard found = JsonCard.of(card, tree);
        Metadata metadata = Metadata.none(card);
        if (block.isPresent()) {
            metadata = Metadata.of(card, tree, block.get().opening(), found);
        } else {
            found.add(missing(card));
        }
        CardBody body = new CardBody(card, block.map(FrontMatter::body).orElse(0));
        ModelRelease release = new ReleaseOfCard(card, metadata, body).release();
        BodyRules.findings(body, metadata, release).forEach(found::add);
        BaseModels.undeclared(metadata, release.baseModels()).forEach(found::add);
        found.tellLeftBehind(HuggingFaceRule.NOT_READ);
        return found.reading(id(), Optional.of(release));
    }

    @Override
    public boolean hasProse() {
        return true;
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
        String card = FrontMatterWriter.write(release, release.identity().description(), "\n# " + title + "\n");
        out.write(card.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the metadata in the place of that of a card, and the text of the card as it is.
     *
     * <p>The old metadata is replaced as a whole: comments in it, and keys that have no place in a release, are gone. Where
     * nothing takes its place, the text alone is written. A description, and what is remarked on the license, is written unless the
     * text of the card gives it.
     */
    @Override
    public void rewrite(ModelRelease release, CardSource card, OutputStream out) throws IOException {
        int body = FrontMatter.find(card.text()).map(FrontMatter::body).orElse(0);
        Optional<String> told = Description.of(MarkdownText.of(card.text(), body));
        boolean isTold = told.equals(release.identity().description());
        String written = FrontMatterWriter.write(
                withoutRemarksOf(new CardBody(card, body), release),
                isTold ? Optional.empty() : release.identity().description(),
                card.text().substring(body));
        out.write(written.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelRelease withoutRemarksOf(CardBody body, ModelRelease release) {
        LicenseStatement license = release.license();
        if (license.declaration().remarks().isEmpty()) {
            return release;
        }
        List<String> remarks = new ArrayList<>(license.declaration().remarks());
        ProseRemarks.on(license.declaration(), body).forEach(remark -> remarks.remove(remark.words()));
        return release.withLicense(
                new LicenseStatement(license.declaration().withRemarks(remarks), license.medium(), license.location()));
    }

    private static Finding missing(CardSource card) {
        int opening = FrontMatter.opening(card.text());
        if (opening < 0) {
            HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_MISSING;
            return Finding.of(rule, "The card has no metadata. " + rule.remedy(), card.location(0, ""));
        }
        if (FrontMatter.isEmpty(card.text(), opening)) {
            String message = "There is no metadata between these lines of hyphens. Write it there, or remove them.";
            return Finding.of(HuggingFaceRule.FRONT_MATTER_MISSING, message, card.location(opening, ""));
        }
        HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_UNCLOSED;
        String message = "The metadata that starts here is not closed, and is not read. " + rule.remedy();
        return Finding.of(rule, message, card.location(opening, ""));
    }
}
