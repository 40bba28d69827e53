package org.openweights.schema.huggingface;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.HubRepository;
import org.openweights.schema.huggingface.HeadingTable.Claim;
import org.openweights.schema.huggingface.HeadingTable.Need;
import org.openweights.schema.huggingface.WeightFile.Offer;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.Links;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.SourceLocation;

/** The components that a card shows to be there, one of a kind: the surest, and of those the first. */
final class Evidence {
    private static final int FEWEST_HYPERPARAMETERS = 2;
    private static final String ARXIV_TAG = "arxiv:";

    /** What a text can describe without giving it: whether it can be had, and by whom, is another matter. */
    private static final Set<ComponentKind> THINGS = Set.of(
            ComponentKind.ARCHITECTURE,
            ComponentKind.TOKENIZER,
            ComponentKind.INTERMEDIATE_WEIGHTS,
            ComponentKind.EVALUATION_DATA,
            ComponentKind.SUPPORTING_LIBRARIES);

    private final Metadata metadata;
    private final ModelIndex index;
    private final CardBody body;
    private final Map<ComponentKind, Component> found = new EnumMap<>(ComponentKind.class);

    private Evidence(Metadata metadata, ModelIndex index, CardBody body) {
        this.metadata = metadata;
        this.index = index;
        this.body = body;
    }

    /**
     * {@return the components, in the order of their kinds}
     *
     * @param metadata the metadata of the card
     * @param index the results of evaluations in it
     * @param body its text
     * @param name what the release is called
     * @param bases what it is derived from
     */
    static List<Component> of(Metadata metadata, ModelIndex index, CardBody body, String name, List<BaseModel> bases) {
        Evidence evidence = new Evidence(metadata, index, body);
        evidence.addFields();
        body.passages().forEach(evidence::addPassage);
        evidence.addSizes();
        evidence.addHyperparameters();
        evidence.addMentions(name, bases);
        evidence.addCard();
        return List.copyOf(evidence.found.values());
    }

    private void addFields() {
        metadata.texts("datasets").stream()
                .filter(set -> HubRepository.isId(set.text()) && ReleaseOfCard.isDataset(set.text()))
                .findFirst()
                .ifPresent(set -> add(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        Certainty.STATED,
                        Optional.empty(),
                        metadata.location(set)));
        index.location()
                .ifPresent(place -> add(ComponentKind.EVALUATION_RESULTS, Certainty.STATED, Optional.empty(), place));
        metadata.fields()
                .at("co2_eq_emissions")
                .flatMap(emissions -> emissions.scalar("hardware_used"))
                .ifPresent(hardware ->
                        add(ComponentKind.HARDWARE, Certainty.STATED, Optional.empty(), metadata.location(hardware)));
        for (Scalar tag : metadata.texts("tags")) {
            if (tag.text().startsWith(ARXIV_TAG)) {
                String id = Mentions.arxivId(tag.text(), ARXIV_TAG.length());
                if (!id.isEmpty()) {
                    addLinked(ComponentKind.RESEARCH_PAPER, Mentions.ARXIV_ADDRESS + id, metadata.location(tag));
                }
            }
        }
    }

    private void addPassage(Passage passage) {
        Need need = passage.row().need();
        Optional<String> link = mayLead(need) ? passage.link(address -> leadsThere(need, address)) : Optional.empty();
        boolean shown = switch (need) {
            case NOTHING, FIGURES -> true;
            case ARCHITECTURE -> Architecture.isDescribedIn(passage.text());
            case LINK, REPOSITORY, PAPER -> link.isPresent();
        };
        if (!shown) {
            return;
        }
        boolean suggested = need == Need.FIGURES && !passage.hasFigures();
        for (Claim claim : passage.row().claims()) {
            if (ProseLicense.isCode(claim.kind())) {
                addCode(passage, claim, link);
                continue;
            }
            add(new Component(
                    claim.kind(),
                    Presence.FULL,
                    THINGS.contains(claim.kind()) ? Access.UNKNOWN : Access.PUBLIC,
                    suggested ? Certainty.INFERRED : claim.certainty(),
                    link,
                    Optional.empty(),
                    Optional.of(body.location(passage.offset()))));
            if (claim.kind() == ComponentKind.TRAINING_DATA_DESCRIPTION) {
                addSources(passage, claim.certainty());
            }
        }
    }

