package org.openweights.openness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Modality;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.validation.SourceLocation;

/**
 * A model's own license and what its base models pass on.
 *
 * <p>Of an adapter this is the answer for the adapter and its base together; {@link #delta()} is the answer for the
 * adapter's own weights.
 *
 * @param own the license that the release declares, resolved
 * @param inherited what each base model passes on, nearest first
 * @param expression all of it together; {@code NOASSERTION} where any part is not known. The license of a model from
 *     whose outputs was learned is part of it only if it makes the student a derivative
 * @param stops where the line of base models was not followed further
 * @since 0.1.0
 */
public record EffectiveLicense(
        Resolution own, List<Inherited> inherited, LicenseExpression expression, List<Stop> stops) {
    /** How many generations of base models are followed. */
    public static final int MAX_GENERATIONS = 16;

    /** How many base models are looked at in all. */
    public static final int MAX_MODELS = 500;

    /** Copies the lists. */
    public EffectiveLicense {
        Objects.requireNonNull(own, "own");
        inherited = List.copyOf(inherited);
        Objects.requireNonNull(expression, "expression");
        stops = List.copyOf(stops);
    }

    /**
     * Makes an effective license whose base models were all followed.
     *
     * @param own the license that the release declares, resolved
     * @param inherited what each base model passes on, nearest first
     * @param expression all of it together
     */
    public EffectiveLicense(Resolution own, List<Inherited> inherited, LicenseExpression expression) {
        this(own, inherited, expression, List.of());
    }

    /**
     * {@return the effective license of a release}
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     */
    public static EffectiveLicense of(ModelRelease release, Knowledge knowledge) {
        Resolution own = knowledge.licenses().resolve(release.license().declaration());
        if (release.baseModels().isEmpty()) {
            return new EffectiveLicense(own, List.of(), own.expression());
        }
        Lineage lineage = Lineage.of(release, knowledge);
        return together(own, lineage.inherited(), lineage.stops());
    }

    /** {@return whether base models bring in more than the release declares} */
    public boolean differsFromOwn() {
        return !expression.equals(own.expression());
    }

    /**
     * {@return the license of the release's own weights, without those that it is only used together with}
     *
     * <p>It differs from this one for an adapter, and for what is derived from one. Whether an adapter is a derivative of
     * its base all the same is a question that this library does not answer.
     */
    public EffectiveLicense delta() {
        List<Inherited> within =
                inherited.stream().filter(base -> !base.through().isBesides()).toList();
        List<Stop> stopped =
                stops.stream().filter(stop -> !stop.through().isBesides()).toList();
        boolean same = within.size() == inherited.size() && stopped.size() == stops.size();
        return same ? this : together(own, within, stopped);
    }

    private static EffectiveLicense together(Resolution own, List<Inherited> inherited, List<Stop> stops) {
        Set<LicenseExpression> parts = new LinkedHashSet<>();
        parts.add(own.expression());
        inherited.forEach(base -> base.carried().ifPresent(parts::add));
        boolean unknown = parts.contains(Absent.NOASSERTION)
                || stops.stream().anyMatch(stop -> stop.reason() != Stop.Reason.CYCLE);
        LicenseExpression all = unknown ? Absent.NOASSERTION : LicenseExpression.allOf(List.copyOf(parts));
        return new EffectiveLicense(own, inherited, all, stops);
    }

    /**
     * {@return what the base models under a license take and give, all told; empty where that is not known of one of them}
     *
     * @param license the license
     */
    public Optional<Modality> modality(LicenseId license) {
        return modality(inherited.stream()
                .filter(base -> base.resolution().expression().licenses().contains(license))
                .toList());
    }

    /** {@return what base models take and give, all told; empty where that is not known of one of them} */
    static Optional<Modality> modality(List<Inherited> bases) {
        Set<Optional<Modality>> modalities = new LinkedHashSet<>();
        bases.forEach(base -> modalities.add(base.modality()));
        if (modalities.contains(Optional.of(Modality.MULTIMODAL))) {
            return Optional.of(Modality.MULTIMODAL);
        }
        return modalities.size() == 1 ? modalities.iterator().next() : Optional.empty();
    }

    /**
     * What a base model passes on.
     *
     * @param model the base model
     * @param relation how the next model is derived from it
     * @param generation how many generations back it is; 1 for the base models of the release itself
     * @param resolution its license, resolved; of no information where the model is not known
     * @param source where its license is known from, or an empty string where it is not
     * @param through how the release comes by it, over all generations between
     * @param carried what of its license binds the release; empty if nothing does, {@code NOASSERTION} if that is not known
     * @param modality what it takes and gives, where that is known
     * @param doubtful whether its license is in doubt
     * @param via the base model of the release that leads to it; it itself, if that is what the release names
     */
    public record Inherited(
            String model,
            Relation relation,
            int generation,
            Resolution resolution,
            String source,
            Through through,
            Optional<LicenseExpression> carried,
            Optional<Modality> modality,
            boolean doubtful,
            BaseModel via) {
        /** Checks that every part is given. */
        public Inherited {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(resolution, "resolution");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(through, "through");
            Objects.requireNonNull(carried, "carried");
            Objects.requireNonNull(modality, "modality");
            Objects.requireNonNull(via, "via");
        }

        /** {@return where the card names it, or the model that leads to it} */
        public Optional<SourceLocation> location() {
            return via.location();
        }
    }

    /** How a release comes by what a base model passes on. */
    public enum Through {
        /** By its weights: the base is in the release, changed or not. */
        WEIGHTS,
        /** By weights that are used together with it, as an adapter's base is. */
        ADAPTER,
        /** By what it put out: the release, or a model that is in it, learned from its outputs. */
        OUTPUTS,
        /** By weights that are used together with it and learned from its outputs. */
        OUTPUTS_BESIDES;

        /** {@return whether it reaches only what the release is used together with, and not its own weights} */
        public boolean isBesides() {
            return this == ADAPTER || this == OUTPUTS_BESIDES;
        }

        /** {@return whether somewhere on the way a model learned from outputs} */
        public boolean isByOutputs() {
            return this == OUTPUTS || this == OUTPUTS_BESIDES;
        }

        /** {@return how a model is come by that is one step further back} */
        Through then(Relation relation) {
            if (isByOutputs()) {
                return this;
            }
            return switch (relation) {
                case DISTILLED, TRAINED_ON_OUTPUTS -> isBesides() ? OUTPUTS_BESIDES : OUTPUTS;
                case ADAPTER -> ADAPTER;
                case FINETUNE, MERGE, QUANTIZED, CONVERTED, UNSTATED -> this;
            };
        }
    }

    /**
     * A place where the line of base models was not followed further.
     *
     * @param model the base model that was not followed
     * @param reason why not
     * @param through how the release comes by it
     * @param location where the card names it, or the model that leads to it
     */
    public record Stop(String model, Reason reason, Through through, Optional<SourceLocation> location) {
        /** Checks that every part is given. */
        public Stop {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(through, "through");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(location, "location");
        }

        /** Why a line of base models was not followed further. */
        public enum Reason {
            /** It comes back to a model that it has passed. Nothing is lost by stopping there. */
            CYCLE,
            /** It is longer than {@link EffectiveLicense#MAX_GENERATIONS}. What comes after is not known. */
            TOO_LONG,
            /** There are more than {@link EffectiveLicense#MAX_MODELS} models. What comes after is not known. */
            TOO_MANY
        }
    }
}
