package org.openweights.spdx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.DatasetUse;
import org.openweights.model.ModelRelease;
import org.openweights.spdx.graph.Document;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** What a release lacks for its document, as it comes to light. */
final class Gaps {
    private final SourceLocation start;
    private final SpdxOptions.Conformance conformance;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Document.Profile> broken = EnumSet.noneOf(Document.Profile.class);

    Gaps(String source, SpdxOptions.Conformance conformance) {
        this.start = SourceLocation.startOf(source);
        this.conformance = conformance;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean breaks(Document.Profile profile) {
        return broken.contains(profile);
    }

    boolean refusesDocument() {
        return conformance == SpdxOptions.Conformance.FAIL
                && (breaks(Document.Profile.AI) || breaks(Document.Profile.DATASET));
    }

    void add(SpdxRule rule, String what, Optional<SourceLocation> location, Optional<String> value) {
        broken.add(rule.profile());
        boolean decides = conformance == SpdxOptions.Conformance.FAIL && rule.profile() != Document.Profile.CORE;
        findings.add(new Finding(
                rule.code(),
                decides ? Severity.ERROR : rule.severity(),
                what + " " + rule.remedy(),
                location.orElse(start),
                value));
    }

    void add(SpdxRule rule, String what) {
        add(rule, what, Optional.empty(), Optional.empty());
    }

    /** The document that the release was read from, as any place in it names it. */
    static String source(ModelRelease release) {
        return Stream.of(
                        release.license().location().stream(),
                        release.components().stream().map(Component::location).flatMap(Optional::stream),
                        release.baseModels().stream().map(BaseModel::location).flatMap(Optional::stream),
                        release.datasets().stream().map(DatasetUse::location).flatMap(Optional::stream))
                .flatMap(locations -> locations)
                .findFirst()
                .map(SourceLocation::source)
                .orElse("");
    }
}
