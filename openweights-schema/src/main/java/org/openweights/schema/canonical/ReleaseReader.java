package org.openweights.schema.canonical;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads what {@link ReleaseWriter} writes.
 *
 * <p>An item that lacks what it cannot be without is left out; the schema has told of it.
 */
final class ReleaseReader {
    private static final Words<ComponentKind> KINDS = Words.of(ComponentKind.values());
    private static final Words<Component.Presence> PRESENCES = Words.of(Component.Presence.values());
    private static final Words<Component.Access> ACCESSES = Words.of(Component.Access.values());
    private static final Words<Component.Certainty> CERTAINTIES = Words.of(Component.Certainty.values());
    private static final Words<Medium> MEDIA = Words.of(Medium.values());
    private static final Words<DatasetUse.Role> ROLES = Words.of(DatasetUse.Role.values());
    private static final Words<DatasetType> DATASET_TYPES = Words.of(DatasetType.values());
    private static final Words<EnergyUse.Phase> PHASES = Words.of(EnergyUse.Phase.values());
    private static final Words<EnergyUse.Unit> UNITS = Words.of(EnergyUse.Unit.values());
    private static final Words<Safety.Risk> RISKS = Words.of(Safety.Risk.values());

    private final JsonCard card;
    private final String nameOfCard;
    private final boolean inPlace;

    private ReleaseReader(JsonCard card, String nameOfCard, boolean inPlace) {
        this.card = card;
        this.nameOfCard = nameOfCard;
        this.inPlace = inPlace;
    }

    /**
     * {@return a reader of a release as it is written, with the places that it keeps of the card that it was first read from}
     *
     * @param card what is found is told to it
     * @param nameOfCard the name of a release that has none
     */
    static ReleaseReader asWritten(JsonCard card, String nameOfCard) {
        return new ReleaseReader(card, nameOfCard, false);
    }

    /**
     * {@return a reader of a release whose parts have the places where they stand in this file}
     *
     * @param card what is found is told to it
     * @param nameOfCard the name of a release that has none
     */
    static ReleaseReader inPlace(JsonCard card, String nameOfCard) {
        return new ReleaseReader(card, nameOfCard, true);
    }

    /** The constants of an enum by the words that are written for them. */
    private record Words<E extends Enum<E>>(Map<String, E> constants) {
        static <E extends Enum<E>> Words<E> of(E[] values) {
            Map<String, E> constants = new HashMap<>();
            for (E value : values) {
                constants.put(ReleaseWriter.word(value), value);
            }
            return new Words<>(constants);
        }

        Optional<E> in(Members members, String field) {
            return members.text(field).flatMap(this::constant);
        }

        List<E> each(Members members, String field) {
            return members.texts(field).stream()
                    .flatMap(word -> constant(word).stream())
                    .toList();
        }

        private Optional<E> constant(String word) {
            return Optional.ofNullable(constants.get(word));
        }
    }

    ModelRelease release(Members members) {
        return new ModelRelease(
                members.object("identity").map(this::identity).orElseGet(() -> Identity.named(nameOfCard)),
                license(members).orElse(LicenseStatement.none()),
                list(members, "components", this::component),
                list(members, "baseModels", this::baseModel),
                list(members, "datasets", this::dataset),
                members.object("characteristics").map(this::characteristics).orElse(Characteristics.unknown()),
                members.object("training").map(this::training).orElse(Training.unknown()),
                members.object("usage").map(ReleaseReader::usage).orElse(Usage.unknown()),
                list(members, "metrics", ReleaseReader::metric),
                list(members, "files", this::file),
                members.object("safety").map(ReleaseReader::safety).orElse(Safety.unknown()));
    }

    private Identity identity(Members members) {
        return new Identity(
                name(members, "name").orElse(nameOfCard),
                members.text("version"),
                members.text("supplier"),
                members.texts("authors"),
                moment(members, "released"),
                members.text("location"),
                members.texts("references"),
                members.text("description"));
    }

    /** One that cannot be read stands as it was written: without a license, a part would have that of the whole. */
    private Optional<LicenseStatement> license(Members owner) {
        return owner.object("license")
                .map(members -> new LicenseStatement(
                        declaration(members), MEDIA.in(members, "medium").orElse(Medium.METADATA), location(members)))
                .or(() -> owner.unread("license").map(LicenseStatement::of));
    }

    private static LicenseDeclaration declaration(Members members) {
        return new LicenseDeclaration(
                members.declared("values"), members.text("name"), members.text("link"), members.texts("remarks"));
    }

    private Optional<Component> component(Members members) {
        Optional<ComponentKind> kind = KINDS.in(members, "kind");
        Optional<Component.Presence> presence = PRESENCES.in(members, "presence");
        Optional<Component.Access> access = ACCESSES.in(members, "access");
        Optional<Component.Certainty> certainty = CERTAINTIES.in(members, "certainty");
        if (kind.isEmpty() || presence.isEmpty() || access.isEmpty() || certainty.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Component(
                kind.get(),
                presence.get(),
                access.get(),
                certainty.get(),
                members.text("reference"),
                license(members),
                location(members)));
    }

    private Optional<BaseModel> baseModel(Members members) {
        Optional<Relation> relation = members.text("relation").flatMap(ReleaseReader::relation);
        return name(members, "model")
                .flatMap(model -> relation.map(how -> new BaseModel(
                        model,
                        how,
                        members.text("reference"),
                        license(members).map(LicenseStatement::declaration),
                        location(members))));
    }

    private static Optional<Relation> relation(String keyword) {
        return Stream.of(Relation.values())
                .filter(relation -> relation.keyword().equals(keyword))
                .findFirst();
    }

