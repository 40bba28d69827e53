package org.openweights.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A released model, as its card describes it.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param identity what the release is called and where it comes from
 * @param license the license that the release declares; an empty statement if it declares none
 * @param components what the release consists of, as far as the card shows; what is not listed is not known
 * @param baseModels the models it is derived from
 * @param datasets the data it was trained or tested on
 * @param characteristics what kind of model it is
 * @param training how it was trained
 * @param usage what it is meant for, and what it is not
 * @param metrics how well it did
 * @param files the files that belong to it
 * @param safety what is said of its risks
 * @since 0.1.0
 */
public record ModelRelease(
        Identity identity,
        LicenseStatement license,
        List<Component> components,
        List<BaseModel> baseModels,
        List<DatasetUse> datasets,
        Characteristics characteristics,
        Training training,
        Usage usage,
        List<Metric> metrics,
        List<ReleaseFile> files,
        Safety safety) {
    /** Checks that every part is given, and copies the lists. */
    public ModelRelease {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(license, "license");
        components = List.copyOf(components);
        baseModels = List.copyOf(baseModels);
        datasets = List.copyOf(datasets);
        Objects.requireNonNull(characteristics, "characteristics");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(usage, "usage");
        metrics = List.copyOf(metrics);
        files = List.copyOf(files);
        Objects.requireNonNull(safety, "safety");
    }

    /**
     * Makes a release of whose risks nothing is said.
     *
     * @param identity what it is called
     * @param license the license
     * @param components its parts
     * @param baseModels the models it is derived from
     * @param datasets the data it was trained or tested on
     * @param characteristics what kind of model it is
     * @param training how it was trained
     * @param usage what it is meant for
     * @param metrics how well it did
     * @param files the files that belong to it
     */
    public ModelRelease(
            Identity identity,
            LicenseStatement license,
            List<Component> components,
            List<BaseModel> baseModels,
            List<DatasetUse> datasets,
            Characteristics characteristics,
            Training training,
            Usage usage,
            List<Metric> metrics,
            List<ReleaseFile> files) {
        this(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                Safety.unknown());
    }

    /**
     * Makes a release whose files are not listed, and of whose risks nothing is said.
     *
     * @param identity what it is called
     * @param license the license
     * @param components its parts
     * @param baseModels the models it is derived from
     * @param datasets the data it was trained or tested on
     * @param characteristics what kind of model it is
     * @param training how it was trained
     * @param usage what it is meant for
     * @param metrics how well it did
     */
    public ModelRelease(
            Identity identity,
            LicenseStatement license,
            List<Component> components,
            List<BaseModel> baseModels,
            List<DatasetUse> datasets,
            Characteristics characteristics,
            Training training,
            Usage usage,
            List<Metric> metrics) {
        this(identity, license, components, baseModels, datasets, characteristics, training, usage, metrics, List.of());
    }

    /**
     * {@return a release of which nothing is known but a name}
     *
     * @param name the name
     */
    public static ModelRelease named(String name) {
        return new ModelRelease(
                Identity.named(name),
                LicenseStatement.none(),
                List.of(),
                List.of(),
                List.of(),
                Characteristics.unknown(),
                Training.unknown(),
                Usage.unknown(),
                List.of());
    }

    /**
     * {@return the first component of a kind}
     *
     * @param kind the kind
     */
    public Optional<Component> component(ComponentKind kind) {
        return components.stream().filter(component -> component.kind() == kind).findFirst();
    }

    /**
     * {@return this release with another identity}
     *
     * @param identity the identity
     */
    public ModelRelease withIdentity(Identity identity) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with another license}
     *
     * @param license the license
     */
    public ModelRelease withLicense(LicenseStatement license) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other components}
     *
     * @param components the components
     */
    public ModelRelease withComponents(List<Component> components) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other base models}
     *
     * @param baseModels the base models
     */
    public ModelRelease withBaseModels(List<BaseModel> baseModels) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other data sets}
     *
     * @param datasets the data sets
     */
    public ModelRelease withDatasets(List<DatasetUse> datasets) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other characteristics}
     *
     * @param characteristics what kind of model it is
     */
    public ModelRelease withCharacteristics(Characteristics characteristics) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with another training}
     *
     * @param training how it was trained
     */
    public ModelRelease withTraining(Training training) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with another usage}
     *
     * @param usage what it is meant for
     */
    public ModelRelease withUsage(Usage usage) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other metrics}
     *
     * @param metrics how well it did
     */
    public ModelRelease withMetrics(List<Metric> metrics) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with other files}
     *
     * @param files the files
     */
    public ModelRelease withFiles(List<ReleaseFile> files) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }

    /**
     * {@return this release with another safety}
     *
     * @param safety what is said of its risks
     */
    public ModelRelease withSafety(Safety safety) {
        return new ModelRelease(
                identity,
                license,
                components,
                baseModels,
                datasets,
                characteristics,
                training,
                usage,
                metrics,
                files,
                safety);
    }
}
