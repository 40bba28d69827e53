package org.openweights.openness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.ComponentKind;

/** The four tiers of the G7 vision on AI openness. */
final class G7Openness implements Verdicts {
    private static final String WEIGHTS = "1";
    private static final String DEPLOYMENT_CODE = "2";
    private static final String FREE_OF_CHARGE = "3";
    private static final String LICENSE = "4";
    private static final String OPEN_SOURCE = "5";
    private static final String TRAINING_CODE = "6";
    private static final String TRAINING_DATA = "7";
    private static final String DATA_INFORMATION = "8";

    private static final List<String> AVAILABLE = List.of(WEIGHTS, DEPLOYMENT_CODE, FREE_OF_CHARGE, LICENSE);

    /** From the lowest to the highest. */
    private static final List<Tier> TIERS = List.of(
            new Tier("T1", "Weights Available AI"),
            new Tier("T2", "Open Weights AI"),
            new Tier("T3", "Open Source AI"),
            new Tier("T4", "Open Source AI with Open Data"));

    /** A tier that a release can reach. */
    private record Tier(String id, String title) {}

    private final Map<String, Judgement> judged = new HashMap<>();

    private G7Openness(Inquiry inquiry) {
        Judgement weights = inquiry.available(ComponentKind.WEIGHTS);
        Judgement deployment = inquiry.available(ComponentKind.INFERENCE_CODE);
        judged.put(WEIGHTS, weights);
        judged.put(DEPLOYMENT_CODE, deployment);
        judged.put(FREE_OF_CHARGE, freeOfCharge(inquiry));
        judged.put(LICENSE, inquiry.isLicensed());
        judged.put(
                OPEN_SOURCE,
                Judgement.all(
                        inquiry.terms(LicenseQuestion.OPEN_SOURCE_TERMS),
                        inquiry.licensed(ComponentKind.INFERENCE_CODE, LicenseQuestion.OPEN_SOURCE_TERMS)));
        judged.put(TRAINING_CODE, inquiry.released(ComponentKind.TRAINING_CODE, LicenseQuestion.OPEN_SOURCE_TERMS));
        judged.put(TRAINING_DATA, inquiry.released(ComponentKind.TRAINING_DATA, LicenseQuestion.OPEN_DATA));
        judged.put(
                DATA_INFORMATION,
                Judgement.all(
                        inquiry.described(ComponentKind.TRAINING_DATA_DESCRIPTION),
                        inquiry.described(ComponentKind.TRAINING_DATA_PROVENANCE)));
        judgeTiers();
    }

    static Definition definition() {
        DefinitionDetails details = new DefinitionDetails(
                "g7",
                "G7 Vision on AI Openness",
                "G7 Digital and Technology Ministers",
                "2026",
                "2026-05-29",
                "https://g7.utoronto.ca/ict/260529-vision.html",
                "Terms that have the properties of an open source license count as one. The verdict is that on the lowest"
                        + " tier");
        return new StandardDefinition(details, Criteria.read("g7.tsv"), G7Openness::new);
    }

    @Override
    public Judgement on(String criterion) {
        Judgement judgement = judged.get(criterion);
        if (judgement == null) {
            throw new IllegalArgumentException("no such criterion: " + criterion);
        }
        return judgement;
    }

    /** {@return the highest tier that is reached; "at least" where a higher one is not ruled out} */
    @Override
    public Optional<String> outcome() {
        Optional<String> reached = Optional.empty();
        boolean open = false;
        for (Tier tier : TIERS) {
            Verdict verdict = on(tier.id()).verdict();
            if (verdict == Verdict.MET) {
                reached = Optional.of(tier.title());
            } else {
                open |= verdict != Verdict.NOT_MET;
            }
        }
        boolean more = open;
        return reached.map(title -> more ? title + ", at least" : title);
    }

    /** Where sharing all data is impossible, information about it takes its place: that it is takes a judgement. */
    private void judgeTiers() {
        Judgement instead = on(DATA_INFORMATION)
                .atBestConditional(
                        Reason.of("Information about the training data is given in place of the data."),
                        "whether sharing the training data is legally or technically impossible");
        judged.put("T1", Judgement.summary(AVAILABLE, this::on));
        judged.put("T2", Judgement.summary(List.of("T1", OPEN_SOURCE), this::on));
        judged.put(
                "T3",
                Judgement.all(
                        Judgement.summary(List.of("T2", TRAINING_CODE), this::on),
                        Judgement.any(on(TRAINING_DATA), instead)));
        judged.put("T4", Judgement.summary(List.of("T2", TRAINING_CODE, TRAINING_DATA), this::on));
    }

    private static Judgement freeOfCharge(Inquiry inquiry) {
        List<Judgement> parts = inquiry.components(ComponentKind.WEIGHTS).stream()
                .map(G7Openness::price)
                .toList();
        return parts.isEmpty()
                ? Judgement.undetermined(
                        Reason.of("The card does not show how the weights can be had."),
                        "where the weights can be had, as a link or a file that the card names")
                : Judgement.any(parts);
    }

    private static Judgement price(Component weights) {
        Access access = weights.access();
        return switch (access) {
            case PUBLIC, GATED, GATED_BY_HAND ->
                Judgement.of(Verdict.MET, Reason.at("The weights cost nothing.", weights.location()));
            case PAID ->
                Judgement.of(Verdict.NOT_MET, Reason.at("The weights are for those who pay.", weights.location()));
            case SERVICE_ONLY, UNKNOWN ->
                Judgement.undetermined(
                        Reason.at("It is not known what the weights cost.", weights.location()),
                        "whether the weights are free of charge");
        };
    }
}
