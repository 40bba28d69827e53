package org.openweights.spdx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.HubRepository;
import org.openweights.model.ModelRelease;
import org.openweights.spdx.graph.ExternalReference;

/** Maps the parts of a release that can be had somewhere, and its license link, to references. */
final class ReferenceMapping {
    private static final Map<ComponentKind, ExternalReference.Type> TYPES = types();

    private ReferenceMapping() {}

    static List<ExternalReference> references(ModelRelease release) {
        Stream<ExternalReference> license = release.license().declaration().link().stream()
                .flatMap(link -> reference(ExternalReference.Type.LICENSE, link, "license"));
        Stream<ExternalReference> components = release.components().stream()
                .filter(component -> component.presence() != Component.Presence.ABSENT)
                .flatMap(ReferenceMapping::reference);
        Stream<ExternalReference> others = release.identity().references().stream()
                .filter(place -> !IdentityMapping.isPackageUrl(place)
                        || HubRepository.at(place).isEmpty())
                .flatMap(place -> reference(ExternalReference.Type.OTHER, place, "more about the model"));
        return Stream.of(license, components, others)
                .flatMap(references -> references)
                .distinct()
                .toList();
    }

    private static Stream<ExternalReference> reference(Component component) {
        String licensed = component
                .license()
                .map(statement -> statement.declaration().toString())
                .flatMap(declared -> Text.nonBlank(Optional.of(declared)))
                .map(declared -> ", licensed as '" + declared + "'")
                .orElse("");
        ExternalReference.Type type = TYPES.getOrDefault(component.kind(), ExternalReference.Type.OTHER);
        return component.reference().stream()
                .flatMap(place -> reference(type, place, component.kind().title() + licensed));
    }

    /** A place that is a path within the release is no place for those who hold the document only. */
    private static Stream<ExternalReference> reference(ExternalReference.Type type, String place, String comment) {
        return Locations.absolute(Text.clean(place)).map(uri -> new ExternalReference(type, uri, comment)).stream();
    }

    /** What SPDX 3.0.1, vocabulary ExternalRefType, has a word for. */
    private static Map<ComponentKind, ExternalReference.Type> types() {
        Map<ComponentKind, ExternalReference.Type> types = new EnumMap<>(ComponentKind.class);
        types.put(ComponentKind.WEIGHTS, ExternalReference.Type.BINARY_ARTIFACT);
        types.put(ComponentKind.INTERMEDIATE_WEIGHTS, ExternalReference.Type.BINARY_ARTIFACT);
        types.put(ComponentKind.OPTIMIZER_STATE, ExternalReference.Type.BINARY_ARTIFACT);
        types.put(ComponentKind.ARCHITECTURE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.DATA_PREPROCESSING_CODE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.TRAINING_CODE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.FINE_TUNING_CODE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.INFERENCE_CODE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.EVALUATION_CODE, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.SUPPORTING_LIBRARIES, ExternalReference.Type.SOURCE_ARTIFACT);
        types.put(ComponentKind.TRAINING_METHODOLOGY, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.TRAINING_DATA_DESCRIPTION, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.TRAINING_DATA_PROVENANCE, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.TRAINING_DATA_PROCESSING, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.DATA_CARD, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.MODEL_CARD, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.TECHNICAL_REPORT, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.RESEARCH_PAPER, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.USAGE_INFORMATION, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.HARDWARE, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.TRAINING_CONTENT_SUMMARY, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.COPYRIGHT_POLICY, ExternalReference.Type.DOCUMENTATION);
        types.put(ComponentKind.EVALUATION_RESULTS, ExternalReference.Type.QUALITY_ASSESSMENT_REPORT);
        types.put(ComponentKind.LIMITATIONS, ExternalReference.Type.RISK_ASSESSMENT);
        return types;
    }
}
