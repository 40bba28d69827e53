package org.openweights.openness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.expression.LicenseId;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;

/**
 * The Model Openness Framework of LF AI &amp; Data.
 *
 * <p>The framework counts what is missing, and what has no license, as not met. A license of which nothing is known leaves
 * the matter open all the same. A component takes its own license, else that of the release.
 */
final class ModelOpenness implements Verdicts {
    private static final List<ModelClass> CLASSES = List.of(
            new ModelClass("III", "Class III: Open Model"),
            new ModelClass("II", "Class II: Open Tooling"),
            new ModelClass("I", "Class I: Open Science"));
    private static final String REPORT = "III.3";
    private static final String MODEL_CARD = "III.5";
    private static final String DATA_CARD = "III.6";
    private static final String PAPER = "I.1";

    /** A class that a release can reach. */
    private record ModelClass(String id, String title) {}

    /**
     * A component that the framework counts.
     *
     * @param kind the component
     * @param content what it is made of
     */
    private record Part(ComponentKind kind, Content content) {}

    /** What a component is made of. */
    private enum Content {
        CODE("code", "code"),
        DATA("data", "data"),
        DOCUMENT("document", "documents");

        private final String word;
        private final String plural;

        Content(String word, String plural) {
            this.word = word;
            this.plural = plural;
        }

        String word() {
            return word;
        }

