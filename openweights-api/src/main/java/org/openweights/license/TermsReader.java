package org.openweights.license;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.LitigationTerm;
import org.openweights.license.terms.Modality;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.PatentTerm;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.StabilityTerm;
import org.openweights.license.terms.TrademarkTerm;
import org.openweights.license.terms.UseRestriction;

/** Reads the {@code terms} of a license file; {@code docs/adding-a-license.md} describes them. */
final class TermsReader {
    private static final Set<String> SUBJECTS = Set.of(
            "rights",
            "useRestrictions",
            "licenseeConditions",
            "duties",
            "noticeDelivery",
            "passesOn",
            "outputs",
            "patents",
            "trademarks",
            "litigation",
            "stability");

    private TermsReader() {}

    static LicenseTerms read(JsonValue terms) {
        terms.only(SUBJECTS);
        return new LicenseTerms(
                rights(terms.find("rights")),
                provisions(terms.find("useRestrictions"), TermsReader::useRestriction),
                provisions(terms.find("licenseeConditions"), TermsReader::licenseeCondition),
                provisions(terms.find("duties"), TermsReader::duty),
                constant(terms.find("noticeDelivery"), NoticeDelivery.class),
                constants(terms.find("passesOn"), PassesOn.class),
                constants(terms.find("outputs"), OutputTerm.class),
                constant(terms.find("patents"), PatentTerm.class),
                constant(terms.find("trademarks"), TrademarkTerm.class),
                constant(terms.find("litigation"), LitigationTerm.class),
                constants(terms.find("stability"), StabilityTerm.class));
    }

    static <T> Fact<T> fact(Optional<JsonValue> written, Function<JsonValue, T> value) {
        if (written.isEmpty()) {
            return Fact.unread();
        }
        JsonValue json = written.get();
        if (json.isText()) {
            return gap(json, Fact.silent(), Fact.unread());
        }
        Optional<JsonValue> silent = json.find("silent");
        Optional<JsonValue> unread = json.find("unread");
        if (silent.isPresent()) {
            return Fact.<T>silent().withNote(silent.get().text());
        }
        if (unread.isPresent()) {
            return Fact.<T>unread().withNote(unread.get().text());
        }
        return Fact.stated(value.apply(json), clause(json)).withNote(json.textOr("note", ""));
    }

    private static Map<Right, Fact<Permission>> rights(Optional<JsonValue> written) {
        Map<Right, Fact<Permission>> rights = new EnumMap<>(Right.class);
        written.ifPresent(json -> json.members().forEach((name, member) -> {
            Right right = new JsonValue(name, member.place()).constant(Right.class);
            rights.put(right, fact(Optional.of(member), TermsReader::permission));
        }));
        return rights;
    }

    private static Permission permission(JsonValue json) {
        List<Permission.Limit> limits = json.find("limits")
                .map(list -> list.list(limit -> limit.constant(Permission.Limit.class)))
                .orElse(List.of());
        Permission.Extent extent = json.get("value").constant(Permission.Extent.class);
        if (limits.isEmpty() == (extent == Permission.Extent.LIMITED)) {
            throw json.malformed("'limits' belong to the value limited, and only to it");
        }
        return new Permission(extent, limits);
    }

    private static UseRestriction useRestriction(JsonValue json) {
        return new UseRestriction(
                json.get("kind").constant(UseRestriction.Kind.class),
                json.get("reaches").list(reach -> reach.constant(UseRestriction.Reach.class)),
                json.textOr("list", Clause.LICENSE),
                json.constantOr("rationale", UseRestriction.Rationale.OTHER));
    }

    private static LicenseeCondition licenseeCondition(JsonValue json) {
        LicenseeCondition.Effect effect = json.get("effect").constant(LicenseeCondition.Effect.class);
        if (json.find("scale").isPresent()) {
            return new LicenseeCondition.Scale(
                    json.get("scale").constant(LicenseeCondition.Metric.class),
                    json.get("amount").number(),
                    json.find("inclusive").map(JsonValue::truth).orElse(false),
                    json.find("currency").map(JsonValue::text),
                    json.constantOr("period", LicenseeCondition.Period.UNSTATED),
                    json.constantOr("moment", LicenseeCondition.Moment.UNSTATED),
                    json.find("affiliates").map(JsonValue::truth).orElse(false),
                    effect);
        }
        if (json.find("territory").isPresent()) {
            return new LicenseeCondition.Territory(
                    json.texts("territory"),
                    json.get("by").constant(LicenseeCondition.Tie.class),
                    models(json),
                    json.find("outputs").map(JsonValue::truth).orElse(false),
                    effect);
        }
        return new LicenseeCondition.Group(json.get("group").constant(LicenseeCondition.Kind.class), effect);
    }

    private static Duty duty(JsonValue json) {
        return new Duty(
                json.get("kind").constant(Duty.Kind.class),
                json.find("text").map(TermsReader::words).orElse(List.of()),
                models(json),
                json.get("triggers").list(trigger -> trigger.constant(Duty.Trigger.class)));
    }

    /** One wording, or a list of wordings that can stand for each other. */
    private static List<String> words(JsonValue written) {
        return written.isList() ? written.list(JsonValue::text) : List.of(written.text());
    }

    private static Optional<Modality> models(JsonValue json) {
        return json.find("models").map(models -> models.constant(Modality.class));
    }

    private static <E extends Enum<E>> Fact<E> constant(Optional<JsonValue> written, Class<E> type) {
        return fact(written, json -> json.get("value").constant(type));
    }

    private static <E extends Enum<E>> Provisions<E> constants(Optional<JsonValue> written, Class<E> type) {
        return provisions(written, json -> json.get("value").constant(type));
    }

    private static <T> Provisions<T> provisions(Optional<JsonValue> written, Function<JsonValue, T> value) {
        if (written.isEmpty()) {
            return Provisions.unread();
        }
        JsonValue json = written.get();
        if (json.isText()) {
            return gap(json, Provisions.silent(), Provisions.unread());
        }
        if (json.isList()) {
            return Provisions.stated(items(json, value));
        }
        String note = json.textOr("note", "");
        Optional<JsonValue> partly = json.find("partly");
        if (partly.isPresent()) {
            return Provisions.partly(items(partly.get(), value)).withNote(note);
        }
        Optional<JsonValue> silent = json.find("silent");
        return silent.isPresent()
                ? Provisions.<T>silent().withNote(silent.get().text())
                : Provisions.<T>unread().withNote(json.get("unread").text());
    }

    private static <T> List<Provision<T>> items(JsonValue list, Function<JsonValue, T> value) {
        List<Provision<T>> items = new ArrayList<>(
                list.list(item -> new Provision<>(value.apply(item), clause(item), item.textOr("note", ""))));
        if (items.isEmpty()) {
            throw list.malformed("must not be empty; write \"silent\" where the text says nothing");
        }
        return items;
    }

    private static <T> T gap(JsonValue word, T silent, T unread) {
        return switch (word.text()) {
            case "silent" -> silent;
            case "unread" -> unread;
            default -> throw word.malformed("must be \"silent\", \"unread\" or what the text says");
        };
    }

    private static Clause clause(JsonValue json) {
        return new Clause(
                json.textOr("document", Clause.LICENSE), json.get("clause").text());
    }
}
