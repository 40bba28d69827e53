package org.openweights.openness;

import java.util.Set;
import org.openweights.license.License;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.LicenseeCondition.Effect;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;

/**
 * What the Commission's guidelines on general-purpose AI models ask of a free and open-source license, paragraphs 76 to 89.
 *
 * <p>Credit and the same or comparable terms are no restriction (80). Research only, non-commercial use, thresholds of size
 * and separate licenses are (83). Specific, safety-oriented terms may be tolerated (84): whether they are proportionate is
 * for a person, so they are a condition, with the question.
 */
final class AiActQuestions {
    private static final Ruling PROPORTIONATE = Ruling.onlyIf(
            "whether the terms of use are specific, safety-oriented, proportionate, objective and non-discriminatory"
                    + " (paragraph 84)");
    private static final Ruling VERIFICATION = Ruling.onlyIf(
            "whether a registration is a mere verification step that discriminates against nobody (paragraph 79)");
    private static final Ruling SOLD =
            Ruling.onlyIf("whether a commercial license is sold beside this one (paragraph 86)");

    private AiActQuestions() {}

    /** Paragraph 79. */
    static Judgement access(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.duties(duty -> duty.kind() == Duty.Kind.REGISTRATION, VERIFICATION, "asks licensees to register");
        answer.conditions(condition -> condition instanceof LicenseeCondition.Territory territory
                ? place(territory)
                : registration(condition));
        return answer.judgement("restricts no access");
    }

    /** Paragraphs 80, 83 and 84. */
    static Judgement use(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.USE, AiActQuestions::limit);
        answer.commercialUse(Set.of(Limit.NON_COMMERCIAL, Limit.RESEARCH_ONLY, Limit.NOT_COMPETING, Limit.FIELD));
        answer.restrictions(AiActQuestions::restriction);
        answer.outputBans();
        answer.conditions(AiActQuestions::exclusion);
        return answer.judgement("restricts no use beyond credit and the same terms");
    }

    /** Paragraphs 81 and 83. */
    static Judgement modification(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.MODIFY, AiActQuestions::limit);
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY, SAFEGUARDS -> AiActQuestions.restriction(restriction);
            default -> Ruling.MET;
        });
        answer.conditions(AiActQuestions::exclusion);
        return answer.judgement("lets the model be modified freely");
    }

    /** Paragraphs 82 and 83. */
    static Judgement distribution(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.DISTRIBUTE, AiActQuestions::limit);
        answer.right(Right.DISTRIBUTE_MODIFIED, AiActQuestions::limit);
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY -> Ruling.NOT_MET;
            default -> Ruling.MET;
        });
        answer.conditions(AiActQuestions::exclusion);
        return answer.judgement("lets the model and modifications of it be distributed freely");
    }

    /** Paragraphs 85 to 89, as far as a license shows. */
    static Judgement noPayment(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.stated(Right.COMMERCIAL_USE, SOLD, limit -> switch (limit) {
            case BELOW_SCALE -> Ruling.NOT_MET;
            case NON_COMMERCIAL, RESEARCH_ONLY, NOT_COMPETING, FIELD -> SOLD;
            default -> Ruling.MET;
        });
        answer.conditions(condition -> switch (condition.effect()) {
            case SEPARATE_LICENSE -> Ruling.NOT_MET;
            case NO_RIGHTS, TERMINATES -> SOLD;
            case REGISTRATION, DISPLAY -> Ruling.MET;
        });
        return answer.judgement("asks for no payment");
    }

    private static Ruling limit(Limit limit) {
        return switch (limit) {
            case SAME_LICENSE, NAMING -> Ruling.MET;
            case USE_RESTRICTIONS -> PROPORTIONATE;
            case REGISTRATION -> VERIFICATION;
            case NON_COMMERCIAL, RESEARCH_ONLY, BELOW_SCALE, TERRITORY, NOT_COMPETING, FIELD -> Ruling.NOT_MET;
        };
    }

    private static Ruling restriction(UseRestriction restriction) {
        return switch (restriction.kind()) {
            case LAWFUL_USE_ONLY -> Ruling.MET;
            case NON_COMMERCIAL, RESEARCH_ONLY, COMPETING_MODELS -> Ruling.NOT_MET;
            case FIELD, BEHAVIOUR, SAFEGUARDS, REVERSE_ENGINEERING ->
                restriction.rationale() == UseRestriction.Rationale.COMMERCIAL ? Ruling.NOT_MET : PROPORTIONATE;
        };
    }

    private static Ruling exclusion(LicenseeCondition condition) {
        if (condition instanceof LicenseeCondition.Territory territory) {
            return place(territory);
        }
        return condition.effect().excludes() ? Ruling.NOT_MET : registration(condition);
    }

    private static Ruling registration(LicenseeCondition condition) {
        return condition.effect() == Effect.REGISTRATION ? VERIFICATION : Ruling.MET;
    }

    private static Ruling place(LicenseeCondition.Territory territory) {
        return territory.effect().excludes() ? FreedomQuestions.leavesOthers(territory) : registration(territory);
    }
}
