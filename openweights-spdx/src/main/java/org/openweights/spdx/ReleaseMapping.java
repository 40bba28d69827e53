package org.openweights.spdx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Assessment;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.CreationInfo;
import org.openweights.spdx.graph.Document;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.Tool;

/** Maps a release into the graph of its document. */
final class ReleaseMapping {
    private static final ElementId MODEL = ElementId.of(ElementId.Kind.MODEL);
    private static final String SELF = "openweights";
    /** Under which whoever uses the SPDX specification agrees to put the document, by SPDX 3.0.1, property dataLicense. */
    private static final LicenseExpression DATA_LICENSE = new LicenseExpression.Single(new LicenseId("CC0-1.0"), false);

    private final ModelRelease release;
    private final SpdxOptions options;
    private final Knowledge knowledge;
    private final Gaps gaps;
    private final Elements elements = new Elements();
    private final LicenseMapping licenses;

    ReleaseMapping(ModelRelease release, SpdxOptions options, String source) {
        this.release = release;
        this.options = options;
        this.knowledge = options.knowledge();
        this.gaps = new Gaps(source, options.conformance());
        this.licenses = new LicenseMapping(elements, knowledge, options.licenseTexts());
    }

    SpdxDocuments map(List<Assessment> assessments) {
        IdentityMapping identities = new IdentityMapping(elements);
        new ModelMapping(elements, identities, gaps).map(MODEL, release);
        options.conclusion()
                .ifPresentOrElse(
                        conclusion -> licenses.license(MODEL, release, conclusion),
                        () -> licenses.license(
                                MODEL,
                                release.license().declaration(),
                                EffectiveLicense.of(release, knowledge),
                                source(release.license().medium())));
        new BaseModelMapping(MODEL, elements, identities, licenses, knowledge, gaps).map(release);
        new DatasetMapping(MODEL, elements, identities, licenses, knowledge, gaps).map(release.datasets());
        new FileMapping(MODEL, elements, gaps).map(release.files());
        licenses.describeTexts();
        assessments.forEach(assessment -> elements.add(AssessmentMapping.map(MODEL, assessment, elements)));
        return SpdxDocuments.of(graph(), gaps.findings(), gaps.refusesDocument());
    }

    private static Optional<String> source(LicenseStatement.Medium medium) {
        return medium == LicenseStatement.Medium.LICENSE_FILE
                ? Optional.of("the license file of the model, word for word")
                : Optional.empty();
    }

    private Graph graph() {
        String name = Text.clean(release.identity().name());
        CreationInfo creationInfo = new CreationInfo(
                created(), creators(), List.of(elements.add(new Tool(elements.id(ElementId.Kind.TOOL, SELF), SELF))));
        Document document = new Document(name, profiles(), MODEL, licenses.element(DATA_LICENSE));
        Graph graph = new Graph("", creationInfo, document, elements.all());
        return graph.withNamespace(options.namespace().orElseGet(() -> Namespace.of(graph, name)));
    }

    private Instant created() {
        Optional<Instant> created =
                options.created().or(() -> release.identity().released().filter(Seconds::isPrintable));
        if (created.isEmpty()) {
            gaps.add(SpdxRule.CREATED, "When the document was made is not known.");
        }
        return Seconds.of(created.orElse(Instant.EPOCH));
    }

    private List<ElementId> creators() {
        if (options.creators().isEmpty()) {
            return List.of(elements.agent(Agent.Type.SOFTWARE, SELF, Optional.empty()));
        }
        return options.creators().stream()
                .map(creator ->
                        elements.agent(type(creator), Text.clean(creator.name()), Text.nonBlank(creator.email())))
                .distinct()
                .toList();
    }

    private static Agent.Type type(SpdxOptions.Creator creator) {
        return switch (creator.kind()) {
            case PERSON -> Agent.Type.PERSON;
            case ORGANIZATION -> Agent.Type.ORGANIZATION;
            case SOFTWARE -> Agent.Type.SOFTWARE;
        };
    }

    /** A profile is claimed for all elements at once. */
    private List<Document.Profile> profiles() {
        List<Document.Profile> profiles = new ArrayList<>();
        if (!gaps.breaks(Document.Profile.AI)) {
            profiles.add(Document.Profile.AI);
        }
        profiles.add(Document.Profile.CORE);
        if (!release.datasets().isEmpty() && !gaps.breaks(Document.Profile.DATASET)) {
            profiles.add(Document.Profile.DATASET);
        }
        profiles.add(Document.Profile.SIMPLE_LICENSING);
        profiles.add(Document.Profile.SOFTWARE);
        return profiles;
    }
}
