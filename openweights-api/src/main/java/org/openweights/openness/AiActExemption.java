package org.openweights.openness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.ComponentKind;
import org.openweights.model.Property;

/**
 * A check ahead of the question whether a general-purpose AI model is released under a free and open-source license in the
 * sense of the EU AI Act, by the Commission's guidelines of July 2025.
 *
 * <p>It decides what can be decided from the license and the release, and leaves the rest as questions. It never says that
 * a model is exempt.
 */
final class AiActExemption implements Verdicts {
    private static final BigDecimal GENERAL_PURPOSE = new BigDecimal("1e23");
    private static final BigDecimal SYSTEMIC_RISK = new BigDecimal("1e25");
    private static final int MAX_NUMBER = 40;
    private static final Set<LicenseQuestion> QUESTIONS = Set.of(
            LicenseQuestion.AI_ACT_ACCESS,
            LicenseQuestion.AI_ACT_USE,
            LicenseQuestion.AI_ACT_MODIFICATION,
            LicenseQuestion.AI_ACT_DISTRIBUTION,
            LicenseQuestion.AI_ACT_NO_PAYMENT);

    private final Inquiry inquiry;
    private final EffectiveTerms.Asked terms;

    private AiActExemption(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.terms = inquiry.terms(QUESTIONS);
    }

    private static final class Tasks {
        private static final Set<String> GENERATIVE = Table.rows("eu-gpai-tasks.tsv", 1).stream()
                .map(cells -> cells[0])
                .collect(Collectors.toUnmodifiableSet());

        private Tasks() {}
    }

    static Definition definition() {
        DefinitionDetails details = new DefinitionDetails(
                "eu-gpai",
                "Pre-check for the free and open-source exemption of the EU AI Act for general-purpose AI models",
                "European Commission",
                "C(2025) 5045, paragraphs 76-92",
                "2025-07-18",
                "https://digital-strategy.ec.europa.eu/en/library/"
                        + "guidelines-scope-obligations-providers-general-purpose-ai-models-under-ai-act",
                "Only what the license and the release show is decided; what takes judgement stays a question, so the"
                        + " answer is never better than a condition");
        return new StandardDefinition(details, Criteria.read("eu-gpai.tsv"), AiActExemption::new);
    }

    @Override
    public Judgement on(String criterion) {
        return switch (criterion) {
            case "L1" ->
                Judgement.all(inquiry.available(ComponentKind.WEIGHTS), terms.to(LicenseQuestion.AI_ACT_ACCESS));
            case "L2" -> terms.to(LicenseQuestion.AI_ACT_USE);
            case "L3" -> terms.to(LicenseQuestion.AI_ACT_MODIFICATION);
            case "L4" -> terms.to(LicenseQuestion.AI_ACT_DISTRIBUTION);
            case "M" -> noMonetization();
            case "P1" -> inquiry.available(ComponentKind.WEIGHTS);
            case "P2" -> inquiry.described(ComponentKind.ARCHITECTURE);
            case "P3" ->
                Judgement.all(
                        inquiry.described(ComponentKind.USAGE_INFORMATION),
                        inquiry.described(ComponentKind.LIMITATIONS));
            case "S" -> noSystemicRisk();
            case "G" -> generalPurpose();
            case "C1" -> inquiry.described(ComponentKind.COPYRIGHT_POLICY);
            case "C2" -> inquiry.described(ComponentKind.TRAINING_CONTENT_SUMMARY);
            default -> throw new IllegalArgumentException("no such criterion: " + criterion);
        };
    }

    private Judgement noMonetization() {
        return Judgement.all(inquiry.available(ComponentKind.WEIGHTS), terms.to(LicenseQuestion.AI_ACT_NO_PAYMENT))
                .atBestConditional(
                        Reason.of("How the provider earns money is not in the card."),
                        "whether the provider asks for a price, for paid support that is needed, for use of its own paid or"
                                + " ad-funded platform, or for personal data in return (paragraphs 85 to 89)");
    }

    private Judgement noSystemicRisk() {
        Optional<BigDecimal> compute = compute();
        if (compute.isEmpty()) {
            return Judgement.undetermined(
                    Reason.of("The card does not say how much computation the training took."),
                    "the computation used for training, in floating point operations");
        }
        boolean presumed = compute.get().compareTo(SYSTEMIC_RISK) > 0;
        return presumed
                ? Judgement.of(
                        Verdict.NOT_MET,
                        Reason.of("Training took " + compute.get()
                                + " floating point operations, more than 10^25: systemic"
                                + " risk is presumed (Article 51(2)), and such models have no exemption."))
                : Judgement.of(
                        Verdict.MET,
                        Reason.of("Training took " + compute.get() + " floating point operations, no more than 10^25:"
                                + " systemic risk is not presumed, unless the Commission has designated the model."));
    }

    private Judgement generalPurpose() {
        List<String> tasks = inquiry.release().characteristics().tasks();
        Optional<BigDecimal> compute = compute();
        if (compute.isEmpty() || tasks.isEmpty()) {
            return Judgement.undetermined(
                    Reason.of("The card does not say both how much computation the training took and what the model"
                            + " generates."),
                    "the computation used for training, and whether the model generates language, images or video");
        }
        boolean large = compute.get().compareTo(GENERAL_PURPOSE) > 0;
        boolean generative = tasks.stream()
                .map(task -> task.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .anyMatch(Tasks.GENERATIVE::contains);
        return Judgement.of(
                large && generative ? Verdict.MET : Verdict.NOT_MET,
                Reason.of("Training took " + compute.get() + " floating point operations, and the model "
                        + (generative ? "generates" : "does not generate")
                        + " language, images or video. The line is more than 10^23 for models that do; it is an indication"
                        + " that can be rebutted (paragraphs 17 and 20)."));
    }

    /** {@return the number of operations, where a property of the training gives it, as in {@code 3.8e24 FLOPs}} */
    private Optional<BigDecimal> compute() {
        return inquiry.release().training().hyperparameters().stream()
                .filter(AiActExemption::isCompute)
                .flatMap(property -> number(property.value()).stream())
                .findFirst();
    }

    private static boolean isCompute(Property property) {
        String name = property.name().toLowerCase(Locale.ROOT);
        return name.contains("flop") || name.replace('_', ' ').contains("training compute");
    }

    private static Optional<BigDecimal> number(String written) {
        String first = written.strip().split("\\s", 2)[0];
        if (first.isEmpty() || first.length() > MAX_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(first));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