    private Optional<DatasetUse> dataset(Members members) {
        Optional<DatasetUse.Role> role = ROLES.in(members, "role");
        Optional<DatasetUse> use = name(members, "dataset")
                .flatMap(dataset -> role.map(what -> new DatasetUse(
                        dataset,
                        what,
                        members.text("reference"),
                        license(members),
                        members.text("description"),
                        DATASET_TYPES.each(members, "types"),
                        members.texts("sensitiveData"),
                        members.object("provenance").map(this::provenance).orElse(Provenance.unknown()),
                        location(members))));
        use.filter(ReleaseReader::isUnlicensed).ifPresent(unlicensed -> {
            CanonicalRule rule = CanonicalRule.DATASET_LICENSE;
            card.add(Finding.of(
                    rule,
                    "The data set '" + Excerpt.of(unlicensed.dataset()) + "' has no license. " + rule.remedy(),
                    members.location("dataset"),
                    unlicensed.dataset()));
        });
        return use;
    }

    private Provenance provenance(Members members) {
        return new Provenance(
                members.texts("authors"),
                members.text("supplier"),
                moment(members, "built"),
                moment(members, "released"));
    }

    private static boolean isUnlicensed(DatasetUse use) {
        return use.role() != DatasetUse.Role.EVALUATION
                && use.license().map(license -> license.declaration().isEmpty()).orElse(true);
    }

    private Characteristics characteristics(Members members) {
        return new Characteristics(
                members.texts("types"),
                members.texts("tasks"),
                members.texts("languages"),
                members.texts("libraries"),
                members.texts("tags"),
                members.texts("inputs"),
                members.texts("outputs"),
                list(members, "properties", ReleaseReader::property));
    }

    private static Optional<Property> property(Members members) {
        return members.text("name").flatMap(name -> members.text("value").map(value -> new Property(name, value)));
    }

    private Training training(Members members) {
        return new Training(
                members.text("information"),
                list(members, "hyperparameters", ReleaseReader::property),
                number(members, "carbonGrams"),
                list(members, "energy", this::energy));
    }

    private Optional<EnergyUse> energy(Members members) {
        Optional<EnergyUse.Phase> phase = PHASES.in(members, "phase");
        Optional<EnergyUse.Unit> unit = UNITS.in(members, "unit");
        Optional<BigDecimal> quantity = number(members, "quantity").filter(number -> number.signum() >= 0);
        return phase.isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : quantity.map(number -> new EnergyUse(phase.get(), number, unit.get()));
    }

    private static Usage usage(Members members) {
        return new Usage(members.text("intended"), members.text("limitations"));
    }

    private static Optional<Metric> metric(Members members) {
        return members.text("name")
                .flatMap(name -> members.text("value")
                        .map(value -> new Metric(
                                name,
                                value,
                                members.text("dataset"),
                                members.text("split"),
                                members.text("lowerBound"),
                                members.text("upperBound"),
                                members.text("threshold"))));
    }

    private Optional<ReleaseFile> file(Members members) {
        OptionalLong size = number(members, "size")
                .flatMap(ReleaseReader::whole)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        return name(members, "path")
                .map(path -> new ReleaseFile(path, size, members.text("sha256").filter(ReleaseFile::isDigest)));
    }

    private static Safety safety(Members members) {
        return new Safety(
                RISKS.in(members, "risk"),
                members.texts("standards"),
                members.truth("usesSensitivePersonalInformation"),
                members.truth("autonomous"),
                members.text("explainability"));
    }

    private Optional<SourceLocation> location(Members members) {
        return inPlace ? Optional.of(members.location()) : kept(members);
    }

    private Optional<SourceLocation> kept(Members members) {
        return members.object("location").flatMap(place -> {
            Optional<Integer> line = positive(place, "line");
            Optional<Integer> column = positive(place, "column");
            return line.isEmpty() || column.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SourceLocation(
                            place.text("source").orElse(""),
                            line.get(),
                            column.get(),
                            place.text("pointer").orElse("")));
        });
    }

    private Optional<Integer> positive(Members members, String field) {
        return number(members, field)
                .flatMap(ReleaseReader::whole)
                .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact()).filter(value -> value >= 0);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> list(Members members, String field, Function<Members, Optional<T>> item) {
        List<T> items = new ArrayList<>();
        for (Members one : members.objects(field)) {
            item.apply(one).ifPresent(items::add);
        }
        return items;
    }

    private Optional<String> name(Members members, String field) {
        Optional<String> name = members.text(field);
        if (name.isPresent() && !name.get().isEmpty() && name.get().isBlank()) {
            refuse(members, field, "'" + field + "' is blank.", name.get());
        }
        return name.filter(text -> !text.isBlank());
    }

    private Optional<Instant> moment(Members members, String field) {
        return members.text(field).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                refuse(members, field, "'" + Excerpt.of(text) + "' is no moment of UTC.", text);
                return Optional.empty();
            }
        });
    }

    private Optional<BigDecimal> number(Members members, String field) {
        Optional<BigDecimal> number = members.number(field);
        members.written(field)
                .filter(text -> number.isEmpty())
                .ifPresent(text -> refuse(
                        members, field, "'" + field + "' has more than 50 digits, or a power of ten beyond 99.", text));
        return number;
    }

    /** Tells of a value that the schema cannot refuse; where it has refused it already, that is enough. */
    private void refuse(Members members, String field, String what, String value) {
        SourceLocation location = members.location(field);
        card.addUnlessTold(Finding.of(CanonicalRule.VALUE, what + " " + CanonicalRule.VALUE.remedy(), location, value));
    }
}
