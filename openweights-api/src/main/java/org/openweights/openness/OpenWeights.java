package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;

/**
 * The Open Weights Definition of Open-Weights/Definition.
 *
 * <p>R8 can be read in two ways. "Notices or weights by an online reference" is met by nearly every license that lets weights
 * be distributed; read strictly, the notices themselves must be allowed by reference, and licenses that ask for a copy, such
 * as MIT and Apache-2.0, do not meet it.
 */
final class OpenWeights implements Verdicts {
    private static final List<ComponentKind> DATA_SHEET = List.of(
            ComponentKind.TRAINING_METHODOLOGY,
            ComponentKind.TRAINING_DATA_DESCRIPTION,
            ComponentKind.TRAINING_DATA_PROVENANCE,
            ComponentKind.TRAINING_DATA_PROCESSING);
    private static final List<ComponentKind> TRAINING_INFORMATION = List.of(
            ComponentKind.ARCHITECTURE,
            ComponentKind.TRAINING_METHODOLOGY,
            ComponentKind.TRAINING_DATA_DESCRIPTION,
            ComponentKind.TRAINING_DATA_PROVENANCE,
            ComponentKind.HYPERPARAMETERS);

    private static final Judgement SOFTWARE_UNKNOWN = Judgement.undetermined(
            Reason.of("The card does not say which software trained the model."),
            "which software trained the model, and its license");

    private final Inquiry inquiry;
    private final LicenseQuestion reference;
    private final EffectiveTerms.Asked terms;

    private OpenWeights(Inquiry inquiry, boolean strict) {
        this.inquiry = inquiry;
        this.reference =
                strict ? LicenseQuestion.NOTICES_BY_REFERENCE : LicenseQuestion.NOTICES_OR_WEIGHTS_BY_REFERENCE;
        this.terms = inquiry.terms(Set.of(
                LicenseQuestion.USE_FOR_ANY_PURPOSE,
                LicenseQuestion.MODIFY_FOR_ANY_PURPOSE,
                LicenseQuestion.NO_DISCRIMINATION,
                LicenseQuestion.REDISTRIBUTE,
                reference));
    }

    static Definition definition(boolean strict) {
        DefinitionDetails details = new DefinitionDetails(
                strict ? "open-weights-strict" : "open-weights",
                "Open Weights Definition",
                "Open-Weights/Definition",
                "099e232",
                "2024-10-17",
                "https://github.com/Open-Weights/Definition",
                (strict
                                ? "R8 is read strictly: notices by reference"
                                : "R8 is read disjunctively: notices or weights by reference")
                        + ". R2 is read with its footnote: what Annex IV(2)(d) of the EU AI Act asks for stands for"
                        + " all of it, architecture and hyper-parameters included");
        return new StandardDefinition(
                details, Criteria.read("open-weights.tsv"), inquiry -> new OpenWeights(inquiry, strict));
    }

    @Override
    public Judgement on(String criterion) {
        return switch (criterion) {
            case "R1" -> inquiry.available(ComponentKind.WEIGHTS);
            case "R2" -> trainingInformation();
            case "R3" -> terms.to(LicenseQuestion.USE_FOR_ANY_PURPOSE);
            case "R4" -> terms.to(LicenseQuestion.MODIFY_FOR_ANY_PURPOSE);
            case "R5" -> terms.to(LicenseQuestion.NO_DISCRIMINATION);
            case "R6" -> trainingSoftware();
            case "R7" -> terms.to(LicenseQuestion.REDISTRIBUTE);
            case "R8" -> terms.to(reference);
            case "O1" -> trainingData();
            case "O2" -> inquiry.released(ComponentKind.USER_INTERFACE, LicenseQuestion.OPEN_SOURCE_SOFTWARE);
            case "O3" -> inquiry.released(ComponentKind.FINE_TUNING_CODE, LicenseQuestion.OPEN_SOURCE_SOFTWARE);
            default -> throw new IllegalArgumentException("no such criterion: " + criterion);
        };
    }

    /** R2 has four parts; its footnote lets the data sheet of Annex IV(2)(d) of the EU AI Act stand for all of them. */
    private Judgement trainingInformation() {
        List<Judgement> parts = new ArrayList<>();
        for (ComponentKind kind : TRAINING_INFORMATION) {
            parts.add(inquiry.described(kind));
        }
        Judgement all = Judgement.all(parts);
        if (all.verdict() == Verdict.MET) {
            return all;
        }
        Judgement dataSheet =
                Judgement.all(DATA_SHEET.stream().map(inquiry::described).toList());
        return dataSheet.verdict() == Verdict.MET
                ? dataSheet.and(
                        Reason.of("Methodology, data, provenance and processing are described, which is what Annex"
                                + " IV(2)(d) of the EU AI Act asks for; the definition takes that as sufficient."))
                : all;
    }

    /** Where the training software can be had is not asked, only under which license it is. */
    private Judgement trainingSoftware() {
        if (!inquiry.mentions(ComponentKind.TRAINING_CODE)) {
            return SOFTWARE_UNKNOWN;
        }
        Judgement described = inquiry.described(ComponentKind.TRAINING_CODE);
        if (described.verdict() == Verdict.NOT_MET || !inquiry.mentions(ComponentKind.TRAINING_CODE)) {
            return described;
        }
        Judgement licensed = inquiry.licensed(ComponentKind.TRAINING_CODE, LicenseQuestion.OPEN_SOURCE_SOFTWARE);
        return described.verdict() == Verdict.MET ? licensed : Judgement.all(described, licensed);
    }

    /** The data is a component of the release, or data sets that the card names: all of them count. */
    private Judgement trainingData() {
        List<Judgement> parts = new ArrayList<>();
        if (inquiry.mentions(ComponentKind.TRAINING_DATA)) {
            parts.add(inquiry.released(ComponentKind.TRAINING_DATA, LicenseQuestion.OPEN_DATA));
        }
        for (DatasetUse dataset : inquiry.release().datasets()) {
            if (dataset.role() == DatasetUse.Role.TRAINING) {
                parts.add(inquiry.licensed(dataset, LicenseQuestion.OPEN_DATA));
            }
        }
        return parts.isEmpty() ? inquiry.available(ComponentKind.TRAINING_DATA) : Judgement.asFarAsKnown(parts);
    }
}
