package org.openweights.spdx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.HubRepository;
import org.openweights.model.Identity;
import org.openweights.spdx.graph.Agent;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ExternalReference;
import org.openweights.spdx.graph.PackageFacts;

/** Maps what a model is called and where it comes from, as far as SPDX can write it. */
final class IdentityMapping {
    private final Elements elements;

    IdentityMapping(Elements elements) {
        this.elements = elements;
    }

    PackageFacts facts(Identity identity, Optional<String> comment, List<ExternalReference> references) {
        String name = Text.clean(identity.name());
        Optional<HubRepository> hub = hub(identity);
        Optional<String> version = Text.nonBlank(identity.version());
        Optional<String> supplier = Text.nonBlank(identity.supplier()).or(() -> hub.flatMap(HubRepository::namespace));
        return new PackageFacts(
                name,
                Text.nonBlank(identity.description()),
                comment,
                version,
                supplier.map(who -> elements.agent(Agent.Type.UNKNOWN, who, Optional.empty())),
                authors(identity.authors()),
                identity.released().filter(Seconds::isPrintable).map(Seconds::of),
                Text.nonBlank(identity.location())
                        .filter(place -> !isPackageUrl(place))
                        .flatMap(Locations::absolute),
                hub.map(model -> packageUrl(model, version)),
                references);
    }

    /**
     * The name on the Hub, where the release says that it is there: by its location or by a package URL. A name that has the
     * form of those on the Hub is not enough: others use this form, too.
     */
    private static Optional<HubRepository> hub(Identity identity) {
        Stream<String> packageUrls = identity.references().stream().filter(IdentityMapping::isPackageUrl);
        return Stream.concat(identity.location().stream(), packageUrls)
                .map(Text::clean)
                .flatMap(place -> HubRepository.at(place).stream())
                .filter(repository -> repository.kind() == HubRepository.Kind.MODEL)
                .findFirst();
    }

    /**
     * As the type {@code huggingface} of the package URL specification forms it: a version there is the hash of a commit. Any
     * other version of a model names no revision of its repository.
     */
    private static String packageUrl(HubRepository model, Optional<String> version) {
        HubRepository known = version.map(model::withRevision).orElse(model);
        return "pkg:huggingface/" + known.id()
                + known.revision().map("@"::concat).orElse("");
    }

    static boolean isPackageUrl(String place) {
        return place.startsWith("pkg:");
    }

    List<ElementId> authors(List<String> written) {
        return Text.nonBlank(written).stream().map(this::author).distinct().toList();
    }

    /** An author as cards write one: a name, and perhaps an address in angle brackets. */
    private ElementId author(String written) {
        int bracket = written.indexOf('<');
        String name = bracket < 0 ? written : written.substring(0, bracket).strip();
        String address =
                written.endsWith(">") && bracket > 0 ? written.substring(bracket + 1, written.length() - 1) : "";
        return address.indexOf('@') > 0 && !name.isEmpty()
                ? elements.agent(Agent.Type.UNKNOWN, name, Optional.of(address))
                : elements.agent(Agent.Type.UNKNOWN, written, Optional.empty());
    }
}