    /** A link below a heading of code may lead to what the code was made from, to other code, or to where it will be. */
    private void addCode(Passage passage, Claim claim, Optional<String> link) {
        CodeWords words = new CodeWords(passage);
        if (words.denyIt()) {
            return;
        }
        boolean doubtful = words.makeDoubtful(claim.kind());
        Certainty certainty = doubtful ? Certainty.INFERRED : claim.certainty();
        if (isFound(claim.kind(), certainty)) {
            return;
        }
        add(new Component(
                claim.kind(),
                Presence.FULL,
                Access.PUBLIC,
                certainty,
                link,
                doubtful ? Optional.empty() : ProseLicense.in(passage, body),
                Optional.of(body.location(passage.offset()))));
    }

    /**
     * A link below a description of the training data leads to where the data comes from, unless it leads to a model or a
     * paper: these, and an identifier in code marks, which may be that of a model, only suggest a source. The data is no
     * surer to be that of the training than the description is.
     */
    private void addSources(Passage passage, Certainty description) {
        Optional<Certainty> source = Optional.empty();
        if (passage.link(Address::isSource).isPresent()) {
            source = Optional.of(description);
        } else if (passage.link(address -> true).isPresent() || quotesId(passage)) {
            source = Optional.of(Certainty.INFERRED);
        }
        source.ifPresent(certainty -> add(
                ComponentKind.TRAINING_DATA_PROVENANCE, certainty, Optional.empty(), body.location(passage.offset())));
    }

    private static boolean quotesId(Passage passage) {
        return passage.lines().stream()
                .filter(line -> line.kind() == Kind.TEXT)
                .map(Line::text)
                .anyMatch(Evidence::hasQuotedId);
    }

