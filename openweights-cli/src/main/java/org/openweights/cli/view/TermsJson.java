package org.openweights.cli.view;

import java.util.function.Consumer;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.UseRestriction;
import tools.jackson.core.JsonGenerator;

/**
 * The terms of a license as JSON, in the words of the catalog's files.
 *
 * <p>Every subject is an object with its {@code basis}: a tool need not tell a word from a list.
 */
final class TermsJson {
    private final JsonGenerator json;

    TermsJson(JsonGenerator json) {
        this.json = json;
    }

    void write(LicenseTerms terms) {
        json.writeObjectPropertyStart("rights");
        terms.rights().forEach((right, fact) -> fact(Words.keyword(right), fact, this::permission));
        json.writeEndObject();
        provisions("useRestrictions", terms.useRestrictions(), this::restriction);
        provisions("licenseeConditions", terms.licenseeConditions(), this::condition);
        provisions("duties", terms.duties(), this::duty);
        fact("noticeDelivery", terms.noticeDelivery(), this::constant);
        provisions("passesOn", terms.passesOn(), this::constant);
        provisions("outputs", terms.outputs(), this::constant);
        fact("patents", terms.patents(), this::constant);
        fact("trademarks", terms.trademarks(), this::constant);
        fact("litigation", terms.litigation(), this::constant);
        provisions("stability", terms.stability(), this::constant);
    }

    private <T> void fact(String name, Fact<T> fact, Consumer<T> value) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("basis", Words.keyword(fact.basis()));
        fact.value().ifPresent(value);
        fact.clause().ifPresent(this::clause);
        note(fact.note());
        json.writeEndObject();
    }

    private <T> void provisions(String name, Provisions<T> provisions, Consumer<T> value) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("basis", Words.keyword(provisions.basis()));
        json.writeBooleanProperty("complete", provisions.complete());
        note(provisions.note());
        Json.objects(json, "items", provisions.items(), provision -> provision(provision, value));
        json.writeEndObject();
    }

    private <T> void provision(Provision<T> provision, Consumer<T> value) {
        value.accept(provision.value());
        clause(provision.clause());
        note(provision.note());
    }

    private void clause(Clause clause) {
        json.writeStringProperty("clause", clause.section());
        if (!clause.document().equals(Clause.LICENSE)) {
            json.writeStringProperty("document", clause.document());
        }
    }

    private void note(String note) {
        if (!note.isEmpty()) {
            json.writeStringProperty("note", note);
        }
    }

    private void constant(Enum<?> constant) {
        json.writeStringProperty("value", Words.keyword(constant));
    }

    private void permission(Permission permission) {
        constant(permission.extent());
        if (!permission.limits().isEmpty()) {
            constants("limits", permission.limits());
        }
    }

    private void restriction(UseRestriction restriction) {
        json.writeStringProperty("kind", Words.keyword(restriction.kind()));
        constants("reaches", restriction.reaches());
        if (restriction.kind() == UseRestriction.Kind.BEHAVIOUR) {
            json.writeStringProperty("list", restriction.document());
        }
        json.writeStringProperty("rationale", Words.keyword(restriction.rationale()));
    }

    private void duty(Duty duty) {
        json.writeStringProperty("kind", Words.keyword(duty.kind()));
        if (!duty.texts().isEmpty()) {
            Json.strings(json, "texts", duty.texts());
        }
        duty.models().ifPresent(models -> json.writeStringProperty("models", Words.keyword(models)));
        constants("triggers", duty.triggers());
    }

    private void condition(LicenseeCondition condition) {
        if (condition instanceof LicenseeCondition.Scale scale) {
            json.writeStringProperty("scale", Words.keyword(scale.metric()));
            json.writeNumberProperty("amount", scale.amount());
            json.writeBooleanProperty("inclusive", scale.inclusive());
            scale.currency().ifPresent(currency -> json.writeStringProperty("currency", currency));
            json.writeStringProperty("period", Words.keyword(scale.period()));
            json.writeStringProperty("moment", Words.keyword(scale.moment()));
            json.writeBooleanProperty("affiliates", scale.affiliates());
        } else if (condition instanceof LicenseeCondition.Territory territory) {
            Json.strings(json, "territory", territory.excluded());
            json.writeStringProperty("by", Words.keyword(territory.by()));
            territory.models().ifPresent(models -> json.writeStringProperty("models", Words.keyword(models)));
            json.writeBooleanProperty("outputs", territory.outputs());
        } else if (condition instanceof LicenseeCondition.Group group) {
            json.writeStringProperty("group", Words.keyword(group.kind()));
        }
        json.writeStringProperty("effect", Words.keyword(condition.effect()));
    }

    private void constants(String name, Iterable<? extends Enum<?>> constants) {
        json.writeArrayPropertyStart(name);
        constants.forEach(constant -> json.writeString(Words.keyword(constant)));
        json.writeEndArray();
    }
}
