package org.openweights.openness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.LicenseExpression.With;
import org.openweights.expression.LicenseId;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Modality;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.openness.EffectiveLicense.Stop;
import org.openweights.validation.SourceLocation;

/** Puts questions to a model's own license and to each license that a base model passes on. For use by one thread. */
final class EffectiveTerms {
    private final LicenseAnswers answers;
    private final List<Bond> bonds = new ArrayList<>();
    private final Map<LicenseQuestion, Judgement> alone = new EnumMap<>(LicenseQuestion.class);

    EffectiveTerms(
            EffectiveLicense effective,
            String whose,
            LicenseAnswers answers,
            Optional<SourceLocation> declared,
            Optional<Modality> modality) {
        this.answers = answers;
        bonds.add(Bond.of(
                effective.own().expression(),
                term -> answer(term, effective.own(), whose, modality),
                Optional.empty(),
                declared));
        for (Inherited inherited : effective.inherited()) {
            bonds.add(Bond.of(
                    inherited.resolution().expression(),
                    term -> answer(term, inherited),
                    Optional.of(inherited.model()),
                    inherited.location()));
        }
        for (Stop stop : effective.stops()) {
            if (stop.reason() != Stop.Reason.CYCLE) {
                Judgement judgement = stopped(stop);
                bonds.add(Bond.of(
                        Absent.NOASSERTION, term -> question -> judgement, Optional.of(stop.model()), stop.location()));
            }
        }
    }

    /**
     * An expression that binds a model.
     *
     * @param expression the expression
     * @param term what a license in it answers
     * @param single what the expression answers, if it is a single license
     * @param model the base model that it comes from
     * @param location where the card names it
     */
    private record Bond(
            LicenseExpression expression,
            Function<Term, Function<LicenseQuestion, Judgement>> term,
            Optional<Function<LicenseQuestion, Judgement>> single,
            Optional<String> model,
            Optional<SourceLocation> location) {
        static Bond of(
                LicenseExpression expression,
                Function<Term, Function<LicenseQuestion, Judgement>> term,
                Optional<String> model,
                Optional<SourceLocation> location) {
            Optional<Function<LicenseQuestion, Judgement>> single =
                    expression instanceof Term only ? Optional.of(term.apply(only)) : Optional.empty();
            return new Bond(expression, term, single, model, location);
        }

        Function<LicenseQuestion, Judgement> answer(Set<LicenseQuestion> questions) {
            return single.orElseGet(() -> new LicenseChoice(questions).of(expression, term));
        }
    }

    /** The judgements on questions that were asked together. */
    record Asked(Map<LicenseQuestion, Judgement> judgements) {
        Judgement to(LicenseQuestion question) {
            Judgement judgement = judgements.get(question);
            if (judgement == null) {
                throw new IllegalArgumentException("not among the questions: " + question);
            }
            return judgement;
        }
    }

    /**
     * One of the licenses that bind a model.
     *
     * @param answer what it answers
     * @param model the base model that it comes from
     * @param location where the card names it
     */
    private record Part(
            Function<LicenseQuestion, Judgement> answer, Optional<String> model, Optional<SourceLocation> location) {
        Judgement told(Judgement judgement) {
            return model.isEmpty() && location.isEmpty() ? judgement : judgement.mapReasons(this::told);
        }

        private Reason told(Reason reason) {
            return model.map(reason::from).orElse(reason).orAt(location);
        }
    }

    /**
     * {@return the judgement on all licenses that bind the model together, for each of several questions}
     *
     * <p>Where an expression leaves a choice, one license is chosen for all of the questions: the one that does best by
     * all of them. Who may choose between two licenses cannot take the good parts of both.
     */
    Asked ask(Set<LicenseQuestion> questions) {
        List<Part> parts = parts(questions);
        Map<LicenseQuestion, Judgement> all = new EnumMap<>(LicenseQuestion.class);
        for (LicenseQuestion question : questions) {
            all.put(question, together(question, parts));
        }
        return new Asked(all);
    }

    /** {@return the judgement of all licenses together, for a question that stands alone} */
    Judgement ask(LicenseQuestion question) {
        Judgement known = alone.get(question);
        if (known != null) {
            return known;
        }
        Judgement judgement = together(question, parts(Set.of(question)));
        alone.put(question, judgement);
        return judgement;
    }

    /** {@return the judgement of what base models pass on; not applicable if there are none} */
    Judgement inherited(LicenseQuestion question) {
        List<Part> parts = parts(Set.of(question));
        return together(question, parts.subList(1, parts.size()));
    }

    private List<Part> parts(Set<LicenseQuestion> questions) {
        List<Part> parts = new ArrayList<>(bonds.size());
        for (Bond bond : bonds) {
            parts.add(new Part(bond.answer(questions), bond.model(), bond.location()));
        }
        return parts;
    }

