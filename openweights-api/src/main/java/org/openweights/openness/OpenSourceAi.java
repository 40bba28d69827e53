package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;

/** The Open Source AI Definition of the Open Source Initiative, by its checklist of components. */
final class OpenSourceAi implements Verdicts {
    private static final String SUFFICES =
            "whether a skilled person could build a substantially equivalent system from it";
    private static final Set<LicenseQuestion> QUESTIONS = Set.of(
            LicenseQuestion.USE_FOR_ANY_PURPOSE,
            LicenseQuestion.MODIFY_FOR_ANY_PURPOSE,
            LicenseQuestion.REDISTRIBUTE,
            LicenseQuestion.OPEN_SOURCE_TERMS);
    private static final List<ComponentKind> DATA_INFORMATION = List.of(
            ComponentKind.TRAINING_DATA_DESCRIPTION,
            ComponentKind.TRAINING_DATA_PROVENANCE,
            ComponentKind.TRAINING_DATA_PROCESSING);
    private static final List<ComponentKind> DATA_DOCUMENTS = List.of(
            ComponentKind.TRAINING_DATA,
            ComponentKind.DATA_CARD,
            ComponentKind.RESEARCH_PAPER,
            ComponentKind.TECHNICAL_REPORT,
            ComponentKind.MODEL_CARD);
    private static final Map<String, ComponentKind> CODE = Map.of(
            "C1", ComponentKind.DATA_PREPROCESSING_CODE,
            "C2", ComponentKind.TRAINING_CODE,
            "C3", ComponentKind.INFERENCE_CODE,
            "C4", ComponentKind.SUPPORTING_LIBRARIES,
            "M1", ComponentKind.ARCHITECTURE,
            "O1", ComponentKind.EVALUATION_CODE);
    private static final Map<String, ComponentKind> OPTIONAL = Map.of(
            "O2", ComponentKind.EVALUATION_DATA,
            "O3", ComponentKind.EVALUATION_RESULTS,
            "O4", ComponentKind.MODEL_CARD,
            "O5", ComponentKind.SAMPLE_OUTPUTS,
            "O6", ComponentKind.METADATA);

    private final Inquiry inquiry;
    private final EffectiveTerms.Asked terms;

    private OpenSourceAi(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.terms = inquiry.terms(QUESTIONS);
    }

    static Definition definition() {
        DefinitionDetails details = new DefinitionDetails(
                "osaid",
                "Open Source AI Definition",
                "Open Source Initiative",
                "1.0",
                "2024-10-28",
                "https://opensource.org/ai/open-source-ai-definition",
                "Parameters and data information may be under any terms that have the properties of an open source license;"
                        + " code must be under an OSI-approved one. Where all training data is released, it stands for the"
                        + " information about it");
        return new StandardDefinition(details, Criteria.read("osaid.tsv"), OpenSourceAi::new);
    }

    @Override
    public Judgement on(String criterion) {
        if (CODE.containsKey(criterion)) {
            return inquiry.released(CODE.get(criterion), LicenseQuestion.OSI_APPROVED);
        }
        if (OPTIONAL.containsKey(criterion)) {
            return inquiry.available(OPTIONAL.get(criterion));
        }
        return switch (criterion) {
            case "F1" -> terms.to(LicenseQuestion.USE_FOR_ANY_PURPOSE);
            case "F2" -> study();
            case "F3" -> terms.to(LicenseQuestion.MODIFY_FOR_ANY_PURPOSE);
            case "F4" -> terms.to(LicenseQuestion.REDISTRIBUTE);
            case "D1" -> dataDescribed();
            case "D2" -> publicDataListed();
            case "D3" -> obtainableDataListed();
            case "D4" -> dataTerms();
            case "M2" ->
                Judgement.all(inquiry.available(ComponentKind.WEIGHTS), terms.to(LicenseQuestion.OPEN_SOURCE_TERMS));
            default -> throw new IllegalArgumentException("no such criterion: " + criterion);
        };
    }

    /** Studying needs what can be inspected: the parameters, and the code that made and runs them. */
    private Judgement study() {
        return Judgement.all(
                inquiry.available(ComponentKind.WEIGHTS),
                inquiry.available(ComponentKind.ARCHITECTURE),
                inquiry.available(ComponentKind.TRAINING_CODE));
    }

    private boolean allDataReleased() {
        return inquiry.available(ComponentKind.TRAINING_DATA).verdict() == Verdict.MET;
    }

    private Judgement dataItself() {
        return inquiry.available(ComponentKind.TRAINING_DATA);
    }

    private Judgement dataDescribed() {
        if (allDataReleased()) {
            return dataItself();
        }
        List<Judgement> parts = new ArrayList<>();
        DATA_INFORMATION.forEach(kind -> parts.add(inquiry.described(kind)));
        return Judgement.all(parts).atBestConditional(Reason.of("Whether that suffices takes a judgement."), SUFFICES);
    }

    private Judgement publicDataListed() {
        if (allDataReleased()) {
            return dataItself();
        }
        List<DatasetUse> named = inquiry.release().datasets().stream()
                .filter(dataset -> dataset.role() == Role.TRAINING)
                .toList();
        if (named.isEmpty()) {
            return provenance("which of the training data is public, and where it can be had");
        }
        List<Judgement> parts = new ArrayList<>();
        for (DatasetUse dataset : named) {
            parts.add(Judgement.conditional(
                    Reason.at("The card names the data set " + dataset.dataset() + ".", dataset.location()),
                    "whether all public training data is named, with the place where it can be had"));
        }
        return Judgement.all(parts);
    }

    private Judgement obtainableDataListed() {
        return allDataReleased()
                ? dataItself()
                : provenance("which of the training data can be had from third parties, for a fee too, and where");
    }

    private Judgement provenance(String question) {
        return inquiry.described(ComponentKind.TRAINING_DATA_PROVENANCE)
                .atBestConditional(Reason.of("Whether that lists all of it takes a judgement."), question);
    }

    /** One document that holds the data information under open terms is enough. */
    private Judgement dataTerms() {
        List<Judgement> parts = new ArrayList<>();
        for (ComponentKind kind : DATA_DOCUMENTS) {
            if (inquiry.mentions(kind)) {
                parts.add(inquiry.licensed(kind, LicenseQuestion.OPEN_DATA));
            }
        }
        return parts.isEmpty()
                ? Judgement.undetermined(
                        Reason.of("The card shows no document with information about the training data."),
                        "a data card, paper or report, and its license")
                : Judgement.any(parts);
    }
}
