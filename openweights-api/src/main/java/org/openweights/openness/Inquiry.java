package org.openweights.openness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Modality;
import org.openweights.model.Component;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.validation.SourceLocation;

/**
 * One release, looked at by one or more definitions: what they ask of it is found out once.
 *
 * <p>Several components of one kind count together, whatever their order: the kind is there if one of them is, and it is
 * under an open license if none of them is under another. For use by one thread.
 */
final class Inquiry {
    private final ModelRelease release;
    private final Knowledge knowledge;
    private final EffectiveLicense effective;
    private final EffectiveTerms terms;
    private final Map<ComponentKind, List<Component>> components = new EnumMap<>(ComponentKind.class);
    private final Map<ComponentKind, Judgement> described = new EnumMap<>(ComponentKind.class);
    private final Map<ComponentKind, Judgement> available = new EnumMap<>(ComponentKind.class);
    private final Map<LicenseDeclaration, Stated> stated = new HashMap<>();

    Inquiry(ModelRelease release, Knowledge knowledge) {
        this.release = release;
        this.knowledge = knowledge;
        for (Component component : release.components()) {
            components
                    .computeIfAbsent(component.kind(), kind -> new ArrayList<>(2))
                    .add(component);
        }
        LicenseStatement own = ofWeights().orElse(release.license());
        this.effective = EffectiveLicense.of(release.withLicense(own), knowledge);
        this.terms = new EffectiveTerms(
                effective, "the license of the model", knowledge.answers(), own.location(), modality());
    }

    /** {@return what the licensed model takes and gives, as far as its name or its base models show} */
    private Optional<Modality> modality() {
        return knowledge
                .models()
                .find(release.identity().name())
                .flatMap(KnownModel::modality)
                .or(() -> EffectiveLicense.modality(effective.inherited()));
    }

    /** {@return the license that is stated for the weights alone; of several, all that is stated} */
    private Optional<LicenseStatement> ofWeights() {
        List<LicenseStatement> stated = components(ComponentKind.WEIGHTS).stream()
                .flatMap(weights -> weights.license().stream())
                .filter(license -> !license.declaration().isEmpty())
                .distinct()
                .toList();
        if (stated.size() <= 1) {
            return stated.stream().findFirst();
        }
        LicenseStatement first = stated.get(0);
        return Optional.of(new LicenseStatement(
                new LicenseDeclaration(
                        all(stated, LicenseDeclaration::values),
                        Optional.empty(),
                        Optional.empty(),
                        all(stated, LicenseDeclaration::remarks)),
                first.medium(),
                first.location()));
    }

    private static List<String> all(List<LicenseStatement> stated, Function<LicenseDeclaration, List<String>> part) {
        return stated.stream()
                .flatMap(license -> part.apply(license.declaration()).stream())
                .distinct()
                .toList();
    }

    ModelRelease release() {
        return release;
    }

    /** {@return what the license of the weights answers, base models included, to questions that belong together} */
    EffectiveTerms.Asked terms(Set<LicenseQuestion> questions) {
        return terms.ask(questions);
    }

    /** {@return what the license of the weights answers, base models included} */
    Judgement terms(LicenseQuestion question) {
        return terms.ask(question);
    }

    /** {@return what the licenses that base models pass on answer, without the license of the release} */
    Judgement inherited(LicenseQuestion question) {
        return terms.inherited(question);
    }

    /** {@return whether there is a license, whatever it says} */
    Judgement isLicensed() {
        Resolution own = effective.own();
        Optional<SourceLocation> place = release.license().location();
        if (own.expression() == LicenseExpression.Absent.NONE) {
            return Judgement.of(Verdict.NOT_MET, Reason.at("There is no license, so nothing is allowed.", place));
        }
        return own.isKnown()
                ? Judgement.of(Verdict.MET, Reason.at("The declared license is " + own.expression() + ".", place))
                : terms.ask(LicenseQuestion.USE_FOR_ANY_PURPOSE);
    }

    /** {@return what a declared license means} */
    Resolution resolved(LicenseDeclaration declaration) {
        return stated(declaration).resolution();
    }

    /** {@return whether a license is made for software: so is a free one that no list has for data or documents} */
    boolean isForSoftware(LicenseId id) {
        return knowledge
                .answers()
                .of(id)
                .map(Answers::license)
                .filter(license -> license.isOsiApproved()
                        || (OpenLicenseQuestions.isFree(license)
                                && OpenLicenses.find(id).isEmpty()))
                .isPresent();
    }

    List<Component> components(ComponentKind kind) {
        return components.getOrDefault(kind, List.of());
    }

    /** {@return whether the card shows a kind of component at all, be it to say that it is not released} */
    boolean mentions(ComponentKind kind) {
        return components.containsKey(kind);
    }

    /** {@return whether the card has something, such as a description: that is there once it is mentioned} */
    Judgement described(ComponentKind kind) {
        return described.computeIfAbsent(kind, this::judgedDescription);
    }

    private Judgement judgedDescription(ComponentKind kind) {
        List<Component> found = components(kind);
        if (found.isEmpty()) {
            return NotShown.description(kind);
        }
        List<Judgement> parts = new ArrayList<>(found.size());
        for (Component component : found) {
            parts.add(described(component));
        }
        return Judgement.any(parts);
    }

    private static Judgement described(Component component) {
        String title = component.kind().title();
        if (component.presence() == Presence.ABSENT) {
            return said(Verdict.NOT_MET, "The card says that there is no " + title + ".", component);
        }
        return component.certainty() == Certainty.INFERRED
                ? Judgement.conditional(suggested(component), "whether the " + title + " is there")
                : said(Verdict.MET, "The card gives the " + title + ".", component);
    }

