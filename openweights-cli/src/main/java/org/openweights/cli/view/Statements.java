package org.openweights.cli.view;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openweights.license.License;
import org.openweights.license.LicenseDocument;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Duty.Trigger;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.LicenseeCondition.Metric;
import org.openweights.license.terms.LicenseeCondition.Moment;
import org.openweights.license.terms.LicenseeCondition.Period;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.UseRestriction;

/** Puts the terms of a license into words. */
final class Statements {
    private Statements() {}

    static Statement permission(Fact<Permission> fact) {
        String words = fact.value()
                .map(Statements::extent)
                .map(extent -> fact.basis() == Basis.APPROVAL ? extent + ", " + Words.of(Basis.APPROVAL) : extent)
                .orElseGet(() -> Words.of(fact.basis()));
        return Statement.of(words, fact.clause(), fact.note());
    }

    private static String extent(Permission permission) {
        return permission.extent() == Permission.Extent.LIMITED ? limits(permission) : Words.of(permission.extent());
    }

    static String limits(Permission permission) {
        return permission.limits().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** What must be done, the delivery of the license included. */
    static List<Statement> duties(License license) {
        List<Statement> duties = new ArrayList<>();
        license.terms().duties().items().forEach(duty -> duties.add(duty(duty)));
        Fact<NoticeDelivery> delivery = license.terms().noticeDelivery();
        if (delivery.value().isPresent() && delivery.value().get() != NoticeDelivery.NONE_NEEDED) {
            duties.add(fact(delivery));
        }
        return Statement.merged(duties);
    }

    static Statement duty(Provision<Duty> provision) {
        Duty duty = provision.value();
        List<String> texts =
                duty.texts().stream().map(text -> "\"" + text + "\"").toList();
        String what = !texts.isEmpty() && Words.has(duty.kind(), "given")
                ? Words.with(duty.kind(), "given", listed(texts, " or "))
                : Words.of(duty.kind());
        String models = duty.models().map(which -> " (" + Words.of(which) + ")").orElse("");
        return said(what + ", when you " + listed(triggers(duty), " or ") + models, provision);
    }

    private static List<String> triggers(Duty duty) {
        List<Trigger> triggers = new ArrayList<>(duty.triggers());
        boolean either = triggers.contains(Trigger.DISTRIBUTION) && triggers.remove(Trigger.DISTRIBUTION_MODIFIED);
        return triggers.stream()
                .map(trigger ->
                        either && trigger == Trigger.DISTRIBUTION ? Words.of(trigger, "either") : Words.of(trigger))
                .toList();
    }

    static List<Statement> restrictions(License license) {
        return Statement.merged(license.terms().useRestrictions().items().stream()
                .map(provision -> restriction(license, provision))
                .toList());
    }

    /** Which fields are barred stands in the note: without it, the kind says next to nothing. */
    private static Statement restriction(License license, Provision<UseRestriction> provision) {
        UseRestriction restriction = provision.value();
        String what = Optional.of(restriction.document())
                .filter(document -> !document.equals(Clause.LICENSE) && Words.has(restriction.kind(), "given"))
                .flatMap(license::document)
                .map(LicenseDocument::title)
                .map(title -> Words.with(restriction.kind(), "given", title))
                .orElseGet(() -> Words.of(restriction.kind()));
        String whole = what + reach(restriction);
        return restriction.kind() == UseRestriction.Kind.FIELD
                        && !provision.note().isEmpty()
                ? Statement.of(whole + ": " + provision.note(), Optional.of(provision.clause()), "")
                : said(whole, provision);
    }

    private static String reach(UseRestriction restriction) {
        List<String> beyond = restriction.reaches().stream()
                .filter(reach -> reach != UseRestriction.Reach.BASE)
                .map(Words::of)
                .toList();
        if (beyond.isEmpty()) {
            return "";
        }
        boolean base = restriction.reaches(UseRestriction.Reach.BASE);
        return "; this binds " + listed(beyond, " and ") + (base ? ", too" : "");
    }

    static List<Statement> conditions(License license) {
        return license.terms().licenseeConditions().items().stream()
                .map(provision -> said(
                        who(provision.value()) + ": "
                                + Words.of(provision.value().effect()),
                        provision))
                .toList();
    }

    private static String who(LicenseeCondition condition) {
        if (condition instanceof LicenseeCondition.Scale scale) {
            return scale(scale);
        }
        if (condition instanceof LicenseeCondition.Territory territory) {
            String who = Words.of(territory.by()).replace("{}", listed(territory.excluded(), " or "));
            return who
                    + territory
                            .models()
                            .map(models -> " (" + Words.of(models) + ")")
                            .orElse("")
                    + (territory.outputs() ? "; outputs may not go there either" : "");
        }
        return Words.of(((LicenseeCondition.Group) condition).kind());
    }

    private static String scale(LicenseeCondition.Scale scale) {
        String amount = scale.currency().map(currency -> currency + " ").orElse("") + grouped(scale.amount());
        String period = scale.metric() == Metric.REVENUE && scale.period() != Period.UNSTATED
                ? " " + Words.of(scale.period())
                : "";
        List<String> details = new ArrayList<>();
        if (scale.affiliates()) {
            details.add("affiliates included");
        }
        if (scale.moment() != Moment.UNSTATED) {
            details.add(Words.of(scale.moment()));
        }
        return "whoever has "
                + (scale.inclusive() ? amount + " or more " : "more than " + amount + " ")
                + Words.of(scale.metric())
                + period
                + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")");
    }

    private static String grouped(BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** What travels on besides the license text, whose delivery is a duty. */
    static List<Statement> passingOn(LicenseTerms terms) {
        return terms.passesOn().where(what -> what != PassesOn.LICENSE_COPY).stream()
                .map(provision -> said(Words.of(provision.value()), provision))
                .toList();
    }

    /** What is said on a subject on which a license can say several things. */
    static <E extends Enum<E>> List<Statement> each(Provisions<E> provisions) {
        return provisions.items().stream()
                .map(provision -> said(Words.of(provision.value()), provision))
                .toList();
    }

    static <E extends Enum<E>> Statement fact(Fact<E> fact) {
        return Statement.of(
                fact.value().map(Words::of).orElseGet(() -> Words.of(fact.basis())), fact.clause(), fact.note());
    }

    private static Statement said(String words, Provision<?> provision) {
        return Statement.of(words, Optional.of(provision.clause()), provision.note());
    }

    /** What is said of a subject as a whole. */
    static String noted(Provisions<?> provisions, String words) {
        String basis = provisions.basis() == Basis.APPROVAL ? words + ", " + Words.of(Basis.APPROVAL) : words;
        return provisions.note().isEmpty() ? basis : basis + ". " + provisions.note();
    }

    /** Some things in a row, as in {@code a, b or c}. */
    static String listed(List<String> items, String last) {
        int most = items.size() - 1;
        return most < 1 ? String.join("", items) : String.join(", ", items.subList(0, most)) + last + items.get(most);
    }
}