    private static boolean hasQuotedId(String text) {
        int open = text.indexOf('`');
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close > open && HubRepository.isQualifiedId(text.substring(open + 1, close))) {
                return true;
            }
            open = close < 0 ? -1 : text.indexOf('`', close + 1);
        }
        return false;
    }

    /** A line with the sizes of an architecture may be about this model, or about another that it is compared with. */
    private void addSizes() {
        MarkdownText text = body.text();
        for (int i = 0; i < text.lines(); i++) {
            if (text.kind(i) == Kind.TEXT
                    && Architecture.hasSizesIn(text.line(i).text())) {
                add(new Component(
                        ComponentKind.ARCHITECTURE,
                        Presence.FULL,
                        Access.UNKNOWN,
                        Certainty.INFERRED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(body.location(text.line(i).offset()))));
                return;
            }
        }
    }

    private void addHyperparameters() {
        List<Hyperparameters.Found> all = body.hyperparameters();
        if (all.size() >= FEWEST_HYPERPARAMETERS) {
            add(
                    ComponentKind.HYPERPARAMETERS,
                    Certainty.DESCRIBED,
                    Optional.empty(),
                    body.location(all.get(0).offset()));
        }
    }

    private void addMentions(String name, List<BaseModel> bases) {
        Mentions mentions = new Mentions(body);
        mentions.paper()
                .ifPresent(paper -> add(
                        ComponentKind.RESEARCH_PAPER,
                        Certainty.INFERRED,
                        Optional.of(paper.name()),
                        body.location(paper.offset())));
        List<Links.Named> links = mentions.named();
        links.forEach(this::addDataset);
        links.forEach(this::addNamed);
        Set<String> baseNames = bases.stream()
                .map(base -> base.model().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<WeightFile> files = mentions.weightFiles(name + " " + ownFile()).stream()
                .filter(file -> !isOfBase(file, baseNames))
                .toList();
        addWeightFiles(
                name,
                files.stream().filter(file -> file.offer() != Offer.HINTED).toList());
        List<Mentions.Load> own = mentions.loads().stream()
                .filter(load -> !baseNames.contains(load.model().toLowerCase(Locale.ROOT)))
                .toList();
        own.stream()
                .filter(load -> load.isOf("Tokenizer"))
                .findFirst()
                .ifPresent(load -> add(
                        ComponentKind.TOKENIZER, Certainty.INFERRED, Optional.empty(), body.location(load.offset())));
        addLoadedWeights(
                name,
                own.stream()
                        .filter(load -> !load.isOf("Tokenizer")
                                && !load.isOf("Processor")
                                && !load.isOf("Config")
                                && !load.isOf("Extractor"))
                        .toList());
        addWeightFiles(
                name,
                files.stream().filter(file -> file.offer() == Offer.HINTED).toList());
    }

    private void addDataset(Links.Named link) {
        if (Address.isDataset(link.address())) {
            addSuggested(ComponentKind.TRAINING_DATA_PROVENANCE, link);
        }
    }

    /** Words such as "code" that lead somewhere only suggest what is there: it may be that of others. */
    private void addNamed(Links.Named link) {
        HeadingTable.standard()
                .find(link.text())
                .filter(row -> leadsThere(row.need(), link.address()))
                .ifPresent(row -> row.claims().forEach(claim -> addSuggested(claim.kind(), link)));
    }

    private void addSuggested(ComponentKind kind, Links.Named link) {
        add(kind, Certainty.INFERRED, Optional.of(link.address()), body.location(link.offset()));
    }

    private static boolean mayLead(Need need) {
        return need == Need.LINK || need == Need.REPOSITORY || need == Need.PAPER;
    }

    private static boolean leadsThere(Need need, String address) {
        return switch (need) {
            case LINK -> true;
            case REPOSITORY -> Address.isRepository(address);
            case PAPER -> Address.isPaper(address);
            case NOTHING, ARCHITECTURE, FIGURES -> false;
        };
    }

    /**
     * Files of weights in a repository of the Hub are those of the release if the repository is named like it; by another name,
     * they may be, and those of a base model are not. A file that one place withholds is not offered by another.
     */
    private void addWeightFiles(String name, List<WeightFile> files) {
        Set<String> withheld = files.stream()
                .filter(file -> file.offer() == Offer.WITHHELD)
                .map(WeightFile::file)
                .collect(Collectors.toSet());
        Optional<WeightFile> offered = files.stream()
                .filter(file -> file.offer() == Offer.MADE && !withheld.contains(file.file()) && isOwn(file, name))
                .findFirst();
        offered.or(() -> files.stream().findFirst())
                .ifPresent(file -> add(weights(
                        offered.isPresent() ? Certainty.DESCRIBED : Certainty.INFERRED,
                        offered.isPresent() ? Access.PUBLIC : Access.UNKNOWN,
                        file.name(),
                        body.location(file.offset()))));
    }

    private boolean isOwn(WeightFile file, String name) {
        return Address.repositoryOf(file.address())
                .map(model -> isNamed(model, name))
                .orElse(true);
    }

    private static boolean isOfBase(WeightFile file, Set<String> baseNames) {
        return Address.repositoryOf(file.address())
                .filter(model -> baseNames.contains(model.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** A model that is loaded by the release's own name is the release; by another name, it may be. */
    private void addLoadedWeights(String name, List<Mentions.Load> loads) {
        Optional<Mentions.Load> same =
                loads.stream().filter(load -> isNamed(load.model(), name)).findFirst();
        same.or(() -> loads.stream().findFirst())
                .ifPresent(load -> add(weights(
                        Certainty.INFERRED,
                        same.isPresent() ? Access.PUBLIC : Access.UNKNOWN,
                        Address.onHub(load.model()),
                        body.location(load.offset()))));
    }

    private boolean isNamed(String model, String name) {
        String own = folded(model);
        return own.equals(folded(name)) || own.equals(folded(ownFile()));
    }

    private String ownFile() {
        return ReleaseName.ofSource(metadata.card().name());
    }

    /** A name without its namespace, and without the blanks of titles and the hyphens of repositories. */
    private static String folded(String name) {
        return HeadingTable.key(name.substring(name.lastIndexOf('/') + 1)).replace(" ", "");
    }

    private Component weights(Certainty certainty, Access access, String reference, SourceLocation location) {
        return new Component(
                ComponentKind.WEIGHTS,
                Presence.FULL,
                isGated() ? Access.GATED : access,
                certainty,
                Optional.of(reference),
                Optional.empty(),
                Optional.of(location));
    }

    private boolean isGated() {
        return Gate.keyIn(metadata).isPresent();
    }

    /** The card itself is a component, if its text says something. */
    private void addCard() {
        for (int i = 0; i < body.text().lines(); i++) {
            Line line = body.text().line(i);
            if (Placeholders.says(line)) {
                add(ComponentKind.MODEL_CARD, Certainty.STATED, Optional.empty(), body.location(line.offset()));
                return;
            }
        }
    }

    private void addLinked(ComponentKind kind, String reference, SourceLocation location) {
        add(kind, Certainty.DESCRIBED, Optional.of(reference), location);
    }

    private void add(ComponentKind kind, Certainty certainty, Optional<String> reference, SourceLocation location) {
        add(new Component(
                kind, Presence.FULL, Access.PUBLIC, certainty, reference, Optional.empty(), Optional.of(location)));
    }

    /** Whether a component is known as surely already, so that another is not worth a look. */
    private boolean isFound(ComponentKind kind, Certainty certainty) {
        return found.containsKey(kind) && found.get(kind).certainty().compareTo(certainty) <= 0;
    }

    private void add(Component component) {
        found.merge(
                component.kind(),
                component,
                (first, other) -> other.certainty().compareTo(first.certainty()) < 0 ? other : first);
    }
}
