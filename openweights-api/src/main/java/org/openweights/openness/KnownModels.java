package org.openweights.openness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.terms.Modality;
import org.openweights.model.BaseModel;
import org.openweights.model.HubRepository;
import org.openweights.model.Relation;

/** The table of well-known models that is part of the library. */
final class KnownModels implements ModelLookup {
    private static final String TABLE = "known-models.tsv";
    private static final String DOUBTFUL = "doubtful";
    private static final String UNLESS = "unless:";
    private static final String SUSPECT = "suspect:";

    private final Map<String, KnownModel> exact = new HashMap<>();
    private final Map<String, List<Family>> families = new HashMap<>();
    private final List<NameHint> hints = new ArrayList<>();

    /** A row of the table. */
    private record Row(
            String pattern,
            String license,
            String kind,
            String since,
            String base,
            String source,
            String note,
            String mark,
            String modality) {
        private static final int CELLS = 9;

        static Row of(String[] cells) {
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
        }
    }

    /** Models whose names fit a pattern. */
    private record Family(NamePattern pattern, KnownModel model) {
        private static final Comparator<Family> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                        (Family family) -> -family.pattern.literals())
                .thenComparing(family -> family.model.name());
    }

    private KnownModels() {
        for (String[] cells : Table.rows(TABLE, Row.CELLS)) {
            Row row = Row.of(cells);
            switch (row.kind()) {
                case "exact" -> exact.put(row.pattern().toLowerCase(Locale.ROOT), model(row));
                case "family" -> {
                    NamePattern pattern = new NamePattern(row.pattern());
                    families.computeIfAbsent(pattern.namespace(), key -> new ArrayList<>())
                            .add(new Family(pattern, model(row)));
                }
                case "hint" -> hints.add(hint(row));
                default -> throw new IllegalStateException(TABLE + ": no such kind: " + row.kind());
            }
        }
        families.values().forEach(models -> models.sort(Family.MOST_SPECIFIC_FIRST));
        hints.sort(Comparator.comparingInt(
                        (NameHint hint) -> -hint.suspicion().word().length())
                .thenComparing(hint -> hint.suspicion().word()));
    }

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final KnownModels MODELS = new KnownModels();

        private Standard() {}
    }

    static KnownModels standard() {
        return Standard.MODELS;
    }

    @Override
    public Optional<KnownModel> find(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        KnownModel found = exact.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        if (!HubRepository.isId(model)) {
            return Optional.empty();
        }
        int slash = name.indexOf('/');
        Optional<KnownModel> family = slash < 0 ? Optional.empty() : family(name, name.substring(0, slash));
        return family.isPresent() ? family : family(name, "");
    }

    @Override
    public Optional<Suspicion> suspect(String model) {
        String folded = model.toLowerCase(Locale.ROOT);
        for (NameHint hint : hints) {
            if (hint.isIn(model, folded)) {
                return Optional.of(hint.suspicion());
            }
        }
        return Optional.empty();
    }

    private Optional<KnownModel> family(String name, String namespace) {
        for (Family family : families.getOrDefault(namespace, List.of())) {
            if (family.pattern.matchesId(name)) {
                return Optional.of(family.model);
            }
        }
        return Optional.empty();
    }

    private static KnownModel model(Row row) {
        return new KnownModel(
                row.pattern(),
                license(row.license()),
                row.since(),
                row.source(),
                row.note(),
                bases(row.base()),
                modality(row.modality()),
                row.mark().equals(DOUBTFUL),
                Optional.empty());
    }

    private static NameHint hint(Row row) {
        Suspicion suspicion = new Suspicion(
                row.pattern().toLowerCase(Locale.ROOT),
                row.base().substring(SUSPECT.length()),
                license(row.license()),
                row.source());
        List<String> unless = row.mark().startsWith(UNLESS)
                ? Arrays.asList(row.mark().substring(UNLESS.length()).split(",", -1))
                : List.of();
        return new NameHint(suspicion, unless);
    }

    private static LicenseDeclaration license(String written) {
        if (written.startsWith("hf:")) {
            return LicenseDeclaration.of(written.substring("hf:".length()));
        }
        if (written.startsWith("name:")) {
            return new LicenseDeclaration(
                    List.of("other"), Optional.of(written.substring("name:".length())), Optional.empty());
        }
        return LicenseDeclaration.of(written);
    }

    private static Optional<Modality> modality(String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(Modality.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static List<BaseModel> bases(String written) {
        if (written.isEmpty()) {
            return List.of();
        }
        int colon = written.indexOf(':');
        Relation relation = Relation.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT));
        String model = written.substring(colon + 1);
        return List.of(new BaseModel(model, relation, onHub(model), Optional.empty(), Optional.empty()));
    }

    /** The models of the table are those of the Hub, but for names without a namespace. */
    private static Optional<String> onHub(String model) {
        return Optional.of(model)
                .filter(HubRepository::isQualifiedId)
                .map(id -> HubRepository.of(HubRepository.Kind.MODEL, id).address());
    }
}
