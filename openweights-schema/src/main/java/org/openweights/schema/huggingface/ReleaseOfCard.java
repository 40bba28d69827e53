package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Scalar;

/** The release that a card describes. */
final class ReleaseOfCard {
    private final CardSource card;
    private final Metadata metadata;

    ReleaseOfCard(CardSource card, Metadata metadata) {
        this.card = card;
        this.metadata = metadata;
    }

    ModelRelease release() {
        return ModelRelease.named(name())
                .withLicense(license())
                .withBaseModels(baseModels())
                .withDatasets(datasets());
    }

    private String name() {
        return ReleaseName.ofSource(card.name());
    }

    private LicenseStatement license() {
        List<String> values =
                metadata.texts("license").stream().map(Scalar::text).toList();
        LicenseDeclaration declaration = new LicenseDeclaration(
                values,
                metadata.text("license_name").map(Scalar::text),
                metadata.text("license_link").map(Scalar::text));
        if (declaration.isEmpty()) {
            return LicenseStatement.none();
        }
        Optional<Node> place = List.of("license", "license_name", "license_link").stream()
                .flatMap(key -> metadata.get(key).stream())
                .findFirst();
        return new LicenseStatement(declaration, Medium.METADATA, place.map(metadata::location));
    }

    private List<BaseModel> baseModels() {
        Relation relation = metadata.text("base_model_relation")
                .flatMap(text -> relation(text.text()))
                .orElse(Relation.UNSTATED);
        return metadata.texts("base_model").stream()
                .map(base ->
                        new BaseModel(base.text(), relation, Optional.empty(), Optional.of(metadata.location(base))))
                .toList();
    }

    private static Optional<Relation> relation(String keyword) {
        for (Relation relation : Relation.values()) {
            if (relation.keyword().equals(keyword)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    private List<DatasetUse> datasets() {
        return metadata.texts("datasets").stream()
                .map(set -> new DatasetUse(
                        set.text(),
                        DatasetUse.Role.TRAINING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(metadata.location(set))))
                .toList();
    }
}
