package org.openweights.cli.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.directory.LicenseEvidence;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Assessment;
import org.openweights.openness.Definition;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.schema.CardReading;
import org.openweights.validation.Finding;
import org.openweights.validation.ValidationReport;

/**
 * All that the command has to say about a card.
 *
 * @param reading what the card says
 * @param evidence what the places that name a license say, if the card could be read
 * @param license the license that holds by them, with what base models pass on
 * @param assessments what the release amounts to under that license, by each definition that was asked for
 */
public record CardReport(
        CardReading reading,
        Optional<LicenseEvidence> evidence,
        Optional<EffectiveLicense> license,
        List<Assessment> assessments) {
    /** Copies the assessments. */
    public CardReport {
        assessments = List.copyOf(assessments);
    }

    /**
     * {@return the report on a card}
     *
     * @param reading what the card says
     * @param evidence what the places that name a license say, if the card could be read
     * @param definitions by which to assess it
     */
    public static CardReport of(CardReading reading, Optional<LicenseEvidence> evidence, List<Definition> definitions) {
        Knowledge knowledge = Knowledge.standard();
        Optional<ModelRelease> release = reading.release()
                .flatMap(said -> evidence.map(LicenseEvidence::license).map(said::withLicense));
        return new CardReport(
                reading,
                evidence,
                release.map(licensed -> EffectiveLicense.of(licensed, knowledge)),
                release.stream()
                        .flatMap(licensed ->
                                definitions.stream().map(definition -> definition.assess(licensed, knowledge)))
                        .toList());
    }

    /** {@return what is wrong with the card, then where its license is contradicted} */
    public List<Finding> findings() {
        return Stream.concat(
                        reading.findings().stream(),
                        evidence.stream().flatMap(found -> found.report().findings().stream()))
                .toList();
    }

    /** {@return whether there is no error} */
    public boolean isValid() {
        return new ValidationReport(findings()).isValid();
    }

    /** {@return whether anything could be read at all} */
    public boolean isReadable() {
        return reading.format().isPresent();
    }
}
