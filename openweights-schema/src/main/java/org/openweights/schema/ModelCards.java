package org.openweights.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.openweights.model.ModelRelease;
import org.openweights.openness.BaseModelCheck;
import org.openweights.openness.BaseModelRule;
import org.openweights.openness.CardContent;
import org.openweights.openness.CardReader;
import org.openweights.openness.CardText;
import org.openweights.openness.Knowledge;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.validation.Finding;
import org.openweights.validation.ModelCardValidator;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/**
 * Reads model cards into releases, tells what is wrong with them, and writes releases as cards.
 *
 * <p>Immutable and safe for use by many threads. Nothing is read but the card.
 *
 * @since 0.1.0
 */
public final class ModelCards implements ModelCardValidator, CardReader {
    private static final String README = "README.md";

    private final ReadLimits limits;
    private final List<CardFormat> formats;
    private final Knowledge knowledge;

    private ModelCards(ReadLimits limits, List<CardFormat> formats, Knowledge knowledge) {
        this.limits = limits;
        this.formats = List.copyOf(formats);
        this.knowledge = knowledge;
    }

    /** Found when first asked for, and once. */
    private static final class Standard {
        private static final ModelCards CARDS = new ModelCards(
                ReadLimits.standard(),
                ServiceLoader.load(CardFormat.class, ModelCards.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                Knowledge.standard());

        private Standard() {}
    }

    /** {@return the reader of all formats that are on the module path or class path, within the standard limits} */
    public static ModelCards standard() {
        return Standard.CARDS;
    }

    /**
     * {@return a reader of all formats that are on the module path or class path}
     *
     * @param limits how much to read before a card is refused
     */
    public static ModelCards with(ReadLimits limits) {
        return new ModelCards(Objects.requireNonNull(limits, "limits"), standard().formats, Knowledge.standard());
    }

    /**
     * {@return this reader, with other knowledge of licenses and models}
     *
     * @param knowledge what findings about base models are drawn from, and what holds for all that follows from a reading
     */
    public ModelCards with(Knowledge knowledge) {
        return new ModelCards(limits, formats, Objects.requireNonNull(knowledge, "knowledge"));
    }

    /**
     * {@return this reader, with other formats besides}
     *
     * @param more the formats; they are asked before those that this reader has
     * @throws IllegalArgumentException if two formats have the same identifier
     */
    public ModelCards with(CardFormat... more) {
        List<CardFormat> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(formats);
        long distinct = all.stream().map(CardFormat::id).distinct().count();
        if (distinct < all.size()) {
            throw new IllegalArgumentException("two formats have the same identifier: " + ids(all));
        }
        return new ModelCards(limits, all, knowledge);
    }

    /** {@return the formats that are read} */
    public List<CardFormat> formats() {
        return formats;
    }

