package org.openweights.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openweights.model.ModelRelease;
import org.openweights.openness.BaseModelCheck;
import org.openweights.openness.CardContent;
import org.openweights.openness.CardReader;
import org.openweights.openness.Knowledge;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;
import org.openweights.validation.ValidationReport;

/**
 * What a card says together with the files beside it, and what there is to say about all of them.
 *
 * <p>Cards are read by a {@link CardReader}, such as {@code ModelCards.standard()} of {@code openweights-schema}; what that reader
 * knows of licenses and models holds for all that follows. Immutable and safe for use by many threads.
 *
 * @param source the name of the card
 * @param format the identifier of the format of the card; empty if nothing could be read at all
 * @param models the models that the card describes, as far as they could be read: first the one that it is about, which the files
 *     beside it belong to, then the others in the order of the card; a bill of materials can describe several, most cards have one
 * @param report what is wrong with the card, with the files beside it, and with what they say of each other
 * @since 0.1.0
 */
public record ModelReading(
        String source, Optional<String> format, List<DescribedModel> models, ValidationReport report) {
    /** Checks that every part is given. */
    public ModelReading {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(format, "format");
        models = List.copyOf(models);
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return what the folder of a model shows, or a card that is there alone}
     *
     * <p>Every file of a folder is read to its end, as {@link ModelDirectory#read(Path)} does. Never throws for what is missing, too large
     * or bad: that is a finding.
     *
     * @param path the folder of the model, or its card
     * @param cards reads the card
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelReading read(Path path, CardReader cards) {
        return read(path, cards, ReadingListener.none());
    }

    /**
     * {@return what the folder of a model shows, or a card that is there alone}
     *
     * <p>As {@link #read(Path, CardReader)}, while somebody waits.
     *
     * @param path the folder of the model, or its card
     * @param cards reads the card
     * @param listener is told how far the reading of the files has come; what it throws ends the reading with an
     *     {@link IllegalStateException}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelReading read(Path path, CardReader cards, ReadingListener listener) {
        Objects.requireNonNull(listener, "listener");
        return read(path, cards, folder -> ModelDirectory.read(folder, listener));
    }

    /**
     * {@return what the folder of a model shows, the digests of its files left out; or a card that is there alone}
     *
     * <p>Of weights, only the headers are read, so that it takes no longer for files of many gigabytes. Otherwise as
     * {@link #read(Path, CardReader)}.
     *
     * @param path the folder of the model, or its card
     * @param cards reads the card
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelReading readHeaders(Path path, CardReader cards) {
        return read(path, cards, ModelDirectory::readHeaders);
    }

    /**
     * {@return what a card shows that is held in memory}
     *
     * @param source the name of the card, used in locations and as a hint to its format, such as {@code README.md}
     * @param card the bytes of the card
     * @param cards reads the card
     */
    public static ModelReading of(String source, byte[] card, CardReader cards) {
        return of(cards.content(source, card), Optional.empty(), cards);
    }

    private static ModelReading read(Path path, CardReader cards, Function<Path, ModelDirectory> files) {
        CardContent card = cards.content(path);
        Optional<ModelDirectory> directory = card.release().isPresent() && Files.isDirectory(path)
                ? Optional.of(files.apply(path))
                : Optional.empty();
        return of(card, directory, cards);
    }

    private static ModelReading of(CardContent card, Optional<ModelDirectory> directory, CardReader cards) {
        Knowledge knowledge = cards.knowledge();
        List<Finding> findings = new ArrayList<>(card.report().findings());
        List<DescribedModel> models = new ArrayList<>();
        for (ModelRelease described : card.releases()) {
            // The files beside a card belong to the model that it is about.
            Optional<ModelDirectory> files = models.isEmpty() ? directory : Optional.empty();
            DescribedModel whole = DescribedModel.of(described, card.text(), files, knowledge);
            findings.addAll(findings(described, whole));
            findings.addAll(ofBases(described, whole.release(), card, cards));
            models.add(whole);
        }
        // A file that cannot be read is told by whoever tried.
        List<Finding> once = findings.stream().distinct().toList();
        return new ModelReading(card.text().source(), card.format(), models, new ValidationReport(once));
    }

    /** Where nothing came to what the card says, each in its place in the card. */
    private static List<Finding> ofBases(
            ModelRelease described, ModelRelease whole, CardContent card, CardReader cards) {
        List<Finding> findings = BaseModelCheck.findings(whole, cards.knowledge(), card.text());
        return findings.isEmpty() || !whole.equals(described)
                ? findings
                : BaseModelCheck.findings(cards.placed(whole, card), cards.knowledge(), card.text());
    }

    /** What the files show, and what contradicts the card in them. */
    private static List<Finding> findings(ModelRelease described, DescribedModel whole) {
        ModelLookup models = whole.knowledge().models();
        List<Finding> findings = new ArrayList<>(whole.evidence().report().findings());
        whole.directory().ifPresent(directory -> {
            findings.addAll(directory.report().findings());
            findings.addAll(directory.findings(described, models));
        });
        return findings;
    }

    /** {@return the model that the card is about: the first} */
    public Optional<DescribedModel> model() {
        return models.stream().findFirst();
    }

    /** {@return what is wrong, by file, line and column} */
    public List<Finding> findings() {
        return report.findings();
    }

    /** {@return whether anything could be read at all} */
    public boolean isReadable() {
        return format.isPresent();
    }
}
