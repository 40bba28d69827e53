package org.openweights.openness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Duty.Trigger;
import org.openweights.license.terms.Modality;
import org.openweights.license.terms.Provision;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.openness.EffectiveLicense.Through;
import org.openweights.validation.Severity;

/**
 * A license that binds a release, and the base models that it comes from.
 *
 * @param license the license, as it holds for these base models
 * @param bases the base models; the surest first
 */
record Bond(License license, List<Inherited> bases) {
    /** How sure it is that a base model's license binds the release. */
    private enum Sureness {
        SURE,
        LIKELY,
        OPEN;

        static Sureness of(Inherited base) {
            if (base.through().isBesides()) {
                return OPEN;
            }
            boolean sure = base.through() == Through.WEIGHTS
                    && base.generation() == 1
                    && base.via().relation() != Relation.UNSTATED
                    && !base.doubtful();
            return sure ? SURE : LIKELY;
        }
    }

    /** {@return each license of some base models once; where there is a choice between licenses, none of them binds for sure} */
    static List<Bond> of(List<Inherited> inherited, Predicate<Inherited> counts, LicenseCatalog catalog) {
        Map<LicenseId, List<Inherited>> bases = new LinkedHashMap<>();
        for (Inherited base : inherited) {
            LicenseExpression expression = base.resolution().expression();
            boolean choice = expression.<Boolean>fold(term -> false, all -> all.contains(true), any -> true);
            if (!choice && counts.test(base)) {
                expression
                        .licenses()
                        .forEach(id -> bases.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(base));
            }
        }
        List<Bond> bonds = new ArrayList<>();
        bases.forEach((id, from) -> catalog.find(id).ifPresent(license -> bonds.add(of(license, from))));
        return bonds;
    }

    private static Bond of(License license, List<Inherited> bases) {
        Optional<Modality> modality = EffectiveLicense.modality(bases);
        return new Bond(
                modality.map(license::forModels).orElse(license),
                bases.stream().sorted(Comparator.comparing(Sureness::of)).toList());
    }

    Inherited surest() {
        return bases.get(0);
    }

    /** {@return how much a breach of a rule weighs, by how sure it is that the license binds} */
    Severity severity(BaseModelRule rule) {
        return switch (Sureness.of(surest())) {
            case SURE -> rule.severity();
            case LIKELY -> rule.severity() == Severity.ERROR ? Severity.WARNING : Severity.INFO;
            case OPEN -> Severity.INFO;
        };
    }

    /** {@return whether anything of the license binds the release} */
    boolean isCarried() {
        return bases.stream().anyMatch(base -> base.carried().isPresent());
    }

    /** {@return whether the release is the same weights in another format, of all base models} */
    boolean isOfCopies() {
        return bases.stream()
                .allMatch(base -> Set.of(Relation.QUANTIZED, Relation.CONVERTED)
                        .contains(base.via().relation()));
    }

    /** {@return the duties with words to use that the release brings about; those of some models only count for none} */
    List<Provision<Duty>> duties(Duty.Kind kind) {
        return license.terms()
                .duties()
                .where(duty -> duty.kind() == kind
                        && !duty.texts().isEmpty()
                        && duty.models().isEmpty()
                        && isTriggered(duty));
    }

    private boolean isTriggered(Duty duty) {
        Set<Trigger> triggers = Set.copyOf(duty.triggers());
        if (bases.stream().allMatch(base -> base.through().isByOutputs())) {
            return triggers.contains(Trigger.TRAINING_ON_OUTPUTS);
        }
        return triggers.contains(Trigger.DISTRIBUTION_MODIFIED)
                || (triggers.contains(Trigger.DISTRIBUTION) && isOfCopies());
    }

    /** {@return the surest base model in words, and how many more there are} */
    String origin() {
        Inherited base = surest();
        String by = base.generation() > 1 ? " (by way of " + base.via().model() + ")" : "";
        String others = bases.size() > 1 ? ", and of " + (bases.size() - 1) + " more" : "";
        return base.model() + by + others;
    }

    /** {@return who asks for a duty, to follow "as"} */
    String demand(Provision<Duty> duty) {
        return license.name() + " [" + duty.clause() + "], the license of the base model " + origin() + ", asks.";
    }
}
