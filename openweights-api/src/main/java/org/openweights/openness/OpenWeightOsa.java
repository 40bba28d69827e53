package org.openweights.openness;

import java.util.Map;
import java.util.Set;
import org.openweights.model.BaseModel;
import org.openweights.model.ComponentKind;
import org.openweights.model.Relation;

/** The Open Weight Definition of the Open Source Alliance, not to be taken for the Open Weights Definition. */
final class OpenWeightOsa implements Verdicts {
    static final Map<String, LicenseQuestion> QUESTIONS = Map.of(
            "1", LicenseQuestion.FREE_REDISTRIBUTION,
            "3", LicenseQuestion.DERIVED_WORKS,
            "4", LicenseQuestion.MODIFIED_WEIGHTS,
            "5", LicenseQuestion.PERSONS,
            "6", LicenseQuestion.FIELDS,
            "7", LicenseQuestion.NO_FURTHER_LICENSE,
            "8", LicenseQuestion.NOT_SPECIFIC_TO_A_PRODUCT,
            "9", LicenseQuestion.NOT_RESTRICTING_OTHERS,
            "10", LicenseQuestion.TECHNOLOGY_NEUTRAL);

    private static final Set<LicenseQuestion> ALL_QUESTIONS = Set.copyOf(QUESTIONS.values());

    private final Inquiry inquiry;
    private final EffectiveTerms.Asked terms;

    private OpenWeightOsa(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.terms = inquiry.terms(ALL_QUESTIONS);
    }

    static Definition definition() {
        DefinitionDetails details = new DefinitionDetails(
                "open-weight-osa",
                "Open Weight Definition",
                "Open Source Alliance",
                "0.3",
                "2025-01-21",
                "https://openweight.org/owd",
                "");
        return new StandardDefinition(details, Criteria.read("open-weight-osa.tsv"), OpenWeightOsa::new);
    }

    @Override
    public Judgement on(String criterion) {
        LicenseQuestion question = QUESTIONS.get(criterion);
        return question != null ? terms.to(question) : weights();
    }

    /** Checkpoints do not count; a transformed form counts if it is told apart, and a card that says so tells it apart. */
    private Judgement weights() {
        Judgement weights = inquiry.available(ComponentKind.WEIGHTS);
        if (weights.verdict() == Verdict.UNDETERMINED
                && !inquiry.mentions(ComponentKind.WEIGHTS)
                && inquiry.mentions(ComponentKind.INTERMEDIATE_WEIGHTS)) {
            return weights.and(Reason.of("Intermediate checkpoints are shown, but they do not count as the weights."));
        }
        return inquiry.release().baseModels().stream()
                .filter(base -> base.relation() == Relation.QUANTIZED)
                .map(BaseModel::model)
                .findFirst()
                .filter(model -> weights.verdict() == Verdict.MET)
                .map(model -> weights.and(Reason.of("They are marked as a quantized form of " + model + ".")))
                .orElse(weights);
    }
}
