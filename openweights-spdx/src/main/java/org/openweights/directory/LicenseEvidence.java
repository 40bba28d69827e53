package org.openweights.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardText;
import org.openweights.spdx.LicenseTextIdentifier;
import org.openweights.validation.ValidationReport;

/**
 * What the places in the folder of a model say of its license, held against each other.
 *
 * <p>A license text comes before a keyword that names one. Where places name different licenses, all of them are kept to: the
 * statement is the list of them, and a finding says which one governs, and why. A license text that is changed, or that is not
 * known, is not guessed.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param files the license files of the folder, and what each is
 * @param texts the texts of licenses that are not on the SPDX license list, by their references, as license files have them: those
 *     in UTF-8 of at most 256 KiB
 * @param claims what each place says; the one that governs first
 * @param license the license that holds, by all of them together
 * @param report where they disagree
 * @since 0.1.0
 */
public record LicenseEvidence(
        List<LicenseFiles.Identified> files,
        Map<String, String> texts,
        List<LicenseClaim> claims,
        LicenseStatement license,
        ValidationReport report) {
    private static final String README = "README.md";

    /** Copies the lists. */
    public LicenseEvidence {
        files = List.copyOf(files);
        texts = Map.copyOf(texts);
        claims = List.copyOf(claims);
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return what a card, or the folder of a model, says of the license of the model}
     *
     * <p>Of a folder, the license files, the headers of the weights and the {@code README.md} are read; of a card alone, the card.
     * Only a Markdown card is searched for license texts. Never throws for what cannot be read.
     *
     * @param card the card, or the folder
     * @param release the release that the card describes
     */
    public static LicenseEvidence read(Path card, ModelRelease release) {
        return Files.isDirectory(card)
                ? read(card, release, ModelDirectory.readHeaders(card))
                : of(release, text(card));
    }

    /**
     * {@return what the folder of a model says of the license of the model}
     *
     * <p>As {@link #read(Path, ModelRelease)} of a folder that was looked into already.
     *
     * @param folder the folder
     * @param release the release that the card in the folder describes
     * @param directory what is in the folder; the headers are enough
     */
    public static LicenseEvidence read(Path folder, ModelRelease release, ModelDirectory directory) {
        return of(release, text(folder.resolve(README)), folder, directory);
    }

    private static CardText text(Path card) {
        return new CardText(card.toString(), markdown(card), true, Optional.empty());
    }

    private static String markdown(Path card) {
        if (!card.toString().toLowerCase(Locale.ROOT).endsWith(".md")) {
            return "";
        }
        try (InputStream in = Files.newInputStream(card)) {
            return new String(in.readNBytes(LicenseTextIdentifier.MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Whoever reads the card says so.
            return "";
        }
    }

    /**
     * {@return what a card says of the license of its model}
     *
     * @param release the release that the card describes
     * @param card the card
     */
    public static LicenseEvidence of(ModelRelease release, CardText card) {
        return new LicenseComparison(release, card).evidence(LicenseFiles.none());
    }

    /**
     * {@return what the folder of a model says of its license}
     *
     * @param release the release that the card in the folder describes
     * @param card the card
     * @param folder the folder
     * @param directory what is in the folder; the headers are enough
     */
    public static LicenseEvidence of(ModelRelease release, CardText card, Path folder, ModelDirectory directory) {
        LicenseComparison comparison = new LicenseComparison(release, card);
        directory.weights().forEach(weights -> comparison.add(folder, weights));
        LicenseEvidence evidence = comparison.evidence(LicenseFiles.in(folder, directory));
        return evidence.withTexts(LicenseTexts.of(folder, evidence));
    }

    private LicenseEvidence withTexts(Map<String, String> texts) {
        return new LicenseEvidence(files, texts, claims, license, report);
    }

    /** {@return what governs; empty if no place says anything} */
    public Optional<LicenseClaim> governing() {
        return claims.stream().findFirst();
    }

    /** {@return what each place says, and which of them governs, in a few sentences; empty if no place says anything} */
    public String explanation() {
        return LicenseWording.explanation(claims);
    }

    /** {@return whether nothing but the card's own declaration was found} */
    public boolean isOfMetadataAlone() {
        return files.isEmpty() && claims.stream().allMatch(claim -> claim.place() == LicenseClaim.Place.CARD);
    }

    /**
     * {@return a release with the license that holds, where it declares none itself}
     *
     * @param release the release
     */
    public ModelRelease complete(ModelRelease release) {
        return release.license().declaration().isEmpty() ? release.withLicense(license) : release;
    }

    /**
     * {@return whether the license that holds is another than the one that a release declares}
     *
     * @param release the release
     */
    public boolean changes(ModelRelease release) {
        return !license.equals(release.license());
    }
}
