package org.openweights.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Assessment;
import org.openweights.openness.CardText;
import org.openweights.openness.Definition;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.spdx.SpdxDocuments;
import org.openweights.spdx.SpdxOptions;

/**
 * A model as its card and the files beside it describe it, and what follows from that.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param card the name of its card
 * @param release the release: what its card says, completed by what the files show
 * @param evidence what each place says of its license, and which license holds by all of them
 * @param directory the folder of the model; empty if the card was read alone
 * @param knowledge the licenses and models that are known
 * @since 0.1.0
 */
public record DescribedModel(
        String card,
        ModelRelease release,
        LicenseEvidence evidence,
        Optional<ModelDirectory> directory,
        Knowledge knowledge) {
    /** Checks that every part is given. */
    public DescribedModel {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(knowledge, "knowledge");
    }

    static DescribedModel of(
            ModelRelease described, CardText card, Optional<ModelDirectory> directory, Knowledge knowledge) {
        LicenseEvidence evidence = directory
                .map(files -> LicenseEvidence.of(described, card, files, knowledge.licenses()))
                .orElseGet(() -> LicenseEvidence.of(described, card, knowledge.licenses()));
        ModelRelease licensed = evidence.complete(described);
        ModelRelease whole = directory
                .map(files -> files.enrich(licensed, knowledge.models()))
                .orElse(licensed);
        return new DescribedModel(card.source(), whole, evidence, directory, knowledge);
    }

    /** {@return the license that holds for the model, with what its base models pass on} */
    public EffectiveLicense license() {
        return EffectiveLicense.of(concluded(), knowledge);
    }

    /**
     * {@return what the model amounts to under the license that holds}
     *
     * @param definition by which definition
     */
    public Assessment assess(Definition definition) {
        return definition.assess(concluded(), knowledge);
    }

    /** {@return the SPDX document of the model, with the options that hold where none are given} */
    public SpdxDocuments spdx() {
        return spdx(SpdxOptions.standard());
    }

    /**
     * {@return the SPDX document of the model}
     *
     * <p>Where the license that holds is not the one that the card declares, it is the one that is concluded, unless the options conclude
     * another. The texts of license files stand in it, unless the options give others.
     *
     * @param options what it shall say beyond what the model shows; in place of the knowledge in them, that of this model holds
     */
    public SpdxDocuments spdx(SpdxOptions options) {
        Map<String, String> texts = new HashMap<>(evidence.texts());
        texts.putAll(options.licenseTexts());
        SpdxOptions knowing = options.withKnowledge(knowledge).withLicenseTexts(texts);
        boolean concludes = isConcluded() && options.conclusion().isEmpty();
        return SpdxDocuments.of(release, concludes ? knowing.withConclusion(conclusion()) : knowing, card);
    }

    private SpdxOptions.Conclusion conclusion() {
        return new SpdxOptions.Conclusion(evidence.license(), evidence.explanation());
    }

    /** Whether the files conclude another license than the card declares; where it declares none, the release has taken it over. */
    private boolean isConcluded() {
        return evidence.changes() && !evidence.declared().declaration().isEmpty();
    }

    private ModelRelease concluded() {
        return isConcluded() ? release.withLicense(evidence.license()) : release;
    }
}
