package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.LicenseExpression.With;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.Resolution;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;

/**
 * The Open Weights Definition of Open-Weights/Definition.
 *
 * <p>R8 can be read in two ways. "Notices or weights by an online reference" is met by nearly every license that lets weights
 * be distributed; read strictly, the notices themselves must be allowed by reference, and licenses that ask for a copy, such
 * as MIT and Apache-2.0, do not meet it.
 */
final class OpenWeightsDefinition implements Definition {
    private static final Set<ComponentKind> DATA_SHEET = Set.of(
            ComponentKind.TRAINING_METHODOLOGY,
            ComponentKind.TRAINING_DATA_DESCRIPTION,
            ComponentKind.TRAINING_DATA_PROVENANCE,
            ComponentKind.TRAINING_DATA_PROCESSING);
    private static final List<ComponentKind> TRAINING_INFORMATION = List.of(
            ComponentKind.ARCHITECTURE,
            ComponentKind.TRAINING_METHODOLOGY,
            ComponentKind.TRAINING_DATA_DESCRIPTION,
            ComponentKind.TRAINING_DATA_PROVENANCE,
            ComponentKind.HYPERPARAMETERS);
    private static final Set<String> PUBLIC_DOMAIN = Set.of("CC0-1.0", "CC-PDM-1.0", "PDDL-1.0", "Unlicense");

    private final boolean strict;
    private final DefinitionDetails details;
    private final List<Criterion> criteria;

    OpenWeightsDefinition(boolean strict) {
        this.strict = strict;
        this.details = new DefinitionDetails(
                "open-weights",
                "Open Weights Definition",
                "Open-Weights/Definition",
                "099e232",
                "2024-10-17",
                "https://github.com/Open-Weights/Definition",
                strict
                        ? "R8 read strictly: notices by reference"
                        : "R8 read disjunctively: notices or weights by reference");
        this.criteria = Criteria.read("open-weights.tsv");
    }

    @Override
    public DefinitionDetails details() {
        return details;
    }

    @Override
    public List<Criterion> criteria() {
        return criteria;
    }

    @Override
    public Assessment assess(ModelRelease release, Knowledge knowledge) {
        EffectiveTerms terms = new EffectiveTerms(
                EffectiveLicense.of(release, knowledge), knowledge.licenses().catalog());
        List<CriterionAssessment> assessed = new ArrayList<>();
        for (Criterion criterion : criteria) {
            assessed.add(judge(criterion.id(), release, terms, knowledge).on(criterion));
        }
        return Assessment.of(details, assessed);
    }

    private Judgement judge(String criterion, ModelRelease release, EffectiveTerms terms, Knowledge knowledge) {
        return switch (criterion) {
            case "R1" -> weights(release);
            case "R2" -> trainingInformation(release);
            case "R3" -> terms.ask(LicenseQuestions::useForAnyPurpose);
            case "R4" -> terms.ask(LicenseQuestions::modifyForAnyPurpose);
            case "R5" -> terms.ask(LicenseQuestions::noDiscrimination);
            case "R6" -> trainingSoftware(release, knowledge);
            case "R7" -> terms.ask(LicenseQuestions::redistribute);
            case "R8" ->
                terms.ask(
                        strict ? LicenseQuestions::noticesByReference : LicenseQuestions::noticesOrWeightsByReference);
            default -> throw new IllegalStateException("no rule for criterion " + criterion);
        };
    }

    private static Judgement weights(ModelRelease release) {
        Optional<Component> found = release.component(ComponentKind.WEIGHTS);
        if (found.isEmpty()) {
            return Judgement.undetermined(
                    Reason.of("The card does not show where the weights are."),
                    "the weights: a link or a file name in the card, or the list of files of the release");
        }
        Component weights = found.get();
        if (weights.presence() == Component.Presence.ABSENT) {
            return Judgement.of(
                    Verdict.NOT_MET, Reason.at("The card says that the weights are not released.", weights.location()));
        }
        if (weights.presence() == Component.Presence.PARTIAL) {
            return Judgement.of(
                    Verdict.CONDITIONAL,
                    Reason.at(
                            "Only some of the weights are released; whether those suffice is for a reader.",
                            weights.location()));
        }
        return access(weights);
    }