    /** {@return all rules that a card can break: those of any card, those about base models, then those of each format} */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(CardRule.values()));
        rules.addAll(Arrays.asList(BaseModelRule.values()));
        formats.stream()
                .flatMap(format -> format.rules().stream())
                .filter(rule -> !rules.contains(rule))
                .forEach(rules::add);
        return List.copyOf(rules);
    }

    @Override
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * {@return what the card in a file says}
     *
     * <p>Never throws for a file that is missing, too large or bad: that is a finding.
     *
     * @param file the file; or the directory of a model, with a {@code README.md} in it, whose file names are then known to
     *     the format, so that a link to a file that is not there is found
     */
    public CardReading read(Path file) {
        return checked(found(file));
    }

    /**
     * {@return what a card says}
     *
     * <p>Never throws for a bad card.
     *
     * @param source the name of the card, used in locations and as a hint to its format, such as {@code README.md}
     * @param card the bytes of the card
     */
    public CardReading read(String source, byte[] card) {
        return checked(given(source, card));
    }

    /**
     * {@return what a card says that is held as text}
     *
     * <p>As {@link #read(String, byte[])} of the text in UTF-8.
     *
     * @param source the name of the card, such as a path
     * @param card the text of the card
     */
    public CardReading read(String source, String card) {
        return read(source, card.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CardContent content(Path file) {
        return with(found(file), List.of());
    }

    @Override
    public CardContent content(String source, byte[] card) {
        return with(given(source, card), List.of());
    }

    /** Adds what the licenses of base models ask of the card. */
    private CardReading checked(CardContent card) {
        List<Finding> more = card.releases().stream()
                .flatMap(release -> ofBases(release, card).stream())
                .distinct()
                .toList();
        CardContent whole = with(card, more);
        return new CardReading(whole.text().source(), whole.format(), whole.releases(), whole.report());
    }

    private List<Finding> ofBases(ModelRelease release, CardContent card) {
        List<Finding> findings = BaseModelCheck.findings(release, knowledge, card.text());
        if (findings.isEmpty()) {
            return findings;
        }
        ModelRelease placed = placed(release, card);
        return placed.equals(release) ? findings : BaseModelCheck.findings(placed, knowledge, card.text());
    }

    @Override
    public ModelRelease placed(ModelRelease release, CardContent card) {
        CardSource source = CardSource.decoded(card.text().source(), card.text().text(), limits);
        return formats.stream()
                .filter(format -> card.format().equals(Optional.of(format.id())))
                .findFirst()
                .map(format -> format.placed(release, source))
                .orElse(release);
    }

    private CardContent found(Path file) {
        Objects.requireNonNull(file, "file");
        if (!Files.isDirectory(file)) {
            return found(file, file, Optional.empty());
        }
        Siblings siblings = Siblings.in(file, limits.siblings());
        CardContent card = found(file, file.resolve(README), siblings.names());
        if (siblings.problem().isEmpty() || card.format().isEmpty()) {
            return card;
        }
        List<Finding> findings = new ArrayList<>(card.report().findings());
        findings.add(Finding.of(
                CardRule.SIBLINGS,
                siblings.problem() + " " + CardRule.SIBLINGS.remedy(),
                SourceLocation.startOf(card.text().source())));
        return new CardContent(card.text(), card.format(), card.releases(), new ValidationReport(findings));
    }

    private CardContent found(Path asked, Path card, Optional<List<String>> siblings) {
        String source = card.toString();
        try (InputStream in = Files.newInputStream(card)) {
            return given(source, in.readNBytes(limits.bytes() + 1), siblings);
        } catch (NoSuchFileException e) {
            return unreadable(source, CardRule.MISSING, missing(asked, card));
        } catch (IOException e) {
            return unreadable(
                    source, CardRule.UNREADABLE, "'" + source + "' cannot be read. " + CardRule.UNREADABLE.remedy());
        }
    }

    private CardContent given(String source, byte[] card) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(card, "card");
        return given(source, card, Optional.empty());
    }

    private CardContent given(String source, byte[] card, Optional<List<String>> siblings) {
        if (card.length > limits.bytes()) {
            return unreadable(
                    source,
                    CardRule.TOO_LARGE,
                    "The card is larger than " + limits.bytes() + " bytes. " + CardRule.TOO_LARGE.remedy());
        }
        Decoded decoded = Decoded.of(card);
        CardSource text = CardSource.decoded(source, decoded.text(), limits);
        if (decoded.isBroken()) {
            SourceLocation end = text.location(decoded.text().length(), "");
            return unreadable(source, Finding.of(CardRule.ENCODING, decoded.problem(), end));
        }
        return understood(siblings.map(text::withSiblings).orElse(text));
    }

    @Override
    public ValidationReport validate(String source, byte[] card) {
        return read(source, card).report();
    }

    /**
     * Writes a release as a card.
     *
     * <p>Of a release, {@code openweights-json} holds all, {@code model-card-toolkit} what version 0.0.2 has a field for, and
     * {@code huggingface-readme} and {@code huggingface-metadata} what the metadata of a card has a key for; the rest is left
     * out. The same release gives the
     * same bytes, always: text in UTF-8, and JSON on one line without an end of line.
     *
     * @param release the release
     * @param format the identifier of the format
     * @param out where to; left open
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no such format
     * @throws UnsupportedOperationException if the format can only be read
     */
    public void write(ModelRelease release, String format, OutputStream out) throws IOException {
        format(format).write(release, out);
    }

    /**
     * Writes a release into a card that is there already: the data anew, the prose byte for byte as it is.
     *
     * <p>Of a Hugging Face {@code README.md}, the text below the metadata stays. The metadata is replaced as a whole: comments
     * in it, and keys that have no place in a release, are gone.
     *
     * @param release the release
     * @param format the identifier of the format
     * @param card the bytes of the card, in UTF-8
     * @param out where to; left open
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no such format, or the card is not UTF-8 or beyond the limit on bytes
     * @throws UnsupportedOperationException if a card of the format has no prose to keep
     */
    public void write(ModelRelease release, String format, byte[] card, OutputStream out) throws IOException {
        Decoded decoded = Decoded.of(card);
        if (decoded.isBroken() || card.length > limits.bytes()) {
            throw new IllegalArgumentException("card is not UTF-8, or larger than " + limits.bytes() + " bytes");
        }
        format(format).rewrite(release, CardSource.decoded("", decoded.text(), limits), out);
    }

    private CardFormat format(String id) {
        return formats.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format must be one of " + ids(formats) + ": " + id));
    }

    private CardContent understood(CardSource card) {
        List<CardFormat> best = recognize(card);
        return switch (best.size()) {
            case 0 -> unreadable(card.name(), unknown(card));
            case 1 -> understood(best.get(0), card);
            default ->
                unreadable(
                        card.name(),
                        CardRule.FORMAT_AMBIGUOUS,
                        "The card could be in any of these formats: " + titles(best) + ". "
                                + CardRule.FORMAT_AMBIGUOUS.remedy());
        };
    }

    private Finding unknown(CardSource card) {
        return formats.stream()
                .flatMap(format -> format.fault(card).stream())
                .findFirst()
                .orElseGet(() -> Finding.of(
                        CardRule.FORMAT_UNKNOWN,
                        "The card is in no known format. " + CardRule.FORMAT_UNKNOWN.remedy() + " They are: "
                                + titles(formats) + ".",
                        SourceLocation.startOf(card.name())));
    }

    private List<CardFormat> recognize(CardSource card) {
        List<CardFormat> best = new ArrayList<>();
        Confidence highest = Confidence.POSSIBLE;
        for (CardFormat format : formats) {
            Confidence confidence = format.recognize(card);
            if (confidence.compareTo(highest) > 0) {
                best.clear();
                highest = confidence;
            }
            if (confidence == highest) {
                best.add(format);
            }
        }
        return best;
    }

    private static CardContent understood(CardFormat format, CardSource card) {
        CardReading reading = format.read(card);
        CardText text = new CardText(card.name(), card.text(), format.hasProse(), card.siblings());
        return new CardContent(text, reading.format(), reading.releases(), reading.report());
    }

    /** Adds findings, up to the limit on them. */
    private CardContent with(CardContent card, List<Finding> more) {
        if (more.isEmpty() && card.report().findings().size() <= limits.findings()) {
            return card;
        }
        List<Finding> all = new ArrayList<>(card.report().findings());
        all.addAll(more);
        ValidationReport report = limited(new ValidationReport(all));
        return new CardContent(card.text(), card.format(), card.releases(), report);
    }

    private ValidationReport limited(ValidationReport report) {
        List<Finding> findings = report.findings();
        int beyond = findings.size() - limits.findings();
        if (beyond <= 0) {
            return report;
        }
        List<Finding> kept = new ArrayList<>(findings.subList(0, limits.findings()));
        kept.add(Finding.of(
                CardRule.MORE_FINDINGS,
                beyond + " more findings are not reported. " + CardRule.MORE_FINDINGS.remedy(),
                findings.get(limits.findings()).location()));
        return new ValidationReport(kept);
    }

    private static String missing(Path asked, Path card) {
        return asked.equals(card)
                ? "There is no file '" + card + "'. " + CardRule.MISSING.remedy()
                : "There is no " + README + " in the directory '" + asked
                        + "'. Put one there, or name the card itself.";
    }

    private static CardContent unreadable(String source, Rule rule, String message) {
        return unreadable(source, Finding.of(rule, message, SourceLocation.startOf(source)));
    }

    private static CardContent unreadable(String source, Finding why) {
        CardText nothing = new CardText(source, "", false, Optional.empty());
        return new CardContent(nothing, Optional.empty(), List.of(), new ValidationReport(List.of(why)));
    }

    private static List<String> ids(List<CardFormat> formats) {
        return formats.stream().map(CardFormat::id).toList();
    }

    private static String titles(List<CardFormat> formats) {
        return formats.stream().map(CardFormat::title).collect(Collectors.joining(", "));
    }
}
