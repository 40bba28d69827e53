package org.openweights.schema.huggingface;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.HubRepository;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.ReleaseFile;
import org.openweights.schema.CardSource;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Reads what the API of the Hub says of a model into a release. */
final class HubModel {
    private static final String CARD_DATA = "cardData";
    private static final String GATED = "gated";
    private static final String TAGS = "tags";
    private static final String TOTAL = "total";
    private static final String TRUE = "true";
    private static final Set<String> SHUT = Set.of(TRUE, "auto", "manual");
    private static final Set<String> TOKENIZERS = Set.of(
            "tokenizer.json", "tokenizer.model", "vocab.json", "vocab.txt", "spiece.model", "sentencepiece.bpe.model");

    /** About the Hub, or said elsewhere too; nothing of a release. */
    private static final String[] OF_THE_HUB = {
        "_id",
        "modelId",
        "downloads",
        "downloadsAllTime",
        "likes",
        "trendingScore",
        "spaces",
        "widgetData",
        "inference",
        "usedStorage",
        "private",
        "disabled",
        GATED,
        CARD_DATA
    };

    private final CardSource card;
    private final Fields fields;
    private final List<File> files;
    private final Metadata metadata;

    HubModel(CardSource source, Fields fields) {
        this.fields = fields;
        this.files = files(fields);
        this.card = files.isEmpty() ? source : source.withSiblings(siblings(files));
        this.metadata =
                fields.at(CARD_DATA).map(data -> new Metadata(card, data, true)).orElseGet(() -> Metadata.none(card));
        fields.pass(OF_THE_HUB);
    }

    /** A file of the model, and where the JSON names it. */
    private record File(ReleaseFile file, SourceLocation location) {
        String name() {
            return file.path().substring(file.path().lastIndexOf('/') + 1);
        }
    }

    /** {@return what is wrong with the metadata of the card} */
    List<Finding> findings() {
        Optional<Mapping> data = cardData();
        if (data.isEmpty()) {
            HubRule rule = HubRule.NO_CARD_DATA;
            return isMisplaced()
                    ? List.of()
                    : List.of(Finding.of(rule, "There is no 'cardData'. " + rule.remedy(), fields.location()));
        }
        List<Finding> findings = new ArrayList<>(
                MetadataRules.findings(metadata, tags(), data.get().offset()));
        gate().filter(gate -> SHUT.contains(gate.text()))
                .ifPresent(gate -> Gate.contradiction(metadata)
                        .ifPresent(message -> findings.add(metadata.finding(HuggingFaceRule.GATED, message, gate))));
        return findings;
    }

    ModelRelease release() {
        CardBody noBody = new CardBody(card, card.text().length());
        ModelRelease ofCard = new ReleaseOfCard(card, metadata, noBody, index(), tags()).release();
        return ofCard.withIdentity(identity())
                .withComponents(components(ofCard.components()))
                .withCharacteristics(characteristics(ofCard.characteristics()))
                .withFiles(files.stream().map(File::file).toList());
    }

    /** The Hub puts the results beside the metadata, too, and in some answers only there. */
    private ModelIndex index() {
        boolean inCard = metadata.get(ModelIndex.KEY).isPresent();
        if (inCard) {
            fields.pass(ModelIndex.KEY);
        }
        return ModelIndex.of(inCard ? metadata.fields() : fields, metadata.fields());
    }

    /** The Hub adds to the tags of the card which license it sees, and how it sees the model derived. */
    private List<Node> tags() {
        return Stream.concat(fields.mapping().all(TAGS).stream(), metadata.root().all(TAGS).stream())
                .toList();
    }