    private static Judgement access(Component weights) {
        Verdict verdict = switch (weights.access()) {
            case PUBLIC -> Verdict.MET;
            case GATED, GATED_BY_HAND -> Verdict.CONDITIONAL;
            case PAID, SERVICE_ONLY -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.UNDETERMINED;
        };
        String text = switch (weights.access()) {
            case PUBLIC -> "The weights are there.";
            case GATED -> "The weights are there for those who accept terms or give contact data.";
            case GATED_BY_HAND -> "The weights are there for those whom the supplier lets in.";
            case PAID -> "The weights are there for those who pay.";
            case SERVICE_ONLY -> "The model can be used through a service only.";
            case UNKNOWN -> "It is not known who can get the weights.";
        };
        Reason reason = Reason.at(text, weights.location());
        return verdict == Verdict.UNDETERMINED
                ? Judgement.undetermined(reason, "who can get the weights")
                : Judgement.of(verdict, reason);
    }

    /** R2 has four parts; its footnote lets the data sheet of Annex IV(2)(d) of the EU AI Act stand for all of them. */
    private static Judgement trainingInformation(ModelRelease release) {
        List<Judgement> parts = new ArrayList<>();
        for (ComponentKind kind : TRAINING_INFORMATION) {
            parts.add(described(release, kind));
        }
        Judgement all = Judgement.all(parts);
        boolean dataSheet =
                DATA_SHEET.stream().allMatch(kind -> described(release, kind).verdict() == Verdict.MET);
        return all.verdict() != Verdict.MET && dataSheet
                ? Judgement.of(
                        Verdict.MET,
                        Reason.of("Methodology, data, provenance and processing are described, which is what Annex"
                                + " IV(2)(d) of the EU AI Act asks for; the definition takes that as sufficient."))
                : all;
    }

    private static Judgement described(ModelRelease release, ComponentKind kind) {
        Optional<Component> found = release.component(kind);
        if (found.isEmpty()) {
            return Judgement.undetermined(
                    Reason.of("The card has no " + kind.title() + "."),
                    kind.title() + ": a section or a field of the card");
        }
        return found.get().presence() == Component.Presence.ABSENT
                ? Judgement.of(
                        Verdict.NOT_MET,
                        Reason.at(
                                "The card says that there is no " + kind.title() + ".",
                                found.get().location()))
                : Judgement.of(
                        Verdict.MET,
                        Reason.at(
                                "The card has the " + kind.title() + ".",
                                found.get().location()));
    }

    private static Judgement trainingSoftware(ModelRelease release, Knowledge knowledge) {
        Optional<Component> found = release.component(ComponentKind.TRAINING_CODE);
        if (found.isEmpty()) {
            return Judgement.undetermined(
                    Reason.of("The card does not show the software that trained the model."),
                    "training code: a section with a link, and its license");
        }
        Component code = found.get();
        if (code.presence() == Component.Presence.ABSENT) {
            return Judgement.of(
                    Verdict.NOT_MET,
                    Reason.at("The card says that the training code is not released.", code.location()));
        }
        Optional<LicenseStatement> license = code.license();
        if (license.isEmpty()) {
            return Judgement.undetermined(
                    Reason.at("The card does not say under which license the training code is.", code.location()),
                    "the license of the training code");
        }
        return openSource(knowledge.licenses().resolve(license.get().declaration()), code, knowledge);
    }

    private static Judgement openSource(Resolution license, Component code, Knowledge knowledge) {
        if (!license.isKnown()) {
            return Judgement.undetermined(
                    Reason.at(
                            "It is not known what the license of the training code is. " + license.reason(),
                            code.location()),
                    "the license of the training code");
        }
        LicenseCatalog catalog = knowledge.licenses().catalog();
        boolean open = license.expression().satisfiedBy(term -> isOpenSource(term, catalog));
        boolean read = license.expression().licenses().stream()
                .allMatch(id -> catalog.find(id).isPresent());
        if (!open && !read) {
            return Judgement.undetermined(
                    Reason.at(
                            "The training code is under " + license.expression() + ", which is not in the catalog.",
                            code.location()),
                    "whether " + license.expression() + " is an open source license");
        }
        String verdict = open ? ", an open source license or the public domain." : ", not an open source license.";
        return Judgement.of(
                open ? Verdict.MET : Verdict.NOT_MET,
                Reason.at("The training code is under " + license.expression() + verdict, code.location()));
    }

    private static boolean isOpenSource(Term term, LicenseCatalog catalog) {
        LicenseId id = term instanceof With with ? with.license().id() : ((Single) term).id();
        return PUBLIC_DOMAIN.contains(id.text())
                || catalog.find(id).filter(License::isOsiApproved).isPresent();
    }
}
