package org.openweights.spdx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.model.DatasetUse;
import org.openweights.model.HubRepository;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Provenance;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.DatasetPackage;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Relationship;

/** Maps data sets: one element for each name, however often and for whatever it was used. */
final class DatasetMapping {
    private static final String UNSTATED = "Whether the model was trained or tested on the data set is not stated.";

    private final ElementId model;
    private final Elements elements;
    private final IdentityMapping identities;
    private final LicenseMapping licenses;
    private final Knowledge knowledge;
    private final Gaps gaps;
    private final List<String> incomplete = new ArrayList<>();

    DatasetMapping(
            ElementId model,
            Elements elements,
            IdentityMapping identities,
            LicenseMapping licenses,
            Knowledge knowledge,
            Gaps gaps) {
        this.model = model;
        this.elements = elements;
        this.identities = identities;
        this.licenses = licenses;
        this.knowledge = knowledge;
        this.gaps = gaps;
    }

    void map(List<DatasetUse> uses) {
        Map<ElementId, List<DatasetUse>> byDataset =
                uses.stream().collect(Collectors.groupingBy(this::id, LinkedHashMap::new, Collectors.toList()));
        byDataset.forEach(this::add);
        report(uses);
        relate(datasets(uses, DatasetUse.Role.TRAINING), Relationship.Type.TRAINED_ON, Optional.empty());
        relate(datasets(uses, DatasetUse.Role.EVALUATION), Relationship.Type.TESTED_ON, Optional.empty());
        List<ElementId> unstated = byDataset.entrySet().stream()
                .filter(dataset -> dataset.getValue().stream().allMatch(use -> use.role() == DatasetUse.Role.UNSTATED))
                .map(Map.Entry::getKey)
                .toList();
        relate(unstated, Relationship.Type.OTHER, Optional.of(UNSTATED));
    }

    private void add(ElementId id, List<DatasetUse> uses) {
        DatasetUse first = uses.get(0);
        String name = Text.clean(first.dataset());
        DatasetPackage dataset = dataset(id, name, uses);
        elements.add(dataset);
        List<String> missing = missing(dataset);
        if (!missing.isEmpty()) {
            incomplete.add(name + " (" + String.join(", ", missing) + ")");
        }
        LicenseDeclaration declaration = uses.stream()
                .map(DatasetUse::license)
                .flatMap(Optional::stream)
                .map(LicenseStatement::declaration)
                .filter(statement -> !statement.isEmpty())
                .findFirst()
                .orElse(LicenseDeclaration.none());
        Resolution resolution = knowledge.licenses().resolve(declaration);
        licenses.license(
                id,
                declaration,
                new EffectiveLicense(resolution, List.of(), resolution.expression()),
                Optional.empty());
    }

    private void report(List<DatasetUse> uses) {
        if (!incomplete.isEmpty()) {
            gaps.add(
                    SpdxRule.DATASET,
                    "What the Dataset profile demands is not known of every data set.",
                    uses.stream()
                            .map(DatasetUse::location)
                            .flatMap(Optional::stream)
                            .findFirst(),
                    Optional.of(String.join("; ", incomplete)));
        }
    }

    /** The facts that the Dataset profile demands, and that are not known; of originators it allows one. */
    private static List<String> missing(DatasetPackage dataset) {
        PackageFacts facts = dataset.facts();
        Map<String, Boolean> known = new LinkedHashMap<>();
        known.put("one author", facts.originators().size() == 1);
        known.put("time of making", dataset.built().isPresent());
        known.put("release time", facts.released().isPresent());
        known.put("location", facts.downloadLocation().isPresent());
        return known.entrySet().stream()
                .filter(fact -> !fact.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private DatasetPackage dataset(ElementId id, String name, List<DatasetUse> uses) {
        return new DatasetPackage(
                id,
                facts(name, uses),
                time(uses, Provenance::built),
                uses.stream().flatMap(use -> use.types().stream()).distinct().toList());
    }

    private PackageFacts facts(String name, List<DatasetUse> uses) {
        Optional<String> supplier = first(uses, use -> use.provenance().supplier())
                .or(() -> first(uses, DatasetUse::reference)
                        .flatMap(HubRepository::at)
                        .filter(repository -> repository.kind() == HubRepository.Kind.DATASET)
                        .flatMap(HubRepository::namespace));
        return new PackageFacts(
                name,
                first(uses, DatasetUse::description),
                sensitiveData(uses),
                Optional.empty(),
                supplier.map(who -> elements.agent(Agent.Type.UNKNOWN, who, Optional.empty())),
                identities.authors(uses.stream()
                        .flatMap(use -> use.provenance().authors().stream())
                        .toList()),
                time(uses, Provenance::released),
                places(uses)
                        .filter(place -> !IdentityMapping.isPackageUrl(place))
                        .flatMap(place -> Locations.absolute(place).stream())
                        .findFirst(),
                places(uses).filter(IdentityMapping::isPackageUrl).findFirst(),
                List.of());
    }

    private static Stream<String> places(List<DatasetUse> uses) {
        return uses.stream().map(DatasetUse::reference).map(Text::nonBlank).flatMap(Optional::stream);
    }

    private static Optional<Instant> time(List<DatasetUse> uses, Function<Provenance, Optional<Instant>> time) {
        return uses.stream()
                .map(DatasetUse::provenance)
                .map(time)
                .flatMap(Optional::stream)
                .filter(Seconds::isPrintable)
                .findFirst()
                .map(Seconds::of);
    }

    private static Optional<String> first(List<DatasetUse> uses, Function<DatasetUse, Optional<String>> text) {
        return uses.stream()
                .map(text)
                .map(Text::nonBlank)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In words: not all data that is sensitive is personal, which is all that SPDX 3.0.1 asks of a data set. */
    private static Optional<String> sensitiveData(List<DatasetUse> uses) {
        List<String> words = Text.nonBlank(
                uses.stream().flatMap(use -> use.sensitiveData().stream()).toList());
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream()
                        .map(word -> "Sensitive data: " + Text.oneLine(word) + ".")
                        .collect(Collectors.joining("\n")));
    }

    private List<ElementId> datasets(List<DatasetUse> uses, DatasetUse.Role role) {
        return uses.stream()
                .filter(use -> use.role() == role)
                .map(this::id)
                .distinct()
                .toList();
    }

    private void relate(List<ElementId> datasets, Relationship.Type type, Optional<String> comment) {
        if (!datasets.isEmpty()) {
            elements.relate(model, type, datasets, comment);
        }
    }

    private ElementId id(DatasetUse use) {
        return elements.id(ElementId.Kind.DATASET, Text.clean(use.dataset()));
    }
}
