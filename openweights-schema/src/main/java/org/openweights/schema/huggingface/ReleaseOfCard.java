package org.openweights.schema.huggingface;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.DatasetUse;
import org.openweights.model.HubRepository;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.CardSource;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.huggingface.HeadingTable.Text;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.ReleaseName;

/** The release that a card describes. */
final class ReleaseOfCard {
    private static final int LONGEST_TEXT = 2_000;
    private static final String TAGS = "tags";
    private static final List<String> NAME_PREFIXES = List.of("model card for ", "model card of ", "model card: ");

    private final CardSource card;
    private final Metadata metadata;
    private final Fields fields;
    private final CardBody body;
    private final ModelIndex index;
    private final List<Node> tags;
    private final BaseModelTags baseTags;

    ReleaseOfCard(CardSource card, Metadata metadata, CardBody body) {
        this(
                card,
                metadata,
                body,
                ModelIndex.of(metadata.fields()),
                metadata.root().all(TAGS));
    }

    /**
     * Makes a reader of a card whose results of evaluations and tags stand elsewhere.
     *
     * @param card the card
     * @param metadata its metadata
     * @param body its text
     * @param index the results
     * @param tags the tags
     */
    ReleaseOfCard(CardSource card, Metadata metadata, CardBody body, ModelIndex index, List<Node> tags) {
        this.card = card;
        this.metadata = metadata;
        this.fields = metadata.fields();
        this.body = body;
        this.index = index;
        this.tags = tags;
        this.baseTags = new BaseModelTags(tags);
    }

    ModelRelease release() {
        String name = name();
        List<BaseModel> bases = new BaseModels(metadata, baseTags, ProseBases.in(body, name)).models();
        return new ModelRelease(
                new Identity(
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        first("description").or(() -> Description.of(body.text()))),
                license(),
                Evidence.of(metadata, index, body, name, bases),
                bases,
                datasets(),
                characteristics(),
                training(),
                new Usage(text(Text.INTENDED), text(Text.LIMITATIONS)),
                index.metrics());
    }

    private String name() {
        return index.name()
                .or(() -> body.title().map(ReleaseOfCard::withoutPrefix))
                .orElseGet(() -> ReleaseName.ofSource(card.name()));
    }

    private static String withoutPrefix(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return NAME_PREFIXES.stream()
                .filter(prefix -> lower.startsWith(prefix) && lower.length() > prefix.length())
                .findFirst()
                .map(prefix -> title.substring(prefix.length()).strip())
                .orElse(title);
    }

    /** The license, with what metadata and text say of it besides. */
    private LicenseStatement license() {
        LicenseStatement statement = declared();
        LicenseDeclaration declaration = statement.declaration();
        Set<String> remarks = new LinkedHashSet<>();
        if (!declaration.isEmpty()) {
            fields.scalars(LicenseFields.DETAILS);
            LicenseFields.remarks(metadata, tags).forEach(remark -> remarks.add(remark.words()));
        }
        ProseRemarks.on(declaration, body).forEach(remark -> remarks.add(remark.words()));
        return new LicenseStatement(
                declaration.withRemarks(List.copyOf(remarks)), statement.medium(), statement.location());
    }

    /** The license of the metadata; where that is silent, the license that the text names. */
    private LicenseStatement declared() {
        LicenseDeclaration declaration = new LicenseDeclaration(
                fields.declared("license").stream().map(Scalar::text).toList(),
                together("license_name"),
                together("license_link"));
        if (declaration.isEmpty()) {
            boolean silent = metadata.isRead()
                    && LicenseFields.keys().stream()
                            .allMatch(key -> metadata.member(key).isEmpty());
            return silent ? ProseLicense.of(body).orElse(LicenseStatement.none()) : LicenseStatement.none();
        }
        Optional<Node> place = LicenseFields.keys().stream()
                .flatMap(key -> metadata.member(key).stream())
                .map(Member::value)
                .findFirst();
        return new LicenseStatement(declaration, Medium.METADATA, place.map(metadata::location));
    }

    /** {@return what a key declares that should have one value: of several, none is picked} */
    private Optional<String> together(String key) {
        List<Scalar> values = fields.declared(key);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().map(Scalar::text).collect(Collectors.joining(", ")));
    }

    private List<DatasetUse> datasets() {
        List<DatasetUse> uses = new ArrayList<>();
        for (Scalar set : fields.scalars("datasets")) {
            if (!isDataset(set.text())) {
                continue;
            }
            String dataset = Address.withoutHub(set.text());
            uses.add(new DatasetUse(
                    dataset,
                    DatasetUse.Role.TRAINING,
                    Optional.of(dataset).filter(HubRepository::isQualifiedId).map(Address::datasetOnHub),
                    Optional.empty(),
                    Optional.of(metadata.location(set))));
        }
        uses.addAll(index.datasets());
        return uses;
    }

    /** {@return whether a text names a data set, and not only says that there is none to be named} */
    static boolean isDataset(String text) {
        String words = text.replace('_', ' ').replace('-', ' ').replace('/', ' ');
        boolean marksOnly = text.chars().noneMatch(Character::isLetter);
        return marksOnly || (Placeholders.says(words) && !Withheld.isAllOf(words));
    }

    private Characteristics characteristics() {
        return new Characteristics(
                List.of(),
                words("pipeline_tag"),
                words("language", "language_bcp47"),
                words("library_name"),
                words(TAGS));
    }

    private List<String> words(String... keys) {
        LinkedHashSet<String> words = new LinkedHashSet<>();
        for (String key : keys) {
            fields.scalars(key).forEach(scalar -> words.add(scalar.text()));
        }
        return List.copyOf(words);
    }

    /** {@return the first text of a key} */
    private Optional<String> first(String key) {
        return fields.scalars(key).stream().map(Scalar::text).findFirst();
    }

    private Training training() {
        List<Property> hyperparameters = body.hyperparameters().stream()
                .map(Hyperparameters.Found::property)
                .toList();
        return new Training(text(Text.TRAINING), hyperparameters, carbon(), List.of());
    }

    private Optional<BigDecimal> carbon() {
        Optional<Fields> details = fields.at(Emissions.KEY);
        details.ifPresent(within -> within.pass("emissions"));
        Optional<Emissions> emissions = Emissions.in(metadata);
        if (emissions.isPresent() && emissions.get().factor().isPresent()) {
            details.ifPresent(within -> Emissions.UNIT_KEYS.forEach(within::pass));
        }
        if (details.isEmpty()) {
            fields.pass(Emissions.KEY);
        }
        return emissions.flatMap(Emissions::grams).filter(grams -> grams.signum() >= 0);
    }

    /** What a passage says, and below which title. */
    private record Said(String title, String text) {}

    /** The passages that give a text, each below its title if there are several; cut at 2,000 characters. */
    private Optional<String> text(Text kind) {
        List<Said> passages = new ArrayList<>();
        for (Passage passage : body.passages()) {
            String said = passage.row().texts().contains(kind) ? passage.text() : "";
            if (!said.isEmpty()) {
                passages.add(new Said(passage.title(), said));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Said said : passages) {
            if (text.length() > LONGEST_TEXT) {
                break;
            }
            if (passages.size() > 1) {
                text.append(said.title()).append('\n');
            }
            text.append(said.text()).append("\n\n");
        }
        String whole = text.toString().strip();
        return whole.isEmpty() ? Optional.empty() : Optional.of(PlainText.cut(whole, LONGEST_TEXT));
    }
}