    private Optional<Mapping> cardData() {
        return fields.mapping().get(CARD_DATA).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** Whether there is something under cardData that the schema has told to be wrong. */
    private boolean isMisplaced() {
        return fields.mapping()
                .get(CARD_DATA)
                .filter(node -> !(node instanceof Scalar scalar) || scalar.kind() != Kind.NULL)
                .isPresent();
    }

    private Identity identity() {
        Optional<String> id = fields.text("id").or(() -> fields.text("modelId"));
        return new Identity(
                id.orElseGet(() -> ReleaseName.ofSource(card.name())),
                fields.text("sha"),
                fields.text("author"),
                List.of(),
                released(),
                id.filter(HubRepository::isId).map(Address::onHub),
                List.of(),
                Optional.empty());
    }

    /** The revision that is named was made when the model was last changed; lists of models say only when it was begun. */
    private Optional<Instant> released() {
        String key = fields.peek("lastModified").isPresent() ? "lastModified" : "createdAt";
        return fields.text(key).flatMap(HubModel::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<Component> components(List<Component> ofCard) {
        List<Component> components = new ArrayList<>(ofCard);
        component(
                        ComponentKind.WEIGHTS,
                        file -> Mentions.isWeightFile(file.file().path()))
                .ifPresent(components::add);
        component(ComponentKind.TOKENIZER, file -> TOKENIZERS.contains(file.name()))
                .ifPresent(components::add);
        components.sort(Comparator.comparing(Component::kind));
        return components;
    }

    private Optional<Component> component(ComponentKind kind, Predicate<File> shows) {
        return files.stream()
                .filter(shows)
                .findFirst()
                .map(file -> new Component(
                        kind,
                        Presence.FULL,
                        access(),
                        Certainty.STATED,
                        Optional.of(file.file().path()),
                        Optional.empty(),
                        Optional.of(file.location())));
    }

    private Optional<Scalar> gate() {
        return fields.mapping().get(GATED).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** A private model is for those whom its owner lets in; of a disabled one the Hub gives nothing. */
    private Access access() {
        if (isSet("disabled")) {
            return Access.UNKNOWN;
        }
        if (isSet("private")) {
            return Access.GATED_BY_HAND;
        }
        return switch (gate().map(Scalar::text).orElse("")) {
            case "false" -> Access.PUBLIC;
            case "auto", TRUE -> Access.GATED;
            case "manual" -> Access.GATED_BY_HAND;
            default -> Access.UNKNOWN;
        };
    }

    private boolean isSet(String field) {
        return fields.peek(field).filter(TRUE::equals).isPresent();
    }

    private Characteristics characteristics(Characteristics ofCard) {
        return new Characteristics(
                types(),
                either(fields.texts("pipeline_tag"), ofCard.tasks()),
                ofCard.languages(),
                either(fields.texts("library_name"), ofCard.libraries()),
                either(fields.texts(TAGS), ofCard.tags()),
                List.of(),
                List.of(),
                properties());
    }

    private List<String> types() {
        Stream<String> ofConfig = fields.at("config").stream()
                .flatMap(config ->
                        Stream.concat(config.texts("architectures").stream(), config.text("model_type").stream()));
        Stream<String> ofGguf = gguf().flatMap(header -> header.text("architecture")).stream();
        return Stream.concat(ofConfig, ofGguf).distinct().toList();
    }

    /** What the Hub found in the header of a GGUF file. */
    private Optional<Fields> gguf() {
        return fields.at("gguf");
    }

    /** {@return how many parameters the weights have, in all and by number format, as the Hub counts them; and the context} */
    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        total().ifPresent(total -> properties.add(new Property("parameters", total)));
        fields.at("safetensors").flatMap(weights -> weights.at("parameters")).ifPresent(formats -> {
            for (Member format : formats.mapping().members()) {
                formats.text(format.key())
                        .ifPresent(number -> properties.add(new Property("parameters in " + format.key(), number)));
            }
        });
        gguf().flatMap(header -> header.text("context_length"))
                .ifPresent(length -> properties.add(new Property("context length", length)));
        return properties;
    }

    /** A header that counts other than the safetensors is left behind: it may be that of a part. */
    private Optional<String> total() {
        Optional<String> ofSafetensors = fields.at("safetensors").flatMap(weights -> weights.text(TOTAL));
        Optional<String> ofHeader = gguf().flatMap(header -> header.peek(TOTAL));
        if (ofSafetensors.isEmpty() || ofSafetensors.equals(ofHeader)) {
            gguf().ifPresent(header -> header.pass(TOTAL));
        }
        return ofSafetensors.or(() -> ofHeader);
    }

    private static List<String> either(List<String> ofHub, List<String> ofCard) {
        return ofHub.isEmpty() ? ofCard : ofHub.stream().distinct().toList();
    }

    private static List<File> files(Fields fields) {
        List<File> files = new ArrayList<>();
        for (Fields sibling : fields.each("siblings")) {
            sibling.pass("blobId");
            Optional<Fields> large = sibling.at("lfs");
            large.ifPresent(lfs -> lfs.pass("size", "pointerSize"));
            OptionalLong size = size(sibling);
            Optional<String> digest = large.flatMap(lfs -> lfs.text("sha256")).filter(ReleaseFile::isDigest);
            sibling.text("rfilename")
                    .ifPresent(path ->
                            files.add(new File(new ReleaseFile(path, size, digest), sibling.location("rfilename"))));
        }
        return files;
    }

    private static OptionalLong size(Fields sibling) {
        return sibling.text("size")
                .filter(text -> text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    /** The Hub names every file, with its path. */
    private static List<String> siblings(List<File> files) {
        return files.stream().map(file -> file.file().path()).distinct().toList();
    }
}