    private Judgement together(LicenseQuestion question, List<Part> parts) {
        Judgement[] judgements = new Judgement[parts.size()];
        Verdict worst = Verdict.NOT_APPLICABLE;
        for (int i = 0; i < judgements.length; i++) {
            judgements[i] = parts.get(i).answer().apply(question);
            worst = worst.and(judgements[i].verdict());
        }
        List<Judgement> deciding = new ArrayList<>();
        for (int i = 0; i < judgements.length; i++) {
            if (judgements[i].verdict() == worst) {
                deciding.add(parts.get(i).told(judgements[i]));
            }
        }
        return Judgement.all(deciding);
    }

    private Function<LicenseQuestion, Judgement> answer(Term term, Inherited inherited) {
        String whose = "the license of the base model " + inherited.model();
        Function<LicenseQuestion, Judgement> answer = answer(term, inherited.resolution(), whose, inherited.modality());
        if (inherited.through().isByOutputs() && !(term instanceof Absent)) {
            Optional<Answers> known = answers.of(id(term), inherited.modality());
            if (known.isPresent()) {
                answer = taught(known.get(), inherited.model());
            }
        }
        if (inherited.through().isBesides()) {
            answer = answer.andThen(EffectiveTerms::composed);
        }
        return inherited.doubtful() ? answer.andThen(judgement -> doubtful(judgement, inherited, whose)) : answer;
    }

    private Function<LicenseQuestion, Judgement> answer(
            Term term, Resolution resolution, String whose, Optional<Modality> modality) {
        if (term == Absent.NONE) {
            Judgement none = Judgement.of(Verdict.NOT_MET, Reason.of("There is no license, so nothing is allowed."));
            return question -> none;
        }
        if (term == Absent.NOASSERTION) {
            Judgement unknown = Judgement.undetermined(Reason.of(unknown(resolution, whose)), whose);
            return question -> unknown;
        }
        LicenseId id = id(term);
        Optional<Answers> known = answers.of(id, modality);
        if (known.isPresent()) {
            return known.get()::to;
        }
        Judgement missing = Judgement.undetermined(
                Reason.in("The text of " + id + " is not in the catalog.", id, Optional.empty()), "the text of " + id);
        return question -> missing;
    }

    private static String unknown(Resolution resolution, String whose) {
        return resolution.declared().isEmpty()
                ? "It is not known what " + whose + " is: nothing says it."
                : "It is not known what " + whose + " ('" + resolution.declared() + "') is. " + resolution.reason();
    }

    private static LicenseId id(Term term) {
        return term instanceof With with ? with.license().id() : ((Single) term).id();
    }

    /** What a model that learned from the outputs of another takes over depends on what that license says of outputs. */
    private static Function<LicenseQuestion, Judgement> taught(Answers teacher, String model) {
        Teaching teaching = teacher.teaching();
        LicenseId id = teacher.license().id();
        List<Judgement> bounds = new ArrayList<>();
        teaching.restriction()
                .ifPresent(restriction -> bounds.add(Judgement.conditional(
                        Reason.in(
                                teacher.license().name() + " bounds what its outputs may be used to train; whether that"
                                        + " binds a model that learned from those of " + model + " is for a lawyer.",
                                id,
                                Optional.of(restriction.clause())),
                        "whether the outputs of " + model
                                + " were used in breach of its license, and whether that binds" + " this model")));
        if (teaching.unread()) {
            bounds.add(Judgement.undetermined(
                    Reason.in(
                            "Nobody has read what " + teacher.license().name() + " says of models trained on outputs.",
                            id,
                            Optional.empty()),
                    "what " + teacher.license().name() + " says of outputs"));
        }
        if (teaching.derives()) {
            return question -> {
                List<Judgement> all = new ArrayList<>(bounds);
                all.add(teacher.to(question));
                return Judgement.all(all);
            };
        }
        Judgement bound = bounds.isEmpty()
                ? Judgement.of(
                        Verdict.NOT_APPLICABLE,
                        Reason.in("Models trained on outputs are not bound.", id, Optional.empty()))
                : Judgement.all(bounds);
        return question -> bound;
    }

    private static Judgement composed(Judgement judgement) {
        return judgement.verdict() == Verdict.MET || judgement.verdict() == Verdict.NOT_APPLICABLE
                ? judgement
                : judgement.and(
                        Reason.of("That holds for the base and the adapter together; whether the adapter alone is"
                                + " bound too is for a lawyer."));
    }

    /** Under a license in doubt nothing is met for sure, and nothing is surely not met. */
    private static Judgement doubtful(Judgement judgement, Inherited inherited, String whose) {
        Reason doubt = Reason.of("Which license " + inherited.model()
                + " is under is in doubt: sources disagree, or its own page was not seen.");
        return judgement.verdict() == Verdict.NOT_MET
                ? judgement.leftOpen(doubt, whose)
                : judgement.atBestConditional(doubt, whose);
    }

    private static Judgement stopped(Stop stop) {
        String why = stop.reason() == Stop.Reason.TOO_LONG
                ? "the line of base models is longer than " + EffectiveLicense.MAX_GENERATIONS + " generations"
                : "there are more than " + EffectiveLicense.MAX_MODELS + " base models";
        return Judgement.undetermined(
                Reason.of("What " + stop.model() + " passes on was not looked at: " + why + "."),
                "what " + stop.model() + ", and what it is derived from, pass on");
    }
}
