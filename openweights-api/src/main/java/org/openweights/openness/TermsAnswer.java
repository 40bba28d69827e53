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
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;

/** Gathers what the terms of one license say on one question. */
final class TermsAnswer {
    private static final Set<Limit> PURPOSE_LIMITS =
            Set.of(Limit.NON_COMMERCIAL, Limit.RESEARCH_ONLY, Limit.USE_RESTRICTIONS, Limit.NOT_COMPETING, Limit.FIELD);

    private final License license;
    private final List<Judgement> parts = new ArrayList<>();

    TermsAnswer(License license) {
        this.license = license;
    }

    /** {@return all that was gathered; where nothing stands against it, the license does what the words say} */
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

    /** A right that the text of an OSI-approved license does not name follows from its approval. */
    void right(Right right, Function<Limit, Ruling> limits) {
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
        add(ruling(permission, right, Ruling.NOT_MET, limits), said(permission, right, limits, fact));
    }

    private Ruling ruling(Permission permission, Right right, Ruling withheld, Function<Limit, Ruling> limits) {
        return switch (permission.extent()) {
            case GRANTED -> Ruling.MET;
            case WITHHELD -> withheld;
            case UNCLEAR ->
                Ruling.onlyIf(
                        "whether what " + license.name() + " says of the right " + Wording.of(right) + " gives it");
            case LIMITED -> Ruling.all(permission.limits().stream().map(limits).toList());
        };
    }

    private Reason said(Permission permission, Right right, Function<Limit, Ruling> limits, Fact<Permission> fact) {
        String text = license.name() + " " + Wording.of(permission) + " the right " + Wording.of(right)
                + Wording.limits(permission, limit -> limits.apply(limit).verdict() != Verdict.MET) + ".";
        return Reason.in(text, license.id(), fact.clause());
    }

    /** What is said of a right, if anything is: silence on it is no answer to the question. */
    void stated(Right right, Ruling withheld, Function<Limit, Ruling> limits) {
        Fact<Permission> fact = license.terms().right(right);
        fact.value()
                .ifPresent(permission ->
                        add(ruling(permission, right, withheld, limits), said(permission, right, limits, fact)));
    }

    void commercialUse() {
        commercialUse(PURPOSE_LIMITS);
    }

    /** Silence on commercial use is no exclusion of it; only what the text states counts. */
    void commercialUse(Set<Limit> barring) {
        Fact<Permission> fact = license.terms().right(Right.COMMERCIAL_USE);
        fact.value()
                .filter(permission -> permission.extent() == Extent.WITHHELD
                        || permission.limits().stream().anyMatch(barring::contains))
                .ifPresent(permission -> parts.add(Judgement.of(
                        Verdict.NOT_MET,
                        Reason.in(
                                license.name() + " does not allow every commercial use.",
                                license.id(),
                                fact.clause()))));
    }

    void restrictions(Function<UseRestriction, Ruling> ruling) {
        Provisions<UseRestriction> restrictions = license.terms().useRestrictions();
        for (Provision<UseRestriction> provision : restrictions.items()) {
            add(ruling.apply(provision.value()), reason(Wording.of(provision.value(), license), provision.clause()));
        }
        rest(restrictions, "restrictions of use");
    }

    void outputBans() {
        for (Provision<OutputTerm> ban : license.terms().outputs().where(Teaching.RESTRICTIONS::contains)) {
            parts.add(Judgement.of(Verdict.NOT_MET, reason(Wording.of(ban.value()), ban.clause())));
        }
    }

    void passedOnRestrictions() {
        license.terms()
                .passesOn()
                .first(passed -> passed == PassesOn.USE_RESTRICTIONS)
                .ifPresent(passed -> parts.add(Judgement.of(
                        Verdict.NOT_MET, reason("carries its use restrictions on to derivatives", passed.clause()))));
    }

    /** Persons under sanctions are excluded by law, whatever a license says: that is no condition here. */
    void conditions(Function<LicenseeCondition, Ruling> ruling) {
        Predicate<LicenseeCondition> lawful = condition ->
                condition instanceof LicenseeCondition.Group group && group.kind() == LicenseeCondition.Kind.SANCTIONED;
        Provisions<LicenseeCondition> conditions = license.terms().licenseeConditions();
        for (Provision<LicenseeCondition> provision : conditions.where(lawful.negate())) {
            add(ruling.apply(provision.value()), reason(Wording.of(provision.value()), provision.clause()));
        }
        rest(conditions, "conditions on who the licensee is");
    }

    void dutiesAboveScale() {
        duties(
                duty -> duty.triggers().contains(Duty.Trigger.ABOVE_SCALE),
                Ruling.onlyIf("whether a duty on large users alone discriminates against them"),
                "puts a duty on large users alone");
    }

    void duties(Predicate<Duty> which, Ruling ruling, String what) {
        for (Provision<Duty> duty : license.terms().duties().where(which)) {
            add(ruling, reason(what, duty.clause()));
        }
    }

    void gap(Basis basis, String subject) {
        String text = basis == Basis.SILENT
                ? license.name() + " says nothing of " + subject + "."
                : "Nobody has read what " + license.name() + " says of " + subject + ".";
        parts.add(Judgement.undetermined(
                Reason.in(text, license.id(), Optional.empty()), "what " + license.name() + " says of " + subject));
    }

    private void add(Ruling ruling, Reason reason) {
        parts.add(ruling.because(reason));
    }

    private Reason reason(String what, Clause clause) {
        return Reason.in(license.name() + " " + what + ".", license.id(), Optional.of(clause));
    }

    private void rest(Provisions<?> provisions, String subject) {
        if (!provisions.complete()) {
            gap(Basis.UNREAD, subject);
        }
    }
}