        String plural() {
            return plural;
        }
    }

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("III.1", new Part(ComponentKind.ARCHITECTURE, Content.CODE)),
            Map.entry("III.2", new Part(ComponentKind.WEIGHTS, Content.DATA)),
            Map.entry(REPORT, new Part(ComponentKind.TECHNICAL_REPORT, Content.DOCUMENT)),
            Map.entry("III.4", new Part(ComponentKind.EVALUATION_RESULTS, Content.DOCUMENT)),
            Map.entry(MODEL_CARD, new Part(ComponentKind.MODEL_CARD, Content.DOCUMENT)),
            Map.entry(DATA_CARD, new Part(ComponentKind.DATA_CARD, Content.DOCUMENT)),
            Map.entry("III.O1", new Part(ComponentKind.SAMPLE_OUTPUTS, Content.DOCUMENT)),
            Map.entry("II.1", new Part(ComponentKind.TRAINING_CODE, Content.CODE)),
            Map.entry("II.2", new Part(ComponentKind.INFERENCE_CODE, Content.CODE)),
            Map.entry("II.3", new Part(ComponentKind.EVALUATION_CODE, Content.CODE)),
            Map.entry("II.4", new Part(ComponentKind.EVALUATION_DATA, Content.DATA)),
            Map.entry("II.O1", new Part(ComponentKind.SUPPORTING_LIBRARIES, Content.CODE)),
            Map.entry(PAPER, new Part(ComponentKind.RESEARCH_PAPER, Content.DOCUMENT)),
            Map.entry("I.2", new Part(ComponentKind.TRAINING_DATA, Content.DATA)),
            Map.entry("I.3", new Part(ComponentKind.DATA_PREPROCESSING_CODE, Content.CODE)),
            Map.entry("I.4", new Part(ComponentKind.INTERMEDIATE_WEIGHTS, Content.DATA)),
            Map.entry("I.O1", new Part(ComponentKind.METADATA, Content.DATA)));

    private static final List<String> OF_III = List.of("III.1", "III.2", REPORT, "III.4", MODEL_CARD, DATA_CARD);
    private static final List<String> OF_II = List.of("II.1", "II.2", "II.3", "II.4");
    private static final List<String> OF_I = List.of(PAPER, "I.2", "I.3", "I.4");

    /** What each class requires, that of the classes below included. */
    private static final List<List<String>> REQUIRED =
            List.of(OF_III, joined(OF_III, OF_II), joined(joined(OF_III, OF_II), OF_I));

    /** Where a paper takes the place of the report, class I counts it once. */
    private static final List<String> OF_I_WITHOUT_REPORT =
            REQUIRED.get(2).stream().filter(id -> !id.equals(REPORT)).toList();

    private final Inquiry inquiry;
    private final Map<String, Judgement> judged = new HashMap<>();
    private final boolean paperForReport;

    private ModelOpenness(Inquiry inquiry) {
        this.inquiry = inquiry;
        PARTS.forEach((id, part) -> judged.put(id, component(part)));
        judged.put(DATA_CARD, Judgement.any(judged(DATA_CARD), dataCardWithinModelCard()));
        Judgement report = judged(REPORT);
        Judgement paper = judged(PAPER);
        this.paperForReport = report.verdict().compareTo(paper.verdict()) < 0;
        if (paperForReport) {
            judged.put(REPORT, paper.and(Reason.of("A research paper may take the place of the technical report.")));
        }
        for (int i = 0; i < CLASSES.size(); i++) {
            judged.put(CLASSES.get(i).id(), Judgement.summary(required(i), this::judged));
        }
    }

    static Definition definition() {
        DefinitionDetails details = new DefinitionDetails(
                "mof",
                "Model Openness Framework",
                "LF AI & Data",
                "1.1",
                "2024-10-17",
                "https://arxiv.org/abs/2403.13784",
                "Any open license will do for any component; one that is not made for its kind of content is remarked on. A"
                        + " license is open if the OSI approved it, the FSF lists it as free, a list of open licenses for data"
                        + " or documents has it, or its terms let everyone use, modify and redistribute for any purpose."
                        + " The weights count with what their base models pass on");
        return new StandardDefinition(details, Criteria.read("mof.tsv"), ModelOpenness::new);
    }

    /**
     * The framework lets a model card that carries the information on the data stand for a data card, where whoever releases
     * the model records it so; nothing else in a card tells whether that is meant.
     */
    private Judgement dataCardWithinModelCard() {
        if (!inquiry.mentions(ComponentKind.TRAINING_DATA_DESCRIPTION)) {
            return judged(DATA_CARD);
        }
        return Judgement.all(judged(MODEL_CARD), inquiry.described(ComponentKind.TRAINING_DATA_DESCRIPTION))
                .atBestConditional(
                        Reason.of(
                                "A model card that carries the information on the data may take the place of the data card."),
                        "whether what the model card says of the training data is meant as the data card");
    }

    @Override
    public Judgement on(String criterion) {
        return judged(criterion);
    }

    @Override
    public Optional<String> outcome() {
        String reached = "no class";
        for (ModelClass level : CLASSES) {
            if (judged(level.id()).verdict() == Verdict.MET) {
                reached = level.title();
            }
        }
        List<String> progress = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            progress.add(CLASSES.get(i).id() + " " + progress(i) + " %");
        }
        return Optional.of(reached + " (progress: " + String.join(", ", progress) + ")");
    }

    private Judgement judged(String criterion) {
        Judgement judgement = judged.get(criterion);
        if (judgement == null) {
            throw new IllegalArgumentException("no such criterion: " + criterion);
        }
        return judgement;
    }

    private List<String> required(int level) {
        return paperForReport && level == CLASSES.size() - 1 ? OF_I_WITHOUT_REPORT : REQUIRED.get(level);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private int progress(int level) {
        List<String> required = required(level);
        int met = 0;
        for (String id : required) {
            met += judged(id).verdict() == Verdict.MET ? 1 : 0;
        }
        return (200 * met + required.size()) / (2 * required.size());
    }

    private Judgement component(Part part) {
        List<Judgement> parts = new ArrayList<>();
        for (Component component : inquiry.components(part.kind())) {
            if (component.presence() != Presence.ABSENT) {
                parts.add(component(component, part));
            }
        }
        return parts.isEmpty() ? NotShown.counted(part.kind()) : Judgement.asFarAsKnown(parts);
    }

    /**
     * That a field names a component counts as its release, unless the card says that not everybody gets it; what a text
     * describes need not be released.
     */
    private Judgement component(Component component, Part part) {
        Judgement open = open(component, part);
        boolean named = component.access() == Access.UNKNOWN && component.certainty() == Certainty.STATED;
        return named ? open : Judgement.all(Inquiry.available(component), open);
    }

    private Judgement open(Component component, Part part) {
        LicenseStatement license =
                component.license().filter(own -> !own.declaration().isEmpty()).orElseGet(this::ofTheWhole);
        if (license.declaration().isEmpty()) {
            return Judgement.of(
                    Verdict.NOT_MET,
                    Reason.at(
                            "No license is stated for the " + part.kind().title()
                                    + "; the framework counts that as not met.",
                            component.location()));
        }
        boolean own = component.license().filter(license::equals).isPresent();
        Judgement open = inquiry.licensed(
                component, Optional.of(license).filter(stated -> own || !isElsewhere(component)), LicenseQuestion.OPEN);
        if (part.kind() == ComponentKind.WEIGHTS) {
            open = Judgement.all(open, inquiry.inherited(LicenseQuestion.OPEN));
        }
        return open.verdict() == Verdict.MET ? remarked(open, license, part) : open;
    }

    /** The license of the whole does not reach what others may have published somewhere else. */
    private static boolean isElsewhere(Component component) {
        return component.kind() != ComponentKind.WEIGHTS
                && component.reference().filter(link -> link.contains("://")).isPresent();
    }

    /**
     * A license that stands for the release only because the weights are under it, which its place in the card shows, does not
     * reach other components.
     */
    private LicenseStatement ofTheWhole() {
        LicenseStatement license = inquiry.release().license();
        boolean ofWeights = license.location().isPresent()
                && inquiry.components(ComponentKind.WEIGHTS).stream()
                        .anyMatch(weights ->
                                weights.license().filter(license::equals).isPresent());
        return ofWeights ? LicenseStatement.none() : license;
    }

    private Judgement remarked(Judgement open, LicenseStatement license, Part part) {
        List<String> unsuited = new ArrayList<>();
        for (LicenseId id : inquiry.resolved(license.declaration()).expression().licenses()) {
            if (!isMadeFor(id, part.content())) {
                unsuited.add(id.text());
            }
        }
        return unsuited.isEmpty()
                ? open
                : open.and(Reason.of(String.join(", ", unsuited) + " is open, but not made for "
                        + part.content().plural() + "; a license that is would be better."));
    }

    private boolean isMadeFor(LicenseId id, Content content) {
        return OpenLicenses.suits(id, content.word()) || (content == Content.CODE && inquiry.isForSoftware(id));
    }
}
