package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.LicenseExpression.With;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.Provisions;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense.Inherited;

/** Puts a question to a model's own license and to each license that a base model passes on. */
final class EffectiveTerms {
    private final EffectiveLicense effective;
    private final LicenseCatalog catalog;

    EffectiveTerms(EffectiveLicense effective, LicenseCatalog catalog) {
        this.effective = effective;
        this.catalog = catalog;
    }

    /** {@return the judgement on all licenses that bind the model together} */
    Judgement ask(LicenseQuestion question) {
        List<Judgement> parts = new ArrayList<>();
        parts.add(ask(effective.own(), question, "the license of the model"));
        for (Inherited inherited : effective.inherited()) {
            parts.add(ask(inherited, question));
        }
        return Judgement.all(parts);
    }

    private Judgement ask(Inherited inherited, LicenseQuestion question) {
        LicenseQuestion carried =
                isTaught(inherited.relation()) ? license -> ofTeacher(license, inherited, question) : question;
        return ask(inherited.resolution(), carried, "the license of the base model " + inherited.model())
                .mapReasons(reason -> reason.from(inherited.model()));
    }

    private Judgement ask(Resolution resolution, LicenseQuestion question, String whose) {
        return resolution
                .expression()
                .fold(term -> ask(term, resolution, question, whose), Judgement::all, Judgement::any);
    }

    private Judgement ask(Term term, Resolution resolution, LicenseQuestion question, String whose) {
        if (term == Absent.NONE) {
            return Judgement.of(Verdict.NOT_MET, Reason.of("There is no license, so nothing is allowed."));
        }
        if (term == Absent.NOASSERTION) {
            String said = resolution.declared().isEmpty() ? "" : " ('" + resolution.declared() + "')";
            return Judgement.undetermined(
                    Reason.of("It is not known what " + whose + said + " is. " + resolution.reason()), whose);
        }
        LicenseId id = term instanceof With with ? with.license().id() : ((Single) term).id();
        Optional<License> license = catalog.find(id);
        return license.isPresent()
                ? question.ask(license.get())
                : Judgement.undetermined(
                        Reason.in("The text of " + id + " is not in the catalog.", id, Optional.empty()),
                        "the text of " + id);
    }

    private static boolean isTaught(Relation relation) {
        return relation == Relation.DISTILLED || relation == Relation.TRAINED_ON_OUTPUTS;
    }

    /** What a model that learned from the outputs of another takes over depends on what that license says of outputs. */
    private static Judgement ofTeacher(License license, Inherited teacher, LicenseQuestion question) {
        Provisions<OutputTerm> outputs = license.terms().outputs();
        if (outputs.basis() == Basis.UNREAD) {
            return Judgement.undetermined(
                    Reason.in(
                            "Nobody has read what " + license.name() + " says of models trained on outputs.",
                            license.id(),
                            Optional.empty()),
                    "what " + license.name() + " says of outputs");
        }
        if (outputs.first(term -> term == OutputTerm.TRAINING_DERIVES).isPresent()) {
            return question.ask(license);
        }
        return outputs.first(term ->
                        term == OutputTerm.TRAINING_PROHIBITED || term == OutputTerm.TRAINING_COMPETING_PROHIBITED)
                .map(ban -> Judgement.of(
                        Verdict.CONDITIONAL,
                        Reason.in(
                                "The license of " + teacher.model()
                                        + " does not let its outputs train other models; whether that binds this model"
                                        + " is for a lawyer.",
                                license.id(),
                                Optional.of(ban.clause()))))
                .orElseGet(() -> Judgement.of(
                        Verdict.NOT_APPLICABLE,
                        Reason.in("Models trained on outputs are not bound.", license.id(), Optional.empty())));
    }
}
