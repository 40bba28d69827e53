package org.openweights.schema.huggingface;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.openweights.model.Relation;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.CardSource;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.huggingface.HeadingTable.Text;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.ReleaseName;

/** The release that a card describes. */
final class ReleaseOfCard {
    private static final int LONGEST_TEXT = 2_000;
    private static final String CARBON = "co2_eq_emissions";
    private static final String TAGS = "tags";
    private static final List<String> NAME_PREFIXES = List.of("model card for ", "model card of ", "model card: ");

    private final CardSource card;
    private final Metadata metadata;
    private final Fields fields;
    private final CardBody body;
    private final ModelIndex index;
    private final List<Scalar> tags;
    private final BaseModelTags baseTags;

    ReleaseOfCard(CardSource card, Metadata metadata, CardBody body) {
        this(card, metadata, body, ModelIndex.of(metadata.fields()), metadata.texts(TAGS));
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
    ReleaseOfCard(CardSource card, Metadata metadata, CardBody body, ModelIndex index, List<Scalar> tags) {
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
        List<BaseModel> bases = baseModels();
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
                fields.scalars("license").stream().map(Scalar::text).toList(),
                first("license_name"),
                first("license_link"));
        if (declaration.isEmpty()) {
            boolean silent = metadata.isRead()
                    && LicenseFields.keys().stream()
                            .allMatch(key -> metadata.member(key).isEmpty());
            return silent ? proseLicense() : LicenseStatement.none();
        }
        Optional<Node> place = LicenseFields.keys().stream()
                .flatMap(key -> metadata.get(key).stream())
                .findFirst();
        return new LicenseStatement(declaration, Medium.METADATA, place.map(metadata::location));
    }

    private LicenseStatement proseLicense() {
        return body.passages().stream()
                .filter(passage -> passage.row().texts().contains(Text.LICENSE))
                .flatMap(passage -> ProseLicense.in(passage, body).stream())
                .findFirst()
                .orElse(LicenseStatement.none());
    }

    /** The key that there was before base_model counts where that is not there; those that only tags name count, too. */
    private List<BaseModel> baseModels() {
        List<BaseModel> bases = new ArrayList<>();
        List<Scalar> stated = fields.scalars("base_model");
        stated.forEach(base -> bases.add(baseModel(base, Address.withoutHub(base.text()))));
        List<Scalar> former = stated.isEmpty() ? fields.scalars("finetuned_from") : List.of();
        former.forEach(base -> bases.add(baseModel(base, Address.withoutHub(base.text()), Relation.FINETUNE)));
        baseTags.beyond(bases.stream().map(BaseModel::model).toList())
                .forEach(base -> bases.add(baseModel(base.tag(), base.model())));
        return bases;
    }

    private BaseModel baseModel(Scalar place, String model) {
        return baseModel(place, model, relationTo(model));
    }

    private BaseModel baseModel(Scalar place, String model, Relation relation) {
        return new BaseModel(
                model,
                relation,
                Optional.of(model).filter(HubRepository::isQualifiedId).map(Address::onHub),
                Optional.empty(),
                Optional.of(metadata.location(place)));
    }

    private Relation relationTo(String model) {
        Optional<String> stated = first("base_model_relation");
        if (stated.isPresent()) {
            return Stream.of(Relation.values())
                    .filter(relation -> relation.keyword().equals(stated.get()))
                    .findFirst()
                    .orElse(Relation.UNSTATED);
        }
        boolean adapter = first("library_name").filter("peft"::equals).isPresent();
        return baseTags.relationTo(model).orElse(adapter ? Relation.ADAPTER : Relation.UNSTATED);
    }

    private List<DatasetUse> datasets() {
        List<DatasetUse> uses = new ArrayList<>();
        for (Scalar set : fields.scalars("datasets")) {
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
        return fields.at(CARBON)
                .map(details -> details.number("emissions"))
                .orElseGet(() -> fields.number(CARBON))
                .filter(grams -> grams.signum() >= 0);
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
