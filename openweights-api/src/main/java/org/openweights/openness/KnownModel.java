package org.openweights.openness;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.terms.Modality;
import org.openweights.model.BaseModel;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;
import org.openweights.validation.SourceLocation;

/**
 * What is known of a model that another one is derived from.
 *
 * @param name the name, or the pattern of names that it stands for
 * @param license the license of its weights
 * @param since the date from which that is known to hold, or an empty string
 * @param source where that is known from
 * @param note what else a reader should know, or an empty string
 * @param baseModels what it is itself derived from
 * @param modality what it takes and gives, where that is known
 * @param doubtful whether sources disagree about the license, or only hearsay is known of it
 * @param identity what it is called and where it comes from, where that is known of this very model
 * @since 0.1.0
 */
public record KnownModel(
        String name,
        LicenseDeclaration license,
        String since,
        String source,
        String note,
        List<BaseModel> baseModels,
        Optional<Modality> modality,
        boolean doubtful,
        Optional<Identity> identity) {
    private static final String OWN_CARD = "its own card";

    /** Copies the base models. */
    public KnownModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(modality, "modality");
        baseModels = List.copyOf(baseModels);
        Objects.requireNonNull(identity, "identity");
    }

    /**
     * Makes what is known of a model whose license is not in doubt, and of whose modality nothing is known.
     *
     * @param name the name, or the pattern of names that it stands for
     * @param license the license of its weights
     * @param since the date from which that is known to hold, or an empty string
     * @param source where that is known from
     * @param note what else a reader should know, or an empty string
     * @param baseModels what it is itself derived from
     */
    public KnownModel(
            String name,
            LicenseDeclaration license,
            String since,
            String source,
            String note,
            List<BaseModel> baseModels) {
        this(name, license, since, source, note, baseModels, Optional.empty(), false, Optional.empty());
    }

    /**
     * {@return what the release of a model says of it}
     *
     * @param release the release
     */
    public static KnownModel of(ModelRelease release) {
        return new KnownModel(
                release.identity().name(),
                release.license().declaration(),
                "",
                release.license().location().map(SourceLocation::source).orElse(OWN_CARD),
                "",
                release.baseModels(),
                Optional.empty(),
                false,
                Optional.of(release.identity()));
    }
}
