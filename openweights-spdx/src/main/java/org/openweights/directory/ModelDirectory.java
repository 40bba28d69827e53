package org.openweights.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.ReleaseFile;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/**
 * The folder of a model: its files, and what the headers of its weights say.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param folder the folder, as it was given
 * @param files the files, with size in bytes and, where they were read to their end, SHA-256, sorted by path
 * @param types the model type and the architectures that {@code config.json} names
 * @param weights what the headers of GGUF and safetensors files say, sorted by path
 * @param sharded the weights that are spread over several files, each of which was read: those with an index first
 * @param origin the name or path of the model that {@code config.json} says it was loaded from: a hint at a base model, and
 *     not more than that
 * @param snapshot the revision that the folder is in the cache of the Hub
 * @param report what is wrong with the folder and its files
 * @since 0.1.0
 */
public record ModelDirectory(
        Path folder,
        List<ReleaseFile> files,
        List<String> types,
        List<WeightsFile> weights,
        List<ShardedWeights> sharded,
        Optional<String> origin,
        Optional<HubSnapshot> snapshot,
        ValidationReport report) {
    /** Copies the lists. */
    public ModelDirectory {
        Objects.requireNonNull(folder, "folder");
        files = List.copyOf(files);
        types = List.copyOf(types);
        weights = List.copyOf(weights);
        sharded = List.copyOf(sharded);
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return what is in a folder}
     *
     * <p>Every file is read to its end, several at a time. Symbolic links that lead out of the folder are not followed, and
     * the folders of version control are left out. In the cache of the Hub, where the folder is that of a snapshot, the links
     * to the blobs of the same model are followed. Never throws for a bad folder or file: that is a finding.
     *
     * @param folder the folder
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelDirectory read(Path folder) {
        return read(folder, ReadingListener.none());
    }

    /**
     * {@return what is in a folder}
     *
     * <p>As {@link #read(Path)}, while somebody waits.
     *
     * @param folder the folder
     * @param listener is told how far the reading has come; what it throws ends the reading with an
     *     {@link IllegalStateException}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelDirectory read(Path folder, ReadingListener listener) {
        return FolderReader.read(folder, true, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * {@return what is in a folder, the digests of its files left out}
     *
     * <p>Only the headers of weights are read, so that it takes no longer for files of many gigabytes. Otherwise as
     * {@link #read(Path)}.
     *
     * @param folder the folder
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelDirectory readHeaders(Path folder) {
        return FolderReader.read(folder, false, ReadingListener.none());
    }

    /** {@return the models that the headers of the weights say they are derived from, each once} */
    public List<BaseModel> baseModels() {
        Map<String, BaseModel> bases = new LinkedHashMap<>();
        for (WeightsFile file : weights) {
            Optional<SourceLocation> place = Optional.of(place(file.path()));
            file.baseModels().stream()
                    .map(base -> new BaseModel(base.model(), base.relation(), base.reference(), base.license(), place))
                    .forEach(base -> bases.putIfAbsent(base.model().toLowerCase(Locale.ROOT), base));
        }
        return List.copyOf(bases.values());
    }

    /**
     * {@return what the files show and a release does not say: base models that the weights name, and the model that the
     * configuration was loaded from, unless that is one of them}
     *
     * @param release the release, as its card describes it
     * @param models the models that are known, which tell what base models are themselves derived from
     */
    public List<Finding> findings(ModelRelease release, ModelLookup models) {
        BaseModelComparison comparison = new BaseModelComparison(release, snapshot, models);
        List<BaseModel> bases = baseModels();
        List<Finding> findings = new ArrayList<>(comparison.ofWeights(bases));
        origin.filter(name -> bases.stream().noneMatch(base -> base.model().equalsIgnoreCase(name)))
                .flatMap(name -> comparison.ofConfiguration(name, place(FolderReader.CONFIG)))
                .ifPresent(findings::add);
        return List.copyOf(findings);
    }

    /**
     * {@return a release with what the files show of it; what the release says itself comes first}
     *
     * <p>Where the release is named after the folder, as that of a card without a title is, it gets the name that a GGUF file has.
     * <p>Base models that the weights name are taken over, unless the release names them already, or base models of it are
     * known to be derived from them. The hint of a configuration is not. A snapshot in the cache of the Hub shows version,
     * supplier and location.
     *
     * @param release the release, as its card describes it
     * @param models the models that are known, which tell what base models are themselves derived from
     */
    public ModelRelease enrich(ModelRelease release, ModelLookup models) {
        Identity named = named(release.identity());
        ModelRelease enriched = release.withIdentity(
                        snapshot.map(revision -> revision.complete(named)).orElse(named))
                .withFiles(files)
                .withCharacteristics(characteristics(release.characteristics()));
        List<BaseModel> more = new BaseModelComparison(release, snapshot, models).unnamed(baseModels());
        enriched = enriched.withBaseModels(
                Stream.concat(release.baseModels().stream(), more.stream()).toList());
        if (!weights.isEmpty() && release.component(ComponentKind.WEIGHTS).isEmpty()) {
            enriched =
                    enriched.withComponents(Stream.concat(release.components().stream(), Stream.of(weightsComponent()))
                            .toList());
        }
        Optional<WeightsFile> licensed =
                weights.stream().filter(file -> !file.license().isEmpty()).findFirst();
        if (release.license().declaration().isEmpty() && licensed.isPresent()) {
            LicenseDeclaration declared = licensed.get().license();
            enriched = enriched.withLicense(new LicenseStatement(
                    declared,
                    LicenseStatement.Medium.METADATA,
                    Optional.of(place(licensed.get().path()))));
        }
        return enriched;
    }

    /** A card without a title has the name of the folder, or that of its file where the folder is given as a dot. */
    private Identity named(Identity said) {
        boolean untitled = said.name().equals(String.valueOf(folder.getFileName()))
                || said.name().equalsIgnoreCase("README");
        Optional<String> shown = weights.stream()
                .filter(file -> file.format() == WeightsFile.Format.GGUF)
                .flatMap(file -> file.value("general.name").stream())
                .map(OneLine::of)
                .filter(name -> !name.isBlank())
                .findFirst();
        return untitled ? shown.map(said::withName).orElse(said) : said;
    }

    /** A file of the folder, by a name under which whoever gave the folder finds it. */
    private SourceLocation place(String path) {
        return SourceLocation.startOf(FilePath.in(folder, path).toString());
    }

    /** Who else can get the weights, a folder does not show. */
    private Component weightsComponent() {
        return new Component(
                ComponentKind.WEIGHTS,
                Component.Presence.FULL,
                Component.Access.UNKNOWN,
                Component.Certainty.STATED,
                Optional.of(weights.get(0).path()),
                Optional.empty(),
                Optional.empty());
    }

    private Characteristics characteristics(Characteristics said) {
        Set<String> known = new LinkedHashSet<>();
        List<String> kinds = new ArrayList<>();
        Stream.concat(
                        Stream.concat(said.types().stream(), types.stream()),
                        weights.stream().flatMap(file -> file.value("general.architecture").stream()))
                .filter(type -> known.add(type.toLowerCase(Locale.ROOT)))
                .forEach(kinds::add);
        List<Property> properties = new ArrayList<>(said.properties());
        Set<String> shards =
                sharded.stream().flatMap(whole -> whole.shards().stream()).collect(Collectors.toUnmodifiableSet());
        sharded.forEach(whole -> properties.addAll(properties(whole.name(), whole.parameters(), whole.types())));
        weights.stream()
                .filter(file -> !shards.contains(file.path()))
                .forEach(file -> properties.addAll(properties(file.path(), file.parameters(), file.types())));
        return new Characteristics(
                kinds,
                said.tasks(),
                said.languages(),
                said.libraries(),
                said.tags(),
                said.inputs(),
                said.outputs(),
                properties);
    }

    private static List<Property> properties(String weights, long parameters, List<String> types) {
        return List.of(
                new Property("parameters of " + weights, Long.toString(parameters)),
                new Property("number formats of " + weights, String.join(", ", types)));
    }
}
