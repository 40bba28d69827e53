package org.openweights.openness;

import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.Resolution;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/** Whether the name of a model, or what is beside its card, shows a base model that the card does not name. */
final class UndeclaredBaseCheck {
    private static final BaseModelRule RULE = BaseModelRule.UNDECLARED;

    private final ModelRelease release;
    private final Knowledge knowledge;
    private final CardText card;

    UndeclaredBaseCheck(ModelRelease release, Knowledge knowledge, CardText card) {
        this.release = release;
        this.knowledge = knowledge;
        this.card = card;
    }

    /** A name says more than another sign: which model it could be. */
    List<Finding> findings() {
        Optional<Suspicion> suspicion = suspicion();
        if (suspicion.isPresent()) {
            Resolution license = knowledge.licenses().resolve(suspicion.get().license());
            if (!isDeclared(license.expression())) {
                return List.of(suspected(suspicion.get(), license));
            }
        }
        Optional<DerivationSign> sign = DerivationSign.in(release, card);
        return sign.isPresent() ? List.of(shown(sign.get())) : List.of();
    }

    /** What is in the table of models is known for what it is. */
    private Optional<Suspicion> suspicion() {
        String name = release.identity().name();
        if (name.indexOf('/') > 0 && knowledge.models().find(name).isPresent()) {
            return Optional.empty();
        }
        for (String known : card.names(release)) {
            Optional<Suspicion> suspicion = knowledge.models().suspect(known);
            if (suspicion.isPresent()) {
                return suspicion;
            }
        }
        return Optional.empty();
    }

    private Resolution own() {
        return knowledge.licenses().resolve(release.license().declaration());
    }

    private boolean isDeclared(LicenseExpression expression) {
        Resolution own = own();
        return own.expression().equals(expression)
                || (!expression.licenses().isEmpty()
                        && own.expression().licenses().containsAll(expression.licenses()));
    }

    private Finding shown(DerivationSign sign) {
        return new Finding(
                RULE.code(),
                sign.mark() == DerivationSign.Mark.TAG ? Severity.INFO : RULE.severity(),
                "What " + sign + " shows is " + sign.shown() + "; the card declares no base model. " + RULE.remedy(),
                card.place(sign.word()),
                Optional.empty());
    }

    private Finding suspected(Suspicion suspected, Resolution license) {
        String message =
                "The word '" + suspected.word() + "' in the name makes one suspect that the model is derived from "
                        + suspected.base() + ", whose license is " + license.expression()
                        + "; the card declares no base model. That is a suspicion only. " + RULE.remedy();
        return new Finding(
                RULE.code(),
                isHarmless(license.expression()) ? Severity.INFO : RULE.severity(),
                message,
                card.place(release.identity().name()),
                Optional.empty());
    }

    /** What is suspected weighs less if nothing is lost by it. */
    private boolean isHarmless(LicenseExpression license) {
        LicenseCatalog catalog = knowledge.licenses().catalog();
        Resolution own = own();
        Omissions omissions = new Omissions(own.expression(), catalog);
        return own.isKnown()
                && license.licenses().stream()
                        .flatMap(id -> catalog.find(id).stream())
                        .allMatch(base -> omissions.restrictions(base).isEmpty()
                                && omissions.exclusions(base).isEmpty());
    }
}
