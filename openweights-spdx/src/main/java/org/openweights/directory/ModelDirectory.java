package org.openweights.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/**
 * The folder of a model: its files, and what the headers of its weights say.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param files the files, with size in bytes and, where they were read to their end, SHA-256, sorted by path
 * @param types the model type and the architectures that {@code config.json} names
 * @param weights what the headers of GGUF and safetensors files say, sorted by path
 * @param report what is wrong with the folder and its files; a place in it names the path within the folder
 * @since 0.1.0
 */
public record ModelDirectory(
        List<ReleaseFile> files, List<String> types, List<WeightsFile> weights, ValidationReport report) {
    /** Copies the lists. */
    public ModelDirectory {
        files = List.copyOf(files);
        types = List.copyOf(types);
        weights = List.copyOf(weights);
        Objects.requireNonNull(report, "report");
    }

    /**
     * {@return what is in a folder}
     *
     * <p>Every file is read to its end, several at a time. Symbolic links that lead out of the folder are not followed, and
     * the folders of version control are left out. Never throws for a bad folder or file: that is a finding.
     *
     * @param folder the folder
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelDirectory read(Path folder) {
        return FolderReader.read(folder, true);
    }

    /**
     * {@return what is in a folder, the digests of its files left out}
     *
     * <p>Only the headers of weights are read, so that it takes no longer for files of many gigabytes. Otherwise as
     * {@link #read}.
     *
     * @param folder the folder
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ModelDirectory readHeaders(Path folder) {
        return FolderReader.read(folder, false);
    }

    /**
     * {@return a release with what the files show of it; what the release says itself comes first}
     *
     * @param release the release, as its card describes it
     */
    public ModelRelease enrich(ModelRelease release) {
        ModelRelease enriched =
                release.withFiles(files).withCharacteristics(characteristics(release.characteristics()));
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
                    Optional.of(SourceLocation.startOf(licensed.get().path()))));
        }
        return enriched;
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
        for (WeightsFile file : weights) {
            properties.add(new Property("parameters of " + file.path(), Long.toString(file.parameters())));
            properties.add(new Property("number formats of " + file.path(), String.join(", ", file.types())));
        }
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
}
