package org.openweights.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openweights.directory.LicenseClaim;
import org.openweights.directory.LicenseEvidence;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Modality;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.openness.EffectiveLicense.Stop;

/** What the license of a model is, where it comes from, and what it obliges to. */
final class EffectiveLicenseView {
    private static final int INDENT = 2;
    private static final int START = 14;

    private final Page page;
    private final LicenseCatalog catalog;

    EffectiveLicenseView(Page page, LicenseCatalog catalog) {
        this.page = page;
        this.catalog = catalog;
    }

    /**
     * Shows a license.
     *
     * @param effective the license that holds, and what that amounts to
     * @param evidence what the license files, the card and the weights say of it
     * @param sound whether the card is free of errors: in one that is not, a license may stand unread
     */
    void show(EffectiveLicense effective, LicenseEvidence evidence, boolean sound) {
        page.hanging(INDENT, Text.of(Style.STRONG, "License: " + expression(effective.expression())));
        if (effective.own().isKnown() && effective.differsFromOwn()) {
            page.paragraph(
                    INDENT,
                    Text.of(
                            Style.BAD,
                            effective.expression() == Absent.NOASSERTION
                                    ? "The declared license is not the whole, and what applies besides is not known."
                                    : "The declared license is not the whole: what the base models pass on applies, too."));
        }
        LicenseDeclaration declaration = evidence.declared().declaration();
        boolean replaced = evidence.changes();
        Resolution said = replaced ? LicenseResolver.standard().resolve(declaration) : effective.own();
        row("Declared", declaration.isEmpty() && replaced ? nothing(evidence) : declared(declaration, said, sound));
        new LicenseFilesView(page, INDENT, START).show(evidence.files());
        if (replaced) {
            row("Holds", holds(effective.own(), evidence));
        }
        String label = "Inherited";
        for (Inherited inherited : effective.inherited()) {
            row(label, inherited(inherited));
            label = "";
        }
        showAlone(effective);
        effective.stops().forEach(stop -> row("Ends at", stopped(stop)));
        origins(effective).forEach((id, origin) -> {
            page.gap();
            showTerms(id, origin, effective.modality(id));
        });
    }

    /** An adapter has two licenses: its own, and that of what it is used together with. */
    private void showAlone(EffectiveLicense effective) {
        LicenseExpression alone = effective.delta().expression();
        if (!alone.equals(effective.expression())) {
            row(
                    "Alone",
                    Text.of(Style.STRONG, expression(alone))
                            .say("is the license of the adapter's own weights; the one above is that of the adapter and"
                                    + " its base together"));
        }
    }

    private static Text stopped(Stop stop) {
        return Text.of(stop.model() + ": "
                + switch (stop.reason()) {
                    case CYCLE -> "the line of base models comes back to it; nothing is lost by that";
                    case TOO_LONG ->
                        "the line of base models is longer than " + EffectiveLicense.MAX_GENERATIONS + " generations";
                    case TOO_MANY -> "there are more than " + EffectiveLicense.MAX_MODELS + " base models";
                });
    }

    private static Text declared(LicenseDeclaration declaration, Resolution own, boolean sound) {
        if (declaration.isEmpty()) {
            return Text.of(
                    Style.DOUBTFUL,
                    sound
                            ? "nothing: no permission to use, change or pass on the model is given"
                            : "nothing that could be read; see the findings");
        }
        Text text = Text.of(declaration.values().isEmpty() ? "nothing" : own.declared());
        declaration.name().ifPresent(name -> text.say("named " + name));
        declaration.link().ifPresent(link -> text.say("at " + link));
        boolean plain = own.expression().toString().equals(own.declared());
        return text.say(plain ? ResolutionView.reason(own) : ResolutionView.meaning(own));
    }

    private static Text nothing(LicenseEvidence evidence) {
        return Text.of(
                Style.DOUBTFUL,
                "nothing; see " + evidence.governing().orElseThrow().name());
    }

    private static Text holds(Resolution own, LicenseEvidence evidence) {
        LicenseClaim governing = evidence.governing().orElseThrow();
        Text text = Text.of(Style.STRONG, expression(own.expression()));
        if (evidence.license().declaration().values().size() > 1) {
            return text.say(Style.BAD, "- the license is contradicted, see the findings: keep to all that are named");
        }
        return own.isKnown()
                ? text.say("by " + governing.name() + ": " + governing.place().reason())
                : text.say(
                        Style.DOUBTFUL,
                        "- " + governing.name() + " must be read: "
                                + governing.place().reason());
    }

    private static Text inherited(Inherited inherited) {
        Text text = Text.of(Style.STRONG, expression(inherited.resolution().expression()))
                .say("from " + inherited.model() + " (" + inherited.relation().keyword() + ")" + via(inherited));
        if (inherited.carried().isEmpty()) {
            text.say(Style.QUIET, "- not passed on: only its outputs were used");
        }
        return inherited.source().isEmpty() ? text : text.say(Style.QUIET, "[" + inherited.source() + "]");
    }

    private static String via(Inherited inherited) {
        return inherited.generation() > 1 ? ", by way of " + inherited.via().model() : "";
    }

    private static String expression(LicenseExpression expression) {
        return expression == Absent.NOASSERTION ? "not known" : expression.toString();
    }

    /** Each license that plays a part, with where it comes from. */
    private static Map<LicenseId, List<String>> origins(EffectiveLicense effective) {
        Map<LicenseId, List<String>> origins = new LinkedHashMap<>();
        effective.own().expression().licenses().forEach(id -> origins.put(id, List.of()));
        for (Inherited inherited : effective.inherited()) {
            for (LicenseId id : inherited.resolution().expression().licenses()) {
                origins.merge(id, List.of(inherited.model()), (first, second) -> List.copyOf(first));
            }
        }
        return origins;
    }

    private void showTerms(LicenseId id, List<String> origin, Optional<Modality> modality) {
        Text title = Text.of(Style.STRONG, catalog.find(id).map(License::name).orElse(id.text()));
        if (!origin.isEmpty()) {
            title.say(origin.stream().collect(Collectors.joining(", ", "inherited from ", "")));
        }
        page.paragraph(INDENT, title);
        catalog.find(id)
                .map(license -> modality.map(license::forModels).orElse(license))
                .ifPresentOrElse(
                        new TermsSummary(page)::show,
                        () -> page.paragraph(
                                INDENT + 2,
                                Text.of("Its text is not in the catalog: read it before you rely on anything.")));
    }

    private void row(String label, Text text) {
        page.row(INDENT, Text.of(Style.STRONG, label), START, text);
    }
}
