package org.openweights.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.openness.KnownModel;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Relationship;

/** Maps the models that a release is derived from, and those that they are derived from, as far as that is known. */
final class BaseModelMapping {
    private final ElementId root;
    private final Elements elements;
    private final IdentityMapping identities;
    private final LicenseMapping licenses;
    private final Knowledge knowledge;
    private final Gaps gaps;
    private final Map<String, ElementId> models = new HashMap<>();
    private final List<String> incomplete = new ArrayList<>();

    BaseModelMapping(
            ElementId root,
            Elements elements,
            IdentityMapping identities,
            LicenseMapping licenses,
            Knowledge knowledge,
            Gaps gaps) {
        this.root = root;
        this.elements = elements;
        this.identities = identities;
        this.licenses = licenses;
        this.knowledge = knowledge;
        this.gaps = gaps;
    }

    void map(ModelRelease release) {
        models.put(key(release.identity().name()), root);
        derive(List.of(root), release.baseModels());
        report(release.baseModels());
    }

    private void report(List<BaseModel> named) {
        if (!incomplete.isEmpty()) {
            gaps.add(
                    SpdxRule.BASE_MODEL,
                    "What the AI profile demands is not known of every base model.",
                    named.stream()
                            .map(BaseModel::location)
                            .flatMap(Optional::stream)
                            .findFirst(),
                    Optional.of(String.join("; ", incomplete)));
        }
    }

    /** The facts that the AI profile demands, and that are not known. */
    private static List<String> missing(PackageFacts facts) {
        return Stream.of(
                        Map.entry("version", facts.version()),
                        Map.entry("supplier", facts.supplier()),
                        Map.entry("release time", facts.released()),
                        Map.entry("location", facts.downloadLocation()))
                .filter(fact -> fact.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Follows a line of descent, which starts at the release; names are compared without regard to case. */
    private void derive(List<ElementId> line, List<BaseModel> parents) {
        if (line.size() > EffectiveLicense.MAX_GENERATIONS) {
            return;
        }
        ElementId child = line.get(line.size() - 1);
        for (BaseModel base : parents) {
            @Nullable ElementId known = models.get(key(base.model()));
            if (known == null) {
                ElementId added = add(base);
                relate(child, base, added);
                List<ElementId> longer =
                        Stream.concat(line.stream(), Stream.of(added)).toList();
                knowledge.models().find(base.model()).ifPresent(model -> derive(longer, model.baseModels()));
            } else if (!line.contains(known)) {
                relate(child, base, known);
            } else if (child.equals(root)) {
                gaps.add(
                        SpdxRule.OWN_BASE,
                        "The model is named as its own base model.",
                        base.location(),
                        Optional.of(Text.clean(base.model())));
            }
        }
    }

    private ElementId add(BaseModel base) {
        String name = Text.clean(base.model());
        ElementId id = elements.id(ElementId.Kind.BASE_MODEL, name);
        models.put(key(base.model()), id);
        Optional<KnownModel> known = knowledge.models().find(base.model());
        Identity identity = known.flatMap(KnownModel::identity).orElseGet(() -> identity(base));
        PackageFacts facts = identities.facts(identity, Optional.empty(), List.of());
        List<String> missing = missing(facts);
        if (!missing.isEmpty()) {
            incomplete.add(name + " (" + String.join(", ", missing) + ")");
        }
        elements.add(ModelPackage.of(id, facts));
        LicenseDeclaration declaration =
                base.license().or(() -> known.map(KnownModel::license)).orElse(LicenseDeclaration.none());
        ModelRelease itself = ModelRelease.named(base.model())
                .withLicense(new LicenseStatement(declaration, LicenseStatement.Medium.METADATA, Optional.empty()))
                .withBaseModels(known.map(KnownModel::baseModels).orElse(List.of()));
        Optional<String> source = base.license().isPresent() ? Optional.empty() : known.map(KnownModel::source);
        licenses.license(id, declaration, EffectiveLicense.of(itself, knowledge), Text.nonBlank(source));
        return id;
    }

    private static Identity identity(BaseModel base) {
        return new Identity(
                base.model(), Optional.empty(), Optional.empty(), Optional.empty(), base.reference(), Optional.empty());
    }

    private void relate(ElementId child, BaseModel base, ElementId parent) {
        Optional<String> relation = Optional.of("Relation: " + base.relation().keyword() + ".");
        elements.relate(child, Relationship.Type.DESCENDANT_OF, parent, relation);
        if (base.relation() == Relation.QUANTIZED) {
            elements.relate(parent, Relationship.Type.HAS_VARIANT, child, relation);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
