package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openweights.license.License;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;
import org.openweights.license.terms.UseRestriction.Reach;

/**
 * What definitions of openness ask of a license, answered from its terms.
 *
 * <p>The readings: obeying the law is no restriction. A bound on size, territory or competition excludes persons: it fails
 * "any purpose" and "no discrimination", and leaves rights to modify and distribute to those who are not excluded. A
 * restriction binds modification only where the text carries it to derivatives; where it speaks of the base alone, that is
 * a condition. Circumventing safeguards is a modification, so a ban on it binds modification. A right that the text of an OSI-approved license does not name follows from its approval.
 */
final class LicenseQuestions {
    private static final Set<OutputTerm> OUTPUT_BANS =
            Set.of(OutputTerm.TRAINING_PROHIBITED, OutputTerm.TRAINING_COMPETING_PROHIBITED, OutputTerm.NON_COMMERCIAL);
    private static final Set<Limit> PURPOSE_LIMITS =
            Set.of(Limit.NON_COMMERCIAL, Limit.RESEARCH_ONLY, Limit.USE_RESTRICTIONS, Limit.NOT_COMPETING, Limit.FIELD);

    private LicenseQuestions() {}

    /** Does it let all recipients use the model for any purpose? */
    static Judgement useForAnyPurpose(License license) {
        Answer answer = new Answer(license);
        answer.right(Right.USE, limit -> switch (limit) {
            case SAME_LICENSE, NAMING -> Verdict.MET;
            case REGISTRATION -> Verdict.CONDITIONAL;
            default -> Verdict.NOT_MET;
        });
        answer.commercialUse();
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY -> Verdict.MET;
            case REVERSE_ENGINEERING -> Verdict.CONDITIONAL;
            default -> Verdict.NOT_MET;
        });
        answer.outputBans();
        answer.conditions(condition -> switch (condition.effect()) {
            case DISPLAY -> Verdict.MET;
            case REGISTRATION -> Verdict.CONDITIONAL;
            default -> Verdict.NOT_MET;
        });
        return answer.judgement("lets all recipients use the model for any purpose");
    }

    /** Does it let all recipients modify the model for any purpose? */
    static Judgement modifyForAnyPurpose(License license) {
        Answer answer = new Answer(license);
        answer.right(Right.MODIFY, limit -> switch (limit) {
            case SAME_LICENSE, NAMING -> Verdict.MET;
            case REGISTRATION, BELOW_SCALE -> Verdict.CONDITIONAL;
            default -> Verdict.NOT_MET;
        });
        answer.restrictions(restriction -> {
            return switch (restriction.kind()) {
                case LAWFUL_USE_ONLY -> Verdict.MET;
                case SAFEGUARDS -> Verdict.NOT_MET;
                default -> restriction.reaches(Reach.DERIVATIVES) ? Verdict.NOT_MET : Verdict.CONDITIONAL;
            };
        });
        answer.passedOnRestrictions();
        answer.conditions(LicenseQuestions::leavesOthers);
        return answer.judgement("lets all recipients modify the model for any purpose");
    }

    /** Does it treat every user, industry and purpose alike? */
    static Judgement noDiscrimination(License license) {
        Answer answer = new Answer(license);
        answer.commercialUse();
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY, SAFEGUARDS, REVERSE_ENGINEERING -> Verdict.MET;
            default -> Verdict.NOT_MET;
        });
        answer.outputBans();
        answer.conditions(condition -> condition.effect().excludes() ? Verdict.NOT_MET : Verdict.CONDITIONAL);
        answer.dutiesAboveScale();
        return answer.judgement("discriminates against no user, industry or purpose");
    }

    /** Does it let all recipients give the model or modifications to others? */
    static Judgement redistribute(License license) {
        Answer answer = new Answer(license);
        Function<Limit, Verdict> limits = limit -> switch (limit) {
            case SAME_LICENSE, NAMING, USE_RESTRICTIONS -> Verdict.MET;
            case REGISTRATION, BELOW_SCALE -> Verdict.CONDITIONAL;
            default -> Verdict.NOT_MET;
        };
        answer.right(Right.DISTRIBUTE, limits);
        answer.right(Right.DISTRIBUTE_MODIFIED, limits);
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY -> Verdict.NOT_MET;
            default -> Verdict.MET;
        });
        answer.conditions(LicenseQuestions::leavesOthers);
        return answer.judgement("lets all recipients give the model and modifications of it to others");
    }

    /** May its notices be provided by an online reference? */
    static Judgement noticesByReference(License license) {
        Fact<NoticeDelivery> delivery = license.terms().noticeDelivery();
        if (delivery.value().isEmpty()) {
            Answer answer = new Answer(license);
            answer.gap(delivery.basis(), "how its notices must be delivered");
            return answer.judgement("");
        }
        String way;
        Verdict verdict;
        switch (delivery.value().get()) {
            case NONE_NEEDED -> {
                way = "asks for no notice to be delivered";
                verdict = Verdict.MET;
            }
            case BY_REFERENCE -> {
                way = "lets a reference stand for the notice";
                verdict = Verdict.MET;
            }
            case MAKE_AVAILABLE -> {
                way = "asks that its text be made available; whether a link does that is a question of reading";
                verdict = Verdict.CONDITIONAL;
            }
            default -> {
                way = "asks for a copy of its text or notices to go along";
                verdict = Verdict.NOT_MET;
            }
        }
        return Judgement.of(verdict, Reason.in(license.name() + " " + way + ".", license.id(), delivery.clause()));
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
        Answer answer = new Answer(license);
        answer.right(Right.DISTRIBUTE, limit -> Verdict.MET);
        return answer.judgement("lets the weights be distributed");
    }

    private static Verdict leavesOthers(LicenseeCondition condition) {
        if (condition.effect() == LicenseeCondition.Effect.DISPLAY) {
            return Verdict.MET;
        }
        boolean everyModel = condition instanceof LicenseeCondition.Territory territory
                && territory.models().isEmpty();
        return everyModel && condition.effect().excludes() ? Verdict.NOT_MET : Verdict.CONDITIONAL;
    }

    /** Gathers what the terms of one license say on one question. */
    private static final class Answer {
        private final License license;
        private final List<Judgement> parts = new ArrayList<>();

        Answer(License license) {
            this.license = license;
        }

        Judgement judgement(String met) {
            if (parts.isEmpty()) {
                return Judgement.of(
                        Verdict.MET, Reason.in(license.name() + " " + met + ".", license.id(), Optional.empty()));
            }
            Judgement all = Judgement.all(parts);
            return all.verdict() == Verdict.MET
                    ? Judgement.of(
                            Verdict.MET,
                            Reason.in(
                                    license.name() + " " + met + ".",
                                    license.id(),
                                    all.reasons().get(0).clause()))
                    : all;
        }

        void right(Right right, Function<Limit, Verdict> limits) {
            Fact<Permission> written = license.terms().right(right);
            Fact<Permission> fact = written.value().isEmpty() && license.isOsiApproved()
                    ? LicenseTerms.ofApprovedLicense().right(right)
                    : written;
            if (fact.value().isEmpty()) {
                if (fact.basis() == Basis.SILENT) {
                    String text = license.name() + " does not name the right " + Wording.of(right) + ".";
                    parts.add(Judgement.undetermined(
                            Reason.in(text, license.id(), Optional.empty()),
                            "whether another grant of " + license.name() + " includes the right " + Wording.of(right)));
                } else {
                    gap(fact.basis(), "the right " + Wording.of(right));
                }
                return;
            }
            Permission permission = fact.value().get();
            Verdict verdict = switch (permission.extent()) {
                case GRANTED -> Verdict.MET;
                case WITHHELD -> Verdict.NOT_MET;
                case UNCLEAR -> Verdict.CONDITIONAL;
                case LIMITED ->
                    Verdict.all(permission.limits().stream().map(limits).toList());
            };
            String text = license.name() + " " + Wording.of(permission) + " the right " + Wording.of(right)
                    + Wording.limits(permission, limit -> limits.apply(limit) != Verdict.MET) + ".";
            parts.add(Judgement.of(verdict, Reason.in(text, license.id(), fact.clause())));
        }

        /** Silence on commercial use is no exclusion of it; only what the text states counts. */
        void commercialUse() {
            Fact<Permission> fact = license.terms().right(Right.COMMERCIAL_USE);
            fact.value()
                    .filter(permission -> permission.extent() == Extent.WITHHELD
                            || permission.limits().stream().anyMatch(PURPOSE_LIMITS::contains))
                    .ifPresent(permission -> parts.add(Judgement.of(
                            Verdict.NOT_MET,
                            Reason.in(
                                    license.name() + " does not allow every commercial use.",
                                    license.id(),
                                    fact.clause()))));
        }

        void restrictions(Function<UseRestriction, Verdict> verdict) {
            Provisions<UseRestriction> restrictions = license.terms().useRestrictions();
            for (Provision<UseRestriction> provision : restrictions.items()) {
                parts.add(Judgement.of(
                        verdict.apply(provision.value()),
                        reason(Wording.of(provision.value(), license), provision.clause())));
            }
            rest(restrictions, "restrictions of use");
        }

        void outputBans() {
            for (Provision<OutputTerm> ban : license.terms().outputs().where(OUTPUT_BANS::contains)) {
                parts.add(Judgement.of(Verdict.NOT_MET, reason(Wording.of(ban.value()), ban.clause())));
            }
        }

        void passedOnRestrictions() {
            license.terms()
                    .passesOn()
                    .first(passed -> passed == PassesOn.USE_RESTRICTIONS)
                    .ifPresent(passed -> parts.add(Judgement.of(
                            Verdict.NOT_MET,
                            reason("carries its use restrictions on to derivatives", passed.clause()))));
        }

        /** Persons under sanctions are excluded by law, whatever a license says: that is no condition here. */
        void conditions(Function<LicenseeCondition, Verdict> verdict) {
            Predicate<LicenseeCondition> lawful = condition -> condition instanceof LicenseeCondition.Group group
                    && group.kind() == LicenseeCondition.Kind.SANCTIONED;
            Provisions<LicenseeCondition> conditions = license.terms().licenseeConditions();
            for (Provision<LicenseeCondition> provision : conditions.where(lawful.negate())) {
                parts.add(Judgement.of(
                        verdict.apply(provision.value()), reason(Wording.of(provision.value()), provision.clause())));
            }
            rest(conditions, "conditions on who the licensee is");
        }

        void dutiesAboveScale() {
            for (Provision<Duty> duty :
                    license.terms().duties().where(duty -> duty.triggers().contains(Duty.Trigger.ABOVE_SCALE))) {
                parts.add(Judgement.of(
                        Verdict.CONDITIONAL,
                        reason(
                                "puts a duty on large users alone; whether that discriminates is a question of reading",
                                duty.clause())));
            }
        }

        void gap(Basis basis, String subject) {
            String text = basis == Basis.SILENT
                    ? license.name() + " says nothing of " + subject + "."
                    : "Nobody has read what " + license.name() + " says of " + subject + ".";
            parts.add(Judgement.undetermined(
                    Reason.in(text, license.id(), Optional.empty()), "what " + license.name() + " says of " + subject));
        }

        private void rest(Provisions<?> provisions, String subject) {
            if (!provisions.complete()) {
                gap(Basis.UNREAD, subject);
            }
        }

        private Reason reason(String what, Clause clause) {
            return Reason.in(license.name() + " " + what + ".", license.id(), Optional.of(clause));
        }
    }
}
