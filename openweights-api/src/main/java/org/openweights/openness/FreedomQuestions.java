package org.openweights.openness;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.openweights.license.License;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction.Reach;

/**
 * Whether a license gives the freedoms to use, modify and redistribute, and how its notices travel, answered from its
 * terms.
 *
 * <p>The readings: obeying the law is no restriction. A bound on size, territory or competition excludes persons: it fails
 * "any purpose" and "no discrimination", and leaves rights to modify and distribute to those who are not excluded. A
 * restriction binds modification only where the text carries it to derivatives; where it speaks of the base alone, that is
 * a condition. Circumventing safeguards is a modification, so a ban on it binds modification. A right that the text of an OSI-approved license does not name follows from its approval.
 */
final class FreedomQuestions {
    static final Ruling BELOW_SIZE =
            Ruling.onlyIf("whether those who get the model are below the size that the license names");

    private static final Set<Duty.Kind> NOTICES = EnumSet.of(Duty.Kind.NOTICE, Duty.Kind.NOTICE_FILE);

    private FreedomQuestions() {}

    /** Does it let all recipients use the model for any purpose? */
    static Judgement useForAnyPurpose(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.USE, limit -> switch (limit) {
            case SAME_LICENSE, NAMING -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            default -> Ruling.NOT_MET;
        });
        answer.commercialUse();
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY -> Ruling.MET;
            case REVERSE_ENGINEERING ->
                Ruling.onlyIf("whether a ban on reverse engineering bounds what the model may be used for");
            default -> Ruling.NOT_MET;
        });
        answer.outputBans();
        answer.conditions(condition -> switch (condition.effect()) {
            case DISPLAY -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            default -> Ruling.NOT_MET;
        });
        return answer.judgement("lets all recipients use the model for any purpose");
    }

    /** Does it let all recipients modify the model for any purpose? */
    static Judgement modifyForAnyPurpose(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.MODIFY, limit -> switch (limit) {
            case SAME_LICENSE, NAMING -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            case BELOW_SCALE -> BELOW_SIZE;
            default -> Ruling.NOT_MET;
        });
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY -> Ruling.MET;
            case SAFEGUARDS -> Ruling.NOT_MET;
            default ->
                restriction.reaches(Reach.DERIVATIVES)
                        ? Ruling.NOT_MET
                        : Ruling.onlyIf(
                                "whether what the license bars for the model binds modified versions of it as well");
        });
        answer.passedOnRestrictions();
        answer.conditions(FreedomQuestions::leavesOthers);
        return answer.judgement("lets all recipients modify the model for any purpose");
    }

    /** Does it treat every user, industry and purpose alike? */
    static Judgement noDiscrimination(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.commercialUse();
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY, SAFEGUARDS, REVERSE_ENGINEERING -> Ruling.MET;
            default -> Ruling.NOT_MET;
        });
        answer.outputBans();
        answer.conditions(FreedomQuestions::discriminates);
        answer.dutiesAboveScale();
        return answer.judgement("discriminates against no user, industry or purpose");
    }

    /** Does it let all recipients give the model or modifications to others? */
    static Judgement redistribute(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        Function<Limit, Ruling> limits = limit -> switch (limit) {
            case SAME_LICENSE, NAMING, USE_RESTRICTIONS -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            case BELOW_SCALE -> BELOW_SIZE;
            default -> Ruling.NOT_MET;
        };
        answer.right(Right.DISTRIBUTE, limits);
        answer.right(Right.DISTRIBUTE_MODIFIED, limits);
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY -> Ruling.NOT_MET;
            default -> Ruling.MET;
        });
        answer.conditions(FreedomQuestions::leavesOthers);
        return answer.judgement("lets all recipients give the model and modifications of it to others");
    }

    /** May its notices be provided by an online reference? */
    static Judgement noticesByReference(License license) {
        Fact<NoticeDelivery> delivery = license.terms().noticeDelivery();
        if (delivery.value().isEmpty()) {
            return noticesOfAnyDelivery(license, delivery.basis());
        }
        String way;
        Ruling ruling;
        switch (delivery.value().get()) {
            case NONE_NEEDED -> {
                way = "asks for no notice to be delivered";
                ruling = Ruling.MET;
            }
            case BY_REFERENCE -> {
                way = "lets a reference stand for the notice";
                ruling = Ruling.MET;
            }
            case MAKE_AVAILABLE -> {
                way = "asks that its text be made available";
                ruling = Ruling.onlyIf("whether a link to the text makes it available");
            }
            default -> {
                way = "asks for a copy of its text or notices to go along";
                ruling = Ruling.NOT_MET;
            }
        }
        return ruling.because(Reason.in(license.name() + " " + way + ".", license.id(), delivery.clause()));
    }

    /**
     * Silence on the way leaves every way open, a reference too, where there is nothing to be delivered. Where a notice is to
     * be given, whether a reference gives it is a matter of that duty's words.
     */
    private static Judgement noticesOfAnyDelivery(License license, Basis delivery) {
        TermsAnswer answer = new TermsAnswer(license);
        if (delivery == Basis.UNREAD) {
            answer.gap(delivery, "how its notices must be delivered");
        } else if (!license.terms().duties().complete()) {
            answer.gap(Basis.UNREAD, "which notices must be given");
        }
        answer.duties(
                duty -> NOTICES.contains(duty.kind()),
                Ruling.onlyIf("whether an online reference gives the notice that the license asks for"),
                "asks for a notice and does not say how it must reach a recipient");
        return answer.judgement("asks for no notice to be delivered");
    }

    /** May its notices, or the weights, be provided by an online reference? */
    static Judgement noticesOrWeightsByReference(License license) {
        Judgement notices = noticesByReference(license);
        if (notices.verdict() == Verdict.MET) {
            return notices;
        }
        Fact<Permission> distribute = license.terms().right(Right.DISTRIBUTE);
        boolean distributable = distribute
                .value()
                .filter(permission -> permission.extent() == Extent.GRANTED || permission.extent() == Extent.LIMITED)
                .isPresent();
        if (distributable) {
            return Judgement.of(
                    Verdict.MET,
                    Reason.in(
                            license.name()
                                    + " lets the weights be distributed and does not bind the way: a reference to"
                                    + " them will do.",
                            license.id(),
                            distribute.clause()));
        }
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.DISTRIBUTE, limit -> Ruling.MET);
        return answer.judgement("lets the weights be distributed");
    }

    /** Whom a condition excludes is left without a right that all others have. */
    static Ruling leavesOthers(LicenseeCondition condition) {
        return switch (condition.effect()) {
            case DISPLAY -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            case NO_RIGHTS, SEPARATE_LICENSE, TERMINATES -> excludes(condition);
        };
    }

    private static Ruling excludes(LicenseeCondition condition) {
        if (!(condition instanceof LicenseeCondition.Territory territory)) {
            return Ruling.onlyIf("whether those who get the model include " + Wording.whom(condition));
        }
        return territory
                .models()
                .map(models -> Ruling.onlyIf("whether the model is one of the " + Wording.of(models)))
                .orElse(Ruling.NOT_MET);
    }

    /** To exclude some is to discriminate; to ask more of them than of others may be. */
    static Ruling discriminates(LicenseeCondition condition) {
        return condition.effect().excludes()
                ? Ruling.NOT_MET
                : Ruling.onlyIf(
                        "whether it discriminates to ask more of " + Wording.whom(condition) + " than of others");
    }
}