    private static Reason suggested(Component component) {
        return Reason.at(
                "Something in the card suggests the " + component.kind().title() + ", but does not say so.",
                component.location());
    }

    /** {@return whether something can be had: all of it, and by anyone} */
    Judgement available(ComponentKind kind) {
        return available.computeIfAbsent(kind, this::judgedAvailability);
    }

    private Judgement judgedAvailability(ComponentKind kind) {
        List<Component> found = components(kind);
        if (found.isEmpty()) {
            return NotShown.thing(kind);
        }
        List<Judgement> parts = new ArrayList<>(found.size());
        for (Component component : found) {
            parts.add(available(component));
        }
        return Judgement.any(parts);
    }

    /** A card that loads the model by its own name is sure enough of the weights; who can get them is told apart. */
    static Judgement available(Component component) {
        String title = component.kind().title();
        if (component.presence() == Presence.ABSENT) {
            return said(Verdict.NOT_MET, "The card says that the release comes without the " + title + ".", component);
        }
        if (component.presence() == Presence.PARTIAL) {
            return Judgement.conditional(
                    Reason.at("Only a part of the " + title + " is released.", component.location()),
                    "whether the part of the " + title + " that is released suffices");
        }
        Judgement access = access(component);
        return component.certainty() == Certainty.INFERRED && component.kind() != ComponentKind.WEIGHTS
                ? access.atBestConditional(suggested(component), "whether the " + title + " is there")
                : access;
    }

    private static Judgement access(Component component) {
        String title = component.kind().title();
        return switch (component.access()) {
            case PUBLIC -> said(Verdict.MET, "The " + title + " can be had by anyone.", component);
            case GATED ->
                Judgement.conditional(
                        Reason.at(
                                "The " + title + " can be had by those who accept terms or give contact data.",
                                component.location()),
                        "whether that step is open to everyone");
            case GATED_BY_HAND ->
                Judgement.conditional(
                        Reason.at(
                                "The " + title + " can be had by those whom the supplier lets in.",
                                component.location()),
                        "whether the supplier lets everyone in");
            case PAID -> said(Verdict.NOT_MET, "The " + title + " can be had by those who pay.", component);
            case SERVICE_ONLY ->
                said(Verdict.NOT_MET, "The " + title + " can be used through a service only.", component);
            case UNKNOWN ->
                Judgement.undetermined(
                        Reason.at("It is not known who can get the " + title + ".", component.location()),
                        "who can get the " + title);
        };
    }

    /** {@return what the licenses of a kind of component answer; of a component without one, that is not known} */
    Judgement licensed(ComponentKind kind, LicenseQuestion question) {
        List<Judgement> parts = new ArrayList<>();
        for (Component component : components(kind)) {
            if (component.presence() != Presence.ABSENT) {
                parts.add(licensed(component, component.license(), question));
            }
        }
        return parts.isEmpty() ? NotShown.license(kind) : Judgement.asFarAsKnown(parts);
    }

    /** {@return whether something can be had, under a license that answers a question well} */
    Judgement released(ComponentKind kind, LicenseQuestion question) {
        Judgement available = available(kind);
        return available.verdict() == Verdict.NOT_MET || !mentions(kind)
                ? available
                : Judgement.all(available, licensed(kind, question));
    }

    /** {@return what a license, as it is stated for a component, answers} */
    Judgement licensed(Component component, Optional<LicenseStatement> own, LicenseQuestion question) {
        String what = "the " + component.kind().title();
        Optional<LicenseStatement> license =
                own.filter(statement -> !statement.declaration().isEmpty());
        if (license.isEmpty()) {
            return Judgement.undetermined(
                    Reason.at("The card does not state the license of " + what + ".", component.location()),
                    "the license of " + what);
        }
        return licensed(
                what,
                license.get().declaration(),
                question,
                license.get().location().or(component::location));
    }

    /** {@return what the license of a data set answers} */
    Judgement licensed(DatasetUse dataset, LicenseQuestion question) {
        String what = "the data set " + dataset.dataset();
        Optional<LicenseStatement> license =
                dataset.license().filter(statement -> !statement.declaration().isEmpty());
        return license.isEmpty()
                ? Judgement.undetermined(
                        Reason.at("The card does not state the license of " + what + ".", dataset.location()),
                        "the license of " + what)
                : licensed(what, license.get().declaration(), question, dataset.location());
    }

    /** {@return what a declared license of something answers} */
    private Judgement licensed(
            String what, LicenseDeclaration declaration, LicenseQuestion question, Optional<SourceLocation> place) {
        Stated license = stated(declaration);
        if (!license.resolution().isKnown()) {
            return Judgement.undetermined(
                    Reason.at(
                            "It is not known what the license of " + what + " ('"
                                    + license.resolution().declared() + "') is. "
                                    + license.resolution().reason(),
                            place),
                    "the license of " + what);
        }
        String is = "The license of " + what + " is " + license.resolution().expression() + ": ";
        return license.terms()
                .ask(question)
                .mapReasons(reason -> reason.after(is).orAt(place));
    }

    private Stated stated(LicenseDeclaration declaration) {
        return stated.computeIfAbsent(declaration, declared -> {
            Resolution resolution = knowledge.licenses().resolve(declared);
            EffectiveLicense alone = new EffectiveLicense(resolution, List.of(), resolution.expression());
            return new Stated(
                    resolution,
                    new EffectiveTerms(alone, "the license", knowledge.answers(), Optional.empty(), Optional.empty()));
        });
    }

    /** A license that is stated for a part of the release. */
    private record Stated(Resolution resolution, EffectiveTerms terms) {}

    private static Judgement said(Verdict verdict, String text, Component component) {
        return Judgement.of(verdict, Reason.at(text, component.location()));
    }
}
