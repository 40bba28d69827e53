package org.openweights.spdx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.KnownModel;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;
import org.openweights.spdx.graph.Relationship;

/** Maps the models that a release is derived from, and those that they are derived from, as far as that is known. */
final class BaseModelMapping {
    private final ElementId root;
    private final Elements elements;
    private final LicenseMapping licenses;
    private final Licensing licensing;
    private final Gaps gaps;
    private final Map<String, ElementId> models = new HashMap<>();

    BaseModelMapping(ElementId root, Elements elements, LicenseMapping licenses, Licensing licensing, Gaps gaps) {
        this.root = root;
        this.elements = elements;
        this.licenses = licenses;
        this.licensing = licensing;
        this.gaps = gaps;
    }

    void map(ModelRelease release) {
        models.put(key(release.identity().name()), root);
        derive(List.of(root), release.baseModels());
    }

    /** Follows a line of descent, which starts at the release; names are compared without regard to case. */
    private void derive(List<ElementId> line, List<BaseModel> bases) {
        if (line.size() > EffectiveLicense.MAX_GENERATIONS) {
            return;
        }
        ElementId child = line.get(line.size() - 1);
        for (BaseModel base : bases) {
            @Nullable ElementId known = models.get(key(base.model()));
            if (known == null) {
                ElementId added = add(base);
                relate(child, base, added);
                List<ElementId> longer =
                        Stream.concat(line.stream(), Stream.of(added)).toList();
                licensing.model(base.model()).ifPresent(model -> derive(longer, model.baseModels()));
            } else if (!line.contains(known)) {
                relate(child, base, known);
            } else if (child.equals(root)) {
                String name = Text.clean(base.model());
                gaps.add(
                        SpdxRule.OWN_BASE,
                        "'" + name + "' is named as its own base model.",
                        base.location(),
                        Optional.of(name));
            }
        }
    }

    private ElementId add(BaseModel base) {
        String name = Text.clean(base.model());
        ElementId id = ElementId.of(ElementId.Kind.BASE_MODEL, name);
        models.put(key(base.model()), id);
        elements.add(ModelPackage.of(id, facts(name)));
        gaps.add(
                SpdxRule.BASE_MODEL,
                "Version, release time and download location of the base model '" + name + "' are not known.",
                base.location(),
                Optional.of(name));

        Optional<KnownModel> known = licensing.model(base.model());
        LicenseDeclaration declaration =
                base.license().or(() -> known.map(KnownModel::license)).orElse(LicenseDeclaration.none());
        ModelRelease itself = ModelRelease.named(base.model())
                .withLicense(new LicenseStatement(declaration, LicenseStatement.Medium.METADATA, Optional.empty()))
                .withBaseModels(known.map(KnownModel::baseModels).orElse(List.of()));
        Optional<String> source = base.license().isPresent() ? Optional.empty() : known.map(KnownModel::source);
        licenses.license(id, declaration, licensing.effective(itself), Text.clean(source));
        return id;
    }

    private PackageFacts facts(String name) {
        Optional<HubName> hub = HubName.of(name);
        return new PackageFacts(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                hub.map(parts -> elements.agent(Agent.Type.UNKNOWN, parts.namespace(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                hub.map(parts -> parts.packageUrl(Optional.empty())),
                List.of(),
                List.of());
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
