package org.openweights.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseResolver;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardText;
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
 * @param declared the license that the card declares
 * @param license the license that holds, by all of them together
 * @param report where they disagree
 * @since 0.1.0
 */
public record LicenseEvidence(
        List<LicenseFiles.Identified> files,
        Map<String, String> texts,
        List<LicenseClaim> claims,
        LicenseStatement declared,
        LicenseStatement license,
        ValidationReport report) {
    /** Copies the lists. */
    public LicenseEvidence {
        files = List.copyOf(files);
        texts = Map.copyOf(texts);
        claims = List.copyOf(claims);
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return what a card says of the license of its model}
     *
     * @param release the release that the card describes
     * @param card the card; only one with prose is searched for license texts
     * @param licenses tells what declarations mean
     */
    public static LicenseEvidence of(ModelRelease release, CardText card, LicenseResolver licenses) {
        return new LicenseComparison(release, card, licenses).evidence(LicenseFiles.none());
    }

    /**
     * {@return what the folder of a model says of its license}
     *
     * @param release the release that the card in the folder describes
     * @param card the card; only one with prose is searched for license texts
     * @param directory what is in the folder; the headers are enough
     * @param licenses tells what declarations mean
     */
    public static LicenseEvidence of(
            ModelRelease release, CardText card, ModelDirectory directory, LicenseResolver licenses) {
        LicenseComparison comparison = new LicenseComparison(release, card, licenses);
        directory.weights().forEach(weights -> comparison.add(directory.folder(), weights));
        LicenseEvidence evidence = comparison.evidence(LicenseFiles.in(directory));
        return evidence.withTexts(LicenseTexts.of(directory.folder(), evidence, licenses));
    }

    private LicenseEvidence withTexts(Map<String, String> texts) {
        return new LicenseEvidence(files, texts, claims, declared, license, report);
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

    /** {@return whether the license that holds is another than the one that the card declares} */
    public boolean changes() {
        return !license.equals(declared);
    }
}
